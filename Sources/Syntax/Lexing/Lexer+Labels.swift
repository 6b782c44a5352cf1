import Quantities
import Text

extension Lexer {
  /// Reads an outline label where a clause begins: `3.`, `（六）`, `①`, `第六条`, `二、`.
  mutating func readLabel() -> Bool {
    let byte = characters.bytes[index]
    guard byte.isDigit || byte == UInt8(ascii: "(") || byte >= 0xE2 else { return false }
    let start = index
    guard let cited = labelRange() else {
      index = start
      return false
    }
    // What stands before the first label is no part of the clause.
    if !hasLabel { clauseToken = tokens.count }
    append(.label, from: start, payload: lexicon.citation(of: cited, in: characters.bytes).index)
    hasLabel = true
    return true
  }

  /// Reads a path of labels that a section's title can begin with: `二（四）1`.
  mutating func readLabelPath() -> Bool {
    let start = index
    guard characters.bytes[index] >= 0x80, skipNumeral(),
      let open = characters.end(of: UInt8(ascii: "("), at: index)
    else {
      index = start
      return false
    }
    index = open
    guard skipNumeral(), let close = characters.end(of: UInt8(ascii: ")"), at: index) else {
      index = start
      return false
    }
    index = close
    _ = characters.digits(at: &index)
    let citation = lexicon.citation(of: start..<index, in: characters.bytes)
    // What stands before the first label is no part of the clause.
    if !hasLabel { clauseToken = tokens.count }
    append(.label, from: start, payload: citation.index)
    hasLabel = true
    return true
  }

  /// Moves over a label and returns the bytes of it that are cited, or returns nil.
  mutating func labelRange() -> Range<Int>? {
    let start = index
    let (first, length) = characters.scalar(at: index)
    if let open = characters.end(of: UInt8(ascii: "("), at: index) {
      index = open
      guard skipNumeral(), let close = characters.end(of: UInt8(ascii: ")"), at: index) else {
        return nil
      }
      index = close
      return start..<index
    }
    if 0x2460...0x2473 ~= first {
      index += length
      return start..<index
    }
    if skip("第") {
      guard skipNumeral() else { return nil }
      for word: StaticString in ["条", "款", "项", "章", "节"] where skip(word) {
        return start..<index
      }
      return nil
    }
    guard skipNumeral(), index < characters.end else { return nil }
    let end = index
    return skipMark() ? start..<end : nil
  }

  /// Moves over the mark behind a label's number; `3.5` is an amount and has none.
  private mutating func skipMark() -> Bool {
    if skip("、") { return true }
    if let place = characters.end(of: UInt8(ascii: ")"), at: index) {
      index = place
      return true
    }
    guard let place = characters.end(of: UInt8(ascii: "."), at: index) else { return false }
    if place < characters.end, let (next, _) = characters.narrow(at: place), next.isDigit {
      return false
    }
    index = place
    return true
  }

  /// Moves over at most three digits or a Chinese numeral.
  private mutating func skipNumeral() -> Bool {
    guard index < characters.end else { return false }
    var place = index
    let number = characters.digits(at: &place)
    if 1...3 ~= number.count {
      index = place
      return true
    }
    guard number.count == 0, ChineseNumeral.isCharacter(characters.scalar(at: index).value),
      let (_, end) = ChineseNumeral.scan(
        characters.bytes, at: index, limit: characters.end)
    else { return false }
    index = end
    return true
  }
}
