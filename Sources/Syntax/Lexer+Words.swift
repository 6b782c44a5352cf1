import Text

extension Lexer {
  /// Reads a word: letters and ideographs, and digits and hyphens within a Latin one.
  mutating func readWord() {
    let start = index
    var isNarrow = true
    var isLatin = true
    var isAfterLatin = false
    scan: while index < bytes.count {
      if isIdeograph(at: index) {
        index += 3
        isLatin = false
        isAfterLatin = false
        continue
      }
      if let (character, length) = narrow(at: index) {
        guard
          character.isLatinLetter
            || isAfterLatin && (character.isDigit || isHyphen(character, before: index + length))
        else { break }
        if length > 1 { isNarrow = false }
        isAfterLatin = true
        index += length
        continue
      }
      let (scalar, length) = scalar(at: index)
      switch CharacterClass(scalar) {
      case .ideograph, .letter: index += length
      default: break scan
      }
      isLatin = false
      isAfterLatin = false
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "[") || bytes[index] >= 0xE3,
      readDocumentNumber(from: start)
    {
      return
    }
    appendWord(from: start, isNarrow: isNarrow, isLatin: isLatin)
  }

  /// `true` iff the character is a hyphen between two Latin letters.
  private func isHyphen(_ character: UInt8, before place: Int) -> Bool {
    guard character == UInt8(ascii: "-"), place < bytes.count else { return false }
    return narrow(at: place)?.character.isLatinLetter ?? false
  }

  private mutating func appendWord(from start: Int, isNarrow: Bool, isLatin: Bool) {
    let symbol =
      isNarrow ? lexicon.interner.intern(bytes, start..<index) : internNarrowed(start..<index)
    guard isLatin else { return appendName(symbol, from: start) }
    let lowered = Keyword(symbol) == nil ? lowerCase(symbol) : symbol
    guard let keyword = Keyword(lowered) else { return appendName(symbol, from: start) }
    if isAtClauseStart, keyword == .policy || keyword == .vocabulary || keyword == .section {
      isHeading = true
    }
    append(.keyword, from: start, payload: lowered.index)
    isAtClauseStart = false
  }

  private mutating func appendName(_ name: Symbol, from start: Int) {
    append(.name, from: start, payload: name.index)
    isAtClauseStart = false
  }

  /// The symbol of a name's lower-case spelling if it has capitals and that was interned before;
  /// otherwise the name.
  private func lowerCase(_ name: Symbol) -> Symbol {
    let spelling = lexicon.interner.bytes(name)
    guard spelling.contains(where: { $0 &- 65 < 26 }) else { return name }
    let lowered = String(decoding: spelling.map { $0 | 32 }, as: UTF8.self)
    return lexicon.interner.symbol(of: lowered) ?? name
  }

  /// Reads on when the word opens a document number: 岢政办发〔2021〕67号.
  private mutating func readDocumentNumber(from start: Int) -> Bool {
    let beforeYear = index
    guard var place = bracket("〔[【", at: index) else { return false }
    let year = place
    guard digits(at: &place).count == 4, let beforeSerial = bracket("〕]】", at: place) else {
      return false
    }
    let afterYear = place
    place = beforeSerial
    guard digits(at: &place).count > 0, place < bytes.count, scalar(at: place).value == 0x53F7
    else { return false }
    index = place + 3
    var spelling = Array(bytes[start..<beforeYear])
    spelling += "〔".utf8
    spelling += bytes[year..<afterYear]
    spelling += "〕".utf8
    spelling += bytes[beforeSerial..<index]
    let number = narrowed(spelling, spelling.indices) ?? spelling
    append(
      .documentNumber, from: start,
      payload: lexicon.interner.intern(number, number.indices).index)
    isAtClauseStart = false
    return true
  }

  /// The place behind the bracket at `place` if it is one of `brackets`.
  private func bracket(_ brackets: String, at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    let (value, length) = scalar(at: place)
    // The full-width forms of [ and ] are narrowed like all punctuation.
    let scalar = Unicode.Scalar(0xFF01...0xFF5E ~= value ? value - 0xFEE0 : value)
    guard let scalar, brackets.unicodeScalars.contains(scalar) else { return nil }
    return place + length
  }
}
