/// Which lines of a text were replaced by which lines of another.
///
/// Lines that occur once in either text hold both together (patience), so the cost grows with the
/// length of the texts, not with how much they differ.
struct LineDifference {
  /// A run of lines of one text and what stands in its place in the other; either can be empty.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The lines of the texts, each with its line end if it has one.
  let old: [ArraySlice<UInt8>]
  let new: [ArraySlice<UInt8>]
  /// In the order of the texts; unchanged lines stand between two of them.
  private(set) var changes: [Change] = []
  /// For each line a number, equal for equal lines.
  private let oldNumbers: [Int]
  private let newNumbers: [Int]

  init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      let next = numbers.count
      numbers[line] = next
      return next
    }
    oldNumbers = self.old.map { number($0) }
    newNumbers = self.new.map { number($0) }
    compare()
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Finds all changes; ends because each turn splits what it takes into smaller parts.
  private mutating func compare() {
    // The last one comes first in the texts.
    var waiting = [Change(old: 0..<old.count, new: 0..<new.count)]
    while let next = waiting.popLast() {
      let part = withoutEqualEnds(next)
      if part.old.isEmpty && part.new.isEmpty { continue }
      let anchors = anchors(in: part)
      guard !anchors.isEmpty else {
        changes.append(part)
        continue
      }
      var parts: [Change] = []
      var (oldStart, newStart) = (part.old.lowerBound, part.new.lowerBound)
      for anchor in anchors {
        parts.append(Change(old: oldStart..<anchor.old, new: newStart..<anchor.new))
        (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
      }
      parts.append(Change(old: oldStart..<part.old.upperBound, new: newStart..<part.new.upperBound))
      waiting += parts.reversed()
    }
  }

  private func withoutEqualEnds(_ part: Change) -> Change {
    var (old, new) = (part.old, part.new)
    while let left = old.first, let right = new.first, oldNumbers[left] == newNumbers[right] {
      (old, new) = (old.dropFirst(), new.dropFirst())
    }
    while let left = old.last, let right = new.last, oldNumbers[left] == newNumbers[right] {
      (old, new) = (old.dropLast(), new.dropLast())
    }
    return Change(old: old, new: new)
  }

  /// The longest row of lines that occur once in either part and in the same order in both.
  private func anchors(in part: Change) -> [(old: Int, new: Int)] {
    var places: [Int: (old: Int, new: Int)] = [:]
    // −1 is not met yet, −2 more than once.
    for index in part.old {
      places[oldNumbers[index], default: (-1, -1)].old =
        places[oldNumbers[index]] == nil ? index : -2
    }
    for index in part.new {
      guard let known = places[newNumbers[index]] else { continue }
      places[newNumbers[index]]?.new = known.new == -1 ? index : -2
    }
    let pairs = part.old.compactMap { index -> (old: Int, new: Int)? in
      guard let place = places[oldNumbers[index]], place.old >= 0, place.new >= 0 else {
        return nil
      }
      return place
    }
    return Self.longestRising(pairs)
  }

  /// The longest selection of `pairs`, which rise in `old`, that rises in `new` too.
  private static func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    /// The pair with which the best selection of each length ends, and the pair before each pair.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var selection: [(old: Int, new: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      selection.append(pairs[next])
      next = before[next]
    }
    return selection.reversed()
  }
}
