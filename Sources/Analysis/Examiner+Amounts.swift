import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Reports rules that come to no amount.
  mutating func report(_ failure: Failure, at clause: ClauseID, person: Person) {
    switch failure {
    case .needsRounding(let amount, let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .needsRounding, clause: clause)).inserted else { return }
      let type = rulebook.quantities[Int(rulebook.clauses[Int(clause.index)].quantity.index)].type
      diagnostics.append(.needsRounding(shown(amount, type), at: place(clause)))
    case .overflow(let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .amountOverflows, clause: clause)).inserted else { return }
      diagnostics.append(.amountOverflows(at: place(clause)))
    case .subsidyAboveStandard(let subsidy, let standard):
      guard reported.insert(Report(code: .subsidyAboveStandard, clause: clause)).inserted else {
        return
      }
      let type = QuantityType.money(.perPersonAndYear)
      diagnostics.append(
        .subsidyAboveStandard(
          subsidy: shown(subsidy, type), standard: shown(standard, type), person: names(person),
          at: place(clause)))
    case .notANumber(let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .boundInFormula, clause: clause)).inserted else { return }
      diagnostics.append(.notANumber(at: place(clause)))
    case .circularReference, .tooManyCases: break
    }
  }

  private func own(_ reference: ClauseReference?) -> ClauseID? {
    reference.flatMap { $0.document == document ? $0.clause : nil }
  }

  private func place(_ clause: ClauseID) -> Place { rulebook.clauses[Int(clause.index)].place }

  // MARK: Bounds

  /// Notes whether the bounds of a clause's value changed it.
  mutating func noteBounds(in clause: Step, of id: ClauseID) {
    var pending = clause.operands
    while let step = pending.popLast() {
      // Bounds stand outermost, so nothing below the formula has any.
      guard step.kind == .minimum || step.kind == .maximum || step.isRounding else { continue }
      pending += step.operands.prefix(1)
      guard step.operands.count == 2, let value = number(step.operands[0]),
        let bound = number(step.operands[1])
      else { continue }
      let isMinimum = step.kind == .minimum
      note(
        Bound(clause: id, isMinimum: isMinimum), value: value, bound: bound,
        binds: isMinimum ? value < bound : bound < value)
      if !isMinimum { checkOrder(of: step, bound, id) }
    }
  }

  private mutating func note(_ key: Bound, value: Rational, bound: Rational, binds: Bool) {
    guard var use = bounds[key] else {
      bounds[key] = BoundUse(value: value, bound: bound, binds: binds)
      return
    }
    use.binds = use.binds || binds
    // The nearest miss is the telling one.
    let isNearer = key.isMinimum ? value < use.value : use.value < value
    if isNearer {
      use.value = value
      use.bound = bound
    }
    bounds[key] = use
  }

  /// A minimum above the maximum cannot be kept.
  private mutating func checkOrder(of maximum: Step, _ most: Rational, _ id: ClauseID) {
    let inner = maximum.operands[0]
    guard inner.kind == .minimum, inner.operands.count == 2,
      let least = number(inner.operands[1]), most < least,
      reported.insert(Report(code: .minimumAboveMaximum, clause: id)).inserted
    else { return }
    let type = rulebook.quantities[Int(rulebook.clauses[Int(id.index)].quantity.index)].type
    diagnostics.append(
      .minimumAboveMaximum(shown(least, type), shown(most, type), at: place(id)))
  }

  private func number(_ step: Step) -> Rational? {
    if case .value(let value) = step.result { return value.number }
    return nil
  }

  mutating func reportBounds() {
    let unused = bounds.filter { !$0.value.binds }
    for (key, use) in unused.sorted(by: { $0.key.clause < $1.key.clause }) {
      let type =
        rulebook.quantities[Int(rulebook.clauses[Int(key.clause.index)].quantity.index)].type
      diagnostics.append(
        .boundNeverBinds(
          isMinimum: key.isMinimum, value: shown(use.value, type), bound: shown(use.bound, type),
          at: place(key.clause)))
    }
  }
}

extension Step {
  fileprivate var isRounding: Bool {
    if case .rounding = kind { return true }
    return false
  }
}
