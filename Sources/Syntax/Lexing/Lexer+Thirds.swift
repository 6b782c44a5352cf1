import Quantities
import Text

extension Lexer {
  /// Reads the rest of `2021年9月下旬` behind its year.
  mutating func thirdAfterYear(_ year: Int) -> (year: Int, month: Int, part: MonthThird.Part)? {
    let start = index
    guard skipSpaced("年"), let (month, part) = thirdOfMonth() else {
      index = start
      return nil
    }
    return (year, month, part)
  }

  /// Reads a month and which third of it.
  private mutating func thirdOfMonth() -> (month: Int, part: MonthThird.Part)? {
    index = characters.endOfBlanks(at: index)
    let month = characters.digits(at: &index)
    guard 1...2 ~= month.count, let part = partAfterMonth() else { return nil }
    return (Int(month.digits), part)
  }

  /// Reads the rest of `9月下旬` behind its month.
  mutating func partAfterMonth() -> MonthThird.Part? {
    let start = index
    guard skipSpaced("月") else { return nil }
    if skipSpaced("上旬") { return .early }
    if skipSpaced("中旬") { return .middle }
    if skipSpaced("下旬") { return .late }
    index = start
    return nil
  }

  mutating func appendThird(
    _ parts: (year: Int, month: Int, part: MonthThird.Part), from start: Int
  ) {
    guard let month = Month(year: parts.year, month: parts.month) else {
      append(.invalid, from: start)
      guard !isHeading else { return }
      diagnostics.append(
        .impossibleMonth(
          parts.month, year: parts.year, at: Place(source: source, span: Span(start, index))))
      return
    }
    append(.third(MonthThird(parts.part, of: month)), from: start)
  }

  /// Reads `late September 2021`, where a word is that begins here; false where it is another one.
  mutating func readEnglishThird() -> Bool {
    let start = index
    guard let part = MonthThird.Part.allCases.first(where: { take($0.english) }) else {
      return false
    }
    if let place = characters.end(of: UInt8(ascii: "-"), at: index) {
      index = place
    } else {
      index = characters.endOfBlanks(at: index)
    }
    let names = Month.englishNames
    guard let month = names.indices.first(where: { take(names[$0]) }) else {
      index = start
      return false
    }
    index = characters.endOfBlanks(at: index)
    let year = characters.digits(at: &index)
    guard year.count == 4 else {
      index = start
      return false
    }
    appendThird((Int(year.digits), month + 1, part), from: start)
    return true
  }

  /// Moves over a Latin word in any case and of any width, if it stands here as a whole.
  private mutating func take(_ word: String) -> Bool {
    var place = index
    for letter in word.utf8 {
      guard place < characters.end, let (character, length) = characters.narrow(at: place),
        character.isLatinLetter, character | 32 == letter | 32
      else { return false }
      place += length
    }
    if place < characters.end, let next = characters.narrow(at: place)?.character,
      next.isLatinLetter || next.isDigit
    {
      return false
    }
    index = place
    return true
  }
}
