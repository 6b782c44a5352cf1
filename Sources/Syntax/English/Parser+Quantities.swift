import Text

extension Parser {
  /// clause-quantity ::= "pays" | "owes" | "also" "bears" | "deadline" | "waiting" | quantity
  mutating func parseQuantityOfClause() -> QuantityReference? {
    if skip(.pays) { return .subsidy }
    if skip(.owes) { return .owed }
    if skip(.also, .bears) { return .surcharge }
    if skip(.deadline) { return .deadline }
    if skip(.waiting) { return .waiting }
    return parseQuantity()
  }

  /// quantity ::= "standard" | "subsidy" | [ level ] "fiscal" "subsidy"
  ///   | "supplementary" "premium" name | name
  mutating func parseQuantity() -> QuantityReference? {
    if skip(.standard) { return .standard }
    if skip(.subsidy) { return .subsidy }
    if skip(.fiscal, .subsidy) { return .fiscalSubsidy(.total) }
    if let level = FiscalLevel(word), cursor.keyword(ahead: 1) == .fiscal,
      cursor.keyword(ahead: 2) == .subsidy
    {
      for _ in 0..<3 { advance() }
      return .fiscalSubsidy(level)
    }
    if skip(.supplementary, .premium) { return parseName().map { .premium($0) } }
    return parseName().map { .named($0) }
  }
}
