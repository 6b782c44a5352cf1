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

  /// The days on which people of a group, or of none, can pay: a group that has windows of its own
  /// has no others, and what is closed for everybody is closed for it too.
  public func openDays(for group: GroupID?) -> (ordinary: Days, late: Days) {
    let own = windows.filter {
      group != nil && $0.kind != .closed && $0.groups.contains { $0 == group }
    }
    let opening = own.isEmpty ? windows.filter { $0.kind != .closed && $0.groups.isEmpty } : own
    let closed = windows.filter { window in
      window.kind == .closed && (window.groups.isEmpty || window.groups.contains { $0 == group })
    }
    func days(_ kind: Window.Kind) -> Days {
      Days(opening.filter { $0.kind == kind }.flatMap { $0.days.ranges })
        .subtracting(Days(closed.map { $0.range }))
    }
    return (days(.open), days(.late))
  }
}
