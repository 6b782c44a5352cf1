import Text

extension Lexer {
  /// Reads a dash or tilde between days as 至: 2021年9月1日—12月25日, 每月1-25日; `false` where it is none.
  mutating func readRangeMark() -> Bool {
    guard isChinese, let day = dayBefore, let (mark, end) = rangeMark(),
      opensDay(at: characters.endOfBlanks(at: end), isOfMonth: day == .ofEachMonth)
    else { return false }
    let start = index
    index = end
    append(.keyword, from: start, payload: lexicon.interner.intern(mark).index)
    isAtClauseStart = false
    return true
  }

  /// The longest mark here, in its narrow form, and where it ends; nil where none stands.
  private func rangeMark() -> (spelling: String, end: Int)? {
    for mark in ChineseKeyword.rangeMarks {
      let bytes = Array(mark.utf8)
      if bytes.count == 1, let end = characters.end(of: bytes[0], at: index) { return (mark, end) }
      let end = min(index + bytes.count, characters.end)
      if characters.bytes[index..<end].elementsEqual(bytes) { return (mark, end) }
    }
    return nil
  }

  /// `true` iff a day begins at a place: 2021年12月25日, 12月25日, 约2021年12月25日, 25日.
  private func opensDay(at place: Int, isOfMonth: Bool) -> Bool {
    if characters.end(of: "约", at: place) != nil { return true }
    var end = place
    let digits = characters.digits(at: &end).count
    if isOfMonth { return digits > 0 }
    let next = characters.endOfBlanks(at: end)
    let isYear =
      characters.end(of: "年", at: next) != nil
      || characters.end(of: UInt8(ascii: "-"), at: end) != nil
    return digits == 4 && isYear || 1...2 ~= digits && characters.end(of: "月", at: next) != nil
  }

  private enum DayBefore { case ofCalendar, ofEachMonth }

  /// The day that stands before, be it with 起 or 左右; nil where none does.
  private var dayBefore: DayBefore? {
    var place = tokens.count - 1
    func skipTrivia() { while place >= 0, tokens[place].isTrivia { place -= 1 } }
    skipTrivia()
    while place >= 0, [.start, .roughly].contains(tokens[place].chineseKeyword) {
      place -= 1
      skipTrivia()
    }
    guard place >= 0, tokens[place].kind == .literal else { return nil }
    switch literals[Int(tokens[place].payload)] {
    case .date, .third: return .ofCalendar
    case .number, .span(_, .days):
      place -= 1
      skipTrivia()
      return place >= 0 && tokens[place].chineseKeyword == .eachMonth ? .ofEachMonth : nil
    default: return nil
    }
  }
}
