import Quantities
import Testing

@Suite struct PeriodTests {
  /// Articles 201 and 202: what the commentaries and the courts count.
  @Test(arguments: [
    // 90 days from a payment or a birth: the day itself is not one of them.
    ("2022-03-10", 0, 0, 90, "2022-06-08"), ("2022-05-01", 0, 0, 90, "2022-07-30"),
    ("2021-12-31", 0, 0, 1, "2022-01-01"),
    // A month ends on the corresponding day, and without one on the month's last.
    ("2022-05-01", 0, 1, 0, "2022-06-01"), ("2021-01-31", 0, 1, 0, "2021-02-28"),
    ("2020-01-31", 0, 1, 0, "2020-02-29"), ("2021-11-30", 0, 3, 0, "2022-02-28"),
    ("2021-08-31", 0, 1, 0, "2021-09-30"), ("2021-02-28", 0, 1, 0, "2021-03-28"),
    // Years, and spans of several units: first the months, then the days.
    ("2020-02-29", 1, 0, 0, "2021-02-28"), ("2020-02-29", 4, 0, 0, "2024-02-29"),
    ("2020-02-29", 1, 1, 0, "2021-03-29"), ("2021-01-31", 0, 1, 15, "2021-03-15"),
  ])
  func endsAsTheCivilCodeSays(
    start: String, years: Int, months: Int, days: Int, last: String
  ) throws {
    let period = try Period(
      TimeSpan(years: years, months: months, days: days), from: day(start))
    #expect(period.last.description == last)
    #expect(period.firstCounted == period.start.adding(days: 1))
  }

  /// Article 204: a document may count the first day; then a month ends before its day comes again.
  @Test(arguments: [
    ("2022-01-01", 0, 90, "2022-03-31"), ("2022-01-01", 1, 0, "2022-01-31"),
    ("2022-03-01", 1, 0, "2022-03-31"), ("2022-01-01", 12, 0, "2022-12-31"),
    ("2021-01-29", 1, 0, "2021-02-28"), ("2021-01-30", 1, 0, "2021-02-28"),
    ("2021-01-31", 1, 0, "2021-02-28"), ("2020-01-31", 1, 0, "2020-02-29"),
    ("2021-01-28", 1, 0, "2021-02-27"), ("2022-01-01", 0, 1, "2022-01-01"),
  ])
  func countsTheFirstDayWhereToldTo(
    start: String, months: Int, days: Int, last: String
  ) throws {
    for missingDay in MissingDay.Reading.allCases {
      let reading = Period.Reading(countsFirstDay: true, missingDay: missingDay)
      let period = try Period(
        TimeSpan(months: months, days: days), from: day(start), reading: reading)
      #expect(period.last.description == last)
      #expect(period.firstCounted == period.start)
      #expect(period.grounds.first == .firstDayCounted)
      #expect(period.missing?.lastOfMonth == period.missing?.firstOfNext)
    }
  }

  /// Article 1259: 丰都's 90 days after a payment on 10 March 2022.
  @Test func includesAndExcludesTheNumber() throws {
    let period = try Period(TimeSpan(days: 90), from: day("2022-03-10"))
    #expect(try period.days(.within) == range("2022-03-10", "2022-06-08"))
    #expect(try period.days(.under) == range("2022-03-10", "2022-06-07"))
    #expect(try period.days(.reaching).first == day("2022-06-08"))
    #expect(try period.days(.over).first == day("2022-06-09"))
    #expect(try period.days(.over).last == .last)
    // Before the end of the first day after it there is only the start.
    let nextDay = try Period(TimeSpan(days: 1), from: day("2022-03-10"))
    #expect(try nextDay.days(.under) == range("2022-03-10", "2022-03-10"))
    #expect(PeriodLimit.allCases.map { $0.ground } == [.included, .excluded, .included, .excluded])
    #expect(PeriodLimit.allCases.map { $0.ground.article } == [1259, 1259, 1259, 1259])
  }

  @Test func tellsHowItCounted() throws {
    let days = try Period(TimeSpan(days: 90), from: day("2022-03-10"))
    #expect(days.grounds == [.firstDayNotCounted])
    #expect(days.missing == nil)
    let month = try Period(TimeSpan(months: 1), from: day("2022-03-10"))
    #expect(month.grounds == [.firstDayNotCounted, .correspondingDay])
    #expect(month.grounds.map { $0.article } == [201, 202])
  }

  @Test func showsBothCandidatesForAMissingDay() throws {
    let start = try day("2021-11-30")
    let span = try TimeSpan(months: 3)
    let period = try Period(span, from: start)
    let missing = try #require(period.missing)
    #expect(missing.month == Month(year: 2022, month: 2))
    #expect(missing.day == 30)
    #expect(missing.lastOfMonth.description == "2022-02-28")
    #expect(missing.firstOfNext.description == "2022-03-01")
    #expect(period.grounds == [.firstDayNotCounted, .lastOfMonth])
    let reading = Period.Reading(missingDay: .firstOfNext)
    let other = try Period(span, from: start, reading: reading)
    #expect(other.last.description == "2022-03-01")
    #expect(other.missing == missing)
    #expect(other.grounds == [.firstDayNotCounted, .firstOfNext])
    #expect(other.grounds.map { $0.article } == [201, 204])
    // With days behind the months both candidates move on.
    let longer = try Period(TimeSpan(months: 3, days: 10), from: start)
    #expect(longer.missing?.lastOfMonth.description == "2022-03-10")
    #expect(longer.missing?.firstOfNext.description == "2022-03-11")
  }

  @Test func refusesPeriodsOutsideTheCalendar() throws {
    let (start, span) = (try day("2022-01-01"), try TimeSpan(months: 1))
    #expect(throws: CalendarError.empty) { try Period(TimeSpan(), from: start) }
    #expect(throws: CalendarError.outOfRange) { try Period(span, from: .last) }
    #expect(throws: CalendarError.outOfRange) { try Period(TimeSpan(days: 1), from: .last) }
    #expect(throws: CalendarError.outOfRange) { try Period(TimeSpan(years: 9998), from: start) }
    let oneDay = Period.Reading(countsFirstDay: true)
    let short = try Period(TimeSpan(days: 1), from: start, reading: oneDay)
    #expect(throws: CalendarError.empty) { try short.days(.under) }
    let toTheEnd = try Period(TimeSpan(days: 30), from: day("9999-12-01"))
    #expect(try toTheEnd.days(.within).last == .last)
    #expect(try toTheEnd.days(.reaching).count == 1)
    #expect(throws: CalendarError.outOfRange) { try toTheEnd.days(.over) }
    #expect(throws: CalendarError.outOfRange) { try Date.first.subtracting(span) }
  }
}
