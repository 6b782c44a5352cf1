import Quantities
import Rulebook

extension Evaluator {
  /// What the person pays: the contribution, and what is borne besides.
  mutating func decideOwed(_ asked: Asked) throws(Demand) -> Step {
    let contribution = try decideContribution(asked)
    switch contribution.result {
    case .none, .failure: return contribution
    case .value, .elsewhere, .conflict: break
    }
    let surcharge = try decide(asked.replacing(QuantityID(.surcharge)))
    switch surcharge.result {
    // Where no clause says so, nothing is borne besides.
    case .none(.noClause), .none(.otherTiers): return contribution
    case .value, .elsewhere, .conflict, .none, .failure: break
    }
    let sum = besides(contribution.operands.first ?? contribution, surcharge)
    return Step(
      contribution.kind, operands: [sum], result: sum.result, setAside: contribution.setAside)
  }

  /// What the contribution is: what clauses state it to be, or the standard less the subsidy.
  private mutating func decideContribution(_ asked: Asked) throws(Demand) -> Step {
    let kind = Step.Kind.quantity(document: asked.document, asked.quantity)
    var subsidised = asked
    subsidised.quantity = QuantityID(.subsidy)
    var standard = asked
    standard.quantity = QuantityID(.standard)
    let ruling = try ruling(on: subsidised)
    if ruling.applying.isEmpty {
      if !ruling.otherTiers.isEmpty { return ruling.step(for: asked, nil) }
      let standard = try decide(standard)
      return ruling.step(
        for: asked, Step(.unsubsidised, operands: [standard], result: standard.result))
    }
    let subsidy = try decide(subsidised)
    if case .failure(.subsidyAboveStandard) = subsidy.result {
      return Step(kind, operands: [subsidy], result: subsidy.result)
    }
    let areStated = ruling.applying.allSatisfy { isRemainder($0, subsidised) }
    let rule = combination(of: ruling.applying, subsidised)
    if areStated && !isSum(rule, subsidised) {
      var parts: [Part] = []
      for matching in ruling.applying { parts.append(try statedPart(matching, subsidised)) }
      let stated = try settle(parts, subsidised, areRemainders: true)
      return ruling.step(for: asked, stated?.step)
    }
    switch subsidy.result {
    case .value:
      let remainder = difference(.remainder, try decide(standard), subsidy, nil)
      return Step(kind, operands: [remainder], result: remainder.result)
    case .conflict:
      let standard = try decide(standard)
      return try remainders(of: ruling, subsidised, standard, subsidy)
    case .elsewhere, .none, .failure:
      return Step(kind, operands: [subsidy], result: subsidy.result)
    }
  }

  /// What each side of a conflict about the subsidy leaves to pay.
  private mutating func remainders(
    of ruling: Ruling, _ asked: Asked, _ standard: Step, _ subsidy: Step
  ) throws(Demand) -> Step {
    let owed = asked.replacing(QuantityID(.owed))
    let kind = Step.Kind.quantity(document: owed.document, owed.quantity)
    var parts: [Part] = []
    for matching in ruling.applying {
      let isStated = isRemainder(matching, asked)
      var part = try isStated ? statedPart(matching, asked) : part(matching, asked)
      if !isStated {
        // A conflict about an operand, such as the standard, is not one about the subsidy.
        if case .conflict = part.step.result, part.step.operands.first?.kind != .reference {
          return Step(kind, operands: [subsidy], result: subsidy.result)
        }
        part.step = difference(.remainder, standard, part.step, part.clause)
      }
      parts.append(part)
    }
    guard let settled = try settle(parts, asked, areRemainders: true) else {
      return Step(kind, operands: [subsidy], result: subsidy.result)
    }
    return ruling.step(for: owed, settled.step)
  }

  /// Standard less what the other step comes to; both must lie between nothing and the standard.
  ///
  /// Of a conflict each side is subtracted.
  func difference(
    _ kind: Step.Kind, _ standard: Step, _ other: Step, _ clause: ClauseReference?
  ) -> Step {
    var step = Step(kind, operands: [standard, other], result: other.result)
    switch other.result {
    case .elsewhere, .none, .failure: break
    case .value(let value): step.result = difference(kind, standard, value, clause)
    case .conflict(let conflict):
      var sides: [Conflict.Side] = []
      for side in conflict.sides {
        let rest = side.value.map { difference(kind, standard, $0, side.clause) } ?? side.outcome
        guard case .value(let value) = rest else {
          step.result = rest
          return step
        }
        sides.append(Conflict.Side(clause: side.clause, value: value))
      }
      step.result = .conflict(
        Conflict(sides: sides, highest: best(of: sides, isLowest: kind == .remainder)))
    }
    return step
  }

  private func difference(
    _ kind: Step.Kind, _ standard: Step, _ value: Value, _ clause: ClauseReference?
  ) -> Outcome {
    let whole: Operand
    switch operand(standard, clause) {
    case .failure(let outcome): return outcome
    case .success(let operand): whole = operand
    }
    if let missing = value.missing { return missing }
    guard let number = value.number, value.exactness <= .approximate else {
      return .failure(.notANumber(clause))
    }
    guard let rest = try? whole.number.subtracting(number) else {
      return .failure(.overflow(clause))
    }
    if rest < .zero || number < .zero {
      return .failure(
        .subsidyAboveStandard(
          subsidy: kind == .remainder ? number : rest, standard: whole.number))
    }
    return outcome(of: rest, whole.type, whole.exactness.combined(with: value.exactness), clause)
  }
}

extension Evaluator.Asked {
  /// The same of another quantity.
  func replacing(_ quantity: QuantityID) -> Evaluator.Asked {
    var asked = self
    asked.quantity = quantity
    return asked
  }
}
