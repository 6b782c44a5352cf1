/// A step in counting a period, and the article of the Civil Code that it rests on.
public enum PeriodGround: Hashable, Sendable, CaseIterable {
  /// Counting begins on the day after the start.
  case firstDayNotCounted
  /// Counting begins on the start itself, as the document states.
  case firstDayCounted
  /// The period ends by the corresponding day, which the month has.
  case correspondingDay
  /// The month has no corresponding day, so the period ends on its last day.
  case lastOfMonth
  /// The month has no corresponding day, so the period ends on the first day of the next, as the
  /// document states.
  case firstOfNext
  /// The number itself is included.
  case included
  /// The number itself is not included.
  case excluded

  /// The number of the article.
  public var article: Int {
    switch self {
    case .firstDayNotCounted: 201
    case .correspondingDay, .lastOfMonth: 202
    case .firstDayCounted, .firstOfNext: 204
    case .included, .excluded: 1259
    }
  }

  /// The step in English words.
  public var english: String {
    switch self {
    case .firstDayNotCounted: "the first day is not counted"
    case .firstDayCounted: "the first day is counted, as the document states"
    case .correspondingDay: "a month or year ends by the corresponding day"
    case .lastOfMonth: "the month has no corresponding day, so its last day is taken"
    case .firstOfNext:
      "the month has no corresponding day, so the next month's first is taken, "
        + "as the document states"
    case .included: "the number itself is included"
    case .excluded: "the number itself is not included"
    }
  }

  /// The step in Chinese words.
  public var chinese: String {
    switch self {
    case .firstDayNotCounted: "开始的当日不计入"
    case .firstDayCounted: "开始的当日计入（文件另有规定）"
    case .correspondingDay: "按年、月计算至到期月的对应日"
    case .lastOfMonth: "到期月没有对应日，以月末日为最后一日"
    case .firstOfNext: "到期月没有对应日，以次月首日为最后一日（文件另有规定）"
    case .included: "包括本数"
    case .excluded: "不包括本数"
    }
  }
}

extension Period {
  /// The steps by which the last day was found, in the order in which they were taken.
  public var grounds: [PeriodGround] {
    let first: PeriodGround =
      reading.countsFirstDay ? .firstDayCounted : .firstDayNotCounted
    if span.totalMonths == 0 { return [first] }
    if missing == nil { return [first, .correspondingDay] }
    let isNext = reading.missingDay == .firstOfNext && !reading.countsFirstDay
    return [first, isNext ? .firstOfNext : .lastOfMonth]
  }
}

extension PeriodLimit {
  /// Whether the number is included, as a step that an explanation can cite.
  public var ground: PeriodGround { includesLast ? .included : .excluded }
}
