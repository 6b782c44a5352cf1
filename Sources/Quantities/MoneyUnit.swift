/// What an amount of money is counted against: 元/人·年 is not 元/次.
public enum MoneyUnit: UInt8, Hashable, CaseIterable, Sendable {
  case total, perPersonAndYear, perPerson, perYear, perMonth, perDay, perVisit

  /// The unit as a notice prints it, for instance 元/人·年.
  public var symbol: String {
    switch self {
    case .total: "元"
    case .perPersonAndYear: "元/人·年"
    case .perPerson: "元/人"
    case .perYear: "元/年"
    case .perMonth: "元/月"
    case .perDay: "元/日"
    case .perVisit: "元/次"
    }
  }

  /// The unit in English words, as a `quantity` declaration spells it.
  public var words: String {
    switch self {
    case .total: "money"
    case .perPersonAndYear: "money per person and year"
    case .perPerson: "money per person"
    case .perYear: "money per year"
    case .perMonth: "money per month"
    case .perDay: "money per day"
    case .perVisit: "money per visit"
    }
  }
}
