import Quantities
import Testing

@Suite struct DaysTests {
  /// 岢岚县 2022: days 1 to 25 of each month, but for a closure in autumn.
  @Test func keepsAWindowWithAClosure() throws {
    let window = try range("2021-09-01", "2021-12-25")
    let filter = try #require(DaysOfMonth(1, 25))
    let closure = try Days(range("2021-10-08", "2021-11-14"))
    let open = filter.days(in: window).subtracting(closure)
    #expect(
      open.ranges == [
        try range("2021-09-01", "2021-09-25"), try range("2021-10-01", "2021-10-07"),
        try range("2021-11-15", "2021-11-25"), try range("2021-12-01", "2021-12-25"),
      ])
    #expect(open.count == 25 + 7 + 11 + 25)
    #expect(open.first == window.first)
    #expect(open.last == window.last)
    #expect(try open.contains(day("2021-10-07")))
    #expect(try !open.contains(day("2021-10-08")))
    #expect(
      open.monthRows.map { $0.month.description } == ["2021-09", "2021-10", "2021-11", "2021-12"])
    #expect(open.monthRows.map { $0.count } == [25, 7, 11, 25])
    #expect(open.monthRows[2].contains(day: 15))
    #expect(!open.monthRows[2].contains(day: 14))
    #expect(!open.monthRows[2].contains(day: 0))
    #expect(!open.monthRows[2].contains(day: 32))
  }

  @Test func showsMonthsWithoutADay() throws {
    let days = try Days([range("2021-12-31", "2022-01-01"), range("2022-03-31", "2022-03-31")])
    #expect(days.monthRows.map { $0.count } == [1, 1, 0, 1])
    #expect(days.monthRows[3].contains(day: 31))
    #expect(Days.none.monthRows.isEmpty)
    #expect(Days.all.monthRows.count == 9999 * 12)
    #expect(Days.all.monthRows.last?.count == 31)
  }

  /// 闻喜县: closed from the 26th to the month's end, in each length of a month.
  @Test func endsWithTheMonth() throws {
    let filter = try #require(DaysOfMonth(26, 31))
    let lasts = try [
      (2023, 1, 31), (2023, 2, 28), (2024, 2, 29), (1900, 2, 28), (2000, 2, 29), (2023, 4, 30),
    ].map { (year, month, last) in
      filter.days(in: try #require(Month(year: year, month: month)))?.last.day == last
    }
    #expect(lasts.allSatisfy { $0 })
    let late = try #require(DaysOfMonth(30, 31))
    #expect(late.days(in: try #require(Month(year: 2023, month: 2))) == nil)
    #expect(try late.days(in: range("2023-02-01", "2023-02-28")).isEmpty)
    #expect(DaysOfMonth(0, 25) == nil)
    #expect(DaysOfMonth(1, 32) == nil)
    #expect(DaysOfMonth(25, 1) == nil)
  }

  @Test func joinsRangesThatTouch() throws {
    let days = try Days([
      range("2022-03-01", "2022-03-05"), range("2021-12-01", "2021-12-31"),
      range("2022-01-01", "2022-02-28"), range("2022-03-02", "2022-03-03"),
      range("2022-03-07", "2022-03-07"),
    ])
    #expect(
      days.ranges == [try range("2021-12-01", "2022-03-05"), try range("2022-03-07", "2022-03-07")])
  }

  @Test func knowsTheWholeCalendar() throws {
    #expect(Days.all.complement == .none)
    #expect(Days.none.complement == .all)
    #expect(Days.all.count == 3_652_059)
    #expect(Days(DayRange(.first)).complement.first?.description == "0001-01-02")
    #expect(Days(DayRange(.last)).complement.last?.description == "9999-12-30")
    #expect(Days.all.contains(.last))
    #expect(Days([]).isEmpty)
  }

  @Test func goesThroughARange() throws {
    let days = try range("2024-02-27", "2024-03-02")
    #expect(days.map { $0.day } == [27, 28, 29, 1, 2])
    #expect(days.count == 5)
    #expect(days.months.map { $0.number } == [2, 3])
    #expect(DayRange(.last).map { $0 } == [.last])
    #expect(DayRange(.last).months.map { $0.description } == ["9999-12"])
    #expect(throws: CalendarError.reversed) { try DayRange(.last, .first) }
    #expect(days.contains(try range("2024-02-28", "2024-03-02")))
    #expect(!days.contains(try range("2024-02-28", "2024-03-03")))
    #expect(try days.intersection(range("2024-03-03", "2024-03-04")) == nil)
  }

  @Test func knowsMonthsAndWeekdays() throws {
    #expect(Month(year: 2021, month: 13) == nil)
    #expect(Month(year: 0, month: 1) == nil)
    #expect(Month(year: 10_000, month: 1) == nil)
    let month = try #require(Month(year: 2021, month: 11))
    #expect(try month.adding(2).description == "2022-01")
    #expect(try month.adding(-11).description == "2020-12")
    #expect(throws: CalendarError.outOfRange) { try month.adding(.max) }
    #expect(throws: CalendarError.outOfRange) { try month.adding(.min) }
    #expect(throws: CalendarError.outOfRange) { try Month(of: .last).adding(1) }
    #expect(throws: CalendarError.outOfRange) { try Month(of: .first).adding(-1) }
    #expect(month.months(to: Month(of: .first)) == -(2020 * 12 + 10))
    #expect(month.day(31) == nil)
    #expect(try day("2026-11-21").weekday == 6)
    #expect(try day("1970-01-01").weekday == 4)
    #expect(Date.first.weekday == 1)
  }

  /// Sets of days in 64 days are bits of a word; its operators are the oracle.
  @Test(arguments: seeds) func actsAsASet(seed: UInt64) throws {
    var random = Random(seed: seed)
    for number in 0..<500 {
      let start = Date.first.dayNumber + Int32(random.next() % 3_600_000)
      // Few long runs as well as many short ones.
      var (left, right) = (random.next(), random.next())
      if number % 2 == 0 { (left, right) = (left & left << 1 & left << 2, right | right >> 1) }
      let (first, second) = try (days(left, start), days(right, start))
      let isRight =
        try first.union(second) == days(left | right, start)
        && first.intersection(second) == days(left & right, start)
        && first.subtracting(second) == days(left & ~right, start)
        && first.complement.complement == first
        && first.count == left.nonzeroBitCount
        && first.ranges.flatMap { $0.map { $0 } } == dates(left, start)
        && first.monthRows.reduce(0) { $0 + $1.count } == left.nonzeroBitCount
        && first.monthRows.allSatisfy { row in
          (1...31).allSatisfy { number in
            row.contains(day: number)
              == (row.month.day(number).map { day in
                (0..<64).contains(day.dayNumber - start)
                  && left >> UInt64(day.dayNumber - start) & 1 == 1
              } ?? false)
          }
        }
      guard isRight else {
        Issue.record("seed \(seed), case \(number): \(left) and \(right) from day \(start)")
        return
      }
    }
  }

  private func dates(_ bits: UInt64, _ start: Int32) throws -> [Date] {
    try (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map {
      try #require(Date(dayNumber: start + Int32($0)))
    }
  }

  private func days(_ bits: UInt64, _ start: Int32) throws -> Days {
    Days(try dates(bits, start).reversed().map { DayRange($0) })
  }
}
