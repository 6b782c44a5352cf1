import Quantities
import Text

extension Listener {
  /// Reads what is said of days: 2022年3月10日缴费, paid 2022-03-10, 60日内参保, born after 2022-05-01.
  func readDays(_ bytes: [UInt8], at index: Int, into utterance: inout Utterance) -> Int? {
    if let (time, end) = readTime(bytes, at: index, into: &utterance) {
      // 2022-03-10缴费: what happened stands behind its time.
      let next = skipJoint(bytes, at: end)
      if let (event, eventEnd) = event(bytes, at: next) {
        utterance.events.append(Utterance.Event(fact: event, time: time))
        return eventEnd
      }
      guard case .days(let bounds) = time, let day = bounds.lowest, day == bounds.highest else {
        return nil
      }
      utterance.bareDays.append(day)
      return end
    }
    if !utterance.impossibleDates.isEmpty, let end = dateEnd(bytes, at: index) { return end }
    guard let (event, end) = event(bytes, at: index) else { return nil }
    return read(event, word: index..<end, bytes, into: &utterance)
  }

  /// Reads what stands behind the word for an event; nil where the word says nothing of a day.
  private func read(
    _ event: Symbol, word: Range<Int>, _ bytes: [UInt8], into utterance: inout Utterance
  ) -> Int? {
    let next = skipJoint(bytes, at: word.upperBound)
    if let (time, end) = readTime(bytes, at: next, into: &utterance) {
      // 出生后60日内缴费: the time is that of the event behind it.
      if case .after = time,
        let (other, otherEnd) = self.event(bytes, at: skipJoint(bytes, at: end))
      {
        utterance.events.append(Utterance.Event(fact: other, time: time))
        return otherEnd
      }
      utterance.events.append(Utterance.Event(fact: event, time: time))
      return skipOrigin(bytes, at: end)
    }
    if let end = dateEnd(bytes, at: next) { return end }
    if let (time, end) = readMoment(of: event, bytes, at: next) {
      utterance.events.append(Utterance.Event(fact: event, time: time))
      return end
    }
    if next < bytes.count, let end = todayEnd(bytes, at: next) {
      utterance.asksForToday = true
      utterance.events.append(Utterance.Event(fact: event, time: .today))
      return end
    }
    // 缴费 alone is an ordinary word of a question.
    let isOrdinary = vocabulary.match(bytes, at: word.lowerBound)?.readings.contains(.filler)
    guard isOrdinary == false else { return nil }
    utterance.dayless.append(String(decoding: bytes[word], as: UTF8.self))
    return word.upperBound
  }

  /// Reads a time of an event that names no day: 在集中缴费期内, late, 出生日起60日内.
  private func readMoment(
    of event: Symbol, _ bytes: [UInt8], at index: Int
  ) -> (Utterance.Event.Time, Int)? {
    guard index < bytes.count, let (readings, end) = vocabulary.match(bytes, at: index) else {
      return nil
    }
    for reading in readings {
      switch reading {
      case .timing(let isLate): return (.window(isLate: isLate), end)
      case .day(let origin) where origin != event:
        if let (time, end) = readSpan(bytes, at: skipJoint(bytes, at: end)) { return (time, end) }
      default: break
      }
    }
    return nil
  }

