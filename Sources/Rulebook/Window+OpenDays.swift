public import Quantities

extension Rulebook {
  /// The closures of all people of a window.
  private func closures(of window: Window) -> [Window] {
    windows.filter { closure in
      guard closure.kind == .closed else { return false }
      if closure.groups.isEmpty { return true }
      return !window.groups.isEmpty
        && window.groups.allSatisfy { group in closure.groups.contains { holds(group, $0) } }
    }
  }

  /// `true` iff members of a group are members of another one: it is the same, or lies inside it.
  private func holds(_ group: GroupID, _ outer: GroupID) -> Bool {
    var found = [group]
    var next = 0
    // Every group enters once, so the walk ends.
    while next < found.count {
      if found[next] == outer { return true }
      found += groups[Int(found[next].index)].within.filter { !found.contains($0) }
      next += 1
    }
    return false
  }

  /// The last day on or before a day on which payment is taken in a window, for certain closed days and
  /// those that are none of its days of the month left out; the day itself where there is none.
  public func lastOpenDay(ofWindow index: Int, by day: Date) -> Date {
    let window = windows[index]
    let first = window.event == nil ? window.range.first : Date.first
    guard let range = try? DayRange(first, day) else { return day }
    let days = window.daysOfMonth.map { $0.days(in: range) } ?? Days(range)
    return days.subtracting(Days(closures(of: window).map { $0.certain })).last ?? day
  }

  /// From the first to the last day on which payment can be taken in a window: what days of the month or
  /// certain closures leave at its ends; the window's own span where that is nothing.
  public func openSpan(ofWindow index: Int) -> DayRange {
    openSpan(of: windows[index].days, windows[index]) ?? windows[index].span
  }

  /// The same of the days that are the window's own for certain.
  public func certainOpenSpan(ofWindow index: Int) -> DayRange {
    openSpan(of: windows[index].certainDays, windows[index]) ?? windows[index].certainSpan
  }

  private func openSpan(of days: Days, _ window: Window) -> DayRange? {
    let closures = closures(of: window)
    if closures.isEmpty { return nil }
    return DayRange(from: days.subtracting(Days(closures.map { $0.certain })))
  }

  /// `true` iff the last day of a window that an event begins can be one on which no payment is taken.
  public func canEndClosed(window index: Int) -> Bool {
    windows[index].daysOfMonth != nil || !closures(of: windows[index]).isEmpty
  }
}

extension Rulebook.Window {
  /// From the first to the last of its days, as days of the month leave them, whether or not it is
  /// closed on some.
  public var span: DayRange { DayRange(from: days) ?? range }

  /// The same of the days that are its own for certain.
  public var certainSpan: DayRange { DayRange(from: certainDays) ?? certain }
}

extension DayRange {
  /// From the first of some days to the last.
  fileprivate init?(from days: Days) {
    guard let first = days.first, let last = days.last, let range = try? DayRange(first, last)
    else { return nil }
    self = range
  }
}
