public import Text

/// The names and keywords that a lexer knows: what it can tell apart without blanks.
///
/// One lexicon serves all sources that are loaded together, so equal names have equal symbols.
public struct Lexicon: Sendable {
  public var interner: Interner

  /// What the vocabularies declare, and what the source that is being read does.
  private(set) var shared = DeclaredNames()
  private(set) var own = DeclaredNames()
  /// The words of the Chinese grammar; empty until a Chinese clause is met.
  private var chineseKeywords = NameTrie()

  /// Names of several words, each known as a whole with its words parted by one blank.
  private(set) var phrases = PhraseTable()

  public init() {
    interner = Interner()
    for keyword in Keyword.table { _ = interner.intern(keyword.rawValue) }
    for (_, spellings) in ChineseKeyword.spellings {
      for spelling in spellings { _ = interner.intern(spelling) }
    }
  }

  /// Takes the lexicon out of its variable, so that who adds to it owns it alone and nothing is
  /// copied; what is left behind is not to be used until the lexicon is put back.
  public mutating func take() -> Lexicon {
    var taken = self
    phrases = PhraseTable()
    shared = DeclaredNames()
    own = DeclaredNames()
    chineseKeywords = NameTrie()
    taken.interner = interner.take()
    return taken
  }

  /// The keyword that a word is in any case, and the symbol of its lower-case spelling.
  func keyword(_ word: Symbol) -> (Keyword, Symbol)? {
    if let keyword = Keyword(word) { return (keyword, word) }
    guard interner.bytes(word).contains(where: { $0 &- 65 < 26 }) else { return nil }
    let lowered = String(decoding: interner.bytes(word).map { $0 | 32 }, as: UTF8.self)
    guard let symbol = interner.symbol(of: lowered) else { return nil }
    return Keyword(symbol).map { ($0, symbol) }
  }

  /// Makes a name of two words or more known, so that it is read as one name from here on.
  mutating func addPhrase(_ words: [Symbol], name: Symbol) { phrases.add(words, name: name) }

  // MARK: Names in scope

  /// How many characters a declared name may have: what a run of ideographs goes on with is looked
  /// for at each of its places, as far as the longest name reaches.
  static let longestName = 64

  func characterCount(of name: Symbol) -> Int {
    // A character has one byte that does not go on with another.
    interner.bytes(name).count { $0 & 0xC0 != 0x80 }
  }

  /// Begins a source, in which only the vocabularies' names are declared so far.
  mutating func beginSource() { own = DeclaredNames() }

  /// Makes what the source declared known to all that are read after it.
  mutating func shareNames() {
    shared.add(own)
    own = DeclaredNames()
  }

  /// Makes a tier known to all that are read after it.
  public mutating func shareTier(_ name: String) {
    shared.declare(interner.intern(name), as: .tier)
  }

  mutating func declare(_ name: Symbol, as kind: NameKinds) { own.declare(name, as: kind) }

  /// What a name was declared as; nothing when it was not.
  func kinds(of name: Symbol) -> NameKinds {
    shared.kinds(of: name).union(own.kinds(of: name))
  }

  /// Makes ready to part runs of ideographs by what is declared so far.
  mutating func prepareRuns() {
    if chineseKeywords.isEmpty {
      for (keyword, spellings) in ChineseKeyword.spellings where !keyword.isDeclarative {
        for spelling in spellings {
          let symbol = interner.intern(spelling)
          chineseKeywords.add(symbol, spelling: interner.bytes(symbol))
        }
      }
    }
    shared.prepareRuns(interner)
    own.prepareRuns(interner)
  }

  /// The longest keyword or name in scope that stands at a place; of two that are equally long the
  /// keyword.
  func longestWord(
    in characters: Characters, at place: Int, limit: Int
  ) -> (word: NameTrie.Match, isKeyword: Bool)? {
    var found: (word: NameTrie.Match, isKeyword: Bool)?
    if let keyword = chineseKeywords.longest(in: characters, at: place, limit: limit) {
      found = (keyword, true)
    }
    if let name = shared.longest(in: characters, at: place, limit: limit),
      name.end > found?.word.end ?? 0
    {
      found = (name, false)
    }
    if let name = own.longest(in: characters, at: place, limit: limit),
      name.end > found?.word.end ?? 0
    {
      found = (name, false)
    }
    return found
  }
}
