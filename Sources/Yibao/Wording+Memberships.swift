import Quantities
import Rulebook
import Text

extension Wording {
  /// Remarks on the day on which membership of a person's groups is taken, and on how membership
  /// that begins or ends was read.
  public func memberships(of question: Question) -> [String] {
    workspace.membershipDays(of: question).map { membership($0.groups, $0.rule) }
      + question.memberships.map { reading($0) }
  }

  private func membership(_ groups: [Symbol], _ rule: Rulebook.MembershipDay) -> String {
    let names = groups.map { text($0) }
    let day = rule.day.map { "\($0)" } ?? say("the latest list", "最新名单")
    var remark = say(
      "note: who is \(names.joined(separator: ", ")) is taken as of \(day)",
      "说明：是否为\(names.joined(separator: "、"))以\(day)为准")
    if rule.day != nil {
      switch rule.laterChangesCount {
      case true?: remark += say("; later changes count", "，此后变动随时落实")
      case false?: remark += say("; later changes do not count", "，此后变动不计")
      case nil:
        remark += say("; nothing is said of later changes", "，此后变动未作规定")
      }
    }
    let citation = text(rule.citation)
    return citation.isEmpty ? remark : remark + "  （\(citation)）"
  }

  private func reading(_ reading: MembershipReading) -> String {
    let group = text(reading.group)
    let since = reading.since.map { say(" since \($0)", "自\($0)起") } ?? ""
    let until = reading.until.map { say(" until \($0)", "至\($0)止") } ?? ""
    return reading.isHeld
      ? say(
        "note: \(group)\(since)\(until): counted as one", "说明：\(since)\(until)为\(group)：按\(group)作答"
      )
      : say(
        "note: \(group)\(since)\(until): not counted as one",
        "说明：\(since)\(until)为\(group)：不按\(group)作答")
  }
}
