import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// The lines of every explanation add up to its result.
@Suite struct ExplanationPropertyTests {
  @Test(arguments: [UInt64(201)]) func linesAddUp(seed: UInt64) throws {
    var random = Random(seed: seed)
    var checked: [String: Int] = [:]
    for round in 0..<150 {
      let made = RandomRulebook.make(using: &random)
      let rulebook = made.builder.built()
      let answering = Answering(Library(names: made.builder.names, rulebooks: [rulebook]))
      for _ in 0..<8 {
        let person = made.person(isKnown: random.once(in: 2), using: &random)
        for quantity in rulebook.quantities.indices {
          guard
            let cases = try? answering.explain(QuantityID(quantity), in: 0, for: person)
          else { continue }
          for step in cases.steps {
            if let fault = step.fault(rulebook, &checked) {
              Issue.record("seed \(seed), round \(round): \(fault)")
              return
            }
          }
        }
      }
    }
    let kinds = [
      "share", "add", "subtract", "minimum", "maximum", "rounding", "remainder", "complement",
      "unsubsidised", "besides", "agreement", "combination", "conflict", "partial",
    ]
    for kind in kinds { #expect(checked[kind, default: 0] > 10, "\(kind): \(checked)") }
  }
}

extension ExplainedCases {
  var steps: [Step] {
    switch self {
    case .explanation(let explanation): [explanation.step]
    case .split(_, let branches): branches.flatMap { $0.cases.steps }
    }
  }
}

extension Step {
  var value: Value? {
    if case .value(let value) = result { return value }
    return nil
  }

  var number: Rational? { value?.number }

  /// What is wrong with a line or one below it; counts what it checks.
  fileprivate func fault(_ rulebook: Rulebook, _ checked: inout [String: Int]) -> String? {
    for operand in operands {
      if let fault = operand.fault(rulebook, &checked) { return fault }
    }
    let numbers = operands.map { $0.number }
    // A line that comes to no number passes on what kept it from one, or says why itself.
    guard let number else {
      if case .failure = result { return nil }
      if case .conflict(let conflict) = result, kind == .conflict {
        checked["conflict", default: 0] += 1
        let outcomes = operands.map { $0.result }.filter { outcome in
          switch outcome {
          case .value, .none(.neverCovered): true
          default: false
          }
        }
        let isTrue = conflict.sides.map { $0.outcome } == outcomes && Set(outcomes).count > 1
        return isTrue ? nil : "the sides are not the operands of \(self)"
      }
      if operands.isEmpty || kind == .undecided { return nil }
      if let due = expectedDay() {
        checked["day", default: 0] += 1
        return due == result ? nil : "the days do not come to \(self)"
      }
      if kind == .add || kind == .besides { return openSum(&checked) }
      return operands.contains {
        $0.passes(on: result) || $0.isPart(of: result) || $0.isMissing(in: result)
      }
        ? nil : "no operand is \(self)"
    }
    guard let (name, due) = expected(numbers.compactMap { $0 }, rulebook) else { return nil }
    checked[name, default: 0] += 1
    return due == number ? nil : "\(name) comes to \(due?.description ?? "nothing") in \(self)"
  }

  /// `true` iff the outcome is this one, or its conflict as that of something computed with.
  private func passes(on outcome: Outcome) -> Bool {
    guard case .conflict(var conflict) = result else { return result == outcome }
    if result == outcome { return true }
    conflict.isOfOperand = true
    return .conflict(conflict) == outcome
  }

  /// `true` iff nothing states what the step comes to, and the outcome says so.
  private func isMissing(in outcome: Outcome) -> Bool {
    guard case .none(.missing(_, let clauses)) = outcome else { return false }
    return result == .none(clauses.isEmpty ? .noClause : .otherTiers(clauses))
  }

  /// `true` iff only a part of the amount is known, and the outcome is what is left elsewhere of it, or
  /// that nothing states it.
  private func isPart(of outcome: Outcome) -> Bool {
    guard let value, value.isPartial else { return false }
    if let elsewhere = result.elsewhere { return .elsewhere(elsewhere) == outcome }
    if case .none(.missing) = outcome { return true }
    return false
  }

