import Text

extension Lexer {
  /// Decodes the scalar that begins at `place`; the source is valid UTF-8.
  @inline(__always)
  func scalar(at place: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 {
      guard place + 1 < bytes.count else { return (first, 1) }
      return ((first & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard place + 2 < bytes.count else { return (first, 1) }
      let high = (first & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
      return (high | UInt32(bytes[place + 2] & 0x3F), 3)
    }
    guard place + 3 < bytes.count else { return (first, 1) }
    let high = (first & 0x07) << 18 | UInt32(bytes[place + 1] & 0x3F) << 12
    return (high | UInt32(bytes[place + 2] & 0x3F) << 6 | UInt32(bytes[place + 3] & 0x3F), 4)
  }

  /// `true` iff an ideograph of the blocks U+4000 to U+9FFF, which takes three bytes and cannot be
  /// forbidden, stands at `place`.
  @inline(__always)
  func isIdeograph(at place: Int) -> Bool {
    guard place + 2 < bytes.count else { return false }
    // U+4DC0 to U+4DFF are no ideographs but hexagrams.
    return 0xE5...0xE9 ~= bytes[place] || bytes[place] == 0xE4 && bytes[place + 1] != 0xB7
  }

  /// The ASCII character of either width at `place` and its bytes; nil for any other character.
  ///
  /// The ideographic space is a wide blank.
  @inline(__always)
  func narrow(at place: Int) -> (character: UInt8, length: Int)? {
    let first = bytes[place]
    if first < 0x80 { return (first, 1) }
    guard first == 0xEF || first == 0xE3 else { return nil }
    let (value, length) = scalar(at: place)
    if 0xFF01...0xFF5E ~= value { return (UInt8(truncatingIfNeeded: value - 0xFEE0), length) }
    return value == 0x3000 ? (0x20, length) : nil
  }

  /// The character of either width at `place` if it is `wanted`: the place behind it.
  func end(of wanted: UInt8, at place: Int) -> Int? {
    guard place < bytes.count, let (character, length) = narrow(at: place), character == wanted
    else { return nil }
    return place + length
  }

  /// Moves over `word` if the source goes on with it.
  mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    var offset = 0
    while offset < count {
      if bytes[index + offset] != word.utf8Start[offset] { return false }
      offset += 1
    }
    index += count
    return true
  }

  /// Reads digits of either width, moving `place` over them; there may be none.
  func digits(at place: inout Int) -> DecimalNumber {
    var number = DecimalNumber()
    while place < bytes.count, let (digit, length) = narrow(at: place), digit.isDigit {
      number.append(digit)
      place += length
    }
    return number
  }

  /// Interns the bytes of a range with its full-width characters narrowed.
  mutating func internNarrowed(_ range: Range<Int>) -> Symbol {
    guard let narrowed = narrowed(bytes, range) else {
      return lexicon.interner.intern(bytes, range)
    }
    return lexicon.interner.intern(narrowed, narrowed.indices)
  }
}
