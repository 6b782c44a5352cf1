import Quantities
import Syntax
import Text

extension Checker {
  /// Reports cover that begins before its people could first pay for it, unless it says so.
  mutating func checkCover(_ windows: [Opening], _ closures: [Opening]) {
    let covers = tree.statements.compactMap { statement -> PeriodClause? in
      if case .period(let period) = statement.kind, period.kind == .cover { return period }
      return nil
    }
    let withCover = Distinct(covers.flatMap { groups(of: $0.subject) })
    for cover in covers where !isWindowDoubtful { checkEnd(of: cover, windows, closures) }
    for cover in covers where !cover.isBackdated && !isWindowDoubtful {
      guard let start = tree.days(cover.first)?.last else { continue }
      let isLate = cover.condition.map { asksForLatePayment($0) } ?? false
      var mine = windows.filter { $0.period.isLate == isLate }
      // Without windows for late payers they pay from the day after the others on.
      if isLate, mine.isEmpty { mine = windows }
      var people = groups(of: cover.subject)
      // Groups with windows but no cover of their own have that of everybody.
      if people.isEmpty, !isLate {
        people = mine.flatMap { $0.groups.compactMap { $0 } }.filter { !withCover.contains($0) }
      }
      let everybody = mine.filter { $0.groups == [nil] }
      var found = cover.subject == nil ? openingDay(of: everybody, closures, isLate: isLate) : nil
      var name: String?
      if found.map({ start >= $0.day }) ?? true {
        for group in people {
          let own = mine.filter { $0.groups.contains(group) }
          guard
            let opening = openingDay(of: own.isEmpty ? everybody : own, closures, isLate: isLate),
            start < opening.day
          else { continue }
          found = opening
          name = text(scope.groups[group].name.symbol)
          break
        }
      }
      guard let found, start < found.day else { continue }
      report(
        .coverBeforePayment(
          start, found.day, group: name, at: place(cover.span),
          window: place(found.window.period.span)))
    }
  }

  /// Reports cover from a day after payment that ends before it begins for whoever pays, so that nobody
  /// is covered.
  private mutating func checkEnd(
    of cover: PeriodClause, _ windows: [Opening], _ closures: [Opening]
  ) {
    guard
      case .dayAfter(let span, let fact, let countsFirstDay) =
        tree.expressions[Int(cover.first.index)].kind, let payment = scope.paymentFact,
      scope.fact(fact.symbol) == payment, let end = cover.last.flatMap({ tree.days($0)?.last }),
      let length = tree.span(span)
    else { return }
    let isLate = cover.condition.map { asksForLatePayment($0) } ?? false
    let people = groups(of: cover.subject)
    let own = windows.filter { $0.groups.contains { $0.map(people.contains) ?? false } }
    // Who pays late pays after the others; whoever else it is about, the first day is not before this.
    let all = own.isEmpty ? windows : own
    let late = all.filter { $0.period.isLate }
    let mine = isLate && !late.isEmpty ? late : all
    guard let opening = openingDay(of: mine, closures, isLate: isLate && late.isEmpty),
      let reading = try? Period(
        length, from: opening.day, reading: Period.Reading(countsFirstDay: countsFirstDay)),
      let start = reading.last.adding(days: 1), end < start
    else { return }
    report(
      .coverNeverBegins(
        opening.day, start, end, at: place(cover.span), window: place(opening.window.period.span)))
  }

  /// The first day on which payment is taken in some windows or, `isLate`, after all of them; nil where
  /// there is none, or one reaches from the first day that there is.
  private func openingDay(
    of windows: [Opening], _ closures: [Opening], isLate: Bool
  ) -> (day: Date, window: Opening)? {
    if isLate, windows.allSatisfy({ !$0.period.isLate }) {
      guard let last = windows.max(by: { ($0.days.last ?? .first) < ($1.days.last ?? .first) })
      else { return nil }
      return last.days.last?.adding(days: 1).map { ($0, last) }
    }
    var first: (day: Date, window: Opening)?
    for window in windows {
      let closing = closures.filter { closure in
        closure.groups == [nil] || window.groups.allSatisfy { closure.groups.contains($0) }
      }
      guard let day = window.days.subtracting(Days(closing.map { $0.range })).first else {
        continue
      }
      if first.map({ day < $0.day }) ?? true { first = (day, window) }
    }
    return first
  }

  private func groups(of subject: Subject?) -> [Int] {
    guard let subject else { return [] }
    return tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }
  }

  /// `true` iff the condition asks for late payment, whatever else it asks for.
  private func asksForLatePayment(_ id: Condition.ID) -> Bool {
    switch tree.conditions[Int(id.index)].kind {
    case .timing(_, let isLate): isLate
    case .and(let left, let right): asksForLatePayment(left) || asksForLatePayment(right)
    default: false
    }
  }
}
