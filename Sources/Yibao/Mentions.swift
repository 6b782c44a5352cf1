import Syntax
import Text

/// Finds the documents without which a question about the counties that it names cannot be answered.
///
/// Those are the documents of the counties, those whose county or year cannot be read, and whatever
/// document bears a number that one of them writes.
struct Mentions {
  /// For each document whether it is one of them; all are where no county is named.
  private(set) var wanted: [Bool]

  init(of words: String, in documents: [Tree], names: Interner) {
    let words = QuestionVocabulary.folded(words)
    let isNamed = documents.map { Self.isNamed($0, in: words, names: names) }
    guard isNamed.contains(true) else {
      wanted = documents.map { _ in true }
      return
    }
    wanted = zip(documents, isNamed).map { $1 || $0.heading?.year == nil }
    var pending = wanted.indices.filter { wanted[$0] }
    // A document is looked at once, so the loop ends.
    while let next = pending.popLast() {
      for token in documents[next].tokens where token.kind == .documentNumber {
        for (place, other) in documents.enumerated()
        where !wanted[place] && other.origin?.number.symbol.index == token.payload {
          wanted[place] = true
          pending.append(place)
        }
      }
    }
  }

  /// `true` iff a name of a document's county occurs among the words.
  private static func isNamed(_ document: Tree, in words: [UInt8], names: Interner) -> Bool {
    guard let heading = document.heading else { return false }
    let region = names.text(heading.region.symbol)
    var spellings = [region] + document.names[heading.aliases].map { names.text($0.symbol) }
    if let short = QuestionVocabulary.shortName(of: region) { spellings.append(short) }
    return spellings.contains { words.contains(QuestionVocabulary.folded($0)) }
  }
}

extension [UInt8] {
  /// `true` iff `part` occurs in the bytes.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      if self[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
