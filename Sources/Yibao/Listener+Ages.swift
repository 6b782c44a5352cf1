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

  /// Reads 60岁以上, 不满18岁, over 60: it holds of many ages, so it is none.
  func readAgeBound(_ bytes: [UInt8], at index: Int, into utterance: inout Utterance) -> Int? {
    let before = ["不满", "未满", "超过", "大于", "小于", "over ", "under ", "above ", "below "]
    let behind = [
      "及以上", "以上", "及以下", "以下", "以内", "or over", "or older", "or above", "or under",
      "or younger", "or below", "and over", "and older", "and above", "and under", "+",
    ]
    let word = before.first { bytes[index...].starts(with: $0.utf8) }
    // A Latin word begins where the one before has ended.
    if let word, word.hasSuffix(" "), index > 0, bytes[index - 1].isLatin { return nil }
    let start = skipBlanks(bytes, index + (word?.utf8.count ?? 0))
    guard let number = numberEnd(bytes, at: start) else { return nil }
    let unit = ageUnit(bytes, at: number, from: start)
    let isLatin = word?.hasSuffix(" ") ?? false
    guard var end = unit ?? (isLatin ? number : nil) else { return nil }
    let next = skipBlanks(bytes, end)
    let suffix = behind.first { bytes[next...].starts(with: $0.utf8) }
    guard word != nil || suffix != nil else { return nil }
    if let suffix { end = next + suffix.utf8.count }
    utterance.ageBounds.append(String(decoding: bytes[index..<end], as: UTF8.self))
    return end
  }

  private func numberEnd(_ bytes: [UInt8], at index: Int) -> Int? {
    var end = index
    while end < bytes.count, bytes[end] &- 48 < 10 { end += 1 }
    if end > index { return end }
    return ChineseNumeral.scan(bytes, at: index, limit: bytes.count)?.end
  }

  private func skipBlanks(_ bytes: [UInt8], _ index: Int) -> Int {
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
