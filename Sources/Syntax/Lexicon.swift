public import Text

/// The names and keywords that a lexer knows: what it can tell apart without blanks.
///
/// One lexicon serves all sources that are loaded together, so equal names have equal symbols.
public struct Lexicon: Sendable {
  public var interner: Interner

  /// Names of several words, by the symbol of their first word: `disability grade`.
  private var phrases: [Symbol: [Phrase]] = [:]

  struct Phrase: Sendable {
    /// The words after the first one.
    var rest: [Symbol]
    /// The name as a whole, its words parted by one blank.
    var name: Symbol
  }

  public init() {
    interner = Interner()
    for keyword in Keyword.table { _ = interner.intern(keyword.rawValue) }
  }

  /// Makes a name of several words known, so that it is read as one name from here on.
  public mutating func addPhrase(_ words: [Symbol]) -> Symbol {
    var spelling = ""
    for word in words {
      if !spelling.isEmpty { spelling += " " }
      spelling += interner.text(word)
    }
    let name = interner.intern(spelling)
    guard words.count > 1 else { return name }
    var known = phrases[words[0]] ?? []
    let rest = Array(words.dropFirst())
    if !known.contains(where: { $0.rest == rest }) {
      known.append(Phrase(rest: rest, name: name))
      // The longest match wins, so the longest is tried first.
      known.sort { $0.rest.count > $1.rest.count }
    }
    phrases[words[0]] = known
    return name
  }

  /// The phrases that begin with a word, the longest first.
  func phrases(after first: Symbol) -> [Phrase] {
    phrases.isEmpty ? [] : phrases[first] ?? []
  }
}
