import Quantities
import Text

extension Listener {
  /// Reads what stands behind the name of a fact that is a number of months; returns where it ends.
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

  /// Reads the number of months behind the name of a fact, or bounds of it: 14个月, 14 months, 1年,
  /// 一年以上, within 1 year.
  private func readMonths(
    _ bytes: [UInt8], at index: Int
  ) -> (count: Utterance.Bounds, end: Int)? {
    let before = boundWord(bytes, at: skipBlanks(bytes, index), among: BoundWords.before)
    let start = skipBlanks(bytes, before?.end ?? index)
    guard let (number, numberEnd) = readWhole(bytes, at: start), 0...9999 ~= number else {
      return nil
    }
    let unitStart = skipBlanks(bytes, numberEnd)
    let units: [(word: String, months: Int64)] = [
      ("个月", 1), ("months", 1), ("month", 1), ("年", 12), ("years", 12), ("year", 12),
    ]
    for unit in units where bytes[unitStart...].starts(with: unit.word.utf8) {
      let end = unitStart + unit.word.utf8.count
      let count = number * unit.months
      if let behind = boundWord(bytes, at: skipBlanks(bytes, end), among: BoundWords.behind) {
        return before == nil ? (behind.bound.bounds(of: count), behind.end) : nil
      }
      if end < bytes.count, isQualified(bytes, at: end) { return nil }
      if let before { return (before.bound.bounds(of: count), end) }
      return (Utterance.Bounds(lowest: count, highest: count), end)
    }
    return nil
  }

  /// `true` iff what follows a span makes it another one: 1年3个月, 1年半.
  private func isQualified(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes[index] &- 48 < 10 { return true }
    let words = "半 多 零 不 一 二 三 四 五 六 七 八 九 十"
    return words.split(separator: " ").contains { bytes[index...].starts(with: $0.utf8) }
  }
}

extension Reading {
  var isMonths: Bool {
    if case .months = self { return true }
    return false
  }
}
