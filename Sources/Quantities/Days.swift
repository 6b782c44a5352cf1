/// A set of days, for instance those on which payment is taken.
public struct Days: Hashable, Sendable {
  /// The days as the fewest ranges, in order; between two of them at least one day is missing.
  public let ranges: [DayRange]

  public static let none = Days(known: [])
  /// All days of the years 1 to 9999.
  public static let all = Days(known: [.always])

  /// Makes the set of the days in any of the ranges, which may overlap and stand in any order.
  public init(_ ranges: [DayRange]) {
    var joined: [DayRange] = []
    for range in ranges.sorted(by: { $0.first < $1.first }) {
      if let previous = joined.last, previous.last.days(to: range.first) <= 1 {
        let last = max(previous.last, range.last)
        joined[joined.count - 1] = DayRange(known: previous.first, last)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  public init(_ range: DayRange) { self.init(known: [range]) }

  /// Makes a set of ranges that are known to be in order and apart.
  private init(known ranges: [DayRange]) { self.ranges = ranges }

  public var isEmpty: Bool { ranges.isEmpty }
  /// The earliest day; nil when there is none.
  public var first: Date? { ranges.first?.first }
  /// The latest day; nil when there is none.
  public var last: Date? { ranges.last?.last }

  /// The number of days.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  public func contains(_ day: Date) -> Bool { ranges.contains { $0.contains(day) } }

  /// The days that are in one of the two or in both.
  public func union(_ other: Days) -> Days { Days(ranges + other.ranges) }

  /// The days that are in both.
  public func intersection(_ other: Days) -> Days {
    var common: [DayRange] = []
    var (left, right) = (0, 0)
    // Each turn passes over one range, the one that ends first.
    while left < ranges.count && right < other.ranges.count {
      if let both = ranges[left].intersection(other.ranges[right]) { common.append(both) }
      if ranges[left].last < other.ranges[right].last { left += 1 } else { right += 1 }
    }
    return Days(known: common)
  }

  /// The days of this set that are not in `other`.
  public func subtracting(_ other: Days) -> Days { intersection(other.complement) }

  /// The days of the years 1 to 9999 that are not in the set.
  public var complement: Days {
    var gaps: [DayRange] = []
    var start: Date? = .first
    for range in ranges {
      if let first = start, let last = range.first.adding(days: -1), first <= last {
        gaps.append(DayRange(known: first, last))
      }
      start = range.last.adding(days: 1)
    }
    if let first = start { gaps.append(DayRange(known: first, .last)) }
    return Days(known: gaps)
  }
}
