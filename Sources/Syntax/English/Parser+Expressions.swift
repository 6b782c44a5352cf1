import Text

extension Parser {
  /// expression ::= term { ( "+" | "-" ) term }
  mutating func parseExpression() -> Expression.ID? {
    let start = current.span.start
    guard var left = parseTerm() else { return nil }
    while true {
      let sign: Expression.Operator
      switch current.kind {
      case .plus: sign = .add
      case .minus: sign = .subtract
      default: return left
      }
      guard countOperation() else { return nil }
      advance()
      guard let right = parseTerm() else { return nil }
      left = add(.binary(sign, left, right), from: start)
    }
  }

  /// term ::= factor { ( "*" | "/" ) factor }
  private mutating func parseTerm() -> Expression.ID? {
    let start = current.span.start
    guard var left = parseFactor() else { return nil }
    while true {
      let sign: Expression.Operator
      switch current.kind {
      case .times: sign = .multiply
      case .divide: sign = .divide
      default: return left
      }
      guard countOperation() else { return nil }
      advance()
      guard let right = parseFactor() else { return nil }
      left = add(.binary(sign, left, right), from: start)
    }
  }

  /// factor ::= "all" | [ qualifier ] literal | literal "of" factor | [ tier ] quantity
  ///   | "(" expression ")"
  private mutating func parseFactor() -> Expression.ID? {
    guard depth < Self.deepest else {
      report(.nestedTooDeeply(at: cursor.currentPlace, limit: Self.deepest))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let start = current.span.start
    if skip(.all) { return add(.all, from: start) }
    if current.kind == .openParenthesis { return parseParenthesis() }
    let qualifier = parseQualifier()
    if let literal = parseLiteral() {
      // `550 of which central 440` is no share of anything.
      guard !isNext(.of, .which), skip(.of) else {
        return add(.literal(literal, qualifier), from: start)
      }
      guard qualifier == .exactly else {
        report(.qualifierOfShare(at: cursor.place(Span(start, previousEnd))))
        return nil
      }
      guard let base = parseFactor() else { return nil }
      return add(.share(literal, of: base), from: start)
    }
    var tier: Name?
    let length = nameLength()
    if length > 0, cursor.isQuantity(ahead: length) { tier = parseName() }
    guard qualifier == .exactly, let quantity = parseQuantity() else {
      report(.missingValue(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    return add(.quantity(quantity, tier: tier), from: start)
  }

  private mutating func parseParenthesis() -> Expression.ID? {
    let open = current
    advance()
    guard let inner = parseExpression() else { return nil }
    guard skip(.closeParenthesis) else {
      report(.unclosedParenthesis(at: cursor.currentPlace, opened: cursor.place(open.span)))
      return nil
    }
    return inner
  }

  /// qualifier ::= "about" | "at" "least" | "at" "most"
  private mutating func parseQualifier() -> Qualifier {
    if skip(.about) { return .about }
    if skip(.at, .least) { return .atLeast }
    if skip(.at, .most) { return .atMost }
    return .exactly
  }

  mutating func add(_ kind: Expression.Kind, from start: UInt32) -> Expression.ID {
    tree.expressions.append(Expression(kind: kind, span: Span(start, previousEnd)))
    return Expression.ID(index: UInt32(tree.expressions.count - 1))
  }
}
