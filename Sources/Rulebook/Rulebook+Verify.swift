import Quantities
import Text

extension Rulebook {
  /// Checks what evaluation relies on and returns what is violated, in words; empty when sound.
  ///
  /// 1. Every identifier points into its arena, and what it points to is of the right kind.
  /// 2. Formulas and conditions refer only to earlier ones, so they end.
  /// 3. No quantity depends on itself for the same tier, not through its formulas.
  /// 4. No group is nested in itself or defined through itself.
  /// 5. There are at most 64 tiers and 64 values of a fact; every alternative has a tier, and no
  ///    two alternatives of a clause share one.
  /// 6. `insteadOf` makes no loop.
  /// 7. The index is that of the clauses and groups.
  public func verify() -> [String] {
    var faults: [String] = []
    if tiers.count > 64 { faults.append("more than 64 tiers") }
    if quantities.count < StandardQuantity.allCases.count {
      faults.append("standard quantities are missing")
    }
    verifyFormulas(&faults)
    verifyConditions(&faults)
    verifyGroups(&faults)
    verifyFacts(&faults)
    verifyWindows(&faults)
    verifyAlternatives(&faults)
    verifyClauses(&faults)
    verifyRest(&faults)
    // The rest follows identifiers, so they must be right.
    if faults.isEmpty { verifyLoops(&faults) }
    return faults
  }

  private func verifyFormulas(_ faults: inout [String]) {
    for (index, formula) in formulas.enumerated() {
      var operands: [FormulaID] = []
      switch formula {
      case .number, .date, .third, .name: break
      case .fact(let fact):
        guard Int(fact.index) < facts.count, facts[Int(fact.index)].kind.isNumber else {
          faults.append("formula \(index): fact")
          continue
        }
      case .quantity(let quantity, let tier):
        if Int(quantity.index) >= quantities.count { faults.append("formula \(index): quantity") }
        if let tier, tier < 0 || tier >= tiers.count { faults.append("formula \(index): tier") }
      case .share(_, let operand), .dayAfter(let operand, _), .lastDay(let operand, _):
        operands = [operand]
      case .lastOpenDay(let operand, let window):
        operands = [operand]
        if !windows.indices.contains(window) { faults.append("formula \(index): window") }
      case .divide(let operand, let divisor):
        operands = [operand]
        if divisor.numerator == 0 { faults.append("formula \(index): division by zero") }
      case .add(let left, let right), .subtract(let left, let right),
        .multiply(let left, let right), .cover(let left, let right, _):
        operands = [left, right]
      }
      for operand in operands where Int(operand.index) >= index {
        faults.append("formula \(index): operand \(operand.index) is not earlier")
      }
    }
  }

  private func verifyConditions(_ faults: inout [String]) {
    for (index, condition) in conditions.enumerated() {
      var operands: [ConditionID] = []
      switch condition {
      case .group(let group):
        if Int(group.index) >= groups.count { faults.append("condition \(index): group") }
      case .number(let fact, _, _):
        guard Int(fact.index) < facts.count, facts[Int(fact.index)].kind.isNumber else {
          faults.append("condition \(index): fact")
          continue
        }
      case .oneOf(let fact, _):
        guard Int(fact.index) < facts.count, case .oneOf = facts[Int(fact.index)].kind else {
          faults.append("condition \(index): fact")
          continue
        }
      case .relation(let relation):
        for fact in [relation.later, relation.earlier] {
          guard Int(fact.index) < facts.count, facts[Int(fact.index)].kind == .date else {
            faults.append("condition \(index): fact")
            break
          }
        }
      case .timing(let fact, _), .inWindow(let fact, _):
        guard Int(fact.index) < facts.count, facts[Int(fact.index)].kind == .date else {
          faults.append("condition \(index): fact")
          continue
        }
        if case .inWindow(_, let window) = condition,
          !windows.indices.contains(window) || windows[window].event != nil
        {
          faults.append("condition \(index): window")
        }
      case .not(let operand): operands = [operand]
      case .and(let left, let right), .or(let left, let right): operands = [left, right]
      }
      for operand in operands where Int(operand.index) >= index {
        faults.append("condition \(index): operand \(operand.index) is not earlier")
      }
    }
  }

