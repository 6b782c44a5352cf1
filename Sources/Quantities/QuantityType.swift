/// What kind of value a quantity has, and for money what it is counted against.
public enum QuantityType: Hashable, Sendable {
  case money(MoneyUnit)
  /// A share of one, written as a percentage.
  case ratio
  /// Percentage points.
  case points
  /// A number of people.
  case count
  /// Completed years of life.
  case age
  /// A number of months.
  case months
  case date
  /// A name, for instance a fund.
  case text

  /// The type as a `quantity` declaration spells it.
  public var words: String {
    switch self {
    case .money(let unit): unit.words
    case .ratio: "ratio"
    case .points: "points"
    case .count: "count"
    case .age: "age"
    case .months: "months"
    case .date: "date"
    case .text: "text"
    }
  }

  /// The unit that stands behind a value of the type; empty for dates and names.
  public var unit: String {
    switch self {
    case .money(let unit): unit.symbol
    case .ratio: "%"
    case .points: "个百分点"
    case .count: "人"
    case .age: "周岁"
    case .months: "个月"
    case .date, .text: ""
    }
  }
}

extension QuantityType {
  /// A number of this type as people read it, without its unit: money, which is in fen, in 元, and a
  /// ratio in percent.
  public func text(_ number: Rational) -> String {
    switch self {
    case .money:
      number.int64.map { Money(fen: $0).description }
        ?? (try? number.divided(by: Rational(100)).description) ?? number.description
    case .ratio: number.percentDescription
    default: number.description
    }
  }
}
