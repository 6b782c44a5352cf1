/// A month and which of its days are in a set: a row, or a page, of a drawn calendar.
public struct MonthRow: Hashable, Sendable {
  public let month: Month
  /// Bit 0 is the first day.
  fileprivate var bits: UInt32 = 0

  /// `true` iff the day of that number exists and is in the set.
  public func contains(day: Int) -> Bool {
    (1...31).contains(day) && bits >> UInt32(day - 1) & 1 == 1
  }

  /// The number of days in the set.
  public var count: Int { bits.nonzeroBitCount }
}

extension Days {
  /// The months from the first day's to the last day's, those without any day of the set included.
  public var monthRows: [MonthRow] {
    guard let first, let last else { return [] }
    var rows = DayRange(known: first, last).months.map { MonthRow(month: $0) }
    let start = Month(of: first)
    for range in ranges {
      for month in range.months {
        guard let days = month.days.intersection(range) else { continue }
        let bits = (UInt32.max >> UInt32(32 - days.count)) << UInt32(days.first.day - 1)
        rows[start.months(to: month)].bits |= bits
      }
    }
    return rows
  }
}
