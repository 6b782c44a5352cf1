import Syntax

@testable import grammar

/// The words of Chinese clauses and the names in scope, to find the longest that a text goes on with.
struct Lexis {
  /// The names by the lexical symbol that each is one of.
  let names: [String: Set<String>]
  /// The names of several words.
  let phrases: [[Unicode.Scalar]]
  /// By their first character, the longest first.
  private var entries: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  init(names: [String: Set<String>]) {
    self.names = names
    let words = Spellings.canonical.filter { Spellings.inClauses.contains($0.value) }.map { $0.key }
    let all = names.values.reduce(Set(words)) { $0.union($1) }
    phrases = all.filter { $0.contains(" ") }.map { Array($0.unicodeScalars) }
    for text in all {
      let scalars = Array(text.unicodeScalars)
      entries[scalars[0], default: []].append(scalars)
    }
    entries = entries.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// How long the longest word or name is that stands at a place; nil where neither does.
  func longest(in characters: [Unicode.Scalar], at place: Int) -> Int? {
    entries[characters[place]]?.first { entry in
      let end = place + entry.count
      guard end <= characters.count else { return false }
      for (offset, scalar) in entry.enumerated() where characters[place + offset] != scalar {
        return false
      }
      // A Latin word is never parted.
      return end == characters.count || !characters[end].isLatinOrDigit
        || !characters[end - 1].isLatinOrDigit
    }?.count
  }
}

extension Unicode.Scalar {
  var isLatin: Bool { 97...122 ~= value | 32 }
  var isDigit: Bool { 48...57 ~= value }
  var isLatinOrDigit: Bool { isLatin || isDigit }
}
