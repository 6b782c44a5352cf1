import Text

extension Lexer {
  /// A word that opens a header or a declaration, and where it ends.
  struct Header {
    var keyword: ChineseKeyword
    var symbol: Symbol
    var end: Int
  }

  /// The header's word at a place; a blank or a colon must follow, for a group's name can begin
  /// like one (`政策性参保人员`).
  func chineseHeader(at place: Int) -> Header? {
    guard opensHeader(at: place), let found = spelling(among: Self.headers, at: place) else {
      return nil
    }
    guard found.end < characters.end else { return found }
    switch characters.narrow(at: found.end)?.character {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":"): return found
    default: return nil
    }
  }

  /// `true` iff a header's first character stands at a place, which tells most clauses from it.
  private func opensHeader(at place: Int) -> Bool {
    guard characters.isIdeograph(at: place) else { return false }
    return Self.firstCharacters.contains(characters.scalar(at: place).value)
  }

  private static let headers = openings([
    .policy, .vocabulary, .source, .region, .section, .tiers, .group, .fact, .quantity,
  ])

  private static let firstCharacters = Distinct(
    headers.map { Characters(bytes: $0.bytes).scalar(at: 0).value })

  private static let options = openings([
    .also, .belongs, .divided, .ordinary, .means, .type, .values, .ordinarily,
  ])

  private static func openings(
    _ keywords: [ChineseKeyword]
  ) -> [(keyword: ChineseKeyword, bytes: [UInt8])] {
    var found: [(keyword: ChineseKeyword, bytes: [UInt8])] = []
    for (keyword, spellings) in ChineseKeyword.spellings where keywords.contains(keyword) {
      // 是 opens no part of a declaration.
      for spelling in keyword == .belongs ? Array(spellings.prefix(1)) : spellings {
        found.append((keyword, Array(spelling.utf8)))
      }
    }
    return found
  }

  /// Reads the word of a header; what follows are names as a whole.
  mutating func read(_ header: Header) {
    let start = index
    index = header.end
    append(.keyword, from: start, payload: header.symbol.index)
    isAtClauseStart = false
    hasWholeNames = true
    let keyword = header.keyword
    isHeading = keyword == .policy || keyword == .vocabulary || keyword == .section
  }

  /// Reads the word that a part of a declaration begins with; what a group means is a condition, in
  /// which runs are parted.
  mutating func readOption() -> Bool {
    guard let last = tokens.last(where: { !$0.isTrivia }) else { return false }
    let start = index
    if last.chineseKeyword == .ordinarily {
      guard let end = characters.end(of: "为", at: index),
        let symbol = lexicon.interner.symbol(of: "为")
      else { return false }
      index = end
      append(.keyword, from: start, payload: symbol.index)
      return true
    }
    guard opensPart(last), let found = spelling(among: Self.options, at: index) else {
      return false
    }
    index = found.end
    append(.keyword, from: start, payload: found.symbol.index)
    if found.keyword == .means { hasWholeNames = false }
    runEnd = index
    return true
  }

  /// `true` iff a part of a declaration begins behind the token: a comma that is no 、, or a
  /// parenthesis.
  private func opensPart(_ token: Token) -> Bool {
    switch token.kind {
    case .comma: characters.bytes[Int(token.span.start)] != 0xE3
    case .semicolon, .openParenthesis: true
    default: false
    }
  }

  private func spelling(
    among openings: [(keyword: ChineseKeyword, bytes: [UInt8])], at place: Int
  ) -> Header? {
    for (keyword, spelling) in openings where characters.bytes[place] == spelling[0] {
      let end = place + spelling.count
      guard end <= characters.end, characters.bytes[place..<end].elementsEqual(spelling),
        let symbol = lexicon.interner.symbol(of: spelling, spelling.indices)
      else { continue }
      return Header(keyword: keyword, symbol: symbol, end: end)
    }
    return nil
  }
}
