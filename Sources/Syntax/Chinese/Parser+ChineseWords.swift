import Quantities
import Text

extension Parser {
  /// The Chinese word that is next.
  var chineseWord: ChineseKeyword? { current.chineseKeyword }

  /// The Chinese word `count` places ahead of the current token.
  func chineseWord(ahead count: Int) -> ChineseKeyword? { cursor.peek(count).chineseKeyword }

  func sees(_ word: ChineseKeyword) -> Bool { chineseWord == word }

  /// Moves over a Chinese word if it is next.
  mutating func take(_ word: ChineseKeyword) -> Bool {
    guard chineseWord == word else { return false }
    advance()
    return true
  }

  /// Moves over a comma or semicolon if `word` follows it, then over the word if it is next.
  mutating func takeSeparated(_ word: ChineseKeyword) -> Bool {
    if current.isSeparator, chineseWord(ahead: 1) == word { advance() }
    return take(word)
  }

  /// What the name that is next was declared as; nothing when it was not, or is no name.
  var kinds: NameKinds { kinds(ahead: 0) }

  func kinds(ahead count: Int) -> NameKinds { kinds(at: cursor, ahead: count) }

  /// What the name was declared as that stands `count` tokens behind a place.
  func kinds(at place: TokenCursor, ahead count: Int = 0) -> NameKinds {
    let token = place.peek(count)
    guard token.kind == .name else { return [] }
    let first = Symbol(token.payload)
    if let phrase = place.phrase(of: lexicon.phrases, ahead: count) {
      return lexicon.kinds(of: phrase.name)
    }
    return lexicon.kinds(of: first)
  }

  // MARK: Names

  /// Parses a name in a Chinese clause; pieces without a blank between them of which one is unknown
  /// are one unknown name.
  mutating func parseChineseName() -> Name? {
    guard current.kind == .name, !isEnglish(current) else { return nil }
    var known = kinds
    guard let name = parseName() else { return nil }
    var end = name.span.end
    while goesOn(from: end, known) {
      advance()
      end = previousEnd
      known = []
    }
    return end > name.span.end ? joined(from: name.span.start) : name
  }

  /// `true` iff the name that is next belongs to the one before.
  private func goesOn(from end: UInt32, _ known: NameKinds) -> Bool {
    guard current.kind == .name, current.span.start == end else { return false }
    if isEnglish(current) { return false }
    let next = kinds
    if known != [], next != [] { return false }
    // 低保三档: a tier that nothing declares.
    if next == [], cursor.bytes[current.span.range].suffix(3).elementsEqual("档".utf8) {
      return false
    }
    if next.contains(.fact) || next.contains(.quantity) || next == .tier { return false }
    // Behind a known name an unknown one can be a quantity that nothing declares, or a value.
    if known.contains(.fact) || known.contains(.quantity) { return false }
    return known == [] || next != [] || !opensValue(ahead: 1)
  }

  /// `true` iff a name is an English word of the grammar that nothing declares.
  private func isEnglish(_ token: Token) -> Bool {
    let name = Symbol(token.payload)
    return lexicon.keyword(name) != nil && lexicon.kinds(of: name) == []
      && !lexicon.phrases.opens(with: name)
  }

  /// `true` iff what stands `ahead` tokens on can only be what a quantity is.
  func opensValue(ahead: Int) -> Bool { opensValue(cursor.peek(ahead)) }

  func opensValue(_ token: Token) -> Bool {
    if token.kind == .literal { return true }
    switch token.chineseKeyword {
    case .is, .about, .atLeast, .atMost, .elsewhere: return true
    case let word: return MoneyUnit(word) != nil
    }
  }

  /// Reports 一档和二档 where names are declared: a declaration takes it for one name.
  mutating func reportJoint(in name: Name) {
    let bytes = cursor.bytes[name.span.range]
    for joint in ["以及", "和", "及", "与", "或"] {
      // Neither part can be empty.
      for place in bytes.indices.dropFirst() where bytes[place...].starts(with: joint.utf8) {
        let end = place + joint.utf8.count
        guard end < bytes.endIndex else { continue }
        let parts = [bytes[..<place], bytes[end...]].map { String(decoding: $0, as: UTF8.self) }
        return report(.namesJoined(parts, by: joint, at: cursor.place(name.span)))
      }
    }
  }

  /// The bytes from `start` to here as one name, without the blanks between ideographs.
  func spelling(from start: UInt32) -> [UInt8] {
    let range = Int(start)..<Int(previousEnd)
    let bytes = narrowed(cursor.bytes, range) ?? Array(cursor.bytes[range])
    var spelling: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
        spelling.append(byte)
        continue
      }
      // Of the blanks between Latin words one stays.
      let next = bytes[index...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      guard let last = spelling.last, last.isLatinLetter || last.isDigit, let next,
        next.isLatinLetter
      else { continue }
      spelling.append(0x20)
    }
    return spelling
  }

  /// What was read from `start` on as one name.
  mutating func joined(from start: UInt32) -> Name {
    let spelling = spelling(from: start)
    return Name(
      symbol: lexicon.interner.intern(spelling, spelling.indices), span: Span(start, previousEnd))
  }

  /// Parses a name where one is due; reports what stands there instead.
  mutating func parseDueChineseName() -> Name? {
    if let name = parseChineseName() { return name }
    report(.missingName(at: cursor.currentPlace, found: cursor.foundText))
    return nil
  }

  /// names ::= name { ( "、" | "和" | "及" | "与" | "以及" ) name }
  ///
  /// A comma of another kind parts names only where it cannot part anything else.
  mutating func parseChineseNames() -> Range<Int>? {
    var names: [Name] = []
    repeat {
      guard let name = parseDueChineseName() else { return nil }
      names.append(name)
    } while skipChineseNameSeparator()
    let start = tree.names.count
    tree.names.append(contentsOf: names)
    return start..<tree.names.count
  }

  private mutating func skipChineseNameSeparator() -> Bool {
    guard current.kind == .comma || sees(.and), cursor.peek(1).kind == .name else { return false }
    advance()
    return true
  }

  /// `true` iff the token is a 、.
  func isEnumeration(_ token: Token) -> Bool {
    token.kind == .comma && cursor.bytes[Int(token.span.start)] == 0xE3
  }
}
