public import Text

extension Lexicon {
  /// The symbol of a label or citation as it is cited: half-width but for its brackets, and without
  /// blanks and the mark at its end (`二、` is cited as 二).
  mutating func citation(of range: Range<Int>, in bytes: [UInt8]) -> Symbol {
    if isCitation(range, in: bytes) { return interner.intern(bytes, range) }
    var spelling: [UInt8] = []
    for byte in narrowed(bytes, range) ?? Array(bytes[range]) {
      switch byte {
      case 0x20, 0x09: break
      case UInt8(ascii: "("): spelling += "（".utf8
      case UInt8(ascii: ")"): spelling += "）".utf8
      default: spelling.append(byte)
      }
    }
    for mark in ["、", ".", ","] where spelling.ends(with: mark) {
      spelling.removeLast(mark.utf8.count)
    }
    return interner.intern(spelling, spelling.indices)
  }

  /// `true` iff a citation would spell the bytes as they are: digits, ideographs and （）.
  private func isCitation(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let isParenthesis =
        place + 2 < range.upperBound && bytes[place] == 0xEF && bytes[place + 1] == 0xBC
        && bytes[place + 2] & 0xFE == 0x88
      guard isParenthesis || bytes[place].isDigit || 0xE4...0xE9 ~= bytes[place] else {
        return false
      }
      place += bytes[place].isDigit ? 1 : 3
    }
    return place == range.upperBound
  }

  /// The citation of `label` below `outer`: 二 and 3 give 二.3, 二（四） and 1 give 二（四）1.
  public mutating func citation(joining outer: Symbol, _ label: Symbol) -> Symbol {
    citation(joining: [outer, label])
  }

  /// The citation of labels that each stand below the one before.
  mutating func citation(joining labels: [Symbol]) -> Symbol {
    var spelling: [UInt8] = []
    spelling.reserveCapacity(32)
    for label in labels {
      let inner = interner.bytes(label)
      // 二 and 3: a dot keeps the two numbers apart.
      if let first = inner.first, first.isDigit, !spelling.isEmpty, !spelling.ends(with: "）") {
        spelling += ".".utf8
      }
      spelling += inner
    }
    return interner.intern(spelling, spelling.indices)
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
