import Text

/// What a name was declared as; one name can be several values, or a value and a tier.
struct NameKinds: OptionSet, Sendable {
  var rawValue: UInt8

  static let group = NameKinds(rawValue: 1)
  static let fact = NameKinds(rawValue: 2)
  static let value = NameKinds(rawValue: 4)
  static let quantity = NameKinds(rawValue: 8)
  static let tier = NameKinds(rawValue: 16)
}

/// Names that are declared, and a way to find them in runs of ideographs.
struct DeclaredNames: Sendable {
  private var kinds = Lookup<Symbol, NameKinds>()
  private var trie = NameTrie()
  /// How many of the names the trie has.
  private var known = 0

  func kinds(of name: Symbol) -> NameKinds { kinds[name] ?? [] }

  mutating func declare(_ name: Symbol, as kind: NameKinds) {
    kinds[name, default: []].insert(kind)
  }

  mutating func add(_ other: DeclaredNames) {
    for (name, kinds) in other.kinds.pairs { declare(name, as: kinds) }
  }

  /// Makes all names so far ones that can be found in a run; the tiers of a standard can be longer
  /// than any name that is declared, and then are not.
  mutating func prepareRuns(_ interner: Interner) {
    while known < kinds.count {
      let name = kinds.keys[known]
      let spelling = interner.bytes(name)
      // Most are so short that their characters need not be counted.
      if spelling.count <= Lexicon.longestName
        || spelling.count(where: { $0 & 0xC0 != 0x80 }) <= Lexicon.longestName
      {
        trie.add(name, spelling: spelling)
      }
      known += 1
    }
  }

  /// The longest of the names that stands at a place.
  func longest(in characters: Characters, at place: Int, limit: Int) -> NameTrie.Match? {
    trie.longest(in: characters, at: place, limit: limit)
  }
}
