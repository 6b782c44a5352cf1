import Evaluation
import Quantities
import Text

extension Wording {
  /// The days of an entry: 2021-09-01 to 2021-12-25, days 1 to 25 of each month.
  public func days(of entry: TimeLine.Entry) -> String {
    if entry.range == .always { return say("any day", "任何一日") }
    var text = days(entry.bounds)
    if let days = entry.daysOfMonth {
      text += say(
        ", days \(days.first) to \(days.last) of each month",
        "，每月\(days.first)日至\(days.last)日")
    }
    return text
  }

  /// Days in a row by their first and last, each a day or what is known of it.
  func days(_ bounds: [DayRange]) -> String {
    let words = bounds.map { say($0.english, $0.chinese) }
    return words.count == 2 && words[0] == words[1]
      ? words[0] : words.joined(separator: say(" to ", " 至 "))
  }

  /// Whether somebody can pay on a day, and is covered: payment is taken (2021-09-01 to …).
  public func lines(of status: DayStatus) -> [String] {
    let known = [text(status.payment), text(status.cover)]
    return status.ordinary.isEmpty ? known : known + [ordinary(status.ordinary)]
  }

  private func text(_ payment: DayStatus.Payment) -> String {
    switch payment {
    case .open(let entry):
      return say("payment is taken: ", "可以缴费：") + days(of: entry)
    case .late(let entry):
      return say("late payment is taken: ", "可以补缴：") + days(of: entry)
    case .closed(let entry, let next):
      let again = next.map { say("; again from \($0.english)", "；\($0.chinese) 起恢复") } ?? ""
      return say("payment is suspended: ", "暂停缴费：") + days(of: entry) + again
    case .notYet(let first):
      return say(
        "no payment is taken: it is from \(first.english) on", "不能缴费：\(first.chinese) 起可以缴费")
    case .over(let last):
      return say("payment is over: the last day was \(last.english)", "缴费已截止：最后一日为 \(last.chinese)")
    case .perhaps(let entry):
      return say(
        "the document leaves open whether payment is taken: ", "文件所写不足以确定能否缴费：")
        + days(of: entry)
    case .past(let last):
      return say(
        "the time of payment ended on \(last.english); whether and until when late payment is taken is not stated",
        "缴费期已于 \(last.chinese) 截止；文件未说明能否补缴、补缴到何时")
    case .unclear(let remarks):
      return say("payment: ", "缴费：") + words(of: remarks)
    }
  }

  /// A remark on a day of payment on which nobody can pay, or on which only late payers might.
  public func missed(_ missed: MissedPayment) -> String {
    let days =
      missed.days.map { days in
        days.count == 1
          ? "\(days.first)" : say("\(days.first) to \(days.last)", "\(days.first) 至 \(days.last)")
      } ?? say("late", "逾期")
    if case .past(let last) = missed.payment {
      return say(
        "note: paid \(days), after the time of payment, which ended on \(last.english); whether and until when late payment is taken is not stated",
        "说明：\(days) 缴费，已过缴费期（截止 \(last.chinese)）；文件未说明能否补缴、补缴到何时")
    }
    return say("note: paid \(days), but ", "说明：\(days) 缴费，但") + text(missed.payment)
  }

  /// A remark on cover that would begin before something that is said of the person, such as birth.
  public func tooEarly(_ start: Date, before fact: String, _ day: Date, by title: String) -> String
  {
    say(
      "note: \(start) is before the \(fact), \(day): \(title) does not say from when such a person is covered",
      "说明：\(start) 早于\(fact)（\(day)）：\(title)未规定此类人员何时开始享受待遇")
  }

  private func text(_ cover: DayStatus.Cover) -> String {
    switch cover {
    case .notYet(let entry):
      return say("cover has not begun: ", "待遇尚未开始：") + days(of: entry)
    case .perhaps(let entry):
      return say(
        "whether cover is given is known only roughly: ", "是否享受待遇，文件只有大致规定：") + days(of: entry)
    case .given(let entry): return say("cover is given: ", "正在享受待遇：") + days(of: entry)
    case .over(let entry): return say("cover has ended: ", "待遇已结束：") + days(of: entry)
    case .unborn(let born):
      return say("no cover before birth on \(born)", "\(born) 出生之前不享受待遇")
    case .sinceBeforeBirth(let entry, let born):
      return say(
        "cover: \(days(of: entry)), which begins before birth on \(born); from when such a person is covered is not stated",
        "待遇：\(days(of: entry))，早于出生日 \(born)；文件未规定此类人员何时开始享受待遇")
    case .unclear(let remarks): return say("cover: ", "待遇：") + words(of: remarks)
    }
  }

  private func words(of remarks: [TimeLine.Remark]) -> String {
    remarks.map { words(of: $0) }.joined(separator: say(", ", "，"))
  }

  /// What stands in the place of days: 待遇开始 not provided for.
  public func words(of remark: TimeLine.Remark) -> String {
    let outcomes = remark.outcomes.map { short($0) }
    return remark.quantity + " " + outcomes.joined(separator: say(" or ", "或"))
  }
}
