import Quantities
import Text

extension Lexer {
  /// Reads a number and what it counts: `320`, `15,412元`, `80%`, `2021-12-25`, `60周岁`.
  mutating func readNumber() {
    let start = index
    var number = characters.digits(at: &index)
    if number.count == 4, let date = dateAfterYear(Int(number.digits)) {
      return appendDate(date, from: start)
    }
    if number.count == 4, let third = thirdAfterYear(Int(number.digits)) {
      return appendThird(third, from: start)
    }
    if 1...2 ~= number.count, let day = dayAfterMonth() {
      return appendDay(month: Int(number.digits), day, from: start)
    }
    if 1...2 ~= number.count, let part = partAfterMonth() {
      return appendThird(month: Int(number.digits), part, from: start)
    }
    readThousands(of: &number)
    readDecimals(of: &number)
    let literal = readUnit(of: number) ?? number.times(1).map { .number($0) }
    append(literal, of: number, from: start)
  }

  /// Reads an amount in Chinese numerals where a unit follows: `三百二十元`, `百分之八十`.
  ///
  /// Without a unit, or where the word goes on, the characters are part of a name (`三类人员`), so
  /// nothing is read. In a Chinese clause any word can follow, but a name that reaches to
  /// `otherEnd` goes before.
  mutating func readChineseAmount(beyond otherEnd: Int = 0) -> Bool {
    guard ChineseNumeral.isCharacter(characters.scalar(at: index).value) else { return false }
    let start = index
    let isPercentage = skip("百分之")
    if let (value, end) = ChineseNumeral.scan(
      characters.bytes, at: index, limit: characters.end)
    {
      index = end
      let number = DecimalNumber(value)
      let literal = isPercentage ? Self.percent(number) : readUnit(of: number)
      if let literal, isChinese ? index > otherEnd : !characters.isWord(at: index) {
        append(literal, of: number, from: start)
        return true
      }
    }
    index = start
    return false
  }

  /// Appends what a number and its unit come to, or reports why they come to nothing.
  private mutating func append(_ literal: Literal?, of number: DecimalNumber, from start: Int) {
    append(literal ?? .invalid, from: start)
    // A title is not computed with.
    guard !isHeading else { return }
    let place = Place(source: source, span: Span(start, index))
    if number.isTooLarge {
      diagnostics.append(.numberTooLarge(at: place))
    } else if literal == nil || literal == .invalid {
      diagnostics.append(.notWhole(at: place))
    }
  }

  mutating func append(_ literal: Literal, from start: Int) {
    append(.literal, from: start, payload: UInt32(literals.count))
    literals.append(literal)
    literalSpans.append(Span(start, index))
    isAtClauseStart = false
  }

  /// Reads `,412` groups, which must be exactly three digits and not followed by a fourth.
  ///
  /// In a Chinese clause a comma of full width parts what is said: 280，320元 are two amounts.
  private mutating func readThousands(of number: inout DecimalNumber) {
    guard number.count <= 3 else { return }
    while var place = characters.end(of: UInt8(ascii: ","), at: index),
      !isChinese || place == index + 1
    {
      let group = characters.digits(at: &place)
      guard group.count == 3 else { return }
      number.append(group)
      index = place
    }
  }

  private mutating func readDecimals(of number: inout DecimalNumber) {
    guard var place = characters.end(of: UInt8(ascii: "."), at: index) else { return }
    let fraction = characters.digits(at: &place)
    guard fraction.count > 0 else { return }
    number.append(fraction)
    number.scale = fraction.count
    index = place
  }

  // MARK: Units

