import Quantities
import Rulebook
import Text

/// A number that can be computed with.
struct Operand {
  var number: Rational
  var exactness: Exactness
  var type: QuantityType
}

/// An operand, or the outcome that takes its place.
enum OperandResult {
  case success(Operand)
  case failure(Outcome)
}

extension Evaluator {
  /// Works a formula out, line by line.
  mutating func compute(_ id: FormulaID, _ scope: Scope) throws(Demand) -> Step {
    let rulebook = rulebook(scope.asked.document)
    if depth >= Rulebook.depthLimit {
      return Step(.constant, result: .failure(.nestedTooDeeply))
    }
    depth += 1
    defer { depth -= 1 }
    switch rulebook.formulas[Int(id.index)] {
    case .number(let number, let exactness):
      return Step(.constant, result: .value(Value(.number(number), scope.type, exactness)))
    case .date(let date, let exactness):
      return Step(.constant, result: .value(Value(.date(date), scope.type, exactness)))
    case .third(let third):
      return Step(.constant, result: .value(Value(.third(third), scope.type, .approximate)))
    case .name(let name):
      return Step(.constant, result: .value(Value(.name(name), scope.type)))
    case .fact(let fact): return try step(ofFact: rulebook.facts[Int(fact.index)])
    case .quantity(let quantity, let tier):
      let tier = tier.map { rulebook.tiers[$0] } ?? scope.asked.tier
      return try decide(
        Asked(quantity: quantity, document: scope.asked.document, tier: tier))
    case .dayAfter(let day, let reckoning):
      return after(try compute(day, scope), reckoning, scope)
    case .lastDay(let day, let reckoning):
      return after(try compute(day, scope), reckoning, isLast: true, scope)
    case .lastOpenDay(let day, let window):
      return lastOpen(try compute(day, scope), window, scope)
    case .cover(let first, let last, let isEnd):
      return try cover(first, last, isEnd: isEnd, scope)
    case .share(let ratio, let base):
      let operand = try compute(base, scope)
      return applied(.share(ratio), [operand], scope, to: ratio) {
        (ratio, number) throws(ArithmeticError) in try number.multiplied(by: ratio)
      }
    case .divide(let dividend, let divisor):
      let operand = try compute(dividend, scope)
      return applied(.divide(divisor), [operand], scope, to: divisor) {
        (divisor, number) throws(ArithmeticError) in try number.divided(by: divisor)
      }
    case .add: return try sum(id, scope)
    case .subtract(let left, let right):
      let operands = [try compute(left, scope), try compute(right, scope)]
      return applied(.subtract, operands, scope) { (left, right) throws(ArithmeticError) in
        try left.subtracting(right)
      }
    case .multiply(let left, let right):
      let operands = try factors(left, right, scope)
      return applied(.multiply, operands, scope) { (left, right) throws(ArithmeticError) in
        try left.multiplied(by: right)
      }
    }
  }

  /// A sum of any length is one line, however its additions nest to the left.
  private mutating func sum(_ id: FormulaID, _ scope: Scope) throws(Demand) -> Step {
    let rulebook = rulebook(scope.asked.document)
    var terms: [FormulaID] = []
    var current = id
    while case .add(let left, let right) = rulebook.formulas[Int(current.index)] {
      terms.append(right)
      current = left
    }
    terms.append(current)
    var operands: [Step] = []
    for term in terms.reversed() { operands.append(try compute(term, scope)) }
    return Step(.add, operands: operands, result: added(operands, scope))
  }

  /// What terms come to together: what other documents leave open is kept beside what is known.
  private func added(_ operands: [Step], _ scope: Scope) -> Outcome {
    var sum = Amount()
    for step in operands {
      var term = Amount()
      if let open = openAmount(of: step) {
        term = open
      } else {
        switch operand(step, scope) {
        case .failure(let outcome): return outcome
        case .success(let operand):
          (term.known, term.exactness) = (operand.number, operand.exactness)
        }
      }
      guard let next = try? sum.adding(term) else { return .failure(.overflow(scope.clause)) }
      sum = next
    }
    return sum.value(scope.type)
  }

  /// The sides of a product; a written number beside a quantity is a bare factor, and so many months
  /// for each time are taken so many times.
  private mutating func factors(
    _ left: FormulaID, _ right: FormulaID, _ scope: Scope
  ) throws(Demand) -> [Step] {
    let rulebook = rulebook(scope.asked.document)
    var factor = scope
    if rulebook.isCount(left) || rulebook.isCount(right) {
      factor.type = .count
      return [
        try compute(left, rulebook.isCount(left) ? factor : scope),
        try compute(right, rulebook.isCount(right) ? factor : scope),
      ]
    }
    factor.type = .ratio
    if case .number = rulebook.formulas[Int(left.index)] {
      return [try compute(left, factor), try compute(right, scope)]
    }
    if case .number = rulebook.formulas[Int(right.index)] {
      return [try compute(left, scope), try compute(right, factor)]
    }
    return [try compute(left, scope), try compute(right, scope)]
  }

  /// The line of an operation that goes on from operand to operand, from the first one or from
  /// `start`; what is no number goes through in its place.
  private func applied(
    _ kind: Step.Kind, _ operands: [Step], _ scope: Scope, to start: Rational? = nil,
    _ operation: (Rational, Rational) throws(ArithmeticError) -> Rational
  ) -> Step {
    var total = start
    var exactness = Exactness.exact
    for step in operands {
      switch operand(step, scope) {
      case .failure(let outcome): return Step(kind, operands: operands, result: outcome)
      case .success(let operand):
        exactness = exactness.combined(with: operand.exactness)
        guard let left = total else {
          total = operand.number
          continue
        }
        do throws(ArithmeticError) {
          total = try operation(left, operand.number)
        } catch {
          let failure: Failure =
            error == .overflow ? .overflow(scope.clause) : .notANumber(scope.clause)
          return Step(kind, operands: operands, result: .failure(failure))
        }
      }
    }
    return Step(
      kind, operands: operands,
      result: .value(Value(.number(total ?? .zero), scope.type, exactness)))
  }

  /// What a step comes to where something else is computed with it: of a quantity that nothing states
  /// that says so.
  func computed(_ step: Step) -> Outcome {
    let otherTiers: [ClauseReference]
    switch step.result {
    case .none(.noClause): otherTiers = []
    case .none(.otherTiers(let clauses)): otherTiers = clauses
    case .value, .elsewhere, .conflict, .none, .failure: return step.result
    }
    var inner = step
    // Every turn goes to a step within the last one, so the walk ends.
    while true {
      if case .quantity(let document, let quantity) = inner.kind {
        let name = rulebook(document).quantities[Int(quantity.index)].name
        return .none(.missing(name, otherTiers: otherTiers))
      }
      guard let next = inner.operands.first(where: { $0.result == step.result }) else {
        return step.result
      }
      inner = next
    }
  }

  func operand(_ step: Step, _ scope: Scope) -> OperandResult { operand(step, scope.clause) }

  /// The number that a step comes to, if one can compute with it.
  func operand(_ step: Step, _ clause: ClauseReference?) -> OperandResult {
    if case .conflict(var conflict) = step.result {
      conflict.isOfOperand = true
      return .failure(.conflict(conflict))
    }
    guard case .value(let value) = step.result else { return .failure(computed(step)) }
    if let missing = value.missing { return .failure(missing) }
    guard let number = value.number, value.exactness <= .approximate else {
      return .failure(.failure(.notANumber(clause)))
    }
    return .success(Operand(number: number, exactness: value.exactness, type: value.type))
  }
}
