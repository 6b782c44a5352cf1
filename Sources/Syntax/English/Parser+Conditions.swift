import Text

extension Parser {
  /// condition-part ::= ( "if" | "when" | "unless" ) condition [ "," ]
  mutating func parseConditionPart() -> Condition.ID? {
    let isNegative = isNext(.unless)
    let start = current.span.start
    advance()
    guard var condition = parseCondition() else { return nil }
    if isNegative { condition = add(.not(condition), from: start) }
    _ = skip(.comma)
    return condition
  }

  /// condition ::= conjunction { "or" conjunction }
  mutating func parseCondition() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseConjunction() else { return nil }
    while isNext(.or) {
      guard countOperation() else { return nil }
      advance()
      guard let right = parseConjunction() else { return nil }
      left = add(.or(left, right), from: start)
    }
    return left
  }

  /// conjunction ::= negation { "and" negation }
  private mutating func parseConjunction() -> Condition.ID? {
    let start = current.span.start
    guard var left = parseNegation() else { return nil }
    while isNext(.and) {
      guard countOperation() else { return nil }
      advance()
      guard let right = parseNegation() else { return nil }
      left = add(.and(left, right), from: start)
    }
    return left
  }

  /// negation ::= "not" negation | "(" condition ")" | comparison
  private mutating func parseNegation() -> Condition.ID? {
    guard depth < Self.deepest else {
      report(.nestedTooDeeply(at: cursor.currentPlace, limit: Self.deepest))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let start = current.span.start
    if skip(.not) {
      guard let inner = parseNegation() else { return nil }
      return add(.not(inner), from: start)
    }
    let open = current
    guard skip(.openParenthesis) else { return parseComparison() }
    guard let inner = parseCondition() else { return nil }
    guard skip(.closeParenthesis) else {
      report(.unclosedParenthesis(at: cursor.currentPlace, opened: cursor.place(open.span)))
      return nil
    }
    return inner
  }

  /// comparison ::= group | fact [ "is" ] ( range | days | value { "or" value } )
  private mutating func parseComparison() -> Condition.ID? {
    let start = current.span.start
    guard let name = parseName() else {
      report(.missingCondition(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    let hasVerb = skip(.is)
    if opensDays { return parseDays(of: name, from: start) }
    if cursor.isName(ahead: 0) { return parseFactValues(of: name, from: start) }
    guard let (comparison, literal) = parseRange() else { return nil }
    guard let literal else {
      guard !hasVerb else {
        report(.missingValue(at: cursor.currentPlace, found: cursor.foundText))
        return nil
      }
      return add(.group(name), from: start)
    }
    return add(.comparison(fact: name, comparison, literal), from: start)
  }

  /// range ::= number [ "or" ( "over" | "under" ) ] | ( "over" | "under" | "within" ) number
  ///
  /// Without a literal nothing is compared; nil when a number is missing.
  private mutating func parseRange() -> (Condition.Comparison, LiteralID?)? {
    var bound: Condition.Comparison?
    if skip(.over) {
      bound = .over
    } else if skip(.under) {
      bound = .under
    } else if skip(.within) {
      bound = .orUnder
    }
    if let bound {
      guard !isDate(ahead: 0) else {
        return nilExpecting(
          "on or after, after, by or before a day", "on or after、after、by 或 before 加日期")
      }
      if let literal = parseLiteral() { return (bound, literal) }
      report(.missingValue(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    guard let literal = parseLiteral() else { return (.equal, nil) }
    if skip(.or, .over) { return (.orOver, literal) }
    if skip(.or, .under) { return (.orUnder, literal) }
    return (.equal, literal)
  }

  private mutating func parseFactValues(of fact: Name, from start: UInt32) -> Condition.ID? {
    let first = tree.names.count
    repeat {
      guard let value = parseName() else { break }
      tree.names.append(value)
    } while skipOrBeforeValue()
    return add(.oneOf(fact: fact, first..<tree.names.count), from: start)
  }

  /// Another value follows `or` unless what follows is compared itself.
  private mutating func skipOrBeforeValue() -> Bool {
    let length = nameLength(ahead: 1)
    guard isNext(.or), length > 0, !cursor.isName(ahead: length + 1) else { return false }
    let after = cursor.peek(length + 1)
    switch after.keyword {
    case .over, .under, .within, .is, .in, .by: return false
    default:
      guard after.kind != .literal else { return false }
      advance()
      return true
    }
  }

  mutating func add(_ kind: Condition.Kind, from start: UInt32) -> Condition.ID {
    tree.conditions.append(Condition(kind: kind, span: Span(start, previousEnd)))
    return Condition.ID(index: UInt32(tree.conditions.count - 1))
  }
}
