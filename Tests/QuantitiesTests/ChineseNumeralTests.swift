import Quantities
import Testing

@Suite struct ChineseNumeralTests {
  /// The value of the numeral that begins `text`, and the text that is left.
  private func scan(_ text: String) -> (value: Int64, rest: String)? {
    let bytes = [UInt8](text.utf8)
    guard let (value, end) = ChineseNumeral.scan(bytes, at: 0, limit: bytes.count) else {
      return nil
    }
    return (value, String(decoding: bytes[end...], as: UTF8.self))
  }

  @Test(
    arguments: [
      ("三百二十元", 320, "元"), ("八十", 80, ""), ("十", 10, ""), ("十五周岁", 15, "周岁"),
      ("一十五", 15, ""), ("二〇二一年", 2021, "年"), ("二零二二年", 2022, "年"), ("〇", 0, ""),
      ("零", 0, ""), ("两千", 2000, ""), ("两人", 2, "人"), ("两万两千二百", 22_200, ""),
      ("叁佰贰拾圆", 320, "圆"), ("壹万伍仟肆佰壹拾贰", 15_412, ""), ("一万零五百", 10_500, ""),
      ("一百零五万", 1_050_000, ""), ("一千零五十", 1050, ""), ("一百零一十五", 100, "零一十五"),
      ("十万零三千", 103_000, ""), ("十万三千", 103_000, ""), ("一亿零五", 100_000_005, ""),
      ("一万亿", 1_000_000_000_000, ""), ("一亿二千万", 120_000_000, ""),
      ("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", 9_999_999_999_999_999, ""),
    ] as [(String, Int64, String)])
  func reads(text: String, value: Int64, rest: String) throws {
    let found = try #require(scan(text))
    #expect(found.value == value)
    #expect(found.rest == rest)
  }

  /// What is not well formed is left over, never guessed at.
  @Test(
    arguments: [
      ("一百二", 100, "二"), ("一万五", 10_000, "五"), ("一千五百零", 1500, "零"), ("一百零零五", 100, "零零五"),
      ("一百百", 100, "百"), ("十二百", 10, "二百"), ("一千零二百", 1000, "零二百"), ("三亿五万", 300_000_000, "五万"),
      ("二十十", 20, "十"), ("一百两", 100, "两"), ("五万万", 50_000, "万"), ("一亿亿", 100_000_000, "亿"),
    ] as [(String, Int64, String)])
  func stopsAtTheLastWellFormedPlace(text: String, value: Int64, rest: String) throws {
    let found = try #require(scan(text))
    #expect(found.value == value)
    #expect(found.rest == rest)
  }

  @Test(arguments: ["", "百分之八十", "万一", "千", "亿", "佰", "元", "a", "320", "低保", "两十", "一二百", "二〇万"])
  func findsNoNumeral(text: String) {
    #expect(scan(text) == nil)
  }

  @Test func readsDigitsByPositionUpTo64Bits() {
    #expect(scan("九二二三三七二〇三六八五四七七五八〇七")?.value == .max)
    #expect(scan("九二二三三七二〇三六八五四七七五八〇八") == nil)
    #expect(scan(String(repeating: "一", count: 1000)) == nil)
  }

  @Test func staysWithinItsLimits() {
    let bytes = [UInt8]("低三百二十".utf8)
    #expect(ChineseNumeral.scan(bytes, at: 3, limit: 9)?.value == 300)
    #expect(ChineseNumeral.scan(bytes, at: 3, limit: 8)?.value == 3)
    #expect(ChineseNumeral.scan(bytes, at: 3, limit: 5) == nil)
    #expect(ChineseNumeral.scan(bytes, at: 4, limit: 15) == nil)
    #expect(ChineseNumeral.scan(bytes, at: 12, limit: 999)?.end == 15)
    #expect(ChineseNumeral.scan(bytes, at: 15, limit: 15) == nil)
    #expect(ChineseNumeral.scan(bytes, at: 99, limit: 999) == nil)
    #expect(ChineseNumeral.scan(bytes, at: -1, limit: 15) == nil)
  }

  @Test(
    arguments: [
      (0, "零"), (10, "十"), (11, "十一"), (20, "二十"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
      (115, "一百一十五"), (320, "三百二十"), (1005, "一千零五"), (1015, "一千零一十五"), (10_000, "一万"),
      (10_005, "一万零五"), (10_500, "一万零五百"), (15_412, "一万五千四百一十二"), (105_000, "十万五千"),
      (150_000, "十五万"), (100_000_005, "一亿零五"), (100_005_000, "一亿零五千"), (110_000_000, "一亿一千万"),
      (1_000_500_000, "十亿零五十万"), (-5, "-5"), (1_000_000_000_000, "1000000000000"),
    ] as [(Int64, String)])
  func spells(value: Int64, text: String) {
    #expect(ChineseNumeral.spell(value) == text)
  }

  @Test(arguments: seeds) func readsBackWhatItSpells(seed: UInt64) {
    var random = Random(seed: seed)
    var values = [Int64](0...12_000)
    for _ in 0..<10_000 {
      let greatest = ([20_000, 10_000_000, 1_000_000_000, 999_999_999_999] as [Int64])
        .randomElement(
          using: &random)
      values.append(Int64.random(in: 0...(greatest ?? 0), using: &random))
    }
    // Many places empty.
    for high in 1...9 {
      for zeros in 0...11 {
        var unit: Int64 = 1
        for _ in 0..<zeros { unit *= 10 }
        values += [Int64(high) * unit, Int64(high) * unit + 1, Int64(high) * unit + unit / 100]
      }
    }
    for value in values {
      let text = ChineseNumeral.spell(value)
      let found = scan(text)
      guard found?.value == value, found?.rest == "" else {
        Issue.record("\(value) is spelt \(text), read back as \(found?.value ?? -1)")
        return
      }
    }
  }

  @Test(arguments: seeds) func readsItsOwnPrefixAlike(seed: UInt64) {
    var random = Random(seed: seed)
    let characters = [Character]("〇零一二两三四五六七八九十百千万亿壹拾佰仟元")
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = String((0..<count).map { _ in characters.randomElement(using: &random) ?? "一" })
      let bytes = [UInt8](text.utf8)
      guard let (value, end) = ChineseNumeral.scan(bytes, at: 0, limit: bytes.count) else {
        continue
      }
      let again = ChineseNumeral.scan(bytes, at: 0, limit: end)
      #expect(value >= 0 && end % 3 == 0 && end > 0 && end <= bytes.count, "\(text)")
      #expect(again?.value == value && again?.end == end, "\(text)")
    }
  }
}
