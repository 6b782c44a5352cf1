/// Words about windows, cover, waiting, newborns and late payment, which are not supported yet.
///
/// A question or example that uses one is told so, and is not mistaken for a slip of the pen.
public enum TimeWords {
  private static let words = [
    "集中缴费", "集中参保", "缴费开始", "缴费截止", "最迟缴费", "待遇开始", "待遇结束", "等待期", "补缴", "断缴", "中断",
    "新生儿", "出生", "缴费期", "天内参保", "日内缴费", "农村低收入人口", "waiting", "window", "cover", "deadline",
    "born", "enrolled", "lapsed", "paid", "待遇享受", "生效", "征缴期",
  ]

  /// `true` iff the text speaks of time.
  public static func isAboutTime(_ text: String) -> Bool {
    words.contains { text.contains($0) }
  }
}
