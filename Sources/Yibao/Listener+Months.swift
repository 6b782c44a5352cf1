import Quantities
import Text

extension Listener {
  /// Reads what stands behind the name of a fact that is a number of months; returns where it ends.
  ///
  /// A bound (断缴1年以上) is no number of months, and one is asked for.
  func readMonths(
    of fact: Symbol, _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int {
    if let (count, end) = readMonths(bytes, at: index) {
      utterance.months.append(Utterance.Months(fact: fact, count: count))
      return end
    }
    var end = index
    while end < bytes.count, skipSeparator(bytes, at: end) == nil { end += 1 }
    utterance.months.append(Utterance.Months(fact: fact, count: nil))
    return end
  }

  /// Reads the number of months behind the name of a fact: 14个月, 14 months, 1年, 一年, 1 year.
  private func readMonths(_ bytes: [UInt8], at index: Int) -> (count: Int64, end: Int)? {
    var start = index
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var end = start
    var count: Int64 = 0
    while end < bytes.count, end - start < 4, bytes[end] &- 48 < 10 {
      count = count * 10 + Int64(bytes[end] - 48)
      end += 1
    }
    if end == start {
      guard let (value, numeralEnd) = ChineseNumeral.scan(bytes, at: start, limit: bytes.count),
        0...9999 ~= value
      else { return nil }
      (count, end) = (value, numeralEnd)
    }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let units: [(word: String, months: Int64)] = [
      ("个月", 1), ("months", 1), ("month", 1), ("年", 12), ("years", 12), ("year", 12),
    ]
    for unit in units where bytes[end...].starts(with: unit.word.utf8) {
      let unitEnd = end + unit.word.utf8.count
      if unitEnd < bytes.count, isQualified(bytes, at: unitEnd) { return nil }
      return (count * unit.months, unitEnd)
    }
    return nil
  }

  /// `true` iff what follows a span makes it another one, or a bound: 1年3个月, 1年以上.
  private func isQualified(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes[index] &- 48 < 10 { return true }
    let words = "以 内 半 多 零 及 不 一 二 三 四 五 六 七 八 九 十"
    return words.split(separator: " ").contains { bytes[index...].starts(with: $0.utf8) }
  }
}

extension Reading {
  var isMonths: Bool {
    if case .months = self { return true }
    return false
  }
}
