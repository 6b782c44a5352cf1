/// A day of the proleptic Gregorian calendar in the years 1 to 9999.
public struct Date: Hashable, Sendable {
  /// The days since 1970-01-01, negative before it.
  public let dayNumber: Int32

  /// 0001-01-01.
  public static let first = Date(unchecked: -719_162)
  /// 9999-12-31.
  public static let last = Date(unchecked: 2_932_896)

  /// Makes the day of a number; nil outside the years 1 to 9999.
  public init?(dayNumber: Int32) {
    if dayNumber < Date.first.dayNumber || dayNumber > Date.last.dayNumber { return nil }
    self.dayNumber = dayNumber
  }

  /// Makes a day; nil when there is no such day or its year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Date.daysInMonth(month, year: year)).contains(day)
    else { return nil }
    self.init(knownYear: year, month: month, day: day)
  }

  /// Makes a day that is known to be one, and to lie in the years 1 to 9999.
  init(knownYear year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day is a year's last.
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    let days = years * 365 + years / 4 - years / 100 + years / 400
    self.init(unchecked: Int32(days + (months * 153 + 2) / 5 + day - 1 - Date.daysBeforeEpoch))
  }

  private init(unchecked dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let daysBeforeEpoch = 719_468

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The year, month and day together, at the cost of one of them.
  public var parts: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + Date.daysBeforeEpoch
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
    let months = (dayOfYear * 5 + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (months * 153 + 2) / 5 + 1)
  }

  /// `true` iff the year has a 29 February.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month, 28 to 31; 0 when `month` is not 1 to 12.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The day that lies `days` later, or earlier when negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> Date? {
    guard let days = Int32(exactly: days) else { return nil }
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : Date(dayNumber: sum)
  }
}

extension Date: Comparable {
  public static func < (left: Date, right: Date) -> Bool { left.dayNumber < right.dayNumber }
}

extension Date: CustomStringConvertible {
  /// The day as in ISO 8601, for instance `2021-12-25`.
  public var description: String {
    let (year, month, day) = parts
    let zeros = year < 10 ? "000" : year < 100 ? "00" : year < 1000 ? "0" : ""
    return "\(zeros)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