  /// Reads a time: a day, days before or after one, a span within which, in the window or late.
  private func readTime(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> (Utterance.Event.Time, Int)? {
    for (word, bound) in Self.dayBounds where bytes[index...].starts(with: word.utf8) {
      let start = skipBlanks(bytes, index + word.utf8.count)
      if let (day, end) = readDate(bytes, at: start, into: &utterance) {
        return (.days(bound.bounds(of: day)), end)
      }
    }
    if let (day, end) = readDate(bytes, at: index, into: &utterance) {
      for word in ["至", "到", "to", "-"] {
        let start = skipBlanks(bytes, end)
        guard bytes[start...].starts(with: word.utf8) else { continue }
        let next = skipBlanks(bytes, start + word.utf8.count)
        if let (last, lastEnd) = readDate(bytes, at: next, into: &utterance) {
          return (.days(Utterance.Bounds(lowest: day, highest: last)), lastEnd)
        }
      }
      for (word, bound) in Self.bounds where bytes[end...].starts(with: word.utf8) {
        return (.days(bound.bounds(of: day)), end + word.utf8.count)
      }
      return (.days(Utterance.Bounds(lowest: day, highest: day)), end)
    }
    return readSpan(bytes, at: index)
  }

  /// Reads 60日内, 90天（含）内, within 90 days, 超过90日, 90日后.
  private func readSpan(_ bytes: [UInt8], at index: Int) -> (Utterance.Event.Time, Int)? {
    let before = boundWord(
      bytes, at: index, among: BoundWords.before + [("after ", .over)])
    let start = skipBlanks(bytes, before?.end ?? index)
    guard let (number, numberEnd) = readWhole(bytes, at: start), let count = Int(exactly: number)
    else { return nil }
    let unitStart = skipBlanks(bytes, numberEnd)
    for (word, unit) in Self.units where bytes[unitStart...].starts(with: word.utf8) {
      let end = unitStart + word.utf8.count
      let span: TimeSpan? =
        switch unit {
        case 0: try? TimeSpan(days: count)
        case 1: try? TimeSpan(months: count)
        default: try? TimeSpan(years: count)
        }
      guard let span, !span.isZero else { return nil }
      if let before { return (.after(span, before.bound), end) }
      guard
        let behind = boundWord(
          bytes, at: end,
          among: BoundWords.behind + [("之后", .over), ("以后", .over), ("后", .over)])
      else { return nil }
      return (.after(span, behind.bound), behind.end)
    }
    return nil
  }

  /// Reads 2022-03-10, 2022年3月10日, 2022/3/10; a date that there is not is noted.
  private func readDate(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> (day: Int64, end: Int)? {
    guard let (parts, end) = dateParts(bytes, at: index) else { return nil }
    guard let date = Date(year: parts[0], month: parts[1], day: parts[2]) else {
      let written = String(decoding: bytes[index..<end], as: UTF8.self)
      if !utterance.impossibleDates.contains(written) { utterance.impossibleDates.append(written) }
      return nil
    }
    return (Int64(date.dayNumber), end)
  }

  private func dateEnd(_ bytes: [UInt8], at index: Int) -> Int? {
    dateParts(bytes, at: index)?.end
  }

  private func dateParts(_ bytes: [UInt8], at index: Int) -> (parts: [Int], end: Int)? {
    guard index == 0 || bytes[index - 1] &- 48 >= 10 else { return nil }
    var parts: [Int] = []
    var place = index
    for (number, separators) in [["-", "年", "/", "."], ["-", "月", "/", "."], []].enumerated() {
      let start = place
      var value = 0
      while place < bytes.count, place - start < 4, bytes[place] &- 48 < 10 {
        value = value * 10 + Int(bytes[place] - 48)
        place += 1
      }
      guard number == 0 ? place - start == 4 : 1...2 ~= place - start else { return nil }
      parts.append(value)
      guard !separators.isEmpty else { break }
      guard let separator = separators.first(where: { bytes[place...].starts(with: $0.utf8) })
      else { return nil }
      place += separator.utf8.count
    }
    guard place == bytes.count || bytes[place] &- 48 >= 10 else { return nil }
    for word in ["日", "号"] where bytes[place...].starts(with: word.utf8) {
      return (parts, place + word.utf8.count)
    }
    return (parts, place)
  }

  /// The event that a word stands for, by the fact's own name.
  func event(_ bytes: [UInt8], at index: Int) -> (fact: Symbol, end: Int)? {
    guard index < bytes.count, !(index > 0 && bytes[index].isLatin && bytes[index - 1].isLatin),
      let (readings, end) = vocabulary.match(bytes, at: index)
    else { return nil }
    for case .day(let fact) in readings { return (fact, end) }
    return nil
  }

  /// Moves over what may stand between an event and its time.
  func skipJoint(_ bytes: [UInt8], at index: Int) -> Int {
    var next = skipBlanks(bytes, index)
    var isJoint = true
    // Every turn moves on.
    while isJoint {
      isJoint = false
      for word in Self.joints where bytes[next...].starts(with: word.utf8) {
        next = skipBlanks(bytes, next + word.utf8.count)
        isJoint = true
      }
    }
    return next
  }

  /// Moves over `of birth` behind a span: there is one event only to count from.
  private func skipOrigin(_ bytes: [UInt8], at index: Int) -> Int {
    let next = skipBlanks(bytes, index)
    for word in ["of ", "after ", "from "] where bytes[next...].starts(with: word.utf8) {
      if let (_, end) = event(bytes, at: skipBlanks(bytes, next + word.utf8.count)) { return end }
    }
    return index
  }

  private static let joints = [
    "的", "于", "在", "之日起", "日起", "后的", "后", "起", "日期", "时间", "是", "为", ":", "办理", "完成", "独立", "is ",
    "was ",
  ]

  /// English words before a day.
  private static let dayBounds: [(word: String, bound: PeriodLimit)] = [
    ("on or after ", .reaching), ("on or before ", .within), ("after ", .over),
    ("before ", .under), ("since ", .reaching), ("from ", .reaching), ("by ", .within),
    ("up to ", .within),
  ]

  /// Chinese words behind a day.
  private static let bounds: [(word: String, bound: PeriodLimit)] = [
    ("(含)以后", .reaching), ("及以后", .reaching), ("及之后", .reaching), ("以后", .over), ("之后", .over),
    ("后", .over), ("起", .reaching), ("(含)以前", .within), ("及以前", .within), ("及之前", .within),
    ("以前", .under), ("之前", .under), ("前", .under),
  ]

  private static let units: [(word: String, unit: Int)] = [
    ("日", 0), ("天", 0), ("days", 0), ("day", 0), ("个月", 1), ("months", 1), ("month", 1),
    ("周年", 2), ("年", 2), ("years", 2), ("year", 2),
  ]
}
