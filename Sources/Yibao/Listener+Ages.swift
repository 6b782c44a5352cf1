import Quantities

extension Listener {
  /// The end of the unit that makes a number an age; with `aged` before the number none is needed.
  func ageUnit(_ bytes: [UInt8], at index: Int, from start: Int? = nil) -> Int? {
    let unit = skipBlanks(bytes, index)
    for word in ["周岁", "岁", "years old", "year old", "years", "-year-old"]
    where bytes[unit...].starts(with: word.utf8) { return unit + word.utf8.count }
    guard let start else { return nil }
    let before = bytes[..<start].reversed().drop { $0 == 0x20 }
    let isAged = ["aged", "age", "年龄"].contains { before.starts(with: $0.utf8.reversed()) }
    return isAged ? index : nil
  }

  /// Reads 60岁以上, 不满18岁, over 60.
  func readAgeBound(_ bytes: [UInt8], at index: Int, into utterance: inout Utterance) -> Int? {
    let before = boundWord(bytes, at: index, among: BoundWords.before)
    let start = skipBlanks(bytes, before?.end ?? index)
    guard let (number, numberEnd) = readWhole(bytes, at: start) else { return nil }
    if before == nil, let (bounds, end) = readAges(bytes, from: start, number, at: numberEnd) {
      utterance.ages.append(bounds)
      return end
    }
    let unit = ageUnit(bytes, at: numberEnd, from: start)
    let isLatin = before.map { bytes[$0.end - 1].isLatin || bytes[$0.end - 1] == 0x20 } ?? false
    guard let end = unit ?? (isLatin ? numberEnd : nil) else { return nil }
    let behind = boundWord(bytes, at: skipBlanks(bytes, end), among: BoundWords.behind)
    guard let bound = before?.bound ?? behind?.bound else { return nil }
    utterance.ages.append(bound.bounds(of: number))
    return behind?.end ?? end
  }

  /// Reads the rest of 18至59周岁, 18岁到59岁, aged 18 to 59.
  private func readAges(
    _ bytes: [UInt8], from start: Int, _ lowest: Int64, at index: Int
  ) -> (bounds: Utterance.Bounds, end: Int)? {
    let next = skipBlanks(bytes, ageUnit(bytes, at: index) ?? index)
    for word in ["至", "到", "to ", "-"] where bytes[next...].starts(with: word.utf8) {
      let place = skipBlanks(bytes, next + word.utf8.count)
      guard let (highest, end) = readWhole(bytes, at: place), highest >= lowest,
        let end = ageUnit(bytes, at: end)
          ?? ageUnit(bytes, at: index, from: start).map({ _ in end })
      else { continue }
      return (Utterance.Bounds(lowest: lowest, highest: highest), end)
    }
    return nil
  }

  /// A word that makes a number a bound, and where it ends.
  func boundWord(
    _ bytes: [UInt8], at index: Int, among words: [(word: String, bound: PeriodLimit)]
  ) -> (bound: PeriodLimit, end: Int)? {
    for (word, bound) in words where bytes[min(index, bytes.count)...].starts(with: word.utf8) {
      // A Latin word begins where the one before has ended.
      if word.hasSuffix(" "), index > 0, bytes[index - 1].isLatin { return nil }
      return (bound, index + word.utf8.count)
    }
    return nil
  }

  /// Reads a whole number in digits or Chinese numerals.
  func readWhole(_ bytes: [UInt8], at index: Int) -> (value: Int64, end: Int)? {
    var end = index
    var value: Int64 = 0
    while end < bytes.count, end - index < 9, bytes[end] &- 48 < 10 {
      value = value * 10 + Int64(bytes[end] - 48)
      end += 1
    }
    if end > index { return (value, end) }
    return ChineseNumeral.scan(bytes, at: index, limit: bytes.count)
  }

  func skipBlanks(_ bytes: [UInt8], _ index: Int) -> Int {
    var next = min(index, bytes.count)
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next
  }

  /// The end of a blank or mark of punctuation, which says nothing in a question.
  func skipSeparator(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return index + 1
    case let mark where "!\"&'()+,.:;?[]".utf8.contains(mark): return index + 1
    case 0xE2, 0xE3:
      let mark = bytes[index...].prefix(3)
      return Self.marks.contains { $0.elementsEqual(mark) } ? index + 3 : nil
    default: return nil
    }
  }

  private static let marks = "\u{3000}、。“”‘’…—「」『』〈〉《》【】〔〕".unicodeScalars.map {
    Array(String($0).utf8)
  }
}
