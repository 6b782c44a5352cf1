import Quantities

extension Literal {
  /// The literal as a policy file spells it in half-width characters: `320`, `15412元/人·年`, `80%`.
  ///
  /// It reads back as the same literal. What could not be read is a question mark.
  public var spelling: String {
    switch self {
    case .number(let value): value.description
    case .money(let fen, let unit): yuan(fen) + unit.symbol.dropFirst()
    case .percent(let share): share.percentDescription
    case .points(let points): "\(points.description)个百分点"
    case .count(let people): "\(people)人"
    case .age(let years): "\(years)周岁"
    case .date(let date): date.description
    case .third(let third): third.english
    case .span(let count, let unit): "\(count)\(unit.symbol)"
    case .invalid: "?"
    }
  }
}

extension Literal.SpanUnit {
  /// The unit that an English word names.
  init?(_ word: Keyword) {
    switch word {
    case .day, .days: self = .days
    case .month, .months: self = .months
    case .year, .years: self = .years
    default: return nil
    }
  }

  /// The unit as an English word.
  public var english: String {
    switch self {
    case .days: "days"
    case .months: "months"
    case .years: "years"
    }
  }

  /// The unit as it stands behind a number.
  var symbol: String {
    switch self {
    case .days: "日"
    case .months: "个月"
    case .years: "年"
    }
  }
}

/// An amount in 元, or in whole 万元 or 亿元, or in whatever unit takes few enough digits.
private func yuan(_ fen: Rational) -> String {
  let units: [(name: String, fen: Int64, mustBeWhole: Bool)] = [
    ("亿元", 10_000_000_000, true), ("万元", 1_000_000, true), ("元", 100, false),
    ("万元", 1_000_000, false), ("亿元", 10_000_000_000, false),
  ]
  for unit in units where fen != .zero || unit.fen == 100 {
    guard let amount = try? fen.divided(by: Rational(unit.fen)) else { continue }
    if unit.mustBeWhole ? amount.isInteger : isReadable(amount) { return "\(amount)\(unit.name)" }
  }
  return "\(fen.description)分"
}

/// `true` iff the digits of an amount are not too many to be read back.
private func isReadable(_ amount: Rational) -> Bool {
  let spelling = amount.description.utf8
  guard !spelling.contains(UInt8(ascii: "/")) else { return false }
  return spelling.filter { $0.isDigit }.drop { $0 == UInt8(ascii: "0") }.count <= 18
}
