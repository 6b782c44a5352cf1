/// A month of a year from 1 to 9999.
public struct Month: Hashable, Sendable {
  /// The months since January of the year 1.
  private let index: Int32

  /// Makes a month; nil when there is none of the number or its year is not 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = Int32((year - 1) * 12 + month - 1)
  }

  /// The month that a day lies in.
  public init(of date: Date) {
    let (year, month, _) = date.parts
    index = Int32((year - 1) * 12 + month - 1)
  }

  private init(index: Int32) { self.index = index }

  /// The year, 1 to 9999.
  public var year: Int { Int(index / 12) + 1 }
  /// The number in the year, 1 to 12.
  public var number: Int { Int(index % 12) + 1 }
  /// The number of days, 28 to 31.
  public var length: Int { Date.daysInMonth(number, year: year) }

  /// All days of the month.
  public var days: DayRange {
    let (year, number) = (year, number)
    return DayRange(
      known: Date(knownYear: year, month: number, day: 1),
      Date(knownYear: year, month: number, day: Date.daysInMonth(number, year: year)))
  }

  /// The day of that number; nil when the month has none.
  public func day(_ number: Int) -> Date? { Date(year: year, month: self.number, day: number) }

  /// The month that lies `months` later, or earlier when negative; throws `outOfRange` outside the
  /// years 1 to 9999.
  public func adding(_ months: Int) throws(CalendarError) -> Month {
    let (sum, overflow) = Int(index).addingReportingOverflow(months)
    if overflow || !(0..<9999 * 12).contains(sum) { throw .outOfRange }
    return Month(index: Int32(sum))
  }

  /// The months from this one to `other`, negative when that is earlier: the count for rules that
  /// take a month begun for a month.
  public func months(to other: Month) -> Int { Int(other.index - index) }
}

extension Month: Comparable {
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
  /// The month as in ISO 8601, for instance `2021-12`.
  public var description: String {
    let zeros = year < 10 ? "000" : year < 100 ? "00" : year < 1000 ? "0" : ""
    return "\(zeros)\(year)-\(number < 10 ? "0" : "")\(number)"
  }
}
