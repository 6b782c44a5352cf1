public import Quantities

/// A value written out in a source.
public enum Literal: Hashable, Sendable {
  /// A bare number; where money is due it counts 元.
  case number(Rational)
  /// An amount in fen (possibly finer, which the checker refuses) and what it is counted against.
  case money(fen: Rational, MoneyUnit)
  /// A share of one: 80% is 4/5.
  case percent(Rational)
  /// Percentage points: 5 个百分点 is 5.
  case points(Rational)
  /// A number of people.
  case count(Int64)
  /// Completed years of life (周岁).
  case age(Int64)
  case date(Date)
  /// A day that is known only to lie in a third of a month: 2021年9月下旬.
  case third(MonthThird)
  /// A length of time, for instance 3 个月.
  case span(Int64, SpanUnit)
  /// What could not be read; its diagnostic was given.
  case invalid

  /// The number of the day, when it is one.
  public var dayNumber: Int64? {
    if case .date(let date) = self { return Int64(date.dayNumber) }
    return nil
  }

  public enum SpanUnit: UInt8, Hashable, Sendable {
    case days, months, years
  }
}
