/// Why a calculation with days has no result.
public enum CalendarError: Error, Hashable, Sendable {
  /// The result lies outside the years 1 to 9999, or a span is longer than they are.
  case outOfRange
  /// A number of years, months or days is below zero.
  case negative
  /// The last day lies before the first.
  case reversed
  /// No day is left.
  case empty
}
