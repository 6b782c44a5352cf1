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
}
