public import Quantities

extension Rulebook.PaymentDays {
  /// The days on which people of some shares can pay: in the ordinary windows or, where shares for late
  /// payers are given, in those, and until the last deadline if one is stated. Without either, on any
  /// day after the ordinary windows.
  public func daysToPay(_ ordinary: [Share], late: [Share]?) -> Days {
    guard let late else { return Self.days(ordinary, nil) }
    let days = Self.days(ordinary, late)
    let windows = Days(late.flatMap { $0.days.ranges })
    guard let end = lastDeadline ?? windows.last else { return days }
    let (first, last) = (days.first ?? .first, end)
    guard let range = try? DayRange(first, last) else { return windows }
    // Between windows for late payers nobody can pay.
    let after = windows.last?.adding(days: 1).flatMap { try? DayRange($0, end) }
    return windows.isEmpty
      ? days.intersection(Days(range)) : windows.union(after.map { Days($0) } ?? .none)
  }

  /// The same for anybody, of whatever groups.
  public func daysToPayOfAnybody(isLate: Bool) -> Days {
    let all = [ordinary.everybody] + ordinary.groups
    // Days that an event begins can be any.
    if all.contains(where: { !$0.events.isEmpty }) && !isLate { return .all }
    return daysToPay(all, late: isLate ? [late.everybody] + late.groups : nil)
  }
}

extension Rulebook {
  /// The latest last day to pay that is stated for anybody; nil where none is, or one hangs on an event
  /// or is known only roughly.
  var lastDeadline: Date? {
    var latest: Date?
    for clause in clauses where clause.quantity == QuantityID(.deadline) {
      for alternative in alternatives[clause.alternatives] {
        guard case .formula(let formula) = alternative.value,
          case .date(let day, .exact) = formulas[Int(formula.index)]
        else { return nil }
        latest = latest.map { max($0, day) } ?? day
      }
    }
    return latest
  }
}
