public import Quantities

/// The type of an expression.
public enum ValueType: Hashable, Sendable {
  /// A bare number, which can still become money, a count or an age.
  case number
  case quantity(QuantityType)
  /// A day that is known only roughly.
  case roughDay
  /// A length of time in days, which no quantity has yet.
  case duration
  /// What was reported already; it goes with everything.
  case invalid
}

extension ValueType {
  /// The type in English and Chinese words.
  var words: (english: String, chinese: String) {
    switch self {
    case .number: ("a bare number", "不带单位的数字")
    case .roughDay: ("a day known only roughly", "只知大致的日期")
    case .duration: ("a number of days", "天数")
    case .invalid: ("nothing", "无")
    case .quantity(let type): type.spoken
    }
  }
}

extension QuantityType {
  /// The type in English and Chinese words, with its unit where there is one.
  var spoken: (english: String, chinese: String) {
    switch self {
    case .money(let unit): ("money (\(unit.symbol))", "金额（\(unit.symbol)）")
    case .ratio: ("a percentage", "百分比")
    case .points: ("percentage points", "百分点")
    case .count: ("a number of people", "人数")
    case .age: ("an age", "年龄")
    case .months: ("a number of months or years", "月数或年数")
    case .date: ("a date", "日期")
    case .text: ("a name", "名称")
    }
  }
}

extension MoneyUnit {
  /// `true` iff an amount written in this unit can stand where `other` is due.
  ///
  /// A plain 元 can stand anywhere; notices print the yearly contribution as 元/人 or 元/年 too.
  func fits(_ other: MoneyUnit) -> Bool {
    if self == other || self == .total { return true }
    return other == .perPersonAndYear && (self == .perPerson || self == .perYear)
  }
}
