import Text

// What conditions and formulas are joined by is the same in both surfaces but for the words.
extension Parser {
  /// condition ::= conjunction { ( "or" | "或者" ) conjunction }
  mutating func parseCondition() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseConjunction() else { return nil }
    while isNext(.or, or: .or) {
      guard let right = parseOperand({ $0.parseConjunction() }) else { return nil }
      left = add(.or(left, right), from: start)
    }
    return left
  }

  /// conjunction ::= negation { ( "and" | "且" ) negation }
  private mutating func parseConjunction() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseNegation() else { return nil }
    while isNext(.and, or: .both) {
      guard let right = parseOperand({ $0.parseNegation() }) else { return nil }
      left = add(.and(left, right), from: start)
    }
    return left
  }

  /// negation ::= ( "not" | "非" ) negation | "(" condition ")" | comparison
  private mutating func parseNegation() -> Condition.ID? {
    parseNested { parser in
      let open = parser.current
      if parser.isNext(.not, or: .not) {
        parser.advance()
        let isClosed = parser.current.kind == .openParenthesis
        guard let inner = parser.parseNegation() else { return nil }
        if parser.isChineseLine, !isClosed, parser.reportListBehindNegation(from: open.span.start) {
          return nil
        }
        return parser.add(.not(inner), from: open.span.start)
      }
      guard parser.skip(.openParenthesis) else {
        return parser.isChineseLine ? parser.parseChineseComparison() : parser.parseComparison()
      }
      guard let inner = parser.parseCondition() else { return nil }
      return parser.closeParenthesis(open) ? inner : nil
    }
  }

  /// expression ::= term { ( "+" | "加" | "-" | "减" ) term }
  mutating func parseExpression() -> Expression.ID? {
    let start = current.span.start
    guard var left = parseTerm() else { return nil }
    while let sign = signOfSum {
      guard !reportRange(from: start) else { return nil }
      guard let right = parseOperand({ $0.parseBehindSign(from: start) { $0.parseTerm() } })
      else { return nil }
      left = add(.binary(sign, left, right), from: start)
    }
    return left
  }

  /// term ::= factor { ( "*" | "乘以" | "/" | "除以" ) factor }
  private mutating func parseTerm() -> Expression.ID? {
    let start = current.span.start
    guard var left = parseFactor() else { return nil }
    while let sign = signOfProduct {
      let right = parseOperand { parser in
        sign == .multiply
          ? parser.parseFactor() : parser.parseBehindSign(from: start) { $0.parseFactor() }
      }
      guard let right else { return nil }
      left = add(.binary(sign, left, right), from: start)
    }
    return left
  }

  /// factor ::= what the surface has for operands, their shares and parentheses
  mutating func parseFactor() -> Expression.ID? {
    parseNested { $0.isChineseLine ? $0.parseShare() : $0.parseOperandOrShare() }
  }

  private var signOfSum: Expression.Operator? {
    if current.kind == .plus || isChineseLine && sees(.plus) { return .add }
    return current.kind == .minus || isChineseLine && sees(.minus) ? .subtract : nil
  }

  private var signOfProduct: Expression.Operator? {
    if current.kind == .times || isChineseLine && sees(.times) { return .multiply }
    return current.kind == .divide || isChineseLine && sees(.dividedBy) ? .divide : nil
  }

  /// Parses what stands behind +, - or ÷, where a share need not be one of the last operand.
  private mutating func parseBehindSign<Node>(
    from start: UInt32, _ parse: (inout Parser) -> Node?
  ) -> Node? {
    let outer = startBeforeSign
    startBeforeSign = outer ?? start
    defer { startBeforeSign = outer }
    return parse(&self)
  }

  /// Moves over an operation's sign and parses what stands behind it.
  private mutating func parseOperand<Node>(_ parse: (inout Parser) -> Node?) -> Node? {
    guard countOperation() else { return nil }
    advance()
    return parse(&self)
  }

  /// Parses what can nest; reports what nests too deeply.
  mutating func parseNested<Node>(_ parse: (inout Parser) -> Node?) -> Node? {
    guard depth < Self.deepest else {
      report(.nestedTooDeeply(at: cursor.currentPlace, limit: Self.deepest))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return parse(&self)
  }

  /// Moves over a closing parenthesis that is due.
  mutating func closeParenthesis(_ open: Token) -> Bool {
    if skip(.closeParenthesis) { return true }
    report(.unclosedParenthesis(at: cursor.currentPlace, opened: cursor.place(open.span)))
    return false
  }

  mutating func add(_ kind: Condition.Kind, from start: UInt32) -> Condition.ID {
    tree.conditions.append(Condition(kind: kind, span: Span(start, previousEnd)))
    return Condition.ID(index: UInt32(tree.conditions.count - 1))
  }

  mutating func add(_ kind: Expression.Kind, from start: UInt32) -> Expression.ID {
    tree.expressions.append(Expression(kind: kind, span: Span(start, previousEnd)))
    return Expression.ID(index: UInt32(tree.expressions.count - 1))
  }
}
