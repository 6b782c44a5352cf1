import Quantities
import Testing

/// A million cases against a table that is walked day by day.
@Suite struct CalendarPropertyTests {
  static let oracle = CalendarOracle.shared
  /// The first day of the table, 1900-01-01.
  static let epoch: Int32 = -25_567

  /// One case: a day, a span, a later day, and the readings.
  struct Case: CustomStringConvertible {
    var start: Int
    var later: Int
    var months: Int
    var extraDays: Int
    var isNext: Bool
    var countsFirst: Bool

    init(_ random: inout Random) {
      let table = CalendarPropertyTests.oracle.days
      let bits = random.next()
      start = Int(bits % UInt64(table.count - 62))
      // Half of the days stand near a month's end, where months go wrong.
      if bits >> 40 & 1 == 1 { while table[start].day < 28 { start += 1 } }
      later = start + Int(random.next() % UInt64(table.count - 32 - start))
      months = Int(bits >> 44 & 0xff)
      extraDays = bits >> 41 & 1 == 1 ? Int(bits >> 52 & 0x1ff) : 0
      isNext = bits >> 42 & 1 == 1
      countsFirst = bits >> 43 & 1 == 1
    }

    var missing: CalendarOracle.Missing { isNext ? .firstOfNext : .lastOfMonth }
    var reading: MissingDay.Reading { isNext ? .firstOfNext : .lastOfMonth }

    var description: String {
      let table = CalendarPropertyTests.oracle.days
      return "\(table[start]) to \(table[later]), \(months) months \(extraDays) days, \(missing), "
        + "first day counted: \(countsFirst)"
    }
  }

  static func date(_ place: Int) throws -> Date {
    guard let date = Date(dayNumber: epoch + Int32(place)) else { throw CalendarError.outOfRange }
    return date
  }

  static func place(_ date: Date) -> Int { Int(date.dayNumber - epoch) }

  /// Runs so many cases of a seed; the three properties below have a million between them.
  private func run(
    _ cases: Int, of seed: UInt64, _ isRight: (Case, Date) throws -> Bool
  ) throws {
    var random = Random(seed: seed)
    for number in 0..<cases {
      let one = Case(&random)
      if try isRight(one, try Self.date(one.start)) { continue }
      Issue.record("seed \(seed), case \(number): \(one)")
      return
    }
  }

  private static let millionSeeds: [UInt64] = seeds + [0xc0ffee, 66]

  @Test(arguments: millionSeeds) func addsSpansAndCountsPeriods(seed: UInt64) throws {
    try run(110_000, of: seed) { one, start in
      let span = try TimeSpan(
        years: one.months / 12, months: one.months % 12, days: one.extraDays)
      guard let end = Self.oracle.place(one.start, plusMonths: one.months, one.missing) else {
        return true
      }
      let landing = try start.adding(span, missing: one.reading)
      guard Self.place(landing.date) == end.0 + one.extraDays,
        (landing.missing != nil) == end.stoodIn
      else { return false }
      if span.isZero { return true }
      let reading = Period.Reading(countsFirstDay: one.countsFirst, missingDay: one.reading)
      let period = try Period(span, from: start, reading: reading)
      var last = end.0 + one.extraDays
      if one.countsFirst {
        // A month that is counted from its day on ends before that day comes again.
        last -= end.stoodIn && one.missing == .lastOfMonth ? 0 : 1
      }
      return Self.place(period.last) == last
        && Self.place(period.firstCounted) == one.start + (one.countsFirst ? 0 : 1)
    }
  }

  @Test(arguments: millionSeeds) func subtractsSpans(seed: UInt64) throws {
    try run(35_000, of: seed) { one, start in
      guard let end = Self.oracle.place(one.start, plusMonths: -one.months, one.missing),
        end.0 >= one.extraDays
      else { return true }
      let span = try TimeSpan(months: one.months, days: one.extraDays)
      let landing = try start.subtracting(span, missing: one.reading)
      return Self.place(landing.date) == end.0 - one.extraDays
    }
  }

