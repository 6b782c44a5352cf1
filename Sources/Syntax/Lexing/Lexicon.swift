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

  /// Names of several words (`disability grade`), by the number of their first word's symbol.
  private var phrases: [[Phrase]] = []

  struct Phrase: Sendable {
    /// The words after the first one.
    var rest: [Symbol]
    /// The name as a whole, its words parted by one blank.
    var name: Symbol
  }

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
    phrases = []
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

  /// Makes a name of several words, spelt `spelling`, known, so that it is read as one name from
  /// here on.
  ///
  /// - Requires: there are two words or more.
  mutating func addPhrase(_ words: [Symbol], spelling: String) -> Symbol {
    let first = Int(words[0].index)
    let rest = Array(words.dropFirst())
    while phrases.count <= first { phrases.append([]) }
    if let known = phrases[first].first(where: { $0.rest == rest }) { return known.name }
    let name = interner.intern(spelling)
    phrases[first].append(Phrase(rest: rest, name: name))
    // The longest match wins, so the longest is tried first.
    phrases[first].sort { $0.rest.count > $1.rest.count }
    return name
  }

  /// The phrases that begin with a word, the longest first.
  func phrases(after first: Symbol) -> [Phrase] {
    first.index < phrases.count ? phrases[Int(first.index)] : []
  }

  // MARK: Names in scope

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
