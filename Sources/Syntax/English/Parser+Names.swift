import Text

extension Parser {
  /// The number of tokens of the name that begins `ahead` tokens on; 0 when there is none.
  func nameLength(ahead: Int = 0) -> Int {
    guard cursor.isName(ahead: ahead) else { return 0 }
    return cursor.phrase(of: lexicon.phrases, ahead: ahead)?.length ?? 1
  }

  /// name ::= word, or several words that were declared as one name
  mutating func parseName() -> Name? {
    guard cursor.isName(ahead: 0) else { return nil }
    var name = Name(symbol: Symbol(current.payload), span: current.span)
    if let phrase = cursor.phrase(of: lexicon.phrases, ahead: 0) {
      for _ in 1..<phrase.length { advance() }
      name = Name(symbol: phrase.name, span: name.span.joined(with: current.span))
    }
    advance()
    return name
  }

  /// Parses a name that need not be known; Latin words in a row make one name, which is known from
  /// here on.
  mutating func parseDeclaredName() -> Name? {
    guard cursor.isName(ahead: 0) else { return nil }
    guard isLatin(current), cursor.isName(ahead: 1), isLatin(cursor.peek(1)) else {
      return parseSingleName()
    }
    var words: [Symbol] = []
    var spelling: [UInt8] = []
    let start = current.span.start
    while cursor.isName(ahead: 0), isLatin(current) {
      words.append(Symbol(current.payload))
      if !spelling.isEmpty { spelling.append(0x20) }
      spelling +=
        narrowed(cursor.bytes, current.span.range) ?? Array(cursor.bytes[current.span.range])
      advance()
    }
    let name = lexicon.interner.intern(spelling, spelling.indices)
    if lexicon.characterCount(of: name) <= Lexicon.longestName {
      lexicon.addPhrase(words, name: name)
    }
    return Name(symbol: name, span: Span(start, previousEnd))
  }

  private mutating func parseSingleName() -> Name {
    let name = Name(symbol: Symbol(current.payload), span: current.span)
    advance()
    return name
  }

  /// `true` iff a word begins with a Latin letter of either width.
  private func isLatin(_ word: Token) -> Bool {
    let first = cursor.bytes[Int(word.span.start)]
    return first.isLatinLetter || first == 0xEF
  }

  /// Parses a name where one is due, declared here or before; reports what stands there instead.
  ///
  /// What is declared as something that clauses can name is in scope from here on.
  mutating func parseDueName(declared: Bool = false, as kind: NameKinds = []) -> Name? {
    if let name = declared ? parseDeclaredName() : parseName() {
      if kind == [] { return name }
      guard isShortEnough(name) else { return nil }
      if declared, isChineseLine, kind == .tier || kind == .value {
        reportJoint(in: name)
      }
      if declaresNames { lexicon.declare(name.symbol, as: kind) }
      return name
    }
    report(.missingName(at: cursor.currentPlace, found: cursor.foundText))
    return nil
  }

  /// Reports a name that is too long to be declared.
  private mutating func isShortEnough(_ name: Name) -> Bool {
    let count = lexicon.characterCount(of: name.symbol)
    if count <= Lexicon.longestName { return true }
    report(.nameTooLong(at: cursor.place(name.span), count: count, limit: Lexicon.longestName))
    return false
  }

  /// names ::= name { ( "," | "and" ) name } — ends before a comma that something else follows.
  mutating func parseNames(declared: Bool = false, as kind: NameKinds = []) -> Range<Int>? {
    let start = tree.names.count
    repeat {
      guard let name = parseDueName(declared: declared, as: kind) else { return nil }
      tree.names.append(name)
    } while skipNameSeparator()
    return start..<tree.names.count
  }

  /// Moves over a comma or `and` that a name follows.
  mutating func skipNameSeparator() -> Bool {
    guard current.kind == .comma || isNext(.and), cursor.isName(ahead: 1) else { return false }
    advance()
    return true
  }

  /// The names of both ranges in a row.
  mutating func join(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    if first.isEmpty { return second }
    let start = tree.names.count
    tree.names.append(contentsOf: tree.names[first])
    tree.names.append(contentsOf: tree.names[second])
    return start..<tree.names.count
  }
}
