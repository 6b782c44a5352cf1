import Quantities
import Syntax
import Text

extension Checker {
  mutating func check(period: PeriodClause) {
    if let subject = period.subject { check(subject: subject) }
    if let condition = period.condition { check(condition: condition) }
    if period.kind != .cover { checkPeople(of: period) }
    if let last = period.last, tree.isFromEvent(period) {
      check(expression: last, expecting: .date, isSubsidy: false)
      if scope.paymentFact == nil { report(.paymentNotDeclared(at: place(period.span))) }
      if period.subject == nil { report(.eventWindowOfEverybody(at: place(period.span))) }
      return
    }
    for bound in [period.first, period.last].compactMap({ $0 }) {
      check(expression: bound, expecting: .date, isSubsidy: false)
      guard tree.days(bound) == nil, types[Int(bound.index)] != .invalid,
        period.kind != .cover || bound != period.first || !isEvent(bound)
      else { continue }
      report(.dayNotWrittenOut(at: place(tree.expressions[Int(bound.index)].span)))
    }
    if let days = period.daysOfMonth, tree.daysOfMonth(days) == nil {
      report(.monthDaysImpossible(source.text(days.span), at: place(days.span)))
    }
    guard let last = period.last, let end = tree.days(last) else { return }
    guard let first = tree.days(period.first) else {
      if end.count > 1 {
        let written = tree.expressions[Int(last.index)].span
        report(.roughEndOfCover(source.text(written), at: place(written)))
      }
      return
    }
    if end.last < first.first {
      report(.periodReversed(first, end, at: place(period.span)))
    } else if end.first < first.last {
      report(.periodPerhapsReversed(first, end, at: place(period.span)))
    }
  }

  /// `true` iff the expression is the day of an event or one counted from it.
  private func isEvent(_ id: Expression.ID) -> Bool {
    switch tree.expressions[Int(id.index)].kind {
    case .dayAfter: true
    case .quantity(.named(let name), nil): scope.fact(name.symbol) != nil
    default: false
    }
  }

  /// A window or closure is for everybody or for groups: who a condition means is a group.
  private mutating func checkPeople(of period: PeriodClause) {
    if let condition = period.condition {
      report(
        .windowUnderCondition(
          period.kind.word, at: place(tree.conditions[Int(condition.index)].span)))
    }
    guard let exceptions = period.subject?.exceptions, let first = tree.names[exceptions].first,
      let last = tree.names[exceptions].last
    else { return }
    report(
      .windowExcept(period.kind.word, at: place(first.span.joined(with: last.span))))
  }

  /// A window or closure whose days are in order.
  struct Opening {
    var statement: Int
    var period: PeriodClause
    /// The numbers of the groups, or nil alone for everybody; the document's own.
    var groups: [Int?]
    var range: DayRange
    /// The days of the range on which a window is open.
    var days: Days
    /// Those on which it is open whenever the days are that are known only roughly.
    var certainDays: Days
    /// From its first day to its last, at least.
    var certain: DayRange
  }

  /// Reports windows that have no open day or overlap, and closures outside every window.
  mutating func checkWindows() {
    var windows: [Opening] = []
    var closures: [Opening] = []
    var hasBroken = false
    for (index, statement) in tree.statements.enumerated() {
      switch statement.kind {
      // A window that an event begins has other days for each person.
      case .period(let period) where tree.isFromEvent(period): break
      case .period(let period) where period.kind != .cover:
        guard let opening = opening(period, index) else {
          // What is broken was reported; what hangs on it is not known.
          hasBroken = true
          continue
        }
        if period.kind == .window { windows.append(opening) } else { closures.append(opening) }
      // A line that cannot be read may be the window that is closed.
      case .broken: hasBroken = true
      default: break
      }
    }
    checkCover(windows, closures)
    checkDeadlines(windows)
    let openWindows = windows.filter { hasOpenDay($0, closures) }
    checkOverlaps(of: openWindows)
    guard !hasBroken else { return }
    for closure in closures { checkClosure(closure, windows, openWindows) }
  }

  /// Reports a closure that lies outside the windows of its people, or reaches beyond them.
  private mutating func checkClosure(
    _ closure: Opening, _ windows: [Opening], _ openWindows: [Opening]
  ) {
    let met = windows.filter { meet(closure, $0, windows) }
    guard let first = met.map({ $0.range.first }).min(), let last = met.map({ $0.range.last }).max()
    else {
      return report(
        .closureOutsideWindows(
          closure.range.first, closure.range.last, at: place(closure.period.span),
          windows: windows.map { place($0.period.span) }))
    }
    // Windows of an event have days of their own for each person.
    let isOpen = met.allSatisfy { one in openWindows.contains { $0.statement == one.statement } }
    guard !hasEventWindows, isOpen, let span = try? DayRange(first, last),
      let outside = Days(closure.certain).subtracting(Days(span)).ranges.first
    else { return }
    report(
      .closureBeyondWindows(
        closure.range, outside, at: place(closure.period.span),
        windows: met.map { place($0.period.span) }))
  }