  /// What is wrong with a sum that is not known altogether.
  private func openSum(_ checked: inout [String: Int]) -> String? {
    switch result {
    case .value(let value):
      guard case .partial(let known, let addends) = value.content else { return "\(self)" }
      checked["partial", default: 0] += 1
      let due = sum(operands.compactMap { $0.value?.known })
      let open = operands.flatMap { $0.open }
      return due == known && open.count == addends.count ? nil : "the parts are not \(self)"
    case .conflict(let conflict) where kind == .besides && !conflict.isOfOperand:
      let products = operands.reduce(1) { $0 * $1.sides }
      return conflict.sides.count == products ? nil : "the sides are not \(self)"
    case .elsewhere, .none, .failure, .conflict:
      return operands.contains {
        !$0.open.isEmpty || $0.passes(on: result) || $0.isMissing(in: result)
      } ? nil : "\(self)"
    }
  }

  /// What the result leaves to other documents, or nothing states.
  private var open: [Elsewhere?] {
    switch result {
    case .elsewhere(let elsewhere): return [elsewhere]
    case .none(.noClause), .none(.otherTiers), .none(.missing): return [nil]
    case .value(let value):
      if case .partial(_, let addends) = value.content { return addends.map { $0.elsewhere } }
      return []
    default: return []
    }
  }

  private var sides: Int {
    if case .conflict(let conflict) = result { return conflict.sides.count }
    return 1
  }

  /// What the operands of a line about days come to, where they are days.
  private func expectedDay() -> Outcome? {
    let days = operands.compactMap { operand -> Date? in
      if case .date(let day)? = operand.value?.content { return day }
      return nil
    }
    guard days.count == operands.count else { return nil }
    switch kind {
    case .dayAfter(let reckoning):
      guard let period = try? Period(reckoning.span, from: days[0], reading: reckoning.reading),
        let next = period.last.adding(days: 1)
      else { return nil }
      return .value(Value(.date(next), .date))
    case .lastDay(let reckoning):
      let period = try? Period(reckoning.span, from: days[0], reading: reckoning.reading)
      return period.map { .value(Value(.date($0.last), .date)) }
    case .cover(let isEnd):
      if days[0] > days[1] { return .none(.neverCovered(from: days[0], to: days[1])) }
      return operands[isEnd ? 1 : 0].result
    default: return nil
    }
  }

  private func expected(
    _ numbers: [Rational], _ rulebook: Rulebook
  ) -> (name: String, number: Rational?)? {
    switch kind {
    case .constant, .fact, .dayAfter, .lastDay, .lastOpenDay, .cover: nil
    case .quantity, .clause, .reference: ("passing", numbers.first)
    case .unsubsidised: ("unsubsidised", numbers.first)
    case .share(let ratio): ("share", try? numbers[0].multiplied(by: ratio))
    case .divide(let divisor): ("divide", try? numbers[0].divided(by: divisor))
    case .add: ("add", sum(numbers))
    case .besides: ("besides", sum(numbers))
    case .multiply: ("multiply", try? numbers[0].multiplied(by: numbers[1]))
    case .subtract: ("subtract", try? numbers[0].subtracting(numbers[1]))
    case .remainder: ("remainder", try? numbers[0].subtracting(numbers[1]))
    case .complement: ("complement", try? numbers[0].subtracting(numbers[1]))
    case .minimum: ("minimum", max(numbers[0], numbers[1]))
    case .maximum: ("maximum", min(numbers[0], numbers[1]))
    case .rounding(let rounding):
      ("rounding", (try? rounding.rounded(numbers[0])).map { Rational($0.fen) })
    case .agreement: ("agreement", Set(numbers).count == 1 ? numbers[0] : nil)
    case .combination(let index):
      ("combination", combined(numbers, rulebook.combinations[index].rule))
    case .conflict, .undecided: ("conflict", nil)
    }
  }

  private func combined(
    _ numbers: [Rational], _ rule: Rulebook.Combination.Rule
  ) -> Rational? {
    // Of what is left to pay, the least goes with the highest subsidy.
    switch rule {
    case .highest, .lowest: number == numbers.max() ? numbers.max() : numbers.min()
    case .sum: sum(numbers)
    case .first, .choice: operands.first { $0.clause == clause }?.number
    }
  }

  private func sum(_ numbers: [Rational]) -> Rational? {
    numbers.reduce(Optional(.zero)) { total, number in
      total.flatMap { try? $0.adding(number) }
    }
  }
}

extension Value {
  /// The number, or what is known of it.
  fileprivate var known: Rational? {
    if case .partial(let known, _) = content { return known }
    return number
  }
}
