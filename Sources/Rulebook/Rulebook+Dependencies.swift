import Text

extension Rulebook {
  /// The quantities that a value is computed from, with the tier that it names.
  public func quantities(in alternative: Alternative) -> [(quantity: QuantityID, tier: Int?)] {
    formulas(in: alternative).compactMap { formula in
      if case .quantity(let quantity, let tier) = formula { return (quantity, tier) }
      return nil
    }
  }

  /// The facts that a value is computed from, each once.
  public func facts(in alternative: Alternative) -> [FactID] {
    var found: [FactID] = []
    for case .fact(let fact) in formulas(in: alternative) where !found.contains(fact) {
      found.append(fact)
    }
    return found
  }

  /// The quantities and facts, as formulas, that a value is computed from.
  private func formulas(in alternative: Alternative) -> [Formula] {
    var found: [Formula] = []
    if case .formula(let formula) = alternative.value, alternative.minimum == nil,
      alternative.maximum == nil, case .number = formulas[Int(formula.index)]
    {
      return []
    }
    var pending = [alternative.minimum, alternative.maximum].compactMap { $0 }
    if case .formula(let formula) = alternative.value { pending.append(formula) }
    // Formulas are small: until one is not, looking through them is quicker than a set.
    var few: [FormulaID] = []
    var many: Distinct<FormulaID> = []
    while let next = pending.popLast() {
      if few.count < 16 {
        if few.contains(next) { continue }
        few.append(next)
      } else {
        if many.isEmpty { many.formUnion(few) }
        guard many.insert(next) else { continue }
      }
      switch formulas[Int(next.index)] {
      case .number, .date, .third, .name: break
      case .quantity, .fact: found.append(formulas[Int(next.index)])
      case .share(_, let operand), .divide(let operand, _), .dayAfter(let operand, _),
        .lastDay(let operand, _), .lastOpenDay(let operand, _):
        pending.append(operand)
      case .add(let left, let right), .subtract(let left, let right),
        .multiply(let left, let right), .cover(let left, let right, _):
        pending += [left, right]
      }
    }
    return found
  }
}
