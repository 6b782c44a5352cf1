public import Quantities

extension Rulebook.PaymentDays {
  /// The days on which people of some shares can pay: in the ordinary windows or, where shares for late
  /// payers are given, in those, and until their last day to pay if one is known. Without either, on
  /// any day after the ordinary windows.
  public func daysToPay(_ ordinary: [Share], late: [Share]?, until deadline: Date?) -> Days {
    guard let late else { return Self.days(ordinary, nil) }
    let days = Self.days(ordinary, late)
    let windows = Days(late.flatMap { $0.days.ranges })
    guard let end = deadline ?? windows.last else { return days }
    let (first, last) = (days.first ?? .first, end)
    guard let range = try? DayRange(first, last) else { return windows }
    // Between windows for late payers nobody can pay.
    let after = windows.last?.adding(days: 1).flatMap { try? DayRange($0, end) }
    let possible = windows.isEmpty ? Days(range) : windows.union(after.map { Days($0) } ?? .none)
    return days.intersection(possible)
  }

  /// The same for anybody, of whatever groups.
  public func daysToPayOfAnybody(isLate: Bool) -> Days {
    let all = [ordinary.everybody] + ordinary.groups
    // Days that an event begins can be any.
    if all.contains(where: { !$0.events.isEmpty }) && !isLate { return .all }
    return daysToPay(
      all, late: isLate ? [late.everybody] + late.groups : nil,
      until: deadlines.lastDayOfAnybody)
  }
}

extension Days {
  /// Those of the days that do not lie after one.
  public func until(_ last: Date?) -> Days {
    guard let last, let range = try? DayRange(Date.first, last) else { return self }
    return intersection(Days(range))
  }
}