  /// Reads what follows a number as its unit; nil leaves the number bare, and `invalid` is what
  /// cannot be counted in that unit.
  private mutating func readUnit(of number: DecimalNumber) -> Literal? {
    skipBlanksBeforeUnit()
    // Nearly all numbers stand alone, and all units but the sign of percent are wide.
    guard index < characters.end else { return nil }
    let first = characters.bytes[index]
    guard first >= 0x80 || first == UInt8(ascii: "%") else { return nil }
    for (word, factor) in Self.moneyWords where skip(word) {
      guard var fen = number.times(factor) else { return .invalid }
      if factor == 100, number.scale == 0 { addSmallMoney(to: &fen) }
      let unit = readMoneyUnit()
      return .money(fen: fen, unit)
    }
    if skip("%") || skip("％") { return Self.percent(number) }
    if skip("个百分点") { return number.times(1).map { .points($0) } ?? .invalid }
    if skip("周岁") || skip("岁") { return number.whole.map { .age($0) } ?? .invalid }
    if skip("人") { return number.whole.map { .count($0) } ?? .invalid }
    if skip("个月") { return number.whole.map { .span($0, .months) } ?? .invalid }
    if skip("日") || skip("天") { return number.whole.map { .span($0, .days) } ?? .invalid }
    if skip("年") {
      // 2022年度 is the year of a heading.
      if hasWholeNames, isChinese { _ = skip("度") }
      return number.whole.map { .span($0, .years) } ?? .invalid
    }
    return nil
  }

  /// Moves over the blanks of `320 元`; a word that only begins like a unit is none.
  ///
  /// In a Chinese clause every unit can have a blank before it.
  private mutating func skipBlanksBeforeUnit() {
    let place = characters.endOfBlanks(at: index)
    guard place > index, place < characters.end else { return }
    let bytes = characters.bytes
    if isChinese {
      if Self.unitWords.contains(where: { bytes[place...].starts(with: $0.utf8) }) { index = place }
      return
    }
    for word in ["元", "万元", "亿元"] where bytes[place...].starts(with: word.utf8) {
      let end = place + word.utf8.count
      guard !characters.isWord(at: end) || bytes[end...].starts(with: "每".utf8) else { return }
      index = place
      return
    }
  }

  /// How units begin.
  private static let unitWords = [
    "元", "万元", "亿元", "角", "分", "%", "％", "个百分点", "周岁", "岁", "人", "个月", "日", "天", "年",
  ]

  /// Reads the 5角 and 5分 of `5元5角5分`.
  private mutating func addSmallMoney(to fen: inout Rational) {
    for (unit, factor) in [("角", 10), ("分", 1)] as [(StaticString, Int64)] {
      let start = index
      var value: Int64?
      let number = characters.digits(at: &index)
      if number.count > 0 {
        value = number.whole
      } else if let (numeral, end) = ChineseNumeral.scan(
        characters.bytes, at: index, limit: characters.end)
      {
        index = end
        value = numeral
      }
      guard let value, value < 10, skip(unit), let sum = try? fen.adding(Rational(value * factor))
      else {
        index = start
        continue
      }
      fen = sum
    }
  }

  private static func percent(_ number: DecimalNumber) -> Literal {
    number.times(1).flatMap { try? $0.divided(by: Rational(100)) }.map { .percent($0) } ?? .invalid
  }

  /// The words for money and how many fen each is.
  private static let moneyWords: [(StaticString, Int64)] = [
    ("元", 100), ("万元", 1_000_000), ("亿元", 10_000_000_000), ("角", 10), ("分", 1),
  ]

  /// Reads `/人·年` and the like behind an amount.
  private mutating func readMoneyUnit() -> MoneyUnit {
    let start = index
    guard skip("/") || skip("／") || skip("每") else { return .total }
    if skip("人") {
      let beforeYear = index
      for dot: StaticString in ["·", "•", "・", "/", "／", "每"] where skip(dot) { break }
      if skip("年") { return .perPersonAndYear }
      index = beforeYear
      return .perPerson
    }
    if skip("年") { return .perYear }
    if skip("月") { return .perMonth }
    if skip("日") || skip("天") { return .perDay }
    if skip("次") { return .perVisit }
    index = start
    return .total
  }

  /// `true` iff an amount of money or a percentage in Chinese numerals stands at a place.
  func isChineseAmount(at place: Int, limit: Int) -> Bool {
    guard ChineseNumeral.isCharacter(characters.scalar(at: place).value) else { return false }
    if characters.end(of: "百分之", at: place) != nil { return true }
    guard let (_, end) = ChineseNumeral.scan(characters.bytes, at: place, limit: limit) else {
      return false
    }
    return characters.end(of: "元", at: end) != nil
  }
}