  private func verifyGroups(_ faults: inout [String]) {
    for (index, group) in groups.enumerated() {
      for other in group.within + group.divisions + group.excluded
      where Int(other.index) >= groups.count {
        faults.append("group \(index): group \(other.index)")
      }
      if let definition = group.definition, Int(definition.index) >= conditions.count {
        faults.append("group \(index): definition")
      }
    }
  }

  private func verifyWindows(_ faults: inout [String]) {
    for (index, window) in windows.enumerated() where !window.range.contains(window.certain) {
      faults.append("window \(index): certain days")
    }
  }

  private func verifyFacts(_ faults: inout [String]) {
    for (index, fact) in facts.enumerated() {
      if fact.ordinary == .window, fact.kind != .date { faults.append("fact \(index): window") }
      guard case .oneOf(let values) = fact.kind else { continue }
      if values.isEmpty || values.count > 64 { faults.append("fact \(index): values") }
      if case .value(let ordinary) = fact.ordinary, !values.indices.contains(ordinary) {
        faults.append("fact \(index): ordinary value")
      }
    }
  }

  private func verifyAlternatives(_ faults: inout [String]) {
    for (index, alternative) in alternatives.enumerated() {
      if alternative.tiers == 0 { faults.append("alternative \(index): no tier") }
      if alternative.tiers != .max, tiers.count < 64, alternative.tiers >> UInt64(tiers.count) != 0
      {
        faults.append("alternative \(index): unknown tier")
      }
      var used = [alternative.minimum, alternative.maximum].compactMap { $0 }
      if case .formula(let formula) = alternative.value { used.append(formula) }
      for formula in used where Int(formula.index) >= formulas.count {
        faults.append("alternative \(index): formula")
      }
    }
  }

  private func verifyClauses(_ faults: inout [String]) {
    for (index, clause) in clauses.enumerated() {
      let name = "clause \(index)"
      if Int(clause.quantity.index) >= quantities.count { faults.append("\(name): quantity") }
      verify(clause, name, &faults)
      if clause.subject.upperBound > subjectGroups.count {
        faults.append("\(name): subject")
      } else if subjectGroups[clause.subject].contains(where: { Int($0.index) >= groups.count }) {
        faults.append("\(name): group")
      }
      if (clause.scope == .groups) == clause.subject.isEmpty { faults.append("\(name): scope") }
      if let condition = clause.condition, Int(condition.index) >= conditions.count {
        faults.append("\(name): condition")
      }
      if let other = clause.insteadOf, Int(other.index) >= clauses.count || other.index == index {
        faults.append("\(name): instead of")
      }
    }
  }

  /// Whether a clause has the kind of value that its quantity has.
  private func verify(_ clause: Clause, _ name: String, _ faults: inout [String]) {
    if clause.alternatives.isEmpty || clause.alternatives.upperBound > alternatives.count {
      faults.append("\(name): alternatives")
      return
    }
    let isFunding = clause.quantity == QuantityID(.funding)
    if clause.quantity == QuantityID(.owed) { faults.append("\(name): owed is derived") }
    if clause.isRemainder && clause.quantity != QuantityID(.subsidy) {
      faults.append("\(name): remainder of another quantity than the subsidy")
    }
    if clause.scope == .others && !isFunding { faults.append("\(name): others") }
    var used: UInt64 = 0
    for alternative in alternatives[clause.alternatives] {
      if used & alternative.tiers != 0 { faults.append("\(name): alternatives share a tier") }
      used |= alternative.tiers
      switch alternative.value {
      case .formula: if isFunding { faults.append("\(name): funder") }
      case .funder: if !isFunding { faults.append("\(name): value") }
      case .elsewhere, .unstated: break
      }
    }
  }

  private func verifyRest(_ faults: inout [String]) {
    for (index, combination) in combinations.enumerated()
    where combination.groups.contains(where: { Int($0.index) >= groups.count }) {
      faults.append("combination \(index): group")
    }
    for (index, window) in windows.enumerated()
    where window.groups.contains(where: { Int($0.index) >= groups.count }) {
      faults.append("window \(index): group")
    }
    for (index, publication) in publications.enumerated() {
      guard Int(publication.clause.index) < clauses.count,
        clauses[Int(publication.clause.index)].alternatives.contains(publication.alternative)
      else {
        faults.append("publication \(index): clause")
        continue
      }
    }
  }
}
