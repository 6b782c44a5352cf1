import Quantities
import Syntax
import TestSupport
import Testing
import Text

@Suite struct AmountTests {
  static let amounts: [(String, Literal)] = [
    ("320", .number(Rational(320))),
    ("0.5", .number(half)),
    ("320元", money(32_000)),
    ("320元/人·年", money(32_000, .perPersonAndYear)),
    ("320元每人每年", money(32_000, .perPersonAndYear)),
    ("320元／人·年", money(32_000, .perPersonAndYear)),
    ("320元/人", money(32_000, .perPerson)),
    ("320元/年", money(32_000, .perYear)),
    ("320元/月", money(32_000, .perMonth)),
    ("3元/天", money(300, .perDay)),
    ("40元/次", money(4_000, .perVisit)),
    ("15,412元", money(1_541_200)),
    ("15，412元", money(1_541_200)),
    ("1,234,567", .number(Rational(1_234_567))),
    ("6万元", money(6_000_000)),
    ("1.5亿元", money(15_000_000_000)),
    ("3.5元", money(350)),
    ("８．５元", money(850)),
    ("8角", money(80)),
    ("5分", money(5)),
    ("三百二十元", money(32_000)),
    ("一万零五百元/人·年", money(1_050_000, .perPersonAndYear)),
    ("80%", .percent(share(80))),
    ("８０％", .percent(share(80))),
    ("12.5%", .percent(share(25, of: 200))),
    ("百分之八十", .percent(share(80))),
    ("百分之一百零五", .percent(share(105))),
    ("5个百分点", .points(Rational(5))),
    ("319202人", .count(319_202)),
    ("60周岁", .age(60)),
    ("60岁", .age(60)),
    ("六十周岁", .age(60)),
    ("90日", .span(90, .days)),
    ("90天", .span(90, .days)),
    ("3个月", .span(3, .months)),
    ("三个月", .span(3, .months)),
    ("1年", .span(1, .years)),
    ("1000000000000000000", .number(Rational(1_000_000_000_000_000_000))),
  ]

  @Test(arguments: amounts) func aWrittenAmountIsRead(written: String, literal: Literal) {
    let reading = Reading(clauses: "standard \(written)")
    #expect(reading.tree.literals.last == literal)
    #expect(reading.diagnostics.isEmpty)
    #expect(Reading(clauses: "standard \(literal.spelling)").tree.literals.last == literal)
  }

  @Test(arguments: ["2021-12-25", "2021年12月25日", "2021年12月25号", "２０２１－１２－２５", "2021-12-25日"])
  func aDateIsRead(written: String) {
    let reading = Reading("policy 大县 2022\nsource 大政发〔2021〕1号, issued \(written)")
    #expect(reading.tree.origin?.issued == Date(year: 2021, month: 12, day: 25))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: ["2021-02-29", "2021-13-01", "2021年4月31日", "0000-01-01"])
  func aDayThatDoesNotExistIsReportedOnce(written: String) {
    let reading = Reading("policy 大县 2022\nsource 大政发〔2021〕1号, issued \(written)")
    #expect(reading.codes == [.impossibleDate])
  }

  @Test(arguments: [
    String(repeating: "9", count: 40), "1000000000000000001", "1.0000000000001元",
    String(repeating: "9", count: 40) + "人", "0." + String(repeating: "0", count: 39) + "1%",
  ])
  func aNumberWithTooManyDigitsIsReported(written: String) {
    let reading = Reading(clauses: "standard \(written)")
    #expect(reading.codes == [.numberTooLarge])
    #expect(reading.tree.literals.last == .invalid)
  }

  @Test(arguments: ["3.5人", "60.5周岁", "1.5年", "0.5个月", "2.25日"])
  func whatIsCountedIsWhole(written: String) {
    let reading = Reading(clauses: "standard \(written)")
    #expect(reading.codes == [.numberTooLarge])
    #expect(reading.tree.literals.last == .invalid)
  }

  @Test func wholeNumbersCanHaveIdleDecimals() {
    #expect(Reading(clauses: "standard 60.0周岁").tree.literals.last == .age(60))
  }

  /// Numerals are amounts only where a unit ends the word.
  @Test(arguments: [
    "三类人员", "一至六级残疾军人", "三元区居民", "一档", "三个月内新生儿", "百分之百", "五保户", "十", "九三学社",
  ])
  func aNumeralWithinANameIsPartOfIt(name: String) {
    let reading = Reading(clauses: "\(name) pays 280")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.structure.contains("group \(name)\n"))
  }

  @Test(arguments: [
    ("12,34", ["12", "34"]), ("1234,567", ["1234", "567"]), ("1,2345", ["1", "2345"]),
  ])
  func aCommaBetweenOtherThanThreeDigitsPartsNumbers(written: String, values: [String]) {
    let reading = Reading(clauses: "standard \(written)")
    #expect(reading.tree.literals.map { $0.spelling }.suffix(2) == values)
  }

  static let half = share(50)

  static func share(_ numerator: Int128, of denominator: Int128 = 100) -> Rational {
    (try? Rational(numerator, over: denominator)) ?? .zero
  }

  static func money(_ fen: Int64, _ unit: MoneyUnit = .total) -> Literal {
    .money(fen: Rational(fen), unit)
  }
}
