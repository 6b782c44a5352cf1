/// The days from 1900 to 2200 in a table, made by walking from day to day, and what a person with a
/// wall calendar reads off it. It knows nothing of the code under test.
struct CalendarOracle: Sendable {
  /// A day as a year, a month and a number.
  struct Day: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int
  }

  /// What stands for a day that its month does not have.
  enum Missing { case lastOfMonth, firstOfNext }

  /// All days in order; places in the table stand for days below.
  let days: [Day]
  /// For each month from January 1900 on the place of its first day.
  private let monthStarts: [Int]

  static let shared = CalendarOracle()

  private init() {
    var days: [Day] = []
    var starts: [Int] = []
    for year in 1900...2200 {
      for month in 1...12 {
        starts.append(days.count)
        for day in 1...31 {
          if day == 31, month == 2 || month == 4 || month == 6 || month == 9 || month == 11 {
            break
          }
          if day == 30, month == 2 { break }
          if day == 29, month == 2 {
            // 1900, 2100 and 2200 are not leap years, 2000 is.
            if year % 4 != 0 || year == 1900 || year == 2100 || year == 2200 { break }
          }
          days.append(Day(year: year, month: month, day: day))
        }
      }
    }
    self.days = days
    monthStarts = starts + [days.count]
  }

  /// The place of the day `months` later, and whether it had to stand in for a missing day; nil
  /// outside the table.
  func place(_ place: Int, plusMonths months: Int, _ missing: Missing) -> (Int, stoodIn: Bool)? {
    let day = days[place]
    let month = (day.year - 1900) * 12 + day.month - 1 + months
    // The table's last month is left out, so that there always is a next one.
    if month < 0 || month >= monthStarts.count - 2 { return nil }
    let corresponding = monthStarts[month] + day.day - 1
    let next = monthStarts[month + 1]
    if corresponding < next { return (corresponding, false) }
    return (missing == .lastOfMonth ? next - 1 : next, true)
  }

  /// The months that one counts off on the fingers: each month passed, but for the last one when
  /// its number is not reached and it is not the end of a month that has no such number.
  func fullMonths(from first: Int, to last: Int, _ missing: Missing) -> Int {
    let (from, to) = (days[first], days[last])
    let months = (to.year - from.year) * 12 + to.month - from.month
    if to.day >= from.day { return months }
    let isMonthEnd = days[last + 1].day == 1
    return isMonthEnd && missing == .lastOfMonth ? months : months - 1
  }

  /// The years as in the rule of thumb: the years' difference, less one before the birthday.
  func age(born birth: Int, on place: Int, _ missing: Missing) -> Int {
    let (born, today) = (days[birth], days[place])
    let years = today.year - born.year
    let isCommon = days[monthStarts[(today.year - 1900) * 12 + 2] - 1].day == 28
    if born.month == 2, born.day == 29, isCommon, missing == .lastOfMonth {
      return today.month > 2 || (today.month == 2 && today.day == 28) ? years : years - 1
    }
    let isReached =
      today.month > born.month || (today.month == born.month && today.day >= born.day)
    return isReached ? years : years - 1
  }
}
