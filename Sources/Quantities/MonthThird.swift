/// A third of a month (上旬, 中旬, 下旬): as much as is known of a day that is known only roughly.
public struct MonthThird: Hashable, Sendable {
  public enum Part: UInt8, Hashable, CaseIterable, Sendable {
    /// From the 1st to the 10th.
    case early
    /// From the 11th to the 20th.
    case middle
    /// From the 21st to the end of the month.
    case late
  }

  public let month: Month
  public let part: Part

  public init(_ part: Part, of month: Month) {
    self.part = part
    self.month = month
  }

  /// The third of which the days are all; nil when they are none.
  public init?(_ days: DayRange) {
    let month = Month(of: days.first)
    for part in Part.allCases {
      let third = MonthThird(part, of: month)
      if third.days == days {
        self = third
        return
      }
    }
    return nil
  }

  /// Its days, of which the day that is meant is one.
  public var days: DayRange {
    let (year, number) = (month.year, month.number)
    let (first, last) =
      switch part {
      case .early: (1, 10)
      case .middle: (11, 20)
      case .late: (21, month.length)
      }
    return DayRange(
      known: Date(knownYear: year, month: number, day: first),
      Date(knownYear: year, month: number, day: last))
  }

  /// As it is written in English: `late September 2021`.
  public var english: String {
    let gap = part == .middle ? "-" : " "
    return part.english + gap + Month.englishNames[month.number - 1] + " \(month.year)"
  }

  /// As it is written in Chinese: 2021年9月下旬.
  public var chinese: String { "\(month.year)年\(month.number)月\(part.chinese)" }
}

extension MonthThird.Part {
  public var english: String {
    switch self {
    case .early: "early"
    case .middle: "mid"
    case .late: "late"
    }
  }

  public var chinese: String {
    switch self {
    case .early: "上旬"
    case .middle: "中旬"
    case .late: "下旬"
    }
  }
}

extension Month {
  /// The names of the months, January first.
  public static let englishNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The thirds of the month, in order.
  public var thirds: [MonthThird] { MonthThird.Part.allCases.map { MonthThird($0, of: self) } }
}
