import Text

/// Spellings by their characters, to find the longest that a text goes on with.
///
/// Characters of either width are the same.
struct NameTrie: Sendable {
  /// The node behind a node and a character; node 0 is the root.
  private var edges = Lookup<UInt64, UInt32>()
  /// For each node the index of the spelling that ends there plus one, or zero.
  private var spellings: ContiguousArray<UInt32> = [0]

  /// A spelling that a text goes on with.
  struct Match {
    var symbol: Symbol
    var end: Int
  }

  var isEmpty: Bool { edges.isEmpty }

  /// Adds a spelling, which is narrowed UTF-8.
  mutating func add(_ symbol: Symbol, spelling: ContiguousArray<UInt8>.SubSequence) {
    let characters = Characters(bytes: Array(spelling))
    guard characters.end > 0 else { return }
    var node: UInt32 = 0
    var place = 0
    while place < characters.end {
      let (scalar, length) = characters.scalar(at: place)
      place += length
      let key = Self.key(node, scalar)
      if let next = edges[key] {
        node = next
      } else {
        let next = UInt32(spellings.count)
        edges.update(key, to: next)
        spellings.append(0)
        node = next
      }
    }
    if spellings[Int(node)] == 0 { spellings[Int(node)] = symbol.index + 1 }
  }

  /// The longest spelling that stands at `start` and ends at `limit` or before; a Latin word is
  /// never parted.
  func longest(in characters: Characters, at start: Int, limit: Int) -> Match? {
    var found: Match?
    var node: UInt32 = 0
    var place = start
    while place < limit {
      let (written, length) = characters.scalar(at: place)
      var scalar = written
      if scalar >= 0xFF01, let narrow = characters.narrow(at: place) {
        scalar = UInt32(narrow.character)
      }
      guard let next = edges[Self.key(node, scalar)] else { break }
      node = next
      place += length
      let spelling = spellings[Int(node)]
      if spelling > 0, !characters.isWithinLatinWord(at: place) {
        found = Match(symbol: Symbol(spelling - 1), end: place)
      }
    }
    return found
  }

  private static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar)
  }
}

extension Characters {
  /// `true` iff a Latin letter or a digit stands on both sides of `place`.
  fileprivate func isWithinLatinWord(at place: Int) -> Bool {
    guard place < end, place > 0, let (next, _) = narrow(at: place),
      next.isLatinLetter || next.isDigit
    else { return false }
    let last = bytes[place - 1]
    if last.isLatinLetter || last.isDigit { return true }
    // The last byte of a wide letter tells nothing, its first does.
    return place > 2 && bytes[place - 3] == 0xEF && narrow(at: place - 3) != nil
  }
}
