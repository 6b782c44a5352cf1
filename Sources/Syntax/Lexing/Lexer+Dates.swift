import Quantities
import Text

extension Lexer {
  /// Reads the rest of `2021-12-25` or `2021年12月25日` behind its year.
  mutating func dateAfterYear(_ year: Int) -> (year: Int, month: Int, day: Int)? {
    let start = index
    guard let month = datePart(after: "年") else { return nil }
    guard let day = datePart(after: "月") else {
      index = start
      return nil
    }
    _ = skip("日") || skip("号")
    return (year, month, day)
  }

  /// Reads a separator, which is a hyphen or `word`, and one or two digits.
  private mutating func datePart(after word: StaticString) -> Int? {
    let start = index
    if let place = characters.end(of: UInt8(ascii: "-"), at: index) {
      index = place
    } else if !skip(word) {
      return nil
    }
    let part = characters.digits(at: &index)
    guard 1...2 ~= part.count else {
      index = start
      return nil
    }
    return Int(part.digits)
  }

  mutating func appendDate(_ parts: (year: Int, month: Int, day: Int), from start: Int) {
    guard let date = Date(year: parts.year, month: parts.month, day: parts.day) else {
      append(.invalid, from: start)
      guard !isHeading else { return }
      diagnostics.append(
        .impossibleDate(
          year: parts.year, month: parts.month, day: parts.day,
          at: Place(source: source, span: Span(start, index))))
      return
    }
    append(.date(date), from: start)
  }
}
