extension Rulebook {
  /// The quantities that a value is computed from, with the tier that it names.
  public func quantities(in alternative: Alternative) -> [(quantity: QuantityID, tier: Int?)] {
    var found: [(quantity: QuantityID, tier: Int?)] = []
    if case .formula(let formula) = alternative.value, alternative.minimum == nil,
      alternative.maximum == nil, case .number = formulas[Int(formula.index)]
    {
      return []
    }
    var pending = [alternative.minimum, alternative.maximum].compactMap { $0 }
    if case .formula(let formula) = alternative.value { pending.append(formula) }
    // Formulas are small: until one is not, looking through them is quicker than a set.
    var few: [FormulaID] = []
    var many: Set<FormulaID> = []
    while let next = pending.popLast() {
      if few.count < 16 {
        if few.contains(next) { continue }
        few.append(next)
      } else {
        if many.isEmpty { many.formUnion(few) }
        guard many.insert(next).inserted else { continue }
      }
      switch formulas[Int(next.index)] {
      case .number, .date, .name: break
      case .quantity(let quantity, let tier): found.append((quantity, tier))
      case .share(_, let operand), .divide(let operand, _): pending.append(operand)
      case .add(let left, let right), .subtract(let left, let right),
        .multiply(let left, let right):
        pending += [left, right]
      }
    }
    return found
  }
}
