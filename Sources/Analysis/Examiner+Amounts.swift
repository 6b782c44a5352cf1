import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Reports rules that come to no amount.
  mutating func report(_ failure: Failure, of leaf: Leaf, at clause: ClauseID) {
    switch failure {
    case .needsRounding(let amount, let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .needsRounding, clause: clause)) else { return }
      let type = type(of: clause)
      diagnostics.append(
        .needsRounding(
          fine(amount, type), isMoney: type.isMoney, who: leaf.who,
          at: valuePlace(clause, tiers: leaf.tiers)))
    case .overflow(let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .amountOverflows, clause: clause)) else { return }
      diagnostics.append(.amountOverflows(at: valuePlace(clause, tiers: leaf.tiers)))
    case .beyondCalendar(let day, let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .amountOverflows, clause: clause)) else { return }
      diagnostics.append(
        .beyondCalendar(day, who: leaf.who, at: valuePlace(clause, tiers: leaf.tiers)))
    case .belowZero(let number, let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .negativeAmount, clause: clause)) else { return }
      diagnostics.append(
        .negativeAmount(
          "\(number)\(type(of: clause).unit)", who: leaf.who,
          at: valuePlace(clause, tiers: leaf.tiers)))
    case .subsidyAboveStandard(let subsidy, let standard):
      reportAboveStandard(subsidy, standard, leaf, at: clause)
    case .notANumber(let reference):
      let clause = own(reference) ?? clause
      guard reported.insert(Report(code: .boundInFormula, clause: clause)) else { return }
      let bound = steps(in: leaf.step).first { $0.isBound && $0.clause?.clause != clause }
      diagnostics.append(
        .notANumber(
          at: valuePlace(clause, tiers: leaf.tiers),
          bound: (bound?.clause).flatMap { own($0) }.map { valuePlace($0) }))
    case .circularReference(let numbers):
      let clause =
        steps(in: leaf.step).first { $0.operands.first?.kind == .reference }
        .flatMap { own($0.clause) } ?? clause
      guard reported.insert(Report(code: .circularReference, clause: clause)) else {
        return
      }
      diagnostics.append(
        .circularReference(numbers.map { text($0) }, who: leaf.who, at: valuePlace(clause)))
    case .nestedTooDeeply:
      guard reported.insert(Report(code: .nestedTooDeeply, clause: clause)) else { return }
      diagnostics.append(.nestedTooDeeply(at: place(clause)))
    // What a question does not say is no fault of the document.
    case .needsFact: break
    case .tooManyCases(let count):
      guard reported.insert(Report(code: .notExamined, clause: clause)) else { return }
      diagnostics.append(.tooManyCases(count, who: leaf.who, at: place(clause)))
    }
  }

  /// `true` iff the clause says something of the quantity, which may be derived.
  private func states(_ clause: Rulebook.Clause, _ quantity: QuantityID) -> Bool {
    clause.quantity == quantity
      || (quantity == QuantityID(.owed)
        && [QuantityID(.standard), QuantityID(.subsidy)].contains(clause.quantity))
  }

  /// Reports a clause that computes with a quantity of which the document says nothing.
  mutating func reportMissing(in step: Step, of clause: ClauseID, _ leaf: Leaf) {
    guard case .none = step.result, let operand = step.operands.first else { return }
    let missing = steps(in: operand).first { $0.result == .none(.noClause) && $0.operands.isEmpty }
    guard case .quantity(let document, let quantity)? = missing?.kind, document == self.document,
      operand.kind != .complement, !rulebook.clauses.contains(where: { states($0, quantity) }),
      reported.insert(Report(code: .operandMissing, alternative: Int(quantity.index)))
    else { return }
    let own = rulebook.quantities[Int(quantity.index)]
    let english = StandardQuantity(rawValue: Int(quantity.index))?.english ?? text(own.name)
    diagnostics.append(
      .operandMissing(
        Message(english, text(own.name)), who: leaf.who, at: valuePlace(clause, tiers: leaf.tiers)))
  }

  /// Reports a subsidy of more than there is to pay, at the clause that gives it.
  private mutating func reportAboveStandard(
    _ subsidy: Rational, _ standard: Rational, _ leaf: Leaf, at first: ClauseID
  ) {
    let clauses = steps(in: leaf.step).compactMap { own($0.clause) }
    let clause = clauses.first { quantity(of: $0) == QuantityID(.subsidy) } ?? first
    let isNegative = reported.contains(Report(code: .negativeAmount, clause: clause))
    guard !isNegative,
      reported.insert(Report(code: .subsidyAboveStandard, clause: clause))
    else { return }
    let type = QuantityType.money(.perPersonAndYear)
    let source = clauses.first { quantity(of: $0) == QuantityID(.standard) }
    let owed = try? standard.subtracting(subsidy)
    diagnostics.append(
      .subsidyAboveStandard(
        subsidy: shown(subsidy, type), standard: shown(standard, type), who: leaf.who,
        owed: subsidy < .zero ? owed.map { shown($0, type) } : nil,
        at: valuePlace(clause, tiers: leaf.tiers),
        source: source.map { valuePlace($0, tiers: leaf.tiers) }))
  }

  /// Reports a contribution or a subsidy below nothing.
  mutating func reportNegative(_ step: Step, of clause: ClauseID, _ leaf: Leaf) {
    guard StandardQuantity(rawValue: Int(quantity(of: clause).index)) != nil,
      let operand = step.operands.first, let number = number(stated(operand)), number < .zero,
      reported.insert(Report(code: .negativeAmount, clause: clause))
    else { return }
    let type = type(of: clause)
    diagnostics.append(
      .negativeAmount(
        shown(number, type) + type.unit, who: leaf.who,
        at: valuePlace(clause, tiers: leaf.tiers)))
  }

  /// What a clause states, where its step shows what is left of the standard.
  func stated(_ step: Step) -> Step {
    step.kind == .complement && step.operands.count == 2 ? step.operands[1] : step
  }

  func steps(in step: Step) -> [Step] {
    var found = [step]
    var next = 0
    while next < found.count {
      found += found[next].operands
      next += 1
    }
    return found
  }

  private func own(_ reference: ClauseReference?) -> ClauseID? {
    reference.flatMap { $0.document == document ? $0.clause : nil }
  }

  private func quantity(of clause: ClauseID) -> QuantityID {
    rulebook.clauses[Int(clause.index)].quantity
  }

  private func type(of clause: ClauseID) -> QuantityType {
    rulebook.quantities[Int(quantity(of: clause).index)].type
  }

  // MARK: Bounds

  /// Notes whether the bounds of a clause's value changed it.
  mutating func noteBounds(in clause: Step, of id: ClauseID, tiers: UInt64) {
    let alternatives = rulebook.clauses[Int(id.index)].alternatives
    let place = alternatives.first { rulebook.alternatives[$0].tiers & tiers != 0 }
    guard let place else { return }
    var pending = clause.operands
    var (least, most): (Rational?, Rational?)
    while let step = pending.popLast() {
      // Bounds stand outermost, so nothing below the formula has any.
      guard step.kind == .minimum || step.kind == .maximum || step.isRounding else { continue }
      pending += step.operands.prefix(1)
      guard step.operands.count == 2, let value = number(step.operands[0]),
        let bound = number(step.operands[1])
      else { continue }
      let isMinimum = step.kind == .minimum
      note(
        Bound(clause: id, alternative: place, isMinimum: isMinimum), value: value, bound: bound,
        binds: isMinimum ? value < bound : bound < value)
      if isMinimum { least = bound } else { most = bound }
    }
    if let least, let most { checkOrder(least, most, id) }
  }

  private mutating func note(_ key: Bound, value: Rational, bound: Rational, binds: Bool) {
    guard var use = bounds[key] else {
      bounds.update(key, to: BoundUse(value: value, bound: bound, binds: binds))
      return
    }
    use.binds = use.binds || binds
    // The nearest miss is the telling one.
    let isNearer = key.isMinimum ? value < use.value : use.value < value
    if isNearer {
      use.value = value
      use.bound = bound
    }
    bounds.update(key, to: use)
  }

  /// A minimum above the maximum cannot be kept.
  private mutating func checkOrder(_ least: Rational, _ most: Rational, _ id: ClauseID) {
    guard most < least, reported.insert(Report(code: .minimumAboveMaximum, clause: id))
    else { return }
    let type = type(of: id)
    diagnostics.append(
      .minimumAboveMaximum(shown(least, type), shown(most, type), at: valuePlace(id)))
  }

  private func number(_ step: Step) -> Rational? {
    if case .value(let value) = step.result { return value.number }
    return nil
  }

  mutating func reportBounds() {
    let unused = bounds.pairs.filter {
      // Bounds that contradict each other were told so.
      !$0.1.binds && !reported.contains(Report(code: .minimumAboveMaximum, clause: $0.0.clause))
    }
    for (key, use) in unused.sorted(by: { $0.0.alternative < $1.0.alternative }) {
      let type = type(of: key.clause)
      diagnostics.append(
        .boundNeverBinds(
          isMinimum: key.isMinimum, value: shown(use.value, type), bound: shown(use.bound, type),
          at: valuePlace(key.clause, tiers: rulebook.alternatives[key.alternative].tiers)))
    }
  }
}

extension Step {
  fileprivate var isRounding: Bool {
    if case .rounding = kind { return true }
    return false
  }

  /// `true` iff a clause comes to a published bound.
  fileprivate var isBound: Bool {
    if kind == .clause, case .value(let value) = result { return value.exactness > .approximate }
    return false
  }
}

extension QuantityType {
  fileprivate var isMoney: Bool {
    if case .money = self { return true }
    return false
  }
}
