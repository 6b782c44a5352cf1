extension Characters {
  /// Where a word ends, and what it is made of.
  struct Word {
    var end: Int
    /// `true` iff none of its characters is of full width.
    var isNarrow = true
    /// `true` iff all of its letters are Latin.
    var isLatin = true
  }

  /// Reads letters and ideographs from `place` on, and digits and hyphens within a Latin word.
  func word(at start: Int) -> Word {
    var word = Word(end: start)
    var isAfterLatin = false
    while true {
      let ideographs = endOfIdeographs(at: word.end)
      let letters = endOfLetters(at: ideographs)
      if ideographs > word.end { (word.isLatin, isAfterLatin) = (false, false) }
      if letters > ideographs { isAfterLatin = true }
      word.end = letters
      guard letters < end else { return word }
      if let (character, length) = narrow(at: letters) {
        guard
          character.isLatinLetter || isAfterLatin && isInner(character, before: letters + length)
        else { return word }
        if length > 1 { word.isNarrow = false }
        word.end += length
        isAfterLatin = true
      } else {
        guard isWord(at: letters) else { return word }
        word.end += scalar(at: letters).length
        (word.isLatin, isAfterLatin) = (false, false)
      }
    }
  }

  private func endOfIdeographs(at place: Int) -> Int {
    var place = place
    while isIdeograph(at: place) { place += 3 }
    return place
  }

  private func endOfLetters(at place: Int) -> Int {
    var place = place
    while place < end, bytes[place].isLatinLetter { place += 1 }
    return place
  }

  /// `true` iff the character goes on with a Latin word: a digit, or a hyphen before a letter.
  private func isInner(_ character: UInt8, before place: Int) -> Bool {
    if character.isDigit { return true }
    guard character == UInt8(ascii: "-"), place < end else { return false }
    return narrow(at: place)?.character.isLatinLetter ?? false
  }

  /// `true` iff a word that has come to `place` goes on there.
  func isWord(at place: Int) -> Bool {
    guard place < end else { return false }
    if let (character, _) = narrow(at: place) { return character.isLatinLetter }
    switch CharacterClass(scalar(at: place).value) {
    case .ideograph, .letter: return true
    default: return false
    }
  }

  /// Where blanks and tabs of either width end that go on at `place`.
  func endOfBlanks(at place: Int) -> Int {
    var place = place
    while place < end, let (character, length) = narrow(at: place),
      character == 0x20 || character == 0x09
    {
      place += length
    }
    return place
  }

  /// Where the common characters end that go on at `place`: what is left is the line's end, or to
  /// be looked at.
  func endOfPlain(at place: Int) -> Int {
    var place = place
    while place < end {
      if isIdeograph(at: place) {
        place += 3
      } else if 0x20...0x7E ~= bytes[place] {
        place += 1
      } else {
        break
      }
    }
    return place
  }
}
