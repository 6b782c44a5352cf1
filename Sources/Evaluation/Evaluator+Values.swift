import Quantities
import Rulebook
import Text

extension Evaluator {
  /// What a clause comes to for the person; for a clause that states what the person pays, the rest
  /// of the standard.
  mutating func part(_ matching: Matching, _ asked: Asked) throws(Demand) -> Part {
    var part = try statedPart(matching, asked)
    guard isRemainder(matching, asked), let stated = part.step.operands.first else { return part }
    switch part.step.result {
    case .value: break
    // Another document's conflict is about what is owed; one about an operand stays what it is.
    case .conflict where stated.kind == .reference: break
    case .conflict, .elsewhere, .none, .failure: return part
    }
    let standard = try decide(
      Asked(quantity: QuantityID(.standard), document: asked.document, tier: asked.tier))
    let complement = difference(.complement, standard, stated, part.clause)
    part.step = Step(
      .clause, clause: part.clause, operands: [complement], result: complement.result)
    return part
  }

  /// `true` iff the clause states what the person pays, where the subsidy is asked for.
  func isRemainder(_ matching: Matching, _ asked: Asked) -> Bool {
    asked.quantity == QuantityID(.subsidy)
      && rulebook(asked.document).clauses[Int(matching.clause.index)].isRemainder
  }

  /// What a clause states, be it the subsidy or what is left to pay.
  mutating func statedPart(_ matching: Matching, _ asked: Asked) throws(Demand) -> Part {
    let rulebook = rulebook(asked.document)
    if let doubt = matching.doubt {
      let clause = ClauseReference(document: asked.document, clause: matching.clause)
      return Part(
        matching: matching, clause: clause,
        step: Step(.clause, clause: clause, result: .conflict(doubt)))
    }
    let alternative = rulebook.alternatives[matching.alternative]
    let scope = Scope(
      asked: asked, clause: ClauseReference(document: asked.document, clause: matching.clause),
      type: rulebook.quantities[Int(asked.quantity.index)].type)
    let value: Step
    let result: Outcome
    switch alternative.value {
    case .formula(let formula):
      value = try compute(alternative, formula, scope)
      result = checked(value, scope)
    case .elsewhere(let number):
      let referred = try refer(to: number, scope, isOwed: isRemainder(matching, asked))
      value = try finished(referred, alternative, scope)
      result = value.kind == .reference ? value.result : checked(value, scope)
    case .unstated:
      return Part(
        matching: matching, clause: scope.clause,
        step: Step(.clause, clause: scope.clause, result: .none(.noClause)))
    case .funder(let funder, let rest):
      result = .value(Value(.funder(funder, rest: rest), scope.type))
      value = Step(.constant, result: result)
    }
    return Part(
      matching: matching, clause: scope.clause,
      step: Step(.clause, clause: scope.clause, operands: [value], result: result))
  }

  /// Where a formula is worked out: for which question, in which clause, as which type.
  struct Scope {
    var asked: Asked
    var clause: ClauseReference
    var type: QuantityType
  }

  private mutating func compute(
    _ alternative: Rulebook.Alternative, _ formula: FormulaID, _ scope: Scope
  ) throws(Demand) -> Step {
    try finished(try compute(formula, scope), alternative, scope)
  }

  /// Bounds and rounds what a clause comes to, be it by another document.
  private mutating func finished(
    _ step: Step, _ alternative: Rulebook.Alternative, _ scope: Scope
  ) throws(Demand) -> Step {
    var step = step
    if let rounding = alternative.rounding {
      step = try bounded(step, alternative, areRounded: true, scope)
      step = rounded(step, rounding, scope)
    }
    return try bounded(step, alternative, areRounded: false, scope)
  }

  /// Keeps a value within the bounds that stand before the rounding, or within the others.
  private mutating func bounded(
    _ step: Step, _ alternative: Rulebook.Alternative, areRounded: Bool, _ scope: Scope
  ) throws(Demand) -> Step {
    var step = step
    if let minimum = alternative.minimum, alternative.roundsMinimum == areRounded {
      step = limited(.minimum, step, try compute(minimum, scope), scope)
    }
    if let maximum = alternative.maximum, alternative.roundsMaximum == areRounded {
      step = limited(.maximum, step, try compute(maximum, scope), scope)
    }
    return step
  }

  /// What a clause's value counts as; a published bound must stand by itself.
  private func checked(
    _ step: Step, _ scope: Scope
  ) -> Outcome {
    guard case .value(let value) = step.result else { return computed(step) }
    if value.exactness > .approximate && step.kind != .constant {
      return .failure(.notANumber(scope.clause))
    }
    guard let amount = Amount(value) else {
      return .value(Value(value.content, scope.type, value.exactness))
    }
    return amount.outcome(scope.type, scope.clause)
  }

  /// A number as the value of a quantity.
  func outcome(
    of number: Rational, _ type: QuantityType, _ exactness: Exactness, _ clause: ClauseReference?
  ) -> Outcome {
    if let failure = Failure(of: number, type, clause) { return .failure(failure) }
    return .value(Value(.number(number), type, exactness))
  }

  private func limited(_ kind: Step.Kind, _ step: Step, _ limit: Step, _ scope: Scope) -> Step {
    var result = Step(kind, operands: [step, limit], result: step.result)
    switch (operand(step, scope), operand(limit, scope)) {
    case (.failure(let outcome), _), (_, .failure(let outcome)): result.result = outcome
    case (.success(let value), .success(let bound)):
      let isWithin = kind == .minimum ? value.number >= bound.number : value.number <= bound.number
      result.result = .value(
        Value(
          .number(isWithin ? value.number : bound.number), scope.type,
          value.exactness.combined(with: bound.exactness)))
    }
    return result
  }

  private func rounded(_ step: Step, _ rounding: Rounding, _ scope: Scope) -> Step {
    var result = Step(.rounding(rounding), operands: [step], result: step.result)
    switch operand(step, scope) {
    case .failure(let outcome): result.result = outcome
    case .success(let value):
      if let money = try? rounding.rounded(value.number) {
        result.result = .value(
          Value(.number(Rational(money.fen)), scope.type, value.exactness))
      } else {
        result.result = .failure(.overflow(scope.clause))
      }
    }
    return result
  }

}
