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

    /// Its days, whether or not they are closed elsewhere.
    public var days: Days { daysOfMonth.map { $0.days(in: range) } ?? Days(range) }
  }

  /// The windows and closures of people of a group, or of none: a group that has windows of its own
  /// has no others, and what is closed for everybody is closed for it too.
  public func windows(for group: GroupID?) -> [Window] {
    func isOwn(_ window: Window) -> Bool { window.groups.contains { $0 == group } }
    let hasOwn = windows.contains { $0.kind != .closed && isOwn($0) }
    return windows.filter { window in
      switch window.kind {
      case .closed: window.groups.isEmpty || isOwn(window)
      case .open, .late: hasOwn ? isOwn(window) : window.groups.isEmpty
      }
    }
  }

  /// The days on which people of a group, or of none, can pay.
  public func openDays(for group: GroupID?) -> (ordinary: Days, late: Days) {
    let own = windows(for: group)
    let closed = Days(own.filter { $0.kind == .closed }.map { $0.range })
    func days(_ kind: Window.Kind) -> Days {
      Days(own.filter { $0.kind == kind }.flatMap { $0.days.ranges }).subtracting(closed)
    }
    return (days(.open), days(.late))
  }
}
