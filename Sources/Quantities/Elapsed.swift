/// The time from one day to a later one, in full months and the days beyond them.
public struct Elapsed: Hashable, Sendable {
  /// The months whose corresponding day is reached.
  public let fullMonths: Int
  /// The days since that corresponding day, 0 to 30.
  public let days: Int

  /// The full years, without the months beyond them.
  public var fullYears: Int { fullMonths / 12 }

  /// The months when one that has begun counts as one (不足一个月的按一个月计算).
  public var begunMonths: Int { fullMonths + (days > 0 ? 1 : 0) }

  /// The years when one that has begun counts as one.
  public var begunYears: Int { fullYears + (fullMonths % 12 > 0 || days > 0 ? 1 : 0) }

  /// Counts from `first`, which is not counted itself, to `last`, which is: from 1 January to
  /// 1 February is one full month. Throws `reversed` when `last` is the earlier day.
  public init(
    from first: Date, to last: Date, missing reading: MissingDay.Reading = .lastOfMonth
  ) throws(CalendarError) {
    if last < first { throw .reversed }
    var months = Month(of: first).months(to: Month(of: last))
    var reached = try first.adding(try TimeSpan(months: months), missing: reading).date
    // The last month counts only when its corresponding day is not still to come.
    if reached > last {
      months -= 1
      reached = try first.adding(try TimeSpan(months: months), missing: reading).date
    }
    fullMonths = months
    days = reached.days(to: last)
  }
}

extension Date {
  /// The days from this one to `other`, negative when that is earlier: 1 to the next day.
  public func days(to other: Date) -> Int { Int(other.dayNumber - dayNumber) }

  /// The day of the week from 1 for Monday to 7 for Sunday.
  public var weekday: Int { Int(dayNumber - Date.first.dayNumber) % 7 + 1 }
}
