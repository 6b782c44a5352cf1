/// Words about days of payment, newborns and lapsed cover, where they are not supported yet.
///
/// A question or example that uses one is told so, and is not mistaken for a slip of the pen.
enum TimeWords {
  private static let chinese = [
    "集中缴费", "集中参保", "缴费开始", "缴费截止", "最迟缴费", "待遇开始", "待遇结束", "等待期", "补缴", "断缴", "中断",
    "新生儿", "出生", "缴费期", "天内参保", "日内缴费", "待遇享受", "生效", "征缴期",
  ]
  private static let english: Set<String> = [
    "waiting", "window", "cover", "deadline", "born", "enrolled", "lapsed", "paid",
  ]

  /// `true` iff a text that names nothing known speaks of time.
  ///
  /// Chinese has no blanks between words, so a part of the text is enough; an English word counts
  /// as a whole.
  static func isAboutTime(_ text: String) -> Bool {
    chinese.contains { text.contains($0) }
      || text.lowercased().split { !$0.isLetter }.contains { english.contains(String($0)) }
  }
}
