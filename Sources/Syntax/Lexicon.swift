public import Text

/// The names and keywords that a lexer knows: what it can tell apart without blanks.
///
/// One lexicon serves all sources that are loaded together, so equal names have equal symbols.
public struct Lexicon: Sendable {
  public var interner: Interner

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
  }

  /// Makes a name of several words known, so that it is read as one name from here on.
  public mutating func addPhrase(_ words: [Symbol]) -> Symbol {
    guard words.count > 1 else { return words[0] }
    var spelling = ""
    for word in words {
      if !spelling.isEmpty { spelling += " " }
      spelling += interner.text(word)
    }
    let name = interner.intern(spelling)
    let first = Int(words[0].index)
    while phrases.count <= first { phrases.append([]) }
    if !phrases[first].contains(where: { $0.name == name }) {
      phrases[first].append(Phrase(rest: Array(words.dropFirst()), name: name))
      // The longest match wins, so the longest is tried first.
      phrases[first].sort { $0.rest.count > $1.rest.count }
    }
    return name
  }

  /// The phrases that begin with a word, the longest first.
  func phrases(after first: Symbol) -> [Phrase] {
    first.index < phrases.count ? phrases[Int(first.index)] : []
  }
}
