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
    _ = skipSpaced("日") || skipSpaced("号")
    return (year, month, day)
  }

  /// Reads a separator, which is a hyphen or `word`, and one or two digits.
  private mutating func datePart(after word: StaticString) -> Int? {
    let start = index
    if let place = characters.end(of: UInt8(ascii: "-"), at: index) {
      index = place
    } else if skipSpaced(word) {
      index = characters.endOfBlanks(at: index)
    } else {
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

  /// Reads the rest of `12月25日` behind its month.
  mutating func dayAfterMonth() -> Int? {
    let start = index
    guard skipSpaced("月") else { return nil }
    index = characters.endOfBlanks(at: index)
    let day = characters.digits(at: &index)
    guard 1...2 ~= day.count, skipSpaced("日") || skipSpaced("号") else {
      index = start
      return nil
    }
    return Int(day.digits)
  }

  /// Appends a day without a year, which is that of the range's first day.
  mutating func appendDay(month: Int, _ day: Int, from start: Int) {
    guard let first = firstDayOfRange else { return appendYearless(from: start) }
    if let date = Date(year: first.year, month: month, day: day), date < first {
      append(.invalid, from: start)
      diagnostics.append(
        .dayWithoutYear(at: Place(source: source, span: Span(start, index)), first: first))
      return
    }
    appendDate((first.year, month, day), from: start)
  }

  /// Appends a third of a month without a year, which is that of the range's first day.
  mutating func appendThird(month: Int, _ part: MonthThird.Part, from start: Int) {
    guard let first = firstDayOfRange else { return appendYearless(from: start) }
    if let month = Month(year: first.year, month: month),
      MonthThird(part, of: month).days.last < first
    {
      append(.invalid, from: start)
      diagnostics.append(
        .dayWithoutYear(at: Place(source: source, span: Span(start, index)), first: first))
      return
    }
    appendThird((first.year, month, part), from: start)
  }

  private mutating func appendYearless(from start: Int) {
    let isSecond = endsInvalidRange
    append(.invalid, from: start)
    guard !isHeading, !isSecond else { return }
    diagnostics.append(
      .dayWithoutYear(at: Place(source: source, span: Span(start, index)), first: nil))
  }

  /// `true` iff the last day is read next of a range whose first one could not be read, which was
  /// reported.
  private var endsInvalidRange: Bool {
    guard let literal = firstLiteralOfRange else { return false }
    return literals[literal] == .invalid
  }

  /// The first day of the range whose last day is read next.
  private var firstDayOfRange: Date? {
    guard let literal = firstLiteralOfRange else { return nil }
    switch literals[literal] {
    case .date(let date): return date
    case .third(let third): return third.days.first
    default: return nil
    }
  }

  private var firstLiteralOfRange: Int? {
    var place = tokens.count - 1
    while place >= 0, tokens[place].isTrivia { place -= 1 }
    guard place > 0, tokens[place].keyword == .to || tokens[place].chineseKeyword == .to else {
      return nil
    }
    place -= 1
    // 自2021年9月1日起至12月25日止
    while place >= 0, tokens[place].isTrivia || tokens[place].chineseKeyword == .start {
      place -= 1
    }
    guard place >= 0, tokens[place].kind == .literal else { return nil }
    return Int(tokens[place].payload)
  }
}
