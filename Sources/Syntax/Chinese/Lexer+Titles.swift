import Text

extension Lexer {
  /// `true` iff the clause has one label of a kind that sections have, too: 二、, 第一章, （一）.
  var hasTitleLabel: Bool {
    guard hasLabel, tokens.count > clauseToken else { return false }
    var labels = 0
    for token in tokens[clauseToken...] where token.kind == .label { labels += 1 }
    guard labels == 1 else { return false }
    let label = tokens[clauseToken].span
    let bytes = characters.bytes[label.range]
    guard let first = bytes.first, !first.isDigit else { return false }
    if characters.end(of: "第", at: bytes.startIndex) != nil {
      return characters.end(of: "章", at: bytes.endIndex - 3) != nil
        || characters.end(of: "节", at: bytes.endIndex - 3) != nil
    }
    if let open = characters.end(of: UInt8(ascii: "("), at: bytes.startIndex) {
      return !(characters.narrow(at: open)?.character.isDigit ?? false)
    }
    // ① and ３． are labels of clauses only.
    return characters.isIdeograph(at: bytes.startIndex)
  }

  /// Decides at the end of a clause's first line whether it is a title; returns `false` iff it is
  /// neither that nor a Chinese clause, and has to be read again.
  @inline(__always)
  mutating func endTitle() -> Bool { canBeTitle ? decideOnTitle() : true }

  private mutating func decideOnTitle() -> Bool {
    canBeTitle = false
    let mark = beforeTitle
    if isTitle, mark == nil || hasOnlyKeywords || opensLabel(at: characters.nextText(from: index)) {
      isHeading = true
      titleStarts.append(tokens[clauseToken].span.start)
      return true
    }
    guard let mark else { return true }
    goBack(to: mark)
    return false
  }

  /// `true` iff no token of the line is a name: above an English clause any other line may be the
  /// clause's subject.
  private var hasOnlyKeywords: Bool { !tokens[clauseToken...].contains { $0.kind == .name } }

  /// `true` iff a label opens the line whose text begins at a place.
  private mutating func opensLabel(at next: (place: Int, indentation: Int)) -> Bool {
    guard next.place < characters.end else { return false }
    let before = index
    defer { index = before }
    index = next.place
    return labelRange() != nil
  }

  /// `true` iff the line only names something: it has no amount, no mark but 、, no word that says
  /// what holds, and no group.
  private var isTitle: Bool {
    var hasWord = false
    for token in tokens[clauseToken...] {
      switch token.kind {
      case .label, .blank, .comment, .unknown, .forbidden: continue
      case .comma:
        // 、 parts words of a title.
        guard characters.bytes[Int(token.span.start)] == 0xE3 else { return false }
      case .keyword:
        guard token.chineseKeyword?.isNoun ?? false else { return false }
        hasWord = true
      case .name:
        guard !lexicon.kinds(of: Symbol(token.payload)).contains(.group) else { return false }
        hasWord = true
      default: return false
      }
    }
    return hasWord
  }
}
