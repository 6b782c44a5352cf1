import Quantities
import Testing

@Suite struct DateTests {
  @Test func countsDaysFromTheEpoch() throws {
    #expect(Date(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(Date(year: 1969, month: 12, day: 31)?.dayNumber == -1)
    #expect(Date(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    #expect(Date(year: 2021, month: 12, day: 25)?.description == "2021-12-25")
    #expect(Date(year: 1, month: 1, day: 1) == Date.first)
    #expect(Date.first.description == "0001-01-01")
    #expect(Date(year: 9999, month: 12, day: 31) == Date.last)
    #expect(Date.last.description == "9999-12-31")
    #expect(Date(year: 987, month: 6, day: 5)?.description == "0987-06-05")
  }

  @Test func refusesDaysThatAreNot() {
    let impossible = [
      (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0),
      (2021, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ]
    for (year, month, day) in impossible {
      #expect(Date(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
    }
    #expect(Date(year: 2000, month: 2, day: 29) != nil)
    #expect(Date(dayNumber: Date.first.dayNumber - 1) == nil)
    #expect(Date(dayNumber: Date.last.dayNumber + 1) == nil)
    #expect(Date(dayNumber: .max) == nil)
    #expect(Date(dayNumber: .min) == nil)
    #expect(Date.daysInMonth(0, year: 2021) == 0)
    #expect(Date.daysInMonth(13, year: 2021) == 0)
  }

  @Test func addsDays() throws {
    let start = try #require(Date(year: 2021, month: 12, day: 25))
    #expect(start.adding(days: 90)?.description == "2022-03-25")
    #expect(start.adding(days: -25)?.description == "2021-11-30")
    #expect(start.adding(days: 0) == start)
    #expect(Date.last.adding(days: 1) == nil)
    #expect(Date.first.adding(days: -1) == nil)
    #expect(start.adding(days: .max) == nil)
    #expect(start.adding(days: .min) == nil)
    #expect(start.adding(days: Int(Int32.max)) == nil)
  }

  /// Walks day by day with the rule that everybody knows: a month ends, then a year ends.
  @Test func followsTheCalendar() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1900, 1, 1)
    var date = try #require(Date(year: 1900, month: 1, day: 1))
    #expect(date.dayNumber == -25_567)
    while year <= 2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = month == 2 && isLeap ? 29 : lengths[month - 1]
      guard date.year == year, date.month == month, date.day == day,
        Date(year: year, month: month, day: day) == date,
        Date.daysInMonth(month, year: year) == length, Date.isLeapYear(year) == isLeap
      else {
        Issue.record("\(year)-\(month)-\(day) is \(date)")
        return
      }
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      let next = try #require(date.adding(days: 1))
      #expect(date < next)
      date = next
    }
  }

  @Test(arguments: seeds) func comesBackFromItsParts(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<5000 {
      let number = Int32.random(
        in: Date.first.dayNumber...Date.last.dayNumber, using: &random)
      let date = try #require(Date(dayNumber: number))
      #expect(Date(year: date.year, month: date.month, day: date.day) == date, "\(number)")
    }
  }
}