  @Test(arguments: millionSeeds) func countsAgesAndMonths(seed: UInt64) throws {
    try run(75_000, of: seed) { one, start in
      let later = try Self.date(one.later)
      let months = Self.oracle.fullMonths(from: one.start, to: one.later, one.missing)
      let elapsed = try Elapsed(from: start, to: later, missing: one.reading)
      guard elapsed.fullMonths == months, elapsed.fullYears == months / 12,
        let full = Self.oracle.place(one.start, plusMonths: months, one.missing),
        elapsed.days == one.later - full.0, start.days(to: later) == one.later - one.start
      else { return false }
      let after = one.countsFirst
      let birth = Birth(
        start, reading: Birth.Reading(startsAfterBirthday: after, missingDay: one.reading))
      // Who becomes older on the day after the birthday is today as old as others were yesterday.
      let day = after && one.later > one.start ? one.later - 1 : one.later
      return try birth.age(on: later) == Self.oracle.age(born: one.start, on: day, one.missing)
    }
  }

  @Test func holdsAllBirthdaysOfEveryYear() throws {
    // Each person born in 1904 to 1908, day by day to the table's end.
    for birth in stride(from: 1460, to: 1460 + 4 * 365 + 60, by: 1) {
      let person = Birth(try Self.date(birth))
      for age in [0, 1, 3, 4, 18, 60, 96, 100, 196] {
        let first = try person.attaining(age).date
        let before = try #require(first.adding(days: -1))
        #expect(try person.age(on: first) == age)
        #expect(Self.oracle.age(born: birth, on: Self.place(first), .lastOfMonth) == age)
        if age > 0 {
          #expect(try person.age(on: before) == age - 1)
          #expect(
            Self.oracle.age(born: birth, on: Self.place(before), .lastOfMonth) == age - 1)
        }
      }
    }
  }

  /// Everybody born on a 29 February, around the end of each February of their lives.
  @Test func knowsTheAgesOfLeapDayChildren() throws {
    let table = Self.oracle.days
    let ends = table.indices.filter { table[$0].month == 3 && table[$0].day == 1 }
    for birth in table.indices where table[birth].month == 2 && table[birth].day == 29 {
      let lastOfMonth = Birth(try Self.date(birth))
      let firstOfNext = Birth(
        lastOfMonth.date, reading: Birth.Reading(missingDay: .firstOfNext))
      for place in ends.flatMap({ $0 - 3...$0 + 1 }) where place >= birth {
        let day = try Self.date(place)
        guard
          try lastOfMonth.age(on: day) == Self.oracle.age(born: birth, on: place, .lastOfMonth),
          try firstOfNext.age(on: day) == Self.oracle.age(born: birth, on: place, .firstOfNext)
        else {
          Issue.record("born \(table[birth]), on \(table[place])")
          return
        }
      }
    }
  }

  /// Three months from each day of every year, and the same back.
  @Test func addsMonthsToEveryDay() throws {
    let span = try TimeSpan(months: 3)
    for place in Self.oracle.days.indices {
      guard let later = Self.oracle.place(place, plusMonths: 3, .lastOfMonth),
        let earlier = Self.oracle.place(place, plusMonths: -3, .lastOfMonth)
      else { continue }
      let date = try Self.date(place)
      guard try Self.place(date.adding(span).date) == later.0,
        try Self.place(date.subtracting(span).date) == earlier.0
      else {
        Issue.record("\(date)")
        return
      }
    }
  }

  /// Wherever a span begins, it is as many days long as it says that it can be.
  @Test(arguments: seeds) func boundsSpans(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<20_000 {
      let one = Case(&random)
      let span = try TimeSpan(months: one.months, days: one.extraDays)
      let start = try Self.date(one.start)
      let length = try start.days(to: start.adding(span).date)
      #expect(span.leastDays...span.mostDays ~= length, "\(span) from \(start)")
    }
  }
}
