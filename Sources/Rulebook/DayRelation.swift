public import Quantities

extension Rulebook {
  /// How long a period is, and how it is counted.
  public struct Reckoning: Hashable, Sendable {
    public var span: TimeSpan
    public var reading: Period.Reading

    public init(span: TimeSpan, reading: Period.Reading = .civilCode) {
      self.span = span
      self.reading = reading
    }

    /// By the Civil Code, unless the document says that the first day counts.
    public init(span: TimeSpan, countsFirstDay: Bool) {
      self.init(span: span, reading: Period.Reading(countsFirstDay: countsFirstDay))
    }

    /// The period from a day; nil when it goes beyond the calendar.
    public func period(from day: Date) -> Period? { try? Period(span, from: day, reading: reading) }

    /// The day after the period is full; nil when that is beyond the calendar.
    public func dayAfter(_ day: Date) -> Date? { period(from: day)?.last.adding(days: 1) }
  }

  /// How two days that are facts lie to each other: paid within 90 days of birth.
  public struct DayRelation: Hashable, Sendable {
    /// The day that is measured, and the one from which it is.
    public var later: FactID
    public var earlier: FactID
    public var reckoning: Reckoning
    public var limit: PeriodLimit

    public init(later: FactID, earlier: FactID, reckoning: Reckoning, limit: PeriodLimit) {
      self.later = later
      self.earlier = earlier
      self.reckoning = reckoning
      self.limit = limit
    }
  }
}

extension Rulebook.Reckoning {
  /// The days that lie within the limit of a day, as their numbers; nil when none does.
  public func days(_ limit: PeriodLimit, of day: Int64) -> ClosedRange<Int64>? {
    guard let date = Date(number: day), let range = try? period(from: date)?.days(limit) else {
      return nil
    }
    return range.numbers
  }

  /// The days within whose limit a day lies, as their numbers; nil when it lies within none's.
  ///
  /// The later a period begins the later it ends, so they are in a row.
  public func origins(_ limit: PeriodLimit, of day: Int64) -> ClosedRange<Int64>? {
    guard let date = Date(number: day) else { return nil }
    func holds(_ origin: Int64) -> Bool { days(limit, of: origin)?.contains(day) ?? false }
    // Around the day that lies so long before, months of other lengths shift the bound by days.
    let middle = (try? date.subtracting(span).date.dayNumber).map { Int64($0) } ?? day
    let all = Int64(Date.first.dayNumber)...day
    switch limit {
    case .within, .under:
      guard var first = (middle - 5...day).first(where: holds), holds(day) else { return nil }
      first = max(first, all.lowerBound)
      return first...day
    case .reaching, .over:
      guard let last = (middle - 5...middle + 5).last(where: holds) else { return nil }
      return all.lowerBound...last
    }
  }
}

extension DayRange {
  /// The days by their numbers, as facts have them.
  public var numbers: ClosedRange<Int64> { Int64(first.dayNumber)...Int64(last.dayNumber) }
}

extension Days {
  /// The ranges of the days by their numbers, as facts have them.
  public var numbers: [ClosedRange<Int64>] { ranges.map { $0.numbers } }
}

extension Date {
  /// The day of a number, as facts have it; nil outside the calendar.
  public init?(number: Int64) {
    guard let number = Int32(exactly: number) else { return nil }
    self.init(dayNumber: number)
  }
}
