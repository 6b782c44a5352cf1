import Quantities

/// The words that make a number a bound of what is said: Civil Code, article 1259.
enum BoundWords {
  static let before: [(word: String, bound: PeriodLimit)] = [
    ("不满", .under), ("未满", .under), ("不足", .under), ("小于", .under), ("低于", .under),
    ("超过", .over), ("大于", .over), ("over ", .over), ("above ", .over), ("more than ", .over),
    ("under ", .under), ("below ", .under), ("less than ", .under), ("within ", .within),
    ("at least ", .reaching), ("at most ", .within),
  ]

  static let behind: [(word: String, bound: PeriodLimit)] = [
    ("(含)以上", .reaching), ("及以上", .reaching), ("以上", .reaching), ("(含)以下", .within),
    ("(含)以内", .within), ("(含)内", .within), ("及以下", .within), ("以下", .within),
    ("以内", .within), ("之内", .within), ("内", .within), ("or over", .reaching),
    ("or older", .reaching), ("or above", .reaching), ("or more", .reaching),
    ("or under", .within), ("or younger", .within), ("or below", .within), ("or less", .within),
    ("and over", .reaching), ("and older", .reaching), ("and above", .reaching),
    ("and under", .within), ("+", .reaching),
  ]
}

extension PeriodLimit {
  /// The whole numbers that keep the bound.
  func bounds(of number: Int64) -> Utterance.Bounds {
    switch self {
    case .within: Utterance.Bounds(lowest: nil, highest: number)
    case .under: Utterance.Bounds(lowest: nil, highest: number - 1)
    case .reaching: Utterance.Bounds(lowest: number, highest: nil)
    case .over: Utterance.Bounds(lowest: number + 1, highest: nil)
    }
  }
}
