/// Whole numbers in Chinese words: `三百二十`, `一万零五百`, `二〇二一`, `叁佰贰拾`.
public enum ChineseNumeral {
  /// The value of the longest well-formed numeral that starts at `index`, and where it ends.
  ///
  /// `bytes` are UTF-8 and are read up to `limit`. Nil when no numeral starts there or its value
  /// exceeds 64 bits. Digits in a row are read by position; 两 stands for 二 before 百, 千, 万, 亿
  /// and alone. A skipped place needs its 零: `一百二` reads as 一百, with 二 left over. A digit is
  /// never parted from its unit: `十二百` reads as 十, and the estimate `一二百` is no numeral.
  public static func scan(
    _ bytes: [UInt8], at index: Int, limit: Int
  ) -> (value: Int64, end: Int)? {
    if index < 0 || index >= limit { return nil }
    let scanner = Scanner(bytes: bytes, limit: min(limit, bytes.count))
    let byPosition = scanner.positional(at: index)
    if let byPosition, byPosition.end > index + Scanner.width { return byPosition.found }
    guard let words = scanner.number(at: index) else { return byPosition?.found }
    return (words.value, words.end)
  }

  /// The numeral of `value`, for instance `一万零五百`; decimal digits when it is negative or
  /// exceeds 9999_9999_9999.
  public static func spell(_ value: Int64) -> String {
    guard (0...9999_9999_9999).contains(value) else { return "\(value)" }
    if value == 0 { return "零" }
    var result = ""
    var rest = value
    for (unit, name) in [(1_0000_0000, "亿"), (1_0000, "万"), (1, "")] as [(Int64, String)] {
      let section = rest / unit
      rest %= unit
      if section == 0 { continue }
      if !result.isEmpty && (section < 1000 || value / (unit * 1_0000) % 1_0000 == 0) {
        result += "零"
      }
      result += spellSection(section, leading: result.isEmpty) + name
    }
    return result
  }

  /// The words of 1 to 9999; at the start of a numeral 一十 is said 十.
  private static func spellSection(_ section: Int64, leading: Bool) -> String {
    var result = ""
    var rest = section
    var skipped = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] as [(Int64, String)] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        skipped = true
        continue
      }
      if skipped && !result.isEmpty { result += "零" }
      skipped = false
      if !(leading && section < 20 && unit == 10) { result += digits[Int(digit)] }
      result += name
    }
    return result
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}

/// Reads numerals by their grammar; each production starts at a byte and says where it ended.
private struct Scanner {
  var bytes: [UInt8]
  var limit: Int

  /// The bytes of a numeral character: all of them take three in UTF-8.
  static let width = 3

  enum Sign: Equatable {
    case digit(Int64)
    /// 两.
    case pair
    /// 十, 百, 千, 万, 亿.
    case unit(Int64)
  }

  typealias Reading = (value: Int64, end: Int)

  /// Digits read by position: `二〇二一`; nothing is found when they exceed 64 bits or stand
  /// before a unit.
  func positional(at start: Int) -> (found: Reading?, end: Int)? {
    var value: Int64? = 0
    var end = start
    while case .digit(let digit) = sign(at: end) {
      // However many follow, it is no number; reading on would cost a row's square.
      if end - start > Scanner.width * 19 { return (nil, end) }
      if let before = value {
        let (product, tooLarge) = before.multipliedReportingOverflow(by: 10)
        let (sum, overflow) = product.addingReportingOverflow(digit)
        value = tooLarge || overflow ? nil : sum
      }
      end += Scanner.width
    }
    if end == start { return nil }
    var isBeforeUnit = false
    if case .unit = sign(at: end) { isBeforeUnit = true }
    guard let value, !isBeforeUnit else { return (nil, end) }
    return ((value, end), end)
  }

  /// `number := myriad [亿 [零] myriad]`, below 10^16.
  func number(at start: Int) -> Reading? {
    join(1_0000_0000, at: start) { position in
      join(1_0000, at: position) { section(at: $0) }
    }
  }

  /// `part [unit [零] part]`: 零 is due when the lower part leaves its highest place empty, and
  /// may stand when the upper part ends with an empty place.
  private func join(
    _ unit: Int64, at start: Int, part: (Int) -> Reading?
  ) -> Reading? {
    guard let upper = part(start) else { return nil }
    guard sign(at: upper.end) == .unit(unit) else { return upper }
    let whole: Reading = (upper.value * unit, upper.end + Scanner.width)
    let hasZero = sign(at: whole.end) == .digit(0)
    guard let lower = part(hasZero ? whole.end + Scanner.width : whole.end) else { return whole }
    let skips = lower.value < unit / 10
    guard hasZero ? skips || upper.value % 10 == 0 : !skips else { return whole }
    return (whole.value + lower.value, lower.end)
  }

  /// Digits with 千, 百, 十 in falling order, 1 to 9999, with 零 for skipped places.
  private func section(at start: Int) -> Reading? {
    var value: Int64 = 0
    var end = start
    var last: Int64 = 1_0000
    // The place falls with every turn.
    while last > 1 {
      let hasZero = value > 0 && sign(at: end) == .digit(0)
      guard
        let term = term(at: hasZero ? end + Scanner.width : end, bareTen: value == 0 || hasZero),
        term.place < last, value == 0 || hasZero == (term.place * 10 < last),
        !(term.isPair && (term.place == 10 || term.place == 1 && value > 0))
      else { break }
      value += term.digit * term.place
      end = term.end
      last = term.place
    }
    return value == 0 ? nil : (value, end)
  }

  /// A digit and its place; `bareTen` lets 十 stand for 一十.
  private func term(
    at start: Int, bareTen: Bool
  ) -> (digit: Int64, place: Int64, isPair: Bool, end: Int)? {
    let after = start + Scanner.width
    let digit: Int64
    switch sign(at: start) {
    case .digit(let value) where value > 0: digit = value
    case .pair: digit = 2
    case .unit(10) where bareTen: return (1, 10, false, after)
    default: return nil
    }
    let isPair = sign(at: start) == .pair
    if case .unit(let place) = sign(at: after), place <= 1000 {
      return (digit, place, isPair, after + Scanner.width)
    }
    return (digit, 1, isPair, after)
  }

  private func sign(at index: Int) -> Sign? {
    guard index + Scanner.width <= limit, bytes[index] & 0xf0 == 0xe0 else { return nil }
    let scalar =
      UInt32(bytes[index] & 0x0f) << 12 | UInt32(bytes[index + 1] & 0x3f) << 6
      | UInt32(bytes[index + 2] & 0x3f)
    return switch Unicode.Scalar(scalar) {
    case "〇", "零": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "贰": .digit(2)
    case "三", "叁": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "两": .pair
    case "十", "拾": .unit(10)
    case "百", "佰": .unit(100)
    case "千", "仟": .unit(1000)
    case "万": .unit(1_0000)
    case "亿": .unit(1_0000_0000)
    default: nil
    }
  }
}
