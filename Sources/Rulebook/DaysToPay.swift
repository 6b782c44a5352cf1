public import Quantities

extension Rulebook {
  /// The days on which somebody can pay: the one place that brings windows, closures and the last day
  /// to pay together.
  public struct DaysToPay: Sendable {
    /// In the ordinary windows.
    public let ordinary: Days
    /// Late: in the windows for that and, for the last day to pay is that of any payment, from the last
    /// of all windows until then.
    public let late: Days

    /// Takes the days of the windows as they are written, and the last day to pay where one is known.
    public init(ordinary: Days, late: Days, closed: Days, until deadline: Date?) {
      let windows = ordinary.union(late)
      var rest = Days.none
      if let deadline, let next = windows.last?.adding(days: 1),
        let range = try? DayRange(next, deadline)
      {
        rest = Days(range)
      }
      self.ordinary = ordinary.subtracting(closed).until(deadline)
      self.late = late.union(rest).subtracting(closed).until(deadline)
    }
  }
}
