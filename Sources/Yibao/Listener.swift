import Quantities
import Rulebook
import Text

/// Reads a question in ordinary words: `岢岚 低保`, `what does 低保 pay in 岢岚`,
/// `岢岚的低保户要交多少钱`.
///
/// Every word is accounted for: what it does not know it names.
public struct Listener: Sendable {
  let vocabulary: QuestionVocabulary

  public init(_ workspace: Workspace) { vocabulary = QuestionVocabulary(workspace) }

  /// Reads `text`; ends because every turn moves on.
  public func hear(_ text: String) -> Utterance {
    let bytes = QuestionVocabulary.folded(text)
    var utterance = Utterance()
    var index = 0
    var unknownStart: Int?
    while index < bytes.count {
      let step = read(bytes, at: index, into: &utterance)
      if step.isUnderstood {
        if let start = unknownStart {
          addUnknown(bytes, start..<index, to: &utterance)
          unknownStart = nil
        }
      } else if unknownStart == nil {
        unknownStart = index
      }
      index = step.end
    }
    if let start = unknownStart { addUnknown(bytes, start..<bytes.count, to: &utterance) }
    return utterance
  }

  private func read(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> (end: Int, isUnderstood: Bool) {
    if let end = skipSeparator(bytes, at: index) { return (end, true) }
    if let end = readAgeBound(bytes, at: index, into: &utterance) { return (end, true) }
    if let end = readDayAsked(bytes, at: index, into: &utterance) { return (end, true) }
    if let end = readMembership(bytes, at: index, into: &utterance) { return (end, true) }
    if let end = readDays(bytes, at: index, into: &utterance) { return (end, true) }
    if let end = readAbsence(bytes, at: index, into: &utterance) { return (end, true) }
    if bytes[index] &- 48 < 10 {
      return readNumber(bytes, at: index, into: &utterance)
    }
    if let (value, end) = ChineseNumeral.scan(bytes, at: index, limit: bytes.count),
      let unitEnd = ageUnit(bytes, at: end)
    {
      utterance.ages.append(Utterance.Bounds(lowest: value, highest: value))
      return (unitEnd, true)
    }
    // A Latin word begins where the one before has ended.
    let isInsideWord = index > 0 && bytes[index].isLatin && bytes[index - 1].isLatin
    if !isInsideWord, let (readings, end) = vocabulary.match(bytes, at: index) {
      if case .months(let fact)? = readings.first(where: \.isMonths) {
        return (readMonths(of: fact, bytes, at: end, into: &utterance), true)
      }
      for case .count(let fact) in readings {
        return (readCount(of: fact, bytes, at: end, into: &utterance), true)
      }
      if case .choice(let fact)? = readings.first(where: { $0.isChoice || $0.isName }) {
        return (readChoice(of: fact, bytes, at: end, into: &utterance), true)
      }
      // A document's own word goes before the ordinary one.
      if case .timing(let isLate)? = readings.first(where: { $0.isTiming || $0.isName }) {
        utterance.events.append(Utterance.Event(fact: nil, time: .window(isLate: isLate)))
        return (end, true)
      }
      take(readings, word: bytes[index..<end], into: &utterance)
      return (end, true)
    }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (end, false)
  }

  private func take(
    _ readings: [Reading], word: ArraySlice<UInt8>, into utterance: inout Utterance
  ) {
    // A word that is a county's or a group's name is that before it is an ordinary word.
    for reading in readings {
      if case .region(let region) = reading {
        if !utterance.regions.contains(region) { utterance.regions.append(region) }
        return
      }
    }
    for reading in readings {
      if case .name(let name) = reading {
        if !utterance.names.contains(name) { utterance.names.append(name) }
        return
      }
    }
    for reading in readings {
      if case .quantity(let quantity) = reading {
        if !utterance.quantities.contains(quantity) { utterance.quantities.append(quantity) }
        return
      }
    }
    takeKind(readings, word: word, into: &utterance)
  }

  private func takeKind(
    _ readings: [Reading], word: ArraySlice<UInt8>, into utterance: inout Utterance
  ) {
    var groups: [Symbol] = []
    for reading in readings {
      if case .kind(let group) = reading, !groups.contains(group) { groups.append(group) }
    }
    let kind = Utterance.Kind(word: String(decoding: word, as: UTF8.self), groups: groups)
    if !groups.isEmpty, !readings.contains(.filler), !utterance.kinds.contains(kind) {
      utterance.kinds.append(kind)
    }
  }

  private func addUnknown(_ bytes: [UInt8], _ range: Range<Int>, to utterance: inout Utterance) {
    let word = String(decoding: bytes[range], as: UTF8.self)
    // Whoever says many strange words is not helped by near ones, and they would take long to find.
    let isOneOfFew = utterance.unknown.count < 4
    utterance.unknown.append(
      Utterance.UnknownWord(
        word: word, near: isOneOfFew ? nearest(to: word, among: vocabulary.telling) : []))
  }

  // MARK: Numbers and separators

  /// Reads a year (2022, 2022年), an age (67岁, aged 67) or a tier (2档); other numbers are not
  /// understood.
  private func readNumber(
    _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> (end: Int, isUnderstood: Bool) {
    var end = index
    var value: Int64 = 0
    while end < bytes.count, bytes[end] &- 48 < 10 {
      if end - index < 9 { value = value * 10 + Int64(bytes[end] - 48) }
      end += 1
    }
    if let unitEnd = ageUnit(bytes, at: end, from: index), end - index <= 3 {
      utterance.ages.append(Utterance.Bounds(lowest: value, highest: value))
      return (unitEnd, true)
    }
    if end - index == 1, value > 0, let tierEnd = readTier(value, bytes, at: end, into: &utterance)
    {
      return (tierEnd, true)
    }
    let isBounded = end >= bytes.count || !(bytes[end].isLatin || bytes[end] == 0x2E)
    if end - index == 4, 1900...2999 ~= value, isBounded {
      guard utterance.year == nil || utterance.year == Int32(value) else { return (end, false) }
      utterance.year = Int32(value)
      for word in ["年度", "年"] where bytes[end...].starts(with: word.utf8) {
        let next = end + word.utf8.count
        // 2024年缴费 tells of a payment, and not on which day; the document's year is 2024年度.
        if word == "年", let (_, eventEnd) = event(bytes, at: next) {
          utterance.year = nil
          utterance.dayless.append(String(decoding: bytes[next..<eventEnd], as: UTF8.self))
          return (eventEnd, true)
        }
        return (next, true)
      }
      return (end, true)
    }
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    return (end, false)
  }

  /// Reads the rest of `2档` as 二档, where that is a word.
  private func readTier(
    _ number: Int64, _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int? {
    guard bytes[index...].starts(with: "档".utf8) else { return nil }
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let word = Array((numerals[Int(number) - 1] + "档").utf8)
    guard let (readings, end) = vocabulary.match(word, at: 0), end == word.count else { return nil }
    take(readings, word: word[...], into: &utterance)
    return index + 3
  }
}
