import Text

extension Lexer {
  /// Reads on in a run of ideographs and letters: the longest keyword, name in scope or amount that
  /// stands here, or else what lies before the next one.
  mutating func readRun() {
    if hasWholeNames {
      if !readOption() { readWholeName() }
      return
    }
    let start = index
    if start >= runEnd { measureRun() }
    if start == documentStart {
      index = runEnd
      if readDocumentNumber(from: start) { return }
      index = start
    }
    var limit = runEnd
    if let documentStart, documentStart > start { limit = documentStart }
    let found = lexicon.longestWord(in: characters, at: start, limit: limit)
    if readChineseAmount(beyond: max(start, found?.word.end ?? 0)) { return }
    isAtClauseStart = false
    if let (word, isKeyword) = found {
      index = word.end
      if !isKeyword { nameCount += 1 }
      return append(isKeyword ? .keyword : .name, from: start, payload: word.symbol.index)
    }
    readUnknownName(limit: limit)
  }

  /// Reads what is no keyword and not in scope as one name.
  private mutating func readUnknownName(limit: Int) {
    let start = index
    if characters.narrow(at: index) != nil {
      index = min(limit, characters.endOfLatinWord(at: index))
    } else {
      index += characters.scalar(at: index).length
    }
    while index < limit, lexicon.longestWord(in: characters, at: index, limit: limit) == nil,
      !isChineseAmount(at: index, limit: limit)
    {
      if let (character, _) = characters.narrow(at: index), character.isLatinLetter {
        index = min(limit, characters.endOfLatinWord(at: index))
      } else {
        index += characters.scalar(at: index).length
      }
    }
    nameCount += 1
    append(.name, from: start, payload: internNarrowed(start..<index).index)
  }

  /// Reads a name as it stands between blanks and marks, as in a declaration.
  private mutating func readWholeName() {
    let start = index
    let word = characters.word(at: start)
    index = word.end
    isAtClauseStart = false
    if readDocumentNumber(from: start) { return }
    nameCount += 1
    append(.name, from: start, payload: internNarrowed(start..<index).index)
  }

  /// Finds where the run ends that begins here, and whether a document's number ends it: that begins
  /// behind the last word that cites.
  private mutating func measureRun() {
    runEnd = characters.word(at: index).end
    documentStart = nil
    guard characters.isDocumentNumber(at: runEnd) else { return }
    var start = index
    var place = index
    while place < runEnd {
      for word: StaticString in ["按", "据", "见", "照"] {
        if let end = characters.end(of: word, at: place), end < runEnd { start = end }
      }
      place += characters.scalar(at: place).length
    }
    documentStart = start
  }
}
