import Evaluation
import Quantities
import Rulebook
import Text

extension Wording {
  /// A span in words: 90 days.
  func text(_ span: TimeSpan) -> String { say(span.english, span.chinese) }

  /// How the day after a period was found: which day was counted from, the last day, and on what
  /// article each step rests.
  func dayAfter(_ reckoning: Rulebook.Reckoning, _ step: Step) -> String {
    let span = text(reckoning.span)
    guard let value = step.operands.first?.result.valueIfAny, case .date(let day) = value.content,
      let period = reckoning.period(from: day)
    else { return say("the day after \(span) are full", "满\(span)后的次日") }
    let list = grounds(of: period)
    return say(
      "\(span) from \(day) are full on \(period.last), and it is the day after; \(list)",
      "自\(day)起满\(span)为\(period.last)，取其次日；\(list)")
  }

  /// How the last day of a period was found.
  func lastDay(_ reckoning: Rulebook.Reckoning, _ step: Step) -> String {
    let span = text(reckoning.span)
    guard let value = step.operands.first?.result.valueIfAny, case .date(let day) = value.content,
      let period = reckoning.period(from: day)
    else { return say("the last day of \(span)", "\(span)的最后一日") }
    return say(
      "the last day of \(span) from \(day); \(grounds(of: period))",
      "自\(day)起\(span)的最后一日；\(grounds(of: period))")
  }

  /// How the last day of payment of a window was found that is stated to last longer.
  func lastOpenDay(_ document: Int, _ window: Int, _ step: Step) -> String {
    let window = workspace.library.rulebooks[document].windows[window]
    let end = step.operands.first.map { short($0.result) } ?? "…"
    let stated =
      window.daysOfMonth.map {
        say(", days \($0.first) to \($0.last) of each month", "，每月\($0.first)日至\($0.last)日")
      } ?? ""
    guard step.operands.first?.result != step.result else {
      return say("payment is taken on the last day, \(end)", "最后一日\(end)可以缴费")
    }
    return say(
      "the window is stated to \(end)\(stated); the last day on which payment is taken",
      "缴费期规定至\(end)\(stated)，取其中最后一个可缴费日")
  }

  /// On what each step of counting a period rests.
  private func grounds(of period: Period) -> String {
    var grounds = period.grounds.map { ground in
      say(
        "\(ground.english) (Civil Code, article \(ground.article))",
        "\(ground.chinese)（民法典第\(ground.article)条）")
    }
    if let missing = period.missing, missing.lastOfMonth != missing.firstOfNext {
      grounds.append(
        say(
          "\(missing.month) has no day \(missing.day): \(missing.lastOfMonth) or \(missing.firstOfNext), of which \(period.last) is taken",
          "\(missing.month)没有\(missing.day)日：\(missing.lastOfMonth)或\(missing.firstOfNext)，取\(period.last)"
        ))
    }
    return grounds.joined(separator: say("; ", "；"))
  }
}
