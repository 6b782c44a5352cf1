import Text

extension Lexer {
  /// Reads a word or a document number.
  mutating func readWord() {
    let start = index
    let word = characters.word(at: start)
    if word.isLatin, !isAtClauseStart, readEnglishThird() { return }
    index = word.end
    if index < characters.end, characters.bytes[index] >= UInt8(ascii: "["),
      readDocumentNumber(from: start)
    {
      return
    }
    let symbol =
      word.isNarrow
      ? lexicon.interner.intern(characters.bytes, start..<index) : internNarrowed(start..<index)
    appendWord(symbol, isLatin: word.isLatin, from: start)
    isAtClauseStart = false
  }

  private mutating func appendWord(_ symbol: Symbol, isLatin: Bool, from start: Int) {
    guard isLatin, let (keyword, lowered) = lexicon.keyword(symbol) else {
      nameCount += 1
      return append(.name, from: start, payload: symbol.index)
    }
    if isAtClauseStart {
      isHeading = keyword == .policy || keyword == .vocabulary || keyword == .section
    }
    append(.keyword, from: start, payload: lowered.index)
  }

  /// Reads on when the word opens a document number: 岢政办发〔2021〕67号.
  mutating func readDocumentNumber(from start: Int) -> Bool {
    let beforeYear = index
    guard var place = characters.end(ofBracket: "〔[【", at: index) else { return false }
    let year = place
    guard characters.digits(at: &place).count == 4,
      let beforeSerial = characters.end(ofBracket: "〕]】", at: place)
    else { return false }
    let afterYear = place
    place = beforeSerial
    guard characters.digits(at: &place).count > 0, let end = characters.end(of: "号", at: place)
    else { return false }
    index = end
    let bytes = characters.bytes
    var spelling = Array(bytes[start..<beforeYear])
    spelling += "〔".utf8
    spelling += bytes[year..<afterYear]
    spelling += "〕".utf8
    spelling += bytes[beforeSerial..<index]
    let number = narrowed(spelling, spelling.indices) ?? spelling
    let symbol = lexicon.interner.intern(number, number.indices)
    append(.documentNumber, from: start, payload: symbol.index)
    isAtClauseStart = false
    return true
  }
}

extension Characters {
  /// `true` iff the brackets of a document's number stand at `place`.
  func isDocumentNumber(at place: Int) -> Bool {
    guard var place = end(ofBracket: "〔[【", at: place), digits(at: &place).count == 4,
      var serial = end(ofBracket: "〕]】", at: place)
    else { return false }
    return digits(at: &serial).count > 0 && end(of: "号", at: serial) != nil
  }

  /// The place behind the character at `place` if it is one of `brackets`, of whatever width.
  fileprivate func end(ofBracket brackets: String, at place: Int) -> Int? {
    guard place < end else { return nil }
    let (value, length) = scalar(at: place)
    let scalar = Unicode.Scalar(0xFF01...0xFF5E ~= value ? value - 0xFEE0 : value)
    guard let scalar, brackets.unicodeScalars.contains(scalar) else { return nil }
    return place + length
  }
}
