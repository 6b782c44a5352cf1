public import Quantities

extension Tree {
  /// The day that a bound of a period writes out; nil when it is something else.
  public func date(_ id: Expression.ID) -> Date? {
    guard case .literal(let literal, _) = expressions[Int(id.index)].kind,
      case .date(let date) = literals[Int(literal.index)]
    else { return nil }
    return date
  }

  /// The days of a period, be a window open on all of them or not; nil when they are not in order.
  public func range(of period: PeriodClause) -> DayRange? {
    guard let first = date(period.first), let last = period.last.flatMap({ date($0) }) else {
      return nil
    }
    return try? DayRange(first, last)
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
