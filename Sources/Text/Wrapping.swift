/// The lines of a paragraph, none wider than `width` columns unless a single word is.
///
/// A line breaks at blanks and beside Chinese characters, but not before a mark that closes or
/// ends something and not behind one that opens something.
public func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for piece in pieces(of: text) {
    let pieceWidth = displayWidth(of: piece)
    let ownWidth = displayWidth(of: withoutBlanksAtEnd(piece))
    if !line.isEmpty && lineWidth + ownWidth > width {
      lines.append(withoutBlanksAtEnd(line))
      line = ""
      lineWidth = 0
    }
    line += piece
    lineWidth += pieceWidth
  }
  if !line.isEmpty { lines.append(withoutBlanksAtEnd(line)) }
  return lines
}

/// The text in pieces that stay whole, each with the blanks behind it.
private func pieces(of text: String) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if let previous, canBreak(between: previous, scalar) {
      pieces.append(piece)
      piece = ""
    }
    piece.unicodeScalars.append(scalar)
    previous = scalar
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}

private func canBreak(between left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
  if right == " " { return false }
  if left == " " { return true }
  if "（“‘《〔「(".unicodeScalars.contains(left) { return false }
  if "，。、；：？！）”’》〕」),.;:?!%".unicodeScalars.contains(right) { return false }
  return displayWidth(of: left) == 2 || displayWidth(of: right) == 2
}
