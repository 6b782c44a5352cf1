import Quantities
import Rulebook
import Text

extension Evaluator {
  /// What a step adds to a sum when it is not known altogether: a quantity that is left to another
  /// document or that nothing states, or an amount of which a part is.
  func openAmount(of step: Step) -> Amount? {
    switch step.result {
    case .value(let value) where value.isPartial: return Amount(value)
    case .elsewhere(let elsewhere): return openAmount(of: step, elsewhere)
    case .none where step.result.isUnstated: return openAmount(of: step, nil)
    case .value, .conflict, .none, .failure: return nil
    }
  }

  private func openAmount(of step: Step, _ elsewhere: Elsewhere?) -> Amount? {
    step.passedOn.map { document, quantity in
      let name = rulebook(document).quantities[Int(quantity.index)].name
      return Amount(Addend(quantity: name, elsewhere: elsewhere))
    }
  }

  /// What the person owes and what they bear besides, both of which clauses provide for.
  ///
  /// Each side of a conflict is added to. What cannot be added is kept apart in a conflict, so that
  /// no side shows an amount that is not all.
  func besides(_ owed: Step, _ surcharge: Step) -> Step {
    var step = Step(.besides, operands: [owed, surcharge], result: surcharge.result)
    if case .failure = surcharge.result { return step }
    if case .elsewhere(let open) = owed.result {
      step.result = .elsewhere(surcharge.result.elsewhere.map { open.joined(with: $0) } ?? open)
      return step
    }
    for part in [owed, surcharge] {
      if case .conflict(let conflict) = part.result, conflict.isOfOperand {
        step.result = part.result
        return step
      }
    }
    let own = sides(of: owed)
    let more = sides(of: surcharge)
    let type = StandardQuantity.owed.type
    if own.count == 1, more.count == 1 {
      step.result = sum(own[0].amount, more[0].amount, type)
      return step
    }
    var sides: [Conflict.Side] = []
    for one in own {
      for other in more {
        guard let clause = one.clause ?? other.clause,
          let value = sumOrApart(one.amount, other.amount, surcharge, type)
        else { continue }
        sides.append(Conflict.Side(clause: clause, value: value))
      }
    }
    var highest: Value?
    if case .conflict(let conflict) = owed.result, more.count == 1 {
      highest = conflict.highest.flatMap { Amount($0) }.flatMap {
        sumOrApart($0, more[0].amount, surcharge, type)
      }
    }
    step.result = .conflict(Conflict(sides: sides, highest: highest))
    return step
  }

  private func sum(_ one: Amount, _ other: Amount, _ type: QuantityType) -> Outcome {
    if one.isOpposite(to: other) { return .failure(.notANumber(nil)) }
    guard let sum = try? one.adding(other) else { return .failure(.overflow(nil)) }
    return sum.outcome(type, nil)
  }

  private func sumOrApart(
    _ one: Amount, _ other: Amount, _ surcharge: Step, _ type: QuantityType
  ) -> Value? {
    if case .value(let value) = sum(one, other, type) { return value }
    var apart = one
    let clauses = surcharge.operands.compactMap { $0.clause }
    apart.addends.append(
      Addend(
        quantity: rulebook(question.document).quantities[StandardQuantity.surcharge.rawValue].name,
        elsewhere: Elsewhere(numbers: [], clauses: clauses)))
    if case .value(let value) = apart.outcome(type, nil) { return value }
    return nil
  }

  /// What a step comes to: one amount, or one for each side of a conflict.
  private func sides(of step: Step) -> [(clause: ClauseReference?, amount: Amount)] {
    switch step.result {
    case .value(let value): return Amount(value).map { [(nil, $0)] } ?? []
    case .elsewhere, .none: return openAmount(of: step).map { [(nil, $0)] } ?? []
    case .conflict(let conflict):
      return conflict.sides.compactMap { side in
        side.value.flatMap { Amount($0) }.map { (side.clause, $0) }
      }
    case .failure: return []
    }
  }
}
