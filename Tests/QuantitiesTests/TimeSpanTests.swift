import Quantities
import Testing

@Suite struct TimeSpanTests {
  @Test func isWrittenInItsOwnUnits() throws {
    let span = try TimeSpan(years: 1, months: 3, days: 10)
    #expect(span.chinese == "1年3个月10日")
    #expect(span.english == "1 year 3 months 10 days")
    #expect(try TimeSpan(days: 90).chinese == "90日")
    #expect(try TimeSpan(months: 1).english == "1 month")
    #expect(try TimeSpan().chinese == "0日")
    #expect(try TimeSpan().english == "0 days")
  }

  @Test func refusesSpansThatFitNowhere() throws {
    #expect(throws: CalendarError.negative) { try TimeSpan(days: -1) }
    #expect(throws: CalendarError.negative) { try TimeSpan(years: .min) }
    #expect(throws: CalendarError.outOfRange) { try TimeSpan(years: .max) }
    #expect(throws: CalendarError.outOfRange) { try TimeSpan(months: .max) }
    #expect(throws: CalendarError.outOfRange) { try TimeSpan(days: .max) }
    #expect(throws: CalendarError.outOfRange) { try TimeSpan(years: 9998, months: 12) }
    #expect(try Date.first.adding(TimeSpan(years: 9998, months: 11, days: 30)).date == .last)
    #expect(try Date.first.adding(TimeSpan(days: 3_652_058)).date == .last)
    #expect(throws: CalendarError.outOfRange) { try TimeSpan(days: 3_652_059) }
  }

  @Test func countsTheMonthsThatHavePassed() throws {
    let lapsed = try Elapsed(from: day("2020-12-31"), to: day("2022-02-28"))
    #expect(lapsed.fullMonths == 14)
    #expect(lapsed.fullYears == 1)
    #expect(lapsed.days == 0)
    #expect(lapsed.begunMonths == 14)
    #expect(lapsed.begunYears == 2)
    let next = try Elapsed(from: day("2020-12-31"), to: day("2022-02-28"), missing: .firstOfNext)
    #expect(next.fullMonths == 13)
    #expect(next.days == 28)
    #expect(next.begunMonths == 14)
    let year = try Elapsed(from: day("2021-03-01"), to: day("2022-03-01"))
    #expect(year.fullYears == 1)
    #expect(year.begunYears == 1)
    #expect(throws: CalendarError.reversed) {
      try Elapsed(from: day("2022-03-01"), to: day("2022-02-28"))
    }
    #expect(try Elapsed(from: .last, to: .last).fullMonths == 0)
    #expect(try Elapsed(from: .first, to: .last).fullMonths == 9998 * 12 + 11)
  }
}
