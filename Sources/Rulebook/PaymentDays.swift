public import Quantities
import Text

extension Rulebook {
  /// Whose windows of payment there are and which of them are a person's: the one place that says so.
  ///
  /// A group that has windows of a kind, ordinary or late, has no others of that kind; nor have
  /// people in it those of a group around it. Who is in several groups with windows of their own has
  /// the windows of each, and where those come to different things, nothing says which counts.
  public struct PaymentDays: Sendable {
    /// The windows of one kind of everybody or of a group.
    public struct Share: Sendable {
      /// nil for everybody.
      public let group: GroupID?
      /// Its windows, as indices of the rulebook's, in the order of the text.
      public let windows: [Int]
      /// The days of all of them that are written out, whether or not some between are closed.
      public let days: Days
      /// Those of them that are its days whenever the days are that are known only roughly.
      public let certainDays: Days
      /// Those of its windows of which it is not known on every day whether it is one of theirs.
      public let rough: [Rough]
      /// How payment lies to the events with which the others begin.
      public let events: [DayRelation]
      /// The shares of groups inside this one, by their places among the shares of groups.
      public let inner: [Int]
    }

    /// A window that begins or ends on a day known only roughly.
    public struct Rough: Sendable {
      /// Its place among the rulebook's.
      public let window: Int
      public let range: DayRange
      /// The days that are its own for certain.
      public let certain: DayRange

      /// `true` iff it is not known whether a day is one of its own.
      public func isPerhaps(_ day: Date) -> Bool {
        range.contains(day) && !certain.contains(day)
      }
    }

    /// The windows of one kind.
    public struct Shares: Sendable {
      public let everybody: Share
      public let groups: [Share]

      /// `true` iff a share is one of those that count for the members of some groups, given for
      /// each share of a group whether they are members: that of an inner group goes before it.
      public func counts(_ place: Int, _ isMember: [Bool]) -> Bool {
        isMember[place] && !groups[place].inner.contains { isMember[$0] }
      }

      /// The shares of members of some groups.
      public func shares(_ isMember: [Bool]) -> [Share] {
        let own = groups.indices.filter { counts($0, isMember) }.map { groups[$0] }
        return own.isEmpty ? [everybody] : own
      }
    }

    public let ordinary: Shares
    public let late: Shares
    /// The last days to pay.
    public let deadlines: Deadlines

    public init(of rulebook: Rulebook) {
      self.init(of: rulebook, nesting: Nesting(of: rulebook.groups))
    }

    public init(of rulebook: Rulebook, nesting: Nesting) {
      ordinary = Shares(.open, rulebook, nesting)
      late = Shares(.late, rulebook, nesting)
      deadlines = Deadlines(of: rulebook, nesting)
    }
  }
}

extension Rulebook.PaymentDays.Share {
  /// `true` iff a day lies after the last of its windows; it is none of the days that are theirs
  /// for certain, and none of those that it is not known of.
  public func isAfter(_ day: Date) -> Bool {
    guard let last = days.last else { return false }
    if last < day { return true }
    // Behind the rough end of a window that has ended, with no other after it.
    guard let window = rough.first(where: { $0.range.contains(day) && $0.certain.last < day })
    else { return false }
    return window.range.last == last
  }

  /// The windows of which it is not known whether a day is theirs; none where it is one of the share's
  /// for certain.
  public func windowsPerhaps(on day: Date) -> [Int] {
    if rough.isEmpty || certainDays.contains(day) { return [] }
    return rough.filter { $0.isPerhaps(day) }.map { $0.window }
  }

  /// `true` iff an event alone tells on which days its people pay.
  public var isOfEvents: Bool { days.isEmpty && !events.isEmpty }

  /// The days after the last of its windows.
  public var daysAfter: Days {
    // After a window with a rough end some days may be late already.
    let ends = rough.filter { $0.range.last == days.last }.map { $0.certain.last }
    guard let next = (ends.min() ?? days.last)?.adding(days: 1),
      let rest = try? DayRange(next, Date.last)
    else { return .none }
    return Days(rest)
  }
}

