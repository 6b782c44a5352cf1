public import Quantities
public import Text

extension Rulebook {
  /// Days on which payment is taken, or is not although they lie in a window.
  public struct Window: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      case open
      /// For those who missed the other windows.
      case late
      case closed
    }

    public var kind: Kind
    /// Whom it is for; empty means everybody.
    public var groups: [GroupID]
    public var range: DayRange
    /// The days of each month on which it is open; nil is all.
    public var daysOfMonth: DaysOfMonth?
    /// `true` iff a bound is known only roughly.
    public var isApproximate: Bool
    public var citation: Symbol
    public var place: Place

    public init(
      kind: Kind, groups: [GroupID], range: DayRange, daysOfMonth: DaysOfMonth?,
      isApproximate: Bool, citation: Symbol, place: Place
    ) {
      self.kind = kind
      self.groups = groups
      self.range = range
      self.daysOfMonth = daysOfMonth
      self.isApproximate = isApproximate
      self.citation = citation
      self.place = place
    }

    /// `true` iff people are not bound by a window: it reaches from the first day to the last.
    public var isAnyDay: Bool { range.first == .first && range.last == .last }

    /// Its days, whether or not they are closed elsewhere.
    public var days: Days { daysOfMonth.map { $0.days(in: range) } ?? Days(range) }
  }

  /// The windows and closures of people of some groups, or of none: a group that has windows of its
  /// own has no others, and what is closed for everybody is closed for it too.
  public func windows(for groups: [GroupID]) -> [Window] {
    func isOwn(_ window: Window) -> Bool { window.groups.contains { groups.contains($0) } }
    let hasOwn = windows.contains { $0.kind != .closed && isOwn($0) }
    return windows.filter { window in
      switch window.kind {
      case .closed: window.groups.isEmpty || isOwn(window)
      case .open, .late: hasOwn ? isOwn(window) : window.groups.isEmpty
      }
    }
  }

  /// The days, as their numbers, on which people of a group, or of none, pay in the ordinary windows
  /// or, `isLate`, in those for late payers and on any day after the last ordinary one: nobody is less
  /// late for missing the late windows, too. Days on which it is closed are not left out: who pays
  /// then does not pay late.
  ///
  /// A group without windows of a kind has those of everybody.
  public func paymentDays(isLate: Bool, for group: GroupID?) -> [ClosedRange<Int64>] {
    let ordinary = Days(ranges(of: .open, for: group))
    var days = ordinary
    if isLate {
      days = Days(ranges(of: .late, for: group))
      if let next = ordinary.last?.adding(days: 1), let rest = try? DayRange(next, Date.last) {
        days = days.union(Days(rest))
      }
    }
    return days.ranges.map { Int64($0.first.dayNumber)...Int64($0.last.dayNumber) }
  }

  private func ranges(of kind: Window.Kind, for group: GroupID?) -> [DayRange] {
    let all = windows.filter { $0.kind == kind }
    let own = all.filter { window in group.map(window.groups.contains) ?? false }
    return (own.isEmpty ? all.filter { $0.groups.isEmpty } : own).map { $0.range }
  }

  /// The groups that have windows of their own, in the order of the text.
  public var groupsWithWindows: [GroupID] {
    var found: [GroupID] = []
    for window in windows where window.kind != .closed {
      for group in window.groups where !found.contains(group) { found.append(group) }
    }
    return found
  }

  /// The days on which people of a group, or of none, can pay.
  public func openDays(for group: GroupID?) -> (ordinary: Days, late: Days) {
    let own = windows(for: group.map { [$0] } ?? [])
    let closed = Days(own.filter { $0.kind == .closed }.map { $0.range })
    func days(_ kind: Window.Kind) -> Days {
      Days(own.filter { $0.kind == kind }.flatMap { $0.days.ranges }).subtracting(closed)
    }
    return (days(.open), days(.late))
  }
}
