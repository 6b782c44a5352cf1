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
    /// All days where the window begins with an event.
    public var range: DayRange
    /// The days on which it is whatever days those are that are known only roughly: all of the range
    /// where there are none.
    public var certain: DayRange
    /// How payment lies to an event, such as birth, with which the window begins.
    public var event: DayRelation?
    /// The days of each month on which it is open; nil is all.
    public var daysOfMonth: DaysOfMonth?
    public var citation: Symbol
    public var place: Place

    public init(
      kind: Kind, groups: [GroupID], range: DayRange, certain: DayRange? = nil,
      event: DayRelation? = nil,
      daysOfMonth: DaysOfMonth?, citation: Symbol, place: Place
    ) {
      self.kind = kind
      self.groups = groups
      self.range = range
      self.certain = certain ?? range
      self.event = event
      self.daysOfMonth = daysOfMonth
      self.citation = citation
      self.place = place
    }

    /// `true` iff people are not bound by a window: it reaches from the first day to the last.
    public var isAnyDay: Bool {
      event == nil && range.first == .first && range.last == .last
    }

    /// Its days, whether or not they are closed elsewhere.
    public var days: Days { daysOfMonth.map { $0.days(in: range) } ?? Days(range) }

    /// Those of its days that are its own for certain, whether or not they are closed elsewhere.
    public var certainDays: Days {
      daysOfMonth.map { $0.days(in: certain) } ?? Days(certain)
    }

    /// `true` iff a day is one of its own, or can be for all that is known.
    public func contains(_ day: Date) -> Bool {
      range.contains(day) && daysOfMonth?.contains(day) ?? true
    }

    /// `true` iff a bound is known only roughly, so that on some days it is open for all that is known.
    public var isRough: Bool { certain != range }

    /// The days of which the first one is one, and those of which the last one is.
    public var bounds: [DayRange] {
      [(range.first, certain.first), (certain.last, range.last)].compactMap {
        try? DayRange($0.0, $0.1)
      }
    }
  }

  /// The windows and closures of people who are named to be in some groups, or in none, in the order
  /// of the text; what is closed for everybody is closed for them, too.
  public func windows(for groups: [GroupID]) -> [Window] {
    let nesting = Nesting(of: self.groups)
    let held = Distinct(groups.flatMap { nesting.surrounding($0) })
    let payment = PaymentDays(of: self, nesting: nesting)
    let ordinary = payment.ordinary.shares(payment.ordinary.members { held.contains($0) })
    // Who pays by an event has no part in the windows of those who missed everybody's.
    let late = payment.late.shares(payment.late.members { held.contains($0) }).filter { share in
      share.group != nil || !ordinary.allSatisfy { $0.isOfEvents }
    }
    let counting = Distinct((ordinary + late).flatMap { $0.windows })
    return windows.indices.filter { index in
      guard windows[index].kind == .closed else { return counting.contains(index) }
      return windows[index].groups.isEmpty || windows[index].groups.contains(where: held.contains)
    }.map { windows[$0] }
  }

  /// The days on which people of a group, or of none, can pay, but for those that an event begins;
  /// and those of them on which they can only perhaps.
  public func openDays(for group: GroupID?) -> (ordinary: Days, late: Days, perhaps: Days) {
    let own = windows(for: group.map { [$0] } ?? []).filter { $0.event == nil }
    let closures = own.filter { $0.kind == .closed }
    func days(_ kind: Window.Kind) -> Days {
      Days(own.filter { $0.kind == kind }.flatMap { $0.days.ranges })
    }
    let nesting = Nesting(of: groups)
    let deadline = PaymentDays.Deadlines(of: self, nesting).lastDay { owner in
      group.map { $0 == owner || nesting.isNested($0, in: owner) } ?? false
    }
    let all = DaysToPay(
      ordinary: days(.open), late: days(.late), closed: Days(closures.map { $0.certain }),
      until: deadline)
    let certain = Days(own.filter { $0.kind != .closed }.flatMap { $0.certainDays.ranges })
      .union(all.late.subtracting(days(.late)))
      .subtracting(Days(closures.map { $0.range }))
    return (
      all.ordinary, all.late, all.ordinary.union(all.late).subtracting(certain)
    )
  }
}