extension Rulebook.PaymentDays.Shares {
  fileprivate init(_ kind: Rulebook.Window.Kind, _ rulebook: Rulebook, _ nesting: Nesting) {
    var everybody: [Int] = []
    var own = Lookup<GroupID, [Int]>()
    for (index, window) in rulebook.windows.enumerated() where window.kind == kind {
      if window.groups.isEmpty { everybody.append(index) }
      for group in window.groups { own[group, default: []].append(index) }
    }
    func written(_ windows: [Int]) -> [Int] {
      windows.filter { rulebook.windows[$0].event == nil }
    }
    func days(_ windows: [Int]) -> Days {
      Days(written(windows).map { rulebook.openSpan(ofWindow: $0) })
    }
    func certainDays(_ windows: [Int]) -> Days {
      Days(written(windows).map { rulebook.certainOpenSpan(ofWindow: $0) })
    }
    func rough(_ windows: [Int]) -> [Rulebook.PaymentDays.Rough] {
      windows.filter { rulebook.windows[$0].isRough }.map { window in
        Rulebook.PaymentDays.Rough(
          window: window, range: rulebook.openSpan(ofWindow: window),
          certain: rulebook.certainOpenSpan(ofWindow: window))
      }
    }
    func events(_ windows: [Int]) -> [Rulebook.DayRelation] {
      windows.compactMap { rulebook.windows[$0].event }
    }
    let groups = own.pairs.map { $0.0 }
    self.everybody = Rulebook.PaymentDays.Share(
      group: nil, windows: everybody, days: days(everybody), certainDays: certainDays(everybody),
      rough: rough(everybody), events: events(everybody), inner: [])
    self.groups = groups.map { group in
      let windows = own[group] ?? []
      return Rulebook.PaymentDays.Share(
        group: group, windows: windows, days: days(windows), certainDays: certainDays(windows),
        rough: rough(windows), events: events(windows),
        inner: groups.indices.filter { nesting.isNested(groups[$0], in: group) })
    }
  }
}

extension Rulebook.PaymentDays {
  /// The days on which members of some groups, or of none, pay in the ordinary windows or, `isLate`,
  /// late: in the windows for late payers and on any day after the last ordinary one, for nobody is
  /// less late for missing the late windows, too, and nobody is late who is in time. Days on which it
  /// is closed are not left out: who pays then does not pay late.
  ///
  /// Of members of several groups with windows of their own it is every day that is so by one.
  public func days(isLate: Bool, of isMember: (GroupID) -> Bool) -> Days {
    let late = isLate ? late.shares(late.members(isMember)) : nil
    return Self.days(ordinary.shares(ordinary.members(isMember)), late)
  }

  /// The days on which everybody pays in the ordinary windows or, `isLate`, late; nil where it takes
  /// more than the day to tell: groups have windows of their own, an event begins some, or a day of
  /// them is known only roughly.
  public func daysOfAll(isLate: Bool) -> Days? {
    let everybody = [ordinary.everybody, late.everybody]
    guard ordinary.groups.isEmpty, late.groups.isEmpty,
      everybody.allSatisfy({ $0.events.isEmpty && $0.rough.isEmpty })
    else { return nil }
    return days(isLate: isLate) { _ in false }
  }

  /// The days on which anybody, of whatever groups, pays in the ordinary windows or, `isLate`, late.
  public func daysOfAnybody(isLate: Bool) -> Days {
    let all = [ordinary.everybody] + ordinary.groups
    // Days that an event begins can be any.
    if all.contains(where: { !$0.events.isEmpty }) { return .all }
    return Self.days(all, isLate ? [late.everybody] + late.groups : nil)
  }

  /// The days of ordinary shares or, where shares for late payers are given, of these and all after
  /// the ordinary ones.
  public static func days(_ ordinary: [Share], _ late: [Share]?) -> Days {
    guard let late else { return Days(ordinary.flatMap { $0.days.ranges }) }
    let days = Days(late.flatMap { $0.days.ranges } + ordinary.flatMap { $0.daysAfter.ranges })
    return ordinary.count == 1 ? days.subtracting(ordinary[0].certainDays) : days
  }
}

extension Rulebook.PaymentDays {
  /// The days of which it is not known whether they are a window's.
  public var daysPerhaps: Days {
    let all = [ordinary.everybody, late.everybody] + ordinary.groups + late.groups
    return Days(
      all.flatMap { share in
        share.rough.flatMap { Days($0.range).subtracting(Days($0.certain)).ranges }
      })
  }

  /// The days, as their numbers, on which a window begins or the days after one do.
  public var bounds: [Int64] {
    ([ordinary.everybody, late.everybody] + ordinary.groups + late.groups).flatMap { share in
      (share.days.numbers + share.rough.map { $0.certain.numbers }).flatMap {
        [$0.lowerBound, $0.upperBound + 1]
      }
    }
  }
}

extension Rulebook.PaymentDays.Shares {
  /// For each share of a group whether it is one of those.
  public func members(_ isMember: (GroupID) -> Bool) -> [Bool] {
    groups.map { share in share.group.map(isMember) ?? false }
  }
}
