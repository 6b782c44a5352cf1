/// The days of each month from one number to another: "days 1 to 25 of each month".
public struct DaysOfMonth: Hashable, Sendable {
  /// The number of the first day, 1 to 31.
  public let first: Int
  /// The number of the last day, 1 to 31; a shorter month ends before it.
  public let last: Int

  /// Makes the days from one number to another; nil when they are not in order or not 1 to 31.
  ///
  /// Up to 31 means up to the month's end, in February too.
  public init?(_ first: Int, _ last: Int) {
    if first < 1 || last > 31 || last < first { return nil }
    self.first = first
    self.last = last
  }

  /// `true` iff a day is one of them.
  public func contains(_ day: Date) -> Bool { first <= day.day && day.day <= last }

  /// The days in a month; nil when the month ends before the first of them.
  public func days(in month: Month) -> DayRange? {
    guard let first = month.day(first) else { return nil }
    return DayRange(known: first, month.day(last) ?? month.days.last)
  }

  /// The days in a range.
  public func days(in range: DayRange) -> Days {
    Days(range.months.compactMap { days(in: $0)?.intersection(range) })
  }
}
