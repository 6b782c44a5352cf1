@testable import Syntax

/// How the words of the Chinese surface are spelt.
enum Spellings {
  /// All spellings of a word, by the one that the formatter writes.
  static let all: [String: [String]] = Dictionary(
    uniqueKeysWithValues: ChineseKeyword.spellings.map { ($0.spellings[0], $0.spellings) })

  /// The spelling that the formatter writes, by each other one.
  static let canonical: [String: String] = Dictionary(
    uniqueKeysWithValues: ChineseKeyword.spellings.flatMap { entry in
      entry.spellings.map { ($0, entry.spellings[0]) }
    })

  /// The words that are words in clauses, as the formatter writes them.
  static let inClauses = Set(
    ChineseKeyword.spellings.filter { !$0.keyword.isDeclarative }.map { $0.spellings[0] })

  /// The words that name something, as the formatter writes them, which names may have in them.
  static let nouns = Set(
    ChineseKeyword.spellings.filter { $0.keyword.isNoun }.map { $0.spellings[0] })
}
