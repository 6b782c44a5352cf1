import Text

extension Parser {
  /// condition-part ::= ( "if" | "when" | "unless" ) condition [ "," ]
  mutating func parseConditionPart() -> Condition.ID? {
    let isNegative = isNext(.unless)
    let start = current.span.start
    advance()
    guard var condition = parseCondition() else { return nil }
    if isNegative { condition = add(.not(condition), Span(start, previousEnd)) }
    _ = skip(.comma)
    return condition
  }

  /// condition ::= conjunction { "or" conjunction }
  mutating func parseCondition() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseConjunction() else { return nil }
    while skip(.or) {
      guard let right = parseConjunction() else { return nil }
      left = add(.or(left, right), Span(start, previousEnd))
    }
    return left
  }

  /// conjunction ::= negation { "and" negation }
  private mutating func parseConjunction() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseNegation() else { return nil }
    while skip(.and) {
      guard let right = parseNegation() else { return nil }
      left = add(.and(left, right), Span(start, previousEnd))
    }
    return left
  }

  /// negation ::= "not" negation | "(" condition ")" | group | fact range | fact value { "or" value }
  private mutating func parseNegation() -> Condition.ID? {
    guard depth < Self.deepest else {
      report(.nestedTooDeeply(at: currentPlace, limit: Self.deepest))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let start = current.span.start
    if skip(.not) {
      guard let inner = parseNegation() else { return nil }
      return add(.not(inner), Span(start, previousEnd))
    }
    if current.kind == .openParenthesis {
      let open = current
      advance()
      guard let inner = parseCondition() else { return nil }
      guard skip(.closeParenthesis) else {
        report(.unclosedParenthesis(at: currentPlace, opened: place(open.span)))
        return nil
      }
      return inner
    }
    guard let name = parseName() else {
      report(.missingCondition(at: currentPlace, found: foundText))
      return nil
    }
    return parseComparison(of: name, from: start)
  }

  /// range ::= number [ "or" ( "over" | "under" ) ] | ( "over" | "under" | "within" ) number
  private mutating func parseComparison(of name: Name, from start: UInt32) -> Condition.ID? {
    _ = skip(.is)
    if isName(current) { return parseFactValues(of: name, from: start) }
    var comparison: Condition.Comparison?
    if skip(.over) {
      comparison = .over
    } else if skip(.under) {
      comparison = .under
    } else if skip(.within) {
      comparison = .orUnder
    }
    guard current.kind == .literal, let literal = parseLiteral() else {
      guard comparison == nil else {
        report(.missingValue(at: currentPlace, found: foundText))
        return nil
      }
      return add(.group(name), Span(start, previousEnd))
    }
    if comparison == nil {
      if skip(.or, .over) {
        comparison = .orOver
      } else if skip(.or, .under) {
        comparison = .orUnder
      }
    }
    return add(
      .comparison(fact: name, comparison ?? .equal, literal), Span(start, previousEnd))
  }

  private mutating func parseFactValues(of fact: Name, from start: UInt32) -> Condition.ID? {
    var values: [Name] = []
    repeat {
      guard let value = parseName() else { break }
      values.append(value)
    } while skipOrBeforeName()
    let first = tree.names.count
    tree.names.append(contentsOf: values)
    return add(.oneOf(fact: fact, first..<tree.names.count), Span(start, previousEnd))
  }

  /// Another value follows `or` unless what follows is compared itself.
  private mutating func skipOrBeforeName() -> Bool {
    guard isNext(.or), isName(peek()) else { return false }
    let after = peek(2)
    let word = keyword(of: after)
    if isName(after) || after.kind == .literal || word == .over || word == .under || word == .is {
      return false
    }
    advance()
    return true
  }

  private mutating func add(_ kind: Condition.Kind, _ span: Span) -> Condition.ID {
    tree.conditions.append(Condition(kind: kind, span: span))
    return Condition.ID(index: UInt32(tree.conditions.count - 1))
  }
}
