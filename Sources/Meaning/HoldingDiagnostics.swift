import Quantities
import Text

/// Findings about values that hold between days.
extension Diagnostic {
  /// - Parameter other: the clause before it in the text.
  static func valueHeldTwice(
    _ quantity: Message, group: String?, _ days: DayRange, at place: Place, other: Place
  ) -> Diagnostic {
    let (english, chinese) = subject(quantity, group)
    let shared = spoken(days)
    return Diagnostic(
      .valueHeldTwice,
      Message(
        "\(english) has two values \(shared.english)", "\(shared.chinese)，\(chinese)有两个值"),
      at: place, label: Message("this one", "此处一个"),
      related: [.init(other, Message("and this one", "此处另一个"))],
      advice: Message(
        "let one of them end before the other begins: \(Form.holding)",
        "请让其中一个在另一个开始之前结束，例如“\(Form.holding)”"))
  }

  /// - Parameter before: the clause that holds before the days.
  static func valueNotHeld(
    _ quantity: Message, group: String?, _ first: Date, _ last: Date, at place: Place,
    before: Place?
  ) -> Diagnostic {
    let (english, chinese) = subject(quantity, group)
    let days =
      first == last
      ? Message("on \(first)", "\(first)")
      : Message("from \(first) to \(last)", "\(first) 至 \(last)")
    return Diagnostic(
      .valueNotHeld,
      Message("\(english) has no value \(days.english)", "\(days.chinese)，\(chinese)没有值"),
      at: place,
      related: before.map { [.init($0, Message("what holds before", "此前的值"))] } ?? [],
      advice: Message(
        "let the values meet, or state what holds on these days",
        "请让前后的值首尾相接，或写明这些日子的值"))
  }

  private static func subject(_ quantity: Message, _ group: String?) -> (String, String) {
    guard let group else { return (quantity.english, quantity.chinese) }
    return ("\(quantity.english) of \(group)", "\(group)的\(quantity.chinese)")
  }

  private static func spoken(_ days: DayRange) -> Message {
    switch (days.first == .first, days.last == .last) {
    case (true, true): Message("on every day", "每一日")
    case (true, false): Message("up to \(days.last)", "\(days.last) 及以前")
    case (false, true): Message("from \(days.first) on", "\(days.first) 起")
    case (false, false):
      days.count == 1
        ? Message("on \(days.first)", "\(days.first)")
        : Message("from \(days.first) to \(days.last)", "\(days.first) 至 \(days.last)")
    }
  }
}
