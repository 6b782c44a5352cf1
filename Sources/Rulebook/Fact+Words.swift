import Quantities
public import Text

extension Rulebook.Fact.Kind {
  /// A value that is a number, without its unit: days as dates, others as numbers.
  public func text(_ number: Int64) -> String {
    if self == .date, let day = Date(number: number) {
      return day.description
    }
    return "\(number)"
  }

  /// Values from `lowest` to `highest`, both included, in words: under 18, 12 months or over, from
  /// 2022-03-01 on.
  public func words(_ lowest: Int64?, _ highest: Int64?) -> Message {
    guard let numbers else { return Message("any", "不限") }
    let lowest = lowest.flatMap { $0 > numbers.lowerBound ? $0 : nil }
    let highest = highest.flatMap { $0 < numbers.upperBound ? $0 : nil }
    switch self {
    case .date: return days(lowest, highest)
    case .months: return months(lowest, highest)
    case .age: return years(lowest, highest)
    case .count, .oneOf: return counts(lowest, highest)
    }
  }

  private func days(_ lowest: Int64?, _ highest: Int64?) -> Message {
    switch (lowest.map(text), highest.map(text)) {
    case (nil, nil): Message("any day", "任何一日")
    case (nil, let last?): Message("up to \(last)", "\(last)及以前")
    case (let first?, nil): Message("from \(first) on", "\(first)起")
    case (let first?, let last?):
      first == last ? Message(first, first) : Message("\(first) to \(last)", "\(first)至\(last)")
    }
  }

  private func months(_ lowest: Int64?, _ highest: Int64?) -> Message {
    switch (lowest ?? 0, highest) {
    case (0, nil): Message("however long", "不限")
    case (0, 0?): Message("0 months", "0个月")
    case (0, let highest?): Message("under \(highest + 1) months", "不满\(highest + 1)个月")
    case (let lowest, nil): Message("\(lowest) months or over", "\(lowest)个月以上")
    case (let lowest, let highest?):
      lowest == highest
        ? Message("\(lowest) month\(lowest == 1 ? "" : "s")", "\(lowest)个月")
        : Message("\(lowest) to \(highest) months", "\(lowest)至\(highest)个月")
    }
  }

  private func years(_ lowest: Int64?, _ highest: Int64?) -> Message {
    switch (lowest ?? 0, highest) {
    case (0, nil): Message("any age", "任何年龄")
    case (0, let highest?): Message("under \(highest + 1)", "不满\(highest + 1)周岁")
    case (let lowest, nil): Message("\(lowest) or over", "\(lowest)周岁以上")
    case (let lowest, let highest?):
      lowest == highest
        ? Message("\(lowest)", "\(lowest)周岁")
        : Message("\(lowest) to \(highest)", "\(lowest)至\(highest)周岁")
    }
  }

  private func counts(_ lowest: Int64?, _ highest: Int64?) -> Message {
    switch (lowest ?? 0, highest) {
    case (0, nil): Message("any number", "不限")
    case (0, let highest?): Message("\(highest) or fewer", "\(highest)以下")
    case (let lowest, nil): Message("\(lowest) or more", "\(lowest)以上")
    case (let lowest, let highest?):
      lowest == highest
        ? Message("\(lowest)", "\(lowest)")
        : Message("\(lowest) to \(highest)", "\(lowest)至\(highest)")
    }
  }

  /// A value that is a number in words, with its unit where it has one: 67岁, 14个月, 2022-03-10.
  public func words(_ number: Int64) -> Message {
    switch self {
    case .age: Message(text(number), "\(number)岁")
    case .months: Message("\(number) month\(number == 1 ? "" : "s")", "\(number)个月")
    case .count, .date, .oneOf: Message(text(number), text(number))
    }
  }
}
