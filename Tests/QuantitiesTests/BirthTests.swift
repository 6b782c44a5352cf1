import Quantities
import Testing

@Suite struct BirthTests {
  @Test func isOlderFromTheBirthdayOn() throws {
    let birth = Birth(try day("1962-03-10"))
    #expect(try birth.age(on: day("1962-03-10")) == 0)
    #expect(try birth.age(on: day("2022-03-09")) == 59)
    #expect(try birth.age(on: day("2022-03-10")) == 60)
    #expect(try birth.attaining(60).date.description == "2022-03-10")
    #expect(throws: CalendarError.reversed) { try birth.age(on: day("1962-03-09")) }
    #expect(throws: CalendarError.negative) { try birth.attaining(-1) }
    #expect(throws: CalendarError.outOfRange) { try birth.attaining(9000) }
  }

  @Test func isOlderAtTheEndOfFebruary() throws {
    let birth = Birth(try day("2004-02-29"))
    #expect(try birth.age(on: day("2022-02-27")) == 17)
    #expect(try birth.age(on: day("2022-02-28")) == 18)
    #expect(try birth.age(on: day("2024-02-28")) == 19)
    #expect(try birth.age(on: day("2024-02-29")) == 20)
    // 2100 has no 29 February.
    #expect(try birth.age(on: day("2100-02-27")) == 95)
    #expect(try birth.age(on: day("2100-02-28")) == 96)
    let missing = try #require(try birth.attaining(18).missing)
    #expect(missing.lastOfMonth.description == "2022-02-28")
    #expect(missing.firstOfNext.description == "2022-03-01")
  }

  @Test func takesTheReadingOfTheDocument() throws {
    let date = try day("2004-02-29")
    let march = Birth(date, reading: Birth.Reading(missingDay: .firstOfNext))
    #expect(try march.age(on: day("2022-02-28")) == 17)
    #expect(try march.age(on: day("2022-03-01")) == 18)
    let after = Birth(date, reading: Birth.Reading(startsAfterBirthday: true))
    #expect(try after.age(on: date) == 0)
    #expect(try after.attaining(18).date.description == "2022-03-01")
    #expect(try after.age(on: day("2022-02-28")) == 17)
    #expect(try after.age(on: day("2024-02-29")) == 19)
    // At the calendar's end the day after the birthday is no more.
    let late = Birth(
      try day("9990-12-31"), reading: Birth.Reading(startsAfterBirthday: true))
    #expect(try late.age(on: .last) == 8)
    #expect(throws: CalendarError.outOfRange) { try late.attaining(9) }
  }
}
