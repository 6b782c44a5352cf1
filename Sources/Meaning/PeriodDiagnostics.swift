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