  private var hasEventWindows: Bool {
    tree.statements.contains { statement in
      if case .period(let period) = statement.kind { return tree.isFromEvent(period) }
      return false
    }
  }

  private func opening(_ period: PeriodClause, _ statement: Int) -> Opening? {
    guard let range = tree.range(of: period), let certain = tree.certainRange(of: period) else {
      return nil
    }
    var groups: [Int?] = [nil]
    if let subject = period.subject {
      let known: [Int] = tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }
      groups = known.map { $0 }
    }
    var (days, certainDays) = (Days(range), Days(certain))
    if let written = period.daysOfMonth {
      guard let daysOfMonth = tree.daysOfMonth(written) else { return nil }
      days = daysOfMonth.days(in: range)
      certainDays = daysOfMonth.days(in: certain)
    }
    return Opening(
      statement: statement, period: period, groups: groups, range: range, days: days,
      certainDays: certainDays, certain: certain)
  }

  /// `true` iff a window has a day on which payment is taken; reports the one that has none.
  private mutating func hasOpenDay(_ window: Opening, _ closures: [Opening]) -> Bool {
    if window.days.isEmpty {
      report(.windowNeverOpen(at: place(window.period.span), closures: []))
      return false
    }
    // A closure for some of the groups leaves the window to the others.
    let closing = closures.filter { closure in
      closure.groups == [nil] || window.groups.allSatisfy { closure.groups.contains($0) }
    }
    let closed = Days(closing.flatMap { $0.certainDays.ranges })
    guard window.days.subtracting(closed).isEmpty else { return true }
    report(
      .windowNeverOpen(
        at: place(window.period.span),
        closures: closing.filter { $0.range.intersection(window.range) != nil }
          .map { place($0.period.span) }))
    return false
  }

  /// Reports once for each group the first two of its windows that share an open day.
  private mutating func checkOverlaps(of windows: [Opening]) {
    let overlapping = groupsWithOverlaps(windows)
    var taken = Lookup<Int?, Days>()
    for (index, window) in windows.enumerated() {
      for group in window.groups where overlapping.contains(group) {
        let before = taken[group] ?? Days.none
        taken.update(group, to: before.union(window.certainDays))
        guard !before.intersection(window.certainDays).isEmpty,
          let other = windows[..<index].first(where: {
            $0.groups.contains(group) && !$0.certainDays.intersection(window.certainDays).isEmpty
          })
        else { continue }
        let shared = other.certainDays.intersection(window.certainDays)
        guard let days = shared.ranges.first else { continue }
        let name = group.map { text(scope.groups[$0].name.symbol) }
        let prices = (price(of: window), price(of: other))
        if prices.0?.text == prices.1?.text {
          report(
            .windowsOverlap(
              days.first, group: name, at: place(window.period.span),
              other: place(other.period.span)))
        } else {
          report(
            .windowPricesDiffer(
              days, isAll: shared.ranges.count == 1, group: name,
              at: prices.0?.place ?? place(window.period.span), price: prices.0?.text,
              other: prices.1?.place ?? place(other.period.span), otherPrice: prices.1?.text))
        }
        break
      }
    }
  }

  /// The groups, or nil for everybody, that have two windows on one day.
  private func groupsWithOverlaps(_ windows: [Opening]) -> Distinct<Int?> {
    var ranges = Lookup<Int?, [DayRange]>()
    for window in windows {
      for group in window.groups { ranges[group, default: []] += window.certainDays.ranges }
    }
    var found: Distinct<Int?> = []
    for (group, own) in ranges.pairs where Days(own).count < own.reduce(0, { $0 + $1.count }) {
      found.insert(group)
    }
    return found
  }

  /// `true` iff a closure is for people of a window, on some of its days: a group that has windows of its
  /// own has none of everybody's of that kind.
  private func meet(_ closure: Opening, _ window: Opening, _ windows: [Opening]) -> Bool {
    guard closure.range.intersection(window.range) != nil else { return false }
    // A group that is not known may be anybody.
    if closure.groups.isEmpty || closure.groups == [nil]
      || window.groups.contains(where: closure.groups.contains)
    {
      return true
    }
    return window.groups == [nil]
      && closure.groups.contains { group in
        !windows.contains {
          $0.period.isLate == window.period.isLate && $0.groups.contains(group)
        }
      }
  }
}
