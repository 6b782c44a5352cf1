import Text

extension Parser {
  /// clause-quantity ::= "pays" | "owes" | quantity
  mutating func parseQuantityOfClause() -> QuantityReference? {
    if skip(.pays) { return .subsidy }
    if skip(.owes) { return .owed }
    return parseQuantity()
  }

  /// quantity ::= "standard" | "subsidy" | [ level ] "fiscal" "subsidy"
  ///   | "supplementary" "premium" name | name
  mutating func parseQuantity() -> QuantityReference? {
    if skip(.standard) { return .standard }
    if skip(.subsidy) { return .subsidy }
    if skip(.fiscal, .subsidy) { return .fiscalSubsidy(.total) }
    if let level = level(of: word), keyword(ahead: 1) == .fiscal, keyword(ahead: 2) == .subsidy {
      for _ in 0..<3 { advance() }
      return .fiscalSubsidy(level)
    }
    if skip(.supplementary, .premium) { return parseName().map { .premium($0) } }
    return parseName().map { .named($0) }
  }

  /// `true` iff a quantity can begin `ahead` tokens on.
  func isQuantity(ahead: Int) -> Bool {
    switch keyword(ahead: ahead) {
    case .standard, .subsidy, .fiscal, .supplementary: true
    case let word: level(of: word) != nil || isName(ahead: ahead)
    }
  }

  /// The level of government that a word names.
  func level(of word: Keyword?) -> FiscalLevel? {
    switch word {
    case .central: .central
    case .provincial: .provincial
    case .municipal: .municipal
    case .county: .county
    default: nil
    }
  }
}
