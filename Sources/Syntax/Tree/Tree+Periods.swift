public import Quantities

extension Tree {
  /// The day that a bound of a period writes out; nil when it is something else.
  public func date(_ id: Expression.ID) -> Date? {
    guard case .literal(let literal, _) = expressions[Int(id.index)].kind,
      case .date(let date) = literals[Int(literal.index)]
    else { return nil }
    return date
  }

  /// The days of which a bound of a period is one: the day that it writes out, those that it can be
  /// if it is only about that, or the third of a month in which it lies; nil when it is something
  /// else.
  public func days(_ id: Expression.ID) -> DayRange? {
    guard case .literal(let literal, let qualifier) = expressions[Int(id.index)].kind else {
      return nil
    }
    switch (literals[Int(literal.index)], qualifier) {
    case (.date(let date), .exactly): return DayRange(date)
    case (.date(let date), .about): return DayRange(about: date)
    case (.third(let third), _): return third.days
    default: return nil
    }
  }

  /// The days on which a period can be, be a window open on all of them or not; nil when they are
  /// not in order.
  public func range(of period: PeriodClause) -> DayRange? {
    guard let first = days(period.first), let last = period.last.flatMap({ days($0) }),
      first.last <= last.first
    else { return nil }
    return try? DayRange(first.first, last.last)
  }

  /// The days of a period on which it is whenever the days are that are known only roughly.
  public func certainRange(of period: PeriodClause) -> DayRange? {
    guard let first = days(period.first), let last = period.last.flatMap({ days($0) }) else {
      return nil
    }
    return try? DayRange(first.last, last.first)
  }

  /// The span that a literal is; nil when it is none that can be counted from a day.
  public func span(_ literal: LiteralID) -> TimeSpan? {
    guard case .span(let count, let unit) = literals[Int(literal.index)],
      let count = Int(exactly: count), count > 0
    else { return nil }
    switch unit {
    case .days: return try? TimeSpan(days: count)
    case .months: return try? TimeSpan(months: count)
    case .years: return try? TimeSpan(years: count)
    }
  }

  /// `true` iff the window begins with an event and ends so long after it.
  public func isFromEvent(_ period: PeriodClause) -> Bool {
    guard let last = period.last, case .lastDay = expressions[Int(last.index)].kind else {
      return false
    }
    return true
  }

  /// `true` iff people can pay on any day: the window reaches from the first day to the last.
  public func isAnyDay(_ period: PeriodClause) -> Bool {
    range(of: period).map { $0.first == .first && $0.last == .last } ?? false
  }

  /// The days of each month; nil when there are no such days.
  public func daysOfMonth(_ days: MonthDays) -> DaysOfMonth? {
    guard case .number(let first) = literals[Int(days.first.index)], let first = first.int64,
      case .number(let last) = literals[Int(days.last.index)], let last = last.int64,
      1...31 ~= first, 1...31 ~= last
    else { return nil }
    return DaysOfMonth(Int(first), Int(last))
  }
}
