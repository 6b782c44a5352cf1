import Text

extension Lexer {
  /// Makes the names known that the source declares, be it before a clause or behind it; what is
  /// wrong with a declaration is found when it is read in its turn.
  mutating func lookAhead() {
    guard !hasLookedAhead else { return }
    hasLookedAhead = true
    if !isLookingAhead {
      var ahead = Lexer(characters.bytes, source: source, lexicon: lexicon.take())
      ahead.isLookingAhead = true
      ahead.lexicon.prepareRuns()
      ahead.readDeclarations()
      lexicon = Parser.declareNames(of: ahead)
    }
    lexicon.prepareRuns()
  }

  /// Reads the lines that declare something and those that go on with them, and no other.
  ///
  /// Every turn consumes a line.
  private mutating func readDeclarations() {
    while index < characters.end {
      let start = index
      if opensDeclaration() {
        index = start
        beginLine()
        // The line's end is the last token then, or the source ends.
        repeat { readToken() } while index < characters.end && tokens.last?.kind != .lineEnd
        if tokens.last?.kind != .lineEnd { append(.lineEnd, from: index) }
      } else {
        while index < characters.end, characters.bytes[index] != 0x0A { index += 1 }
        index += 1
      }
    }
    index = characters.end
    finish()
  }

  /// `true` iff a declaration, or a standard, which can bring tiers along, opens the line.
  private mutating func opensDeclaration() -> Bool {
    let count = tokens.count
    index = characters.endOfBlanks(at: index)
    while index < characters.end, readLabel() { index = characters.endOfBlanks(at: index) }
    tokens.removeLast(tokens.count - count)
    guard index < characters.end else { return false }
    for word in ChineseKeyword.standard.ownSpellings
    where characters.bytes[index...].starts(with: word.utf8) {
      return true
    }
    if let header = chineseHeader(at: index) {
      switch header.keyword {
      case .group, .fact, .quantity, .tiers: return true
      default: return false
      }
    }
    let end = characters.endOfLatinWord(at: index)
    guard end > index, let word = lexicon.interner.symbol(of: characters.bytes, index..<end),
      let (keyword, _) = lexicon.keyword(word)
    else { return false }
    switch keyword {
    case .group, .fact, .quantity, .tiers, .standard: return true
    default: return false
    }
  }
}
