/// A day of birth with the way in which full years of age (周岁) are counted from it.
public struct Birth: Hashable, Sendable {
  public let date: Date
  public let reading: Reading

  /// From which day on a person has completed a year of age.
  public struct Reading: Hashable, Sendable {
    /// `true` iff the age is held from the day after the birthday on, as criminal courts read it
    /// (从周岁生日的第二天起).
    public var startsAfterBirthday: Bool
    /// What stands for the birthday of those born on 29 February in years without one.
    public var missingDay: MissingDay.Reading

    public init(
      startsAfterBirthday: Bool = false, missingDay: MissingDay.Reading = .lastOfMonth
    ) {
      self.startsAfterBirthday = startsAfterBirthday
      self.missingDay = missingDay
    }

    /// From the birthday on, as the corresponding day ends a period of years, and for 29 February
    /// from 28 February on: Civil Code, article 202, by analogy.
    public static let civilCode = Reading()
  }

  public init(_ date: Date, reading: Reading = .civilCode) {
    self.date = date
    self.reading = reading
  }

  /// The first day on which the person is `age` full years old; on the day of birth itself a
  /// person is 0. Throws `negative` for an age below zero and `outOfRange` after the year 9999.
  public func attaining(_ age: Int) throws(CalendarError) -> Landing {
    let birthday = try date.adding(try TimeSpan(years: age), missing: reading.missingDay)
    return try birthday.adding(days: reading.startsAfterBirthday && age > 0 ? 1 : 0)
  }

  /// The full years of age on a day; throws `reversed` when that is before the birth.
  public func age(on day: Date) throws(CalendarError) -> Int {
    if day < date { throw .reversed }
    let years = day.year - date.year
    // An age that is attained only after the calendar's end is not attained either.
    guard let attained = try? attaining(years).date, attained <= day else { return years - 1 }
    return years
  }
}
