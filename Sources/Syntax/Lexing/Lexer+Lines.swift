extension Lexer {
  /// Decides whether the clause ends here: it does unless the next line with text is deeper.
  mutating func readLineBreak(length: Int) {
    guard endTitle() else { return }
    let start = index
    index += length
    findNextText()
    if isAtClauseStart, !hasLabel {
      append(.blank, from: start)
    } else if !isHeading, nextText.indentation > clauseIndentation {
      return append(.blank, from: start)
    } else {
      endClause(from: start)
      lineCount += 1
    }
    beginLine()
  }

  /// Ends a clause. The items of a notice's lists end in ；, which is there a full stop.
  mutating func endClause(from start: Int) {
    if isChinese, let last = tokens.lastIndex(where: { !$0.isTrivia }),
      tokens[last].kind == .semicolon
    {
      tokens[last].kind = .period
    }
    append(.lineEnd, from: start)
  }

  mutating func beginLine() {
    findNextText()
    isAtClauseStart = true
    hasLabel = false
    isHeading = false
    isSurfaceKnown = false
    isChinese = false
    clauseToken = tokens.count
    clauseIndentation = nextText.indentation
  }

  /// Finds the next line that has more than blanks and a comment; at the source's end it is not
  /// indented.
  ///
  /// A line that was found stays the next one until it is read, so no byte is looked at twice.
  private mutating func findNextText() {
    guard nextText.place < index else { return }
    nextText = characters.nextText(from: index)
  }
}

extension Characters {
  /// The next place with more than blanks and a comment, and how deep its line is indented; at the
  /// source's end it is not.
  func nextText(from start: Int) -> (place: Int, indentation: Int) {
    var place = start
    var columns = 0
    scan: while place < end {
      guard let (character, length) = narrow(at: place) else { break }
      switch character {
      case 0x20: columns += length == 1 ? 1 : 2
      case 0x09: columns += 4
      case 0x0A: columns = 0
      case 0x0D: break
      case UInt8(ascii: "#"):
        while place < end, bytes[place] != 0x0A { place += 1 }
        continue
      default: break scan
      }
      place += length
    }
    return (place, place < end ? columns : 0)
  }
}
