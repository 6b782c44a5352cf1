import Quantities
import Text

extension Listener {
  private static let since = ["since", "自", "从"]
  private static let until = ["until", "直到"]

  /// Reads from when or until when somebody is in the group named before: since 2022-03-01,
  /// 自2022年3月起, until 2022-03-31.
  func readMembership(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int? {
    // Without a group before it, a day is not that of a membership.
    guard !utterance.names.isEmpty else { return nil }
    if index > 0, bytes[index].isLatin, bytes[index - 1].isLatin { return nil }
    for (words, isSince) in [(Self.since, true), (Self.until, false)] {
      for word in words where bytes[index...].starts(with: word.utf8) {
        var start = index + word.utf8.count
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        guard start < bytes.count, let (range, end) = SpokenDate.readDays(bytes, at: start) else {
          continue
        }
        take(range, isSince: isSince, into: &utterance)
        for word in ["起", "止", "为止"] where bytes[end...].starts(with: word.utf8) {
          return end + word.utf8.count
        }
        return end
      }
    }
    return nil
  }

  private func take(
    _ days: SpokenDate.Days, isSince: Bool, into utterance: inout Utterance
  ) {
    let range: DayRange
    switch days {
    case .impossible(let text): return utterance.impossibleDates.append(text)
    case .days(let days): range = days
    }
    let group = utterance.names.last
    let known = utterance.memberships.firstIndex { $0.group == group }
    var membership = known.map { utterance.memberships[$0] } ?? Utterance.Membership(group: group)
    if isSince { membership.since = range.first } else { membership.until = range.last }
    if let known {
      utterance.memberships[known] = membership
    } else {
      utterance.memberships.append(membership)
    }
  }
}
