import Syntax
import TestSupport
import Testing
import Text

/// Texts that nobody writes, which must neither trap nor take more than linear time.
@Suite(.timeLimit(.minutes(1))) struct ExtremeTests {
  /// A text that repeats parts of it.
  struct Repeated: CustomTestStringConvertible, Sendable {
    var start: String
    var opening: String
    var count: Int
    var inner = ""
    var closing = ""
    var end = ""

    var text: String {
      start + String(repeating: opening, count: count) + inner
        + String(repeating: closing, count: count) + end
    }

    var testDescription: String { "\(start)\(opening)… × \(count)" }

    func times(_ count: Int) -> Repeated {
      var other = self
      other.count = count
      return other
    }
  }

  static let nested = [
    Repeated(start: "standard ", opening: "(", count: 99, inner: "1", closing: ")"),
    Repeated(
      start: "低保 if ", opening: "(", count: 99, inner: "孤儿", closing: ")", end: " pays 1"),
    Repeated(start: "低保 if ", opening: "not ", count: 99, inner: "孤儿", end: " pays 1"),
    Repeated(start: "standard ", opening: "80% of ", count: 99, inner: "standard"),
    Repeated(start: "standard ", opening: "1 + (", count: 99, inner: "1", closing: ")"),
  ]

  static let chained = [
    Repeated(start: "standard 1", opening: " + 1", count: 250),
    Repeated(start: "standard 1", opening: " * 1", count: 250),
    Repeated(start: "低保 if 孤儿", opening: " or 孤儿", count: 250, end: " pays 1"),
    Repeated(start: "group 甲 is 孤儿", opening: " and 孤儿", count: 250),
  ]

  @Test(arguments: nested + chained) func whatIsDeepEnoughIsRead(clause: Repeated) {
    #expect(Reading(clauses: clause.text).diagnostics.isEmpty)
  }

  @Test(
    arguments: nested.map { $0.times(100) } + nested.map { $0.times(10_000) }
      + chained.map { $0.times(251) } + chained.map { $0.times(5_000) })
  func whatIsTooDeepIsOneFinding(clause: Repeated) {
    let reading = Reading(clauses: clause.text + "\nstandard 320")
    #expect(reading.codes == [.nestedTooDeeply])
    #expect(reading.structure.hasSuffix("broken\nclause standard\n  value 320"))
  }

  @Test(arguments: [
    "\n", "# 注\n", " \n", "(", "1,", "一", "十", "百分之", "第", "a ", "a-", "〔", "低保\n", "3.", "（六）",
    "\u{200B}",
    "2021-", "1.", "低保 pays 1\n ", "section 二\n", "\r", "\r\n", ";", "not ", "元", "9", "万", "\u{0}",
    "é",
    "policy 甲 2022\n", "低保, ", "# \u{202E}\n", "①", "1元/人·", "岢政办发〔2021〕67号",
  ])
  func anythingRepeatedIsReadInLinearTime(text: String) {
    let reading = Reading(clauses: String(repeating: text, count: 5_000))
    #expect(reading.tree.tokens.last?.span.end == UInt32(reading.source.bytes.count))
  }

  /// Names that begin with the same words are told apart by what follows.
  @Test(arguments: ["低保 from Medical Fund a", "group Medical Fund a"])
  func manyNamesOfSeveralWordsAreRead(start: String) {
    let lines = (0..<20_000).map { start + String($0) }
    let reading = Reading(clauses: lines.joined(separator: "\n"))
    #expect(reading.tree.tokens.last?.span.end == UInt32(reading.source.bytes.count))
  }

  /// The longest name that can be declared, and a run that goes on like it again and again.
  @Test func aRunThatBeginsLikeANameIsParted() {
    let name = String(repeating: "甲", count: 63) + "乙"
    let run = String(repeating: "甲", count: 30_000)
    let reading = Reading(clauses: "群体：\(name)\n\(run)\(name)资助280元\n\(run)资助280元")
    #expect(reading.tree.statements.count == 3)
    #expect(reading.tree.groups.count == 2)
    let longer = String(repeating: "甲", count: 20_000)
    let refused = Reading(clauses: "群体：\(longer)乙\n\(longer)资助280元\n\(longer)资助280元")
    #expect(refused.codes == [.nameTooLong])
  }

  /// To know a line's surface nobody walks through the line before it.
  @Test func linesBehindALongOneHaveTheirSurface() {
    let names = (0..<20_000).map { "甲\(ordinal($0))" }.joined(separator: "、")
    let lines = String(repeating: "standard 320\n", count: 20_000)
    let reading = Reading(clauses: names + "资助280元\n" + lines)
    let surfaces = reading.tree.statements.map { reading.tree.surface(at: $0.span) }
    #expect(surfaces.count { $0 == .english } == 20_000)
    #expect(surfaces.first == .chinese)
  }

  @Test func aLongListIsRead() {
    let names = (0..<5_000).map { "甲\(ordinal($0))" }
    let reading = Reading(clauses: names.joined(separator: ", ") + " pays 280")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tree.groups.count == 5_000)
  }

  private func ordinal(_ number: Int) -> String {
    String(number).unicodeScalars.map { String(UnicodeScalar(0x4E8C + $0.value) ?? "零") }.joined()
  }
}
