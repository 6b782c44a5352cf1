/// The day that a span leads to, and what was done where the corresponding day is missing.
public struct Landing: Hashable, Sendable {
  public let date: Date
  /// The corresponding day, when the month in question has none.
  public let missing: MissingDay?
}

/// A corresponding day that its month does not have, for instance 31 in a February.
public struct MissingDay: Hashable, Sendable {
  public let month: Month
  /// The number that the month does not reach, 29 to 31.
  public let day: Int
  /// The result when the month's last day stands for the missing one.
  public let lastOfMonth: Date
  /// The result when the first day of the next month stands for it.
  public let firstOfNext: Date

  /// Which day stands for a corresponding day that is missing.
  public enum Reading: Hashable, Sendable, CaseIterable {
    /// The month's last day: Civil Code, article 202.
    case lastOfMonth
    /// The first day of the next month, where a document says so.
    case firstOfNext
  }

  /// The result in one of the readings.
  public func date(_ reading: Reading) -> Date {
    switch reading {
    case .lastOfMonth: lastOfMonth
    case .firstOfNext: firstOfNext
    }
  }

  /// The same with both results `days` later.
  func adding(days: Int) throws(CalendarError) -> MissingDay {
    guard let lastOfMonth = lastOfMonth.adding(days: days),
      let firstOfNext = firstOfNext.adding(days: days)
    else { throw .outOfRange }
    return MissingDay(
      month: month, day: day, lastOfMonth: lastOfMonth, firstOfNext: firstOfNext)
  }
}

extension Date {
  /// The day to which `span` leads: its years and months at once to the corresponding day, then its
  /// days. Throws `outOfRange` outside the years 1 to 9999.
  public func adding(
    _ span: TimeSpan, missing reading: MissingDay.Reading = .lastOfMonth
  ) throws(CalendarError) -> Landing {
    try landing(months: span.totalMonths, days: span.days, reading)
  }

  /// The day that lies `span` earlier: its years and months at once, then its days. It is not
  /// always the day from which `span` leads here, since months differ in length. Throws
  /// `outOfRange` outside the years 1 to 9999.
  public func subtracting(
    _ span: TimeSpan, missing reading: MissingDay.Reading = .lastOfMonth
  ) throws(CalendarError) -> Landing {
    try landing(months: -span.totalMonths, days: -span.days, reading)
  }

  private func landing(
    months: Int, days: Int, _ reading: MissingDay.Reading
  ) throws(CalendarError) -> Landing {
    guard months != 0 else { return try Landing(date: self, missing: nil).adding(days: days) }
    let (_, _, day) = parts
    let month = try Month(of: self).adding(months)
    if let date = month.day(day) {
      return try Landing(date: date, missing: nil).adding(days: days)
    }
    let last = month.days.last
    // Decembers have all 31 days, so a next month follows.
    guard let next = last.adding(days: 1) else { throw .outOfRange }
    let missing = try MissingDay(month: month, day: day, lastOfMonth: last, firstOfNext: next)
      .adding(days: days)
    return Landing(date: missing.date(reading), missing: missing)
  }
}

extension Landing {
  /// The same a number of days later, both candidates included.
  func adding(days: Int) throws(CalendarError) -> Landing {
    if days == 0 { return self }
    guard let date = date.adding(days: days) else { throw .outOfRange }
    return Landing(date: date, missing: try missing?.adding(days: days))
  }
}
