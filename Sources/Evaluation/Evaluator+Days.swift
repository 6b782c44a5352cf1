import Quantities
import Rulebook
import Text

extension Evaluator {
  /// The day after a period from a day is full or, `isLast`, the last day of the period.
  func after(
    _ day: Step, _ reckoning: Rulebook.Reckoning, isLast: Bool = false, _ scope: Scope
  ) -> Step {
    let kind = isLast ? Step.Kind.lastDay(reckoning) : .dayAfter(reckoning)
    guard let value = day.value else { return Step(kind, operands: [day], result: day.result) }
    guard case .date(let date) = value.content, value.exactness <= .approximate else {
      return Step(kind, operands: [day], result: .failure(.notANumber(scope.clause)))
    }
    guard let next = isLast ? reckoning.period(from: date)?.last : reckoning.dayAfter(date) else {
      return Step(kind, operands: [day], result: .failure(.beyondCalendar(date, scope.clause)))
    }
    return Step(
      kind, operands: [day], result: .value(Value(.date(next), scope.type, value.exactness)))
  }

  /// The last day on or before a day on which payment is taken in a window.
  func lastOpen(_ day: Step, _ window: Int, _ scope: Scope) -> Step {
    let document = scope.asked.document
    let kind = Step.Kind.lastOpenDay(document: document, window: window)
    guard case .value(let value) = day.result, case .date(let date) = value.content else {
      return Step(kind, operands: [day], result: day.result)
    }
    let last = rulebook(document).lastOpenDay(ofWindow: window, by: date)
    return Step(
      kind, operands: [day], result: .value(Value(.date(last), scope.type, value.exactness)))
  }

  /// The first or last day of cover, or that there is none because it would begin after it ends.
  mutating func cover(
    _ first: FormulaID, _ last: FormulaID, isEnd: Bool, _ scope: Scope
  ) throws(Demand) -> Step {
    let steps = [try compute(first, scope), try compute(last, scope)]
    let kind = Step.Kind.cover(isEnd: isEnd)
    if isEnd, let end = steps[1].date, let latest = latest(first, scope), latest <= end {
      return Step(kind, operands: steps, result: steps[1].result)
    }
    guard let start = steps[0].date, let end = steps[1].date else {
      let failing = steps.first { $0.date == nil } ?? steps[0]
      return Step(kind, operands: steps, result: failing.result)
    }
    guard start <= end else {
      return Step(kind, operands: steps, result: .none(.neverCovered(from: start, to: end)))
    }
    return Step(kind, operands: steps, result: steps[isEnd ? 1 : 0].result)
  }
}

extension Evaluator {
  /// The latest day that a formula can come to by what is known of the fact that it is computed from;
  /// nil where that is not known.
  private func latest(_ id: FormulaID, _ scope: Scope) -> Date? {
    let rulebook = rulebook(scope.asked.document)
    switch rulebook.formulas[Int(id.index)] {
    case .fact(let fact):
      let declared = rulebook.facts[Int(fact.index)]
      // A day that there is not has no bounds, whatever else is said of it.
      if known(declared) == .some(FactValue.none) { return nil }
      return span(of: declared.name).flatMap { Date(number: $0.upperBound) }
    case .dayAfter(let day, let reckoning):
      return latest(day, scope).flatMap { reckoning.dayAfter($0) }
    case .lastDay(let day, let reckoning):
      return latest(day, scope).flatMap { reckoning.period(from: $0)?.last }
    default: return nil
    }
  }
}

extension Evaluator {
  /// From which day to which a fact is, by what is stated, assumed or follows from other days.
  private func span(of fact: Symbol) -> ClosedRange<Int64>? {
    if let span = chronology()?.span(of: fact) { return span }
    if case .numbers(let lowest, let highest)? = assumptions[.fact(fact)] {
      let all = Chronology.calendar
      return (lowest ?? all.lowerBound)...(highest ?? all.upperBound)
    }
    return question.statedSpan(of: fact)
  }
}

extension Step {
  /// The day that the step comes to; nil when it is none.
  fileprivate var date: Date? {
    if case .value(let value) = result, case .date(let date) = value.content { return date }
    return nil
  }
}
