import Quantities
import Text

/// Findings about windows, closures and cover.
extension Diagnostic {
  static func dayNotWrittenOut(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "the first and last day are written out, such as 2021-09-01",
        "起止日期应直接写明，例如 2021-09-01"),
      at: place)
  }

  static func windowOfNoDay(_ fact: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message(
        "“\(fact)” is no day, so it does not lie in a window",
        "“\(fact)”不是日期，不存在是否在缴费期内的问题"),
      at: place,
      advice: Message("declare it as a date", "请声明为 date"))
  }

  static func factIsNoDay(_ fact: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message(
        "“\(fact)” is no day, and only from a day to another can time be counted",
        "“\(fact)”不是日期，只有日期之间才能计算时间"),
      at: place,
      advice: Message(
        "name a fact that is a date, for instance paid or born",
        "请使用日期类事实，例如缴费日、出生日"))
  }

  static func noSpan(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“\(text)” is no span of one or more days, months or years",
        "“\(text)”不是一日、一月或一年以上的期间"),
      at: place,
      advice: Message("write, for instance: 90 days, 3 months", "例如：90 days、3 months"))
  }

  static func noWindow(isLate: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .noWindow,
      isLate
        ? Message(
          "nobody can pay late here: the document states no window to be late for",
          "本文件没有写明集中缴费期，无所谓逾期")
        : Message("the document states no window to pay in", "本文件没有写明集中缴费期"),
      at: place,
      advice: Message(
        "state it, for instance: window 2021-09-01 to 2021-12-25",
        "请写明，例如：window 2021-09-01 to 2021-12-25"))
  }

  static func coverBeforePayment(
    _ start: Date, _ payment: Date, at place: Place, window: Place
  ) -> Diagnostic {
    Diagnostic(
      .coverBeforePayment,
      Message(
        "cover begins on \(start), before anybody can pay for it from \(payment) on",
        "待遇自 \(start) 开始，而 \(payment) 起才能缴费"),
      at: place,
      related: [.init(window, Message("the first window", "最早的缴费期"))],
      advice: Message(
        "mend the day, or say that it is meant: cover …, backdated",
        "请更正日期；如确实追溯，请写明：cover …, backdated"))
  }

  static func periodReversed(_ first: Date, _ last: Date, at place: Place) -> Diagnostic {
    Diagnostic(
      .periodReversed,
      Message(
        "this ends on \(last), before it begins on \(first)",
        "结束日期 \(last) 早于开始日期 \(first)"),
      at: place,
      advice: Message("exchange the days or mend the year", "请对调两个日期或更正年份"))
  }

  static func monthDaysImpossible(_ days: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .monthDaysImpossible,
      Message(
        "“\(days)” is no part of a month: its days are numbered from 1 to 31, in order",
        "“\(days)”不是一个月中的日期：应为 1 至 31，且先小后大"),
      at: place,
      advice: Message(
        "write, for instance: days 1 to 25 of each month", "例如：days 1 to 25 of each month"))
  }

  static func windowNeverOpen(at place: Place, closures: [Place]) -> Diagnostic {
    Diagnostic(
      .windowNeverOpen,
      closures.isEmpty
        ? Message(
          "nobody can ever pay in this window: none of its days is among those of each month",
          "缴费期内没有可以缴费的日子：每月的缴费日都不在其中")
        : Message(
          "nobody can ever pay in this window: it is closed on all of its days",
          "缴费期内没有可以缴费的日子：每一天都暂停缴费"),
      at: place,
      related: closures.map { .init($0, Message("closed here", "在此暂停")) },
      advice: Message("mend the days of one of them", "请更正其中的日期"))
  }

  static func closureOutsideWindows(
    _ first: Date, _ last: Date, at place: Place, windows: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .closureOutsideWindows,
      Message(
        "nothing is open from \(first) to \(last) that could be closed",
        "\(first) 至 \(last) 本来就不在缴费期内，无从暂停"),
      at: place,
      related: windows.prefix(4).map { .init($0, Message("a window", "缴费期")) },
      advice: Message(
        "mend the days, or state the window that they lie in", "请更正日期，或写明其所在的缴费期"))
  }

  static func windowsOverlap(
    _ day: Date, group: String?, at place: Place, other: Place
  ) -> Diagnostic {
    let english = group.map { " for \($0)" } ?? ""
    let chinese = group.map { "对\($0)而言，" } ?? ""
    return Diagnostic(
      .windowsOverlap,
      Message(
        "\(day) lies in two windows\(english)", "\(chinese)\(day) 同时在两个缴费期内"),
      at: place, label: Message("this window", "此缴费期"),
      related: [.init(other, Message("the other window", "另一缴费期"))],
      advice: Message(
        "let one of them end before the other begins", "请让其中一个在另一个开始之前结束"))
  }
}
