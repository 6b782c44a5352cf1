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
    for cover in covers where !cover.isBackdated && !isWindowDoubtful {
      guard let start = tree.days(cover.first)?.last else { continue }
      let isLate = cover.condition.map { asksForLatePayment($0) } ?? false
      let mine = windows.filter { $0.period.isLate == isLate }
      var people = groups(of: cover.subject)
      // Groups with windows but no cover of their own have that of everybody.
      if people.isEmpty, !isLate {
        people = mine.flatMap { $0.groups.compactMap { $0 } }.filter { !withCover.contains($0) }
      }
      let everybody = mine.filter { $0.groups == [nil] }
      var found = cover.subject == nil ? openingDay(of: everybody, closures) : nil
      var name: String?
      if found.map({ start >= $0.day }) ?? true {
        for group in people {
          let own = mine.filter { $0.groups.contains(group) }
          guard let opening = openingDay(of: own.isEmpty ? everybody : own, closures),
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

  /// The first day on which payment is taken in some windows; nil where there is none, or one reaches
  /// from the first day that there is.
  private func openingDay(
    of windows: [Opening], _ closures: [Opening]
  ) -> (day: Date, window: Opening)? {
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
