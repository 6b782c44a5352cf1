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

  /// comparison ::= group | fact [ "is" ] ( range | days | value { "or" value } )
  mutating func parseComparison() -> Condition.ID? {
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
}
