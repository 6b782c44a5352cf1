/// So many days, months or years counted from a day (期间), and how they were counted.
///
/// Articles 201 and 202 of the Civil Code are the ordinary reading; under article 204 a document
/// may state another. Article 203, by which a period that ends on a statutory holiday goes on to
/// the day after, is not applied: which days are holidays is announced year by year.
public struct Period: Hashable, Sendable {
  /// The day of what the period is counted from, a birth or a payment for instance.
  public let start: Date
  public let span: TimeSpan
  public let reading: Reading
  /// The first day that is counted.
  public let firstCounted: Date
  /// The last day: with its end the period is full.
  public let last: Date
  /// The corresponding day, when the month in which the period ends has none; its two dates are the
  /// period's last day in either reading, and the same day where the first day counts.
  public let missing: MissingDay?

  /// How a period is counted.
  public struct Reading: Hashable, Sendable {
    /// `true` iff the day of the event counts as the first.
    public var countsFirstDay: Bool
    /// What stands for a corresponding day that is missing.
    public var missingDay: MissingDay.Reading

    public init(
      countsFirstDay: Bool = false, missingDay: MissingDay.Reading = .lastOfMonth
    ) {
      self.countsFirstDay = countsFirstDay
      self.missingDay = missingDay
    }

    /// The first day is not counted (article 201), and the month's last day stands for a missing
    /// one (article 202).
    public static let civilCode = Reading()
  }

  /// Counts `span` from `start`; throws `empty` for a span of nothing and `outOfRange` after the
  /// year 9999.
  public init(
    _ span: TimeSpan, from start: Date, reading: Reading = .civilCode
  ) throws(CalendarError) {
    if span.isZero { throw .empty }
    self.span = span
    self.start = start
    self.reading = reading
    if reading.countsFirstDay {
      // The last day is the one before the corresponding day, and without one the month's last,
      // which is the day before the next month's first.
      let landing = try start.adding(span, missing: .firstOfNext).adding(days: -1)
      firstCounted = start
      last = landing.date
      missing = landing.missing.map {
        MissingDay(
          month: $0.month, day: $0.day, lastOfMonth: landing.date, firstOfNext: landing.date)
      }
    } else {
      let landing = try start.adding(span, missing: reading.missingDay)
      guard let next = start.adding(days: 1) else { throw .outOfRange }
      firstCounted = next
      last = landing.date
      missing = landing.missing
    }
  }

  /// The days on which the limit is kept. A range that has no end goes on to the calendar's last
  /// day. The start is always within, whether it is counted or not: who pays on the day of birth
  /// pays within 90 days of it.
  ///
  /// Throws `empty` when no day is left and `outOfRange` when it begins after the year 9999.
  public func days(_ limit: PeriodLimit) throws(CalendarError) -> DayRange {
    switch limit {
    case .within: return try DayRange(start, last)
    case .under:
      guard let before = last.adding(days: -1), before >= start else { throw .empty }
      return try DayRange(start, before)
    case .reaching: return try DayRange(last, Date.last)
    case .over:
      guard let next = last.adding(days: 1) else { throw .outOfRange }
      return try DayRange(next, Date.last)
    }
  }
}
