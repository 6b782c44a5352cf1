public import Quantities
public import Text

/// `holds 2022-01-01 to 2022-06-30` behind the values of a clause: the days on which they hold.
public struct Holding: Hashable, Sendable {
  /// The first day; nil where the clause has held for ever.
  public var first: LiteralID?
  /// The last day; nil where the clause holds for ever.
  public var last: LiteralID?
  public var span: Span
}

extension Tree {
  /// The days of a holding, those without a bound up to the calendar's own; nil where a bound is no
  /// day or the days are not in order.
  public func range(of holding: Holding) -> DayRange? {
    guard let first = bound(holding.first, or: .first), let last = bound(holding.last, or: .last)
    else { return nil }
    return try? DayRange(first, last)
  }

  private func bound(_ literal: LiteralID?, or open: Date) -> Date? {
    guard let literal else { return open }
    if case .date(let date) = literals[Int(literal.index)] { return date }
    return nil
  }
}
