import Text

/// What a lexer goes back to when it has to read something again.
struct Mark {
  var index: Int
  var tokens: Int
  var literals: Int
  var diagnostics: Int
}

extension Lexer {
  /// Finds out in which surface the clause is that begins here; returns `true` iff its first word
  /// was read already.
  ///
  /// A clause is Chinese that begins with the word of a Chinese header, and one that has ideographs
  /// and, outside parentheses and comments, no English keyword; names can be in either script.
  mutating func beginClause() -> Bool {
    isSurfaceKnown = true
    isChinese = false
    let byte = characters.bytes[index]
    // Nearly all English clauses begin with a keyword.
    if byte.isLatinLetter, isEnglishKeyword(at: index) { return false }
    if byte >= 0xE4, let header = chineseHeader(at: index) {
      beginChinese(canBeTitle: false)
      read(header)
      return true
    }
    let scan = scanForEnglish()
    if scan.isEnglish, !scan.hasTitle { return false }
    guard scan.hasIdeograph else { return false }
    let mark = Mark(
      index: index, tokens: tokens.count, literals: literals.count, diagnostics: diagnostics.count)
    beginChinese(canBeTitle: hasTitleLabel)
    if hasLabel {
      if scan.isEnglish { beforeTitle = mark }
    } else if readLabelPath() {
      canBeTitle = true
      return true
    }
    return false
  }

  private mutating func beginChinese(canBeTitle: Bool) {
    isChinese = true
    self.canBeTitle = canBeTitle
    beforeTitle = nil
    hasWholeNames = false
    runEnd = index
    documentStart = nil
    lookAhead()
    let start = hasLabel ? tokens[clauseToken].span.start : UInt32(index)
    chineseStarts.append(start)
  }

  /// Goes back to a mark, as if nothing behind it had been read.
  mutating func goBack(to mark: Mark) {
    index = mark.index
    tokens.removeLast(tokens.count - mark.tokens)
    literals.removeLast(literals.count - mark.literals)
    literalSpans.removeLast(literalSpans.count - mark.literals)
    diagnostics.removeLast(diagnostics.count - mark.diagnostics)
    chineseStarts.removeLast()
    isChinese = false
    canBeTitle = false
    beforeTitle = nil
    isAtClauseStart = true
  }

  private struct Scan {
    /// `true` iff an English keyword was met.
    var isEnglish = false
    /// `true` iff an ideograph was met.
    var hasIdeograph = false
    /// `true` iff the first line may be a title above an English clause.
    var hasTitle = false
  }

  /// Looks through the clause until an English keyword decides; what stands in parentheses does not
  /// count unless they stay open.
  private func scanForEnglish() -> Scan {
    var scan = Scan()
    var depth = 0
    var isInParentheses = false
    var lines = 0
    var isPlain = true
    var place = index
    while place < characters.end {
      if characters.isIdeograph(at: place) {
        scan.hasIdeograph = true
        place += 3
        continue
      }
      guard let (character, length) = characters.narrow(at: place) else {
        place += characters.scalar(at: place).length
        continue
      }
      switch character {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        let end = characters.endOfLatinWord(at: place)
        if isEnglishKeyword(at: place) || place == index && isUnknown(place..<end) {
          if depth == 0 {
            scan.isEnglish = true
            scan.hasTitle = isPlain && lines > 0 && hasTitleLabel
            return scan
          }
          isInParentheses = true
        }
        place = end
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "#"):
        while place < characters.end, characters.bytes[place] != 0x0A { place += 1 }
        continue
      case 0x0A:
        let next = characters.nextText(from: place + 1)
        guard next.indentation > clauseIndentation else {
          scan.isEnglish = depth > 0 && isInParentheses
          return scan
        }
        lines += 1
        place = next.place
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: ";"):
        if lines == 0 { isPlain = false }
      default: break
      }
      if depth > 0, lines == 0 { isPlain = false }
      place += length
    }
    scan.isEnglish = depth > 0 && isInParentheses
    return scan
  }

  /// `true` iff an English keyword stands at a place, and no ideograph beside it.
  func isEnglishKeyword(at place: Int) -> Bool {
    let end = characters.endOfLatinWord(at: place)
    guard end - place <= 64, !characters.isIdeograph(at: end),
      place < 3 || !characters.isIdeograph(at: place - 3)
    else { return false }
    return isKeyword(place..<end)
  }

  /// `true` iff the Latin word is an English keyword in any case and of any width.
  func isKeyword(_ range: Range<Int>) -> Bool {
    if let symbol = lexicon.interner.symbol(of: characters.bytes, range) {
      if Keyword(symbol) != nil { return true }
    }
    var spelling = narrowed(characters.bytes, range) ?? []
    if spelling.isEmpty {
      guard characters.bytes[range].contains(where: { $0 &- 65 < 26 }) else { return false }
      spelling = Array(characters.bytes[range])
    }
    for index in spelling.indices where spelling[index] &- 65 < 26 { spelling[index] |= 32 }
    guard let symbol = lexicon.interner.symbol(of: spelling, spelling.indices) else { return false }
    return Keyword(symbol) != nil
  }

  /// `true` iff a Latin word stands alone and no name begins with it.
  private func isUnknown(_ range: Range<Int>) -> Bool {
    if characters.isIdeograph(at: range.upperBound) { return false }
    guard let symbol = lexicon.interner.symbol(of: characters.bytes, range) else { return true }
    return lexicon.kinds(of: symbol) == [] && !lexicon.phrases.opens(with: symbol)
  }
}

extension Characters {
  /// Where the Latin word at `place` ends, digits and inner hyphens included.
  func endOfLatinWord(at start: Int) -> Int {
    var place = start
    while place < end, let (character, length) = narrow(at: place),
      character.isLatinLetter || place > start && (character.isDigit || isHyphen(at: place))
    {
      place += length
    }
    return place
  }

  /// `true` iff a hyphen stands at `place` and a Latin letter behind it.
  private func isHyphen(at place: Int) -> Bool {
    guard let next = self.end(of: UInt8(ascii: "-"), at: place), next < end else { return false }
    return narrow(at: next)?.character.isLatinLetter ?? false
  }
}
