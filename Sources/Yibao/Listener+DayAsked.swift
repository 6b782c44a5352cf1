import Quantities
import Text

extension Listener {
  private static let before = ["as of", "as at", "截至"]
  private static let behind = ["时", "当日", "当天"]
  static let today = [
    "现在", "今天", "今日", "目前", "当前", "today", "now",
  ]

  /// Reads the day that a question is asked for: as of 2022-05-01, 2022年5月1日时, 现在.
  func readDayAsked(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int? {
    if let (date, end) = SpokenDate.read(bytes, at: index) {
      for word in Self.behind where bytes[end...].starts(with: word.utf8) {
        take(date, into: &utterance)
        return end + word.utf8.count
      }
      return nil
    }
    if index > 0, bytes[index].isLatin, bytes[index - 1].isLatin { return nil }
    for word in Self.before where bytes[index...].starts(with: word.utf8) {
      var start = index + word.utf8.count
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      guard start < bytes.count, let (date, end) = SpokenDate.read(bytes, at: start) else {
        continue
      }
      take(date, into: &utterance)
      let word = Self.behind.first { bytes[end...].starts(with: $0.utf8) }
      return end + (word?.utf8.count ?? 0)
    }
    guard let end = todayEnd(bytes, at: index) else { return nil }
    utterance.asksForToday = true
    // 今天缴费: what happens today stands behind it.
    if let (event, eventEnd) = event(bytes, at: skipJoint(bytes, at: end)) {
      utterance.events.append(Utterance.Event(fact: event, time: .today))
      return eventEnd
    }
    return end
  }

  /// Where a word for today that stands somewhere ends; nil where none does.
  func todayEnd(_ bytes: [UInt8], at index: Int) -> Int? {
    for word in Self.today where bytes[index...].starts(with: word.utf8) {
      let end = index + word.utf8.count
      if bytes[index].isLatin, end < bytes.count, bytes[end].isLatin { continue }
      return end
    }
    return nil
  }

  private func take(_ date: SpokenDate, into utterance: inout Utterance) {
    switch date {
    case .impossible(let text): utterance.impossibleDates.append(text)
    case .day(let day): if !utterance.daysAsked.contains(day) { utterance.daysAsked.append(day) }
    }
  }
}

extension Utterance {
  /// The day that is asked for, if any; throws where it is none, or there are two.
  ///
  /// No clock is read here: who asks for today must say which day that is.
  public func dayAsked() throws(QuestionProblem) -> Date? {
    if let impossible = impossibleDates.first { throw .impossibleDate(impossible) }
    if daysAsked.count > 1 { throw .twoDaysAsked(daysAsked[0], daysAsked[1]) }
    if asksForToday, daysAsked.isEmpty { throw .todayUnknown }
    return daysAsked.first
  }
}
