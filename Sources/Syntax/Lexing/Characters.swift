import Text

/// The characters of one source, by the places of their first bytes.
///
/// It is small, so that what only looks at a source does not copy the lexer.
struct Characters {
  /// Well-formed UTF-8.
  let bytes: [UInt8]

  /// Where the source ends.
  var end: Int { bytes.count }

  /// Decodes the scalar that begins at `place`.
  @inline(__always)
  func scalar(at place: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 {
      guard place + 1 < end else { return (first, 1) }
      return ((first & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard place + 2 < end else { return (first, 1) }
      let high = (first & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
      return (high | UInt32(bytes[place + 2] & 0x3F), 3)
    }
    guard place + 3 < end else { return (first, 1) }
    let high = (first & 0x07) << 18 | UInt32(bytes[place + 1] & 0x3F) << 12
    return (high | UInt32(bytes[place + 2] & 0x3F) << 6 | UInt32(bytes[place + 3] & 0x3F), 4)
  }

  /// `true` iff an ideograph of the blocks U+4000 to U+9FFF, which takes three bytes and cannot be
  /// forbidden, stands at `place`.
  @inline(__always)
  func isIdeograph(at place: Int) -> Bool {
    guard place + 2 < end else { return false }
    // U+4DC0 to U+4DFF are no ideographs but hexagrams.
    return 0xE5...0xE9 ~= bytes[place] || bytes[place] == 0xE4 && bytes[place + 1] != 0xB7
  }

  /// The ASCII character of either width at `place` and its bytes; nil for any other character.
  ///
  /// The ideographic space is a wide blank.
  @inline(__always)
  func narrow(at place: Int) -> (character: UInt8, length: Int)? {
    let first = bytes[place]
    return first < 0x80 ? (first, 1) : narrowed(at: place)
  }

  /// The ASCII form of the wide character at `place`.
  private func narrowed(at place: Int) -> (character: UInt8, length: Int)? {
    guard bytes[place] == 0xEF || bytes[place] == 0xE3 else { return nil }
    let (value, length) = scalar(at: place)
    if 0xFF01...0xFF5E ~= value { return (UInt8(truncatingIfNeeded: value - 0xFEE0), length) }
    return value == 0x3000 ? (0x20, length) : nil
  }

  /// The place behind the character of either width at `place` if it is `wanted`.
  func end(of wanted: UInt8, at place: Int) -> Int? {
    guard place < end, let (character, length) = narrow(at: place), character == wanted else {
      return nil
    }
    return place + length
  }

  /// The place behind `word` if the source goes on with it at `place`.
  @inline(__always)
  func end(of word: StaticString, at place: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard place + count <= end else { return nil }
    for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] { return nil }
    return place + count
  }

  /// Reads digits of either width, moving `place` over them; there may be none.
  func digits(at place: inout Int) -> DecimalNumber {
    var number = DecimalNumber()
    while place < end, let (digit, length) = narrow(at: place), digit.isDigit {
      number.append(digit)
      place += length
    }
    return number
  }

  /// `true` iff a line's end of two characters, carriage return and line feed, stands at `place`.
  func isLineEnding(at place: Int) -> Bool {
    bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A
  }
}
