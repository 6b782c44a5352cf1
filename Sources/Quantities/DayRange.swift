/// Days in a row: the first, the last and all between them.
public struct DayRange: Hashable, Sendable {
  public let first: Date
  public let last: Date

  /// Makes a range of both days and all between them; throws `reversed` when the last lies before
  /// the first.
  public init(_ first: Date, _ last: Date) throws(CalendarError) {
    if last < first { throw .reversed }
    self.init(known: first, last)
  }

  /// Makes a range of one day.
  public init(_ day: Date) { self.init(known: day, day) }

  /// Makes a range of days that are known to be in order.
  init(known first: Date, _ last: Date) {
    self.first = first
    self.last = last
  }

  /// All days of the years 1 to 9999.
  public static let always = DayRange(known: .first, .last)

  /// The number of days, one or more.
  public var count: Int { first.days(to: last) + 1 }

  public func contains(_ day: Date) -> Bool { first <= day && day <= last }

  /// `true` iff all days of `other` are in this range.
  public func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }

  /// The days that are in both; nil when there are none.
  public func intersection(_ other: DayRange) -> DayRange? {
    let (first, last) = (Swift.max(first, other.first), Swift.min(last, other.last))
    return first <= last ? DayRange(known: first, last) : nil
  }

  /// The months that have a day in the range, in order.
  public var months: [Month] {
    var months: [Month] = []
    var month = Month(of: first)
    let last = Month(of: last)
    while month < last {
      months.append(month)
      // A month that is not the last one has a next.
      guard let next = try? month.adding(1) else { break }
      month = next
    }
    return months + [last]
  }
}

extension DayRange: Sequence {
  /// Goes through the days of a range in order.
  public struct Iterator: IteratorProtocol {
    private var upcoming: Date?
    private let last: Date

    fileprivate init(_ range: DayRange) {
      upcoming = range.first
      last = range.last
    }

    public mutating func next() -> Date? {
      guard let day = upcoming else { return nil }
      upcoming = day < last ? day.adding(days: 1) : nil
      return day
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }
}
