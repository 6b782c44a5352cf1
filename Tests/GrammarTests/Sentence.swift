/// A sentence of a grammar, as the pieces that blanks may part.
struct Sentence: Equatable {
  struct Piece: Equatable {
    var text: String
    /// The lexical symbol that the piece was derived from; nil for a word of the grammar.
    var symbol: String?
  }

  var pieces: [Piece]

  /// The pieces with one blank between them.
  var text: String { pieces.map { $0.text }.joined(separator: " ") }

  /// `true` iff it has a word of the English surface outside parentheses.
  var isEnglish: Bool {
    var depth = 0
    for piece in pieces {
      switch piece.text {
      case "(": depth += 1
      case ")": depth -= 1
      case let text:
        if depth <= 0, piece.symbol == nil, text.utf8.allSatisfy({ ($0 | 32) &- 97 < 26 }) {
          return true
        }
      }
    }
    return false
  }
}
