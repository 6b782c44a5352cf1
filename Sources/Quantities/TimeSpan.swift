/// A span of years, months and days, kept apart as they are written: 90日, 3个月, 1年.
///
/// How many days a month has depends on where the span begins, so only a day to begin on makes a
/// span a number of days. No span is longer than the calendar.
public struct TimeSpan: Hashable, Sendable {
  public let years: Int
  public let months: Int
  public let days: Int

  /// Makes a span; throws `negative` for a part below zero and `outOfRange` for a span that fits
  /// between no two days.
  public init(years: Int = 0, months: Int = 0, days: Int = 0) throws(CalendarError) {
    if years < 0 || months < 0 || days < 0 { throw .negative }
    let mostYears = 9998
    guard years <= mostYears, months <= mostYears * 12 + 11, years * 12 + months < 9999 * 12,
      days <= Int(Date.last.dayNumber - Date.first.dayNumber)
    else { throw .outOfRange }
    self.years = years
    self.months = months
    self.days = days
  }

  /// The years and months as months.
  public var totalMonths: Int { years * 12 + months }

  /// `true` iff the span begins and ends on the same day.
  public var isZero: Bool { totalMonths == 0 && days == 0 }

  /// A number of days that the span reaches wherever it begins.
  public var leastDays: Int { Self.leastDays(totalMonths) + days }

  /// A number of days that the span exceeds nowhere.
  public var mostDays: Int { Self.mostDays(totalMonths) + days }

  /// A number of days that so many months reach wherever they begin.
  private static func leastDays(_ months: Int) -> Int { months / 12 * 365 + months % 12 * 28 }

  /// A number of days that so many months exceed nowhere.
  private static func mostDays(_ months: Int) -> Int { months / 12 * 366 + months % 12 * 31 }
}

extension TimeSpan {
  /// The span in Chinese words, for instance `1年3个月`.
  public var chinese: String {
    if isZero { return "0日" }
    return (years > 0 ? "\(years)年" : "") + (months > 0 ? "\(months)个月" : "")
      + (days > 0 ? "\(days)日" : "")
  }

  /// The span in English words, for instance `1 year 3 months`.
  public var english: String {
    if isZero { return "0 days" }
    var words = ""
    for (count, unit) in [(years, "year"), (months, "month"), (days, "day")] where count > 0 {
      words += (words.isEmpty ? "" : " ") + "\(count) \(unit)" + (count == 1 ? "" : "s")
    }
    return words
  }
}
