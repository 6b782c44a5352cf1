import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Clauses about a quantity that disagree for somebody of whom the day of a fact is known, because
  /// they count periods from it that do not come to the same, such as 90 days and 3 months.
  func overlapOfPeriods(_ person: Person, _ quantity: QuantityID, from fact: Symbol) -> Overlap? {
    for day in daysTellingPeriodsApart(quantity, fact) {
      var exact = person
      exact.state(fact, .number(Int64(day.dayNumber)))
      if let overlap = overlap(exact, quantity) { return overlap }
    }
    return nil
  }

  /// Days from which periods of two clauses about a quantity do not come to the same, one a month:
  /// of the document's year, and of the one before it, in which its first newborns were born.
  private func daysTellingPeriodsApart(_ quantity: QuantityID, _ fact: Symbol) -> [Date] {
    var periods: [Rulebook.Formula] = []
    for clause in rulebook.clauses where clause.quantity == quantity {
      for alternative in rulebook.alternatives[clause.alternatives] {
        guard case .formula(var formula) = alternative.value else { continue }
        if case .cover(let first, _, _) = rulebook.formulas[Int(formula.index)] { formula = first }
        let period = rulebook.formulas[Int(formula.index)]
        if counts(period, from: fact), !periods.contains(period) { periods.append(period) }
      }
    }
    let year = Int(rulebook.document.year)
    guard periods.count > 1, let last = Date(year: year, month: 12, day: 31),
      let first = Date(year: year - 1, month: 1, day: 1), let days = try? DayRange(first, last)
    else { return [] }
    return days.months.reversed().compactMap { month in
      month.days.first { day in
        let ends = periods.map { end(of: $0, from: day) }
        return ends.contains { $0 != ends[0] }
      }
    }
  }

  private func counts(_ formula: Rulebook.Formula, from fact: Symbol) -> Bool {
    let origin: FormulaID
    switch formula {
    case .dayAfter(let day, _), .lastDay(let day, _): origin = day
    default: return false
    }
    guard case .fact(let named) = rulebook.formulas[Int(origin.index)] else { return false }
    return rulebook.facts[Int(named.index)].name == fact
  }

  private func end(of formula: Rulebook.Formula, from day: Date) -> Date? {
    switch formula {
    case .dayAfter(_, let reckoning): reckoning.dayAfter(day)
    case .lastDay(_, let reckoning): reckoning.period(from: day)?.last
    default: nil
    }
  }
}
