import Syntax
import TestSupport
import Testing
import Text

@Suite struct LabelTests {
  @Test(arguments: [
    ("3.", "3"), ("３．", "3"), ("3、", "3"), ("12)", "12"), ("12）", "12"), ("（六）", "（六）"),
    ("(六)", "（六）"), ("(6)", "（6）"), ("（６）", "（6）"), ("①", "①"), ("⑳", "⑳"), ("第六条", "第六条"),
    ("第12款", "第12款"), ("第１２款", "第12款"), ("二、", "二"), ("十二、", "十二"), ("二．", "二"),
    ("（一）1.", "（一）1"), ("第六条（二）", "第六条（二）"), ("1. 2.", "1.2"),
  ])
  func aLabelIsCitedWithoutItsMark(label: String, citation: String) {
    for text in ["\(label) standard 320", "\(label)standard 320", "  \(label)\tpays 3"] {
      #expect(Reading(clauses: text).labels == [citation], "\(text)")
    }
  }

  @Test(arguments: ["3.5", "1234.", "第六", "(六", "（）", "第条", "２．５"])
  func whatIsNoLabelIsLeftToTheClause(text: String) {
    #expect(Reading(clauses: "\(text) standard 320").labels == [""])
  }

  @Test func aLabelStandsOnlyWhereAClauseBegins() {
    let reading = Reading(clauses: "standard 320 in 一档;\n  3. 5 in 二档")
    #expect(reading.tree.tokens.contains { $0.kind == .label } == false)
  }

  @Test(arguments: [
    ("二 缴费标准", "二", "缴费标准"), ("二（四） 特殊困难人员", "二（四）", "特殊困难人员"),
    ("二(四) 特殊困难人员", "二（四）", "特殊困难人员"), ("附件１ 任务", "附件1", "任务"), ("二、缴费标准", "二", "缴费标准"),
    ("二.1 A, b; (c)", "二.1", "A, b; (c)"), ("第六条", "第六条", ""), ("3. 标准 # 注", "3", "标准"),
  ])
  func aSectionHasALabelAndATitle(text: String, label: String, title: String) {
    let reading = Reading(clauses: "section \(text)\n  standard 320")
    #expect(reading.diagnostics.isEmpty)
    let section = reading.tree.sections.first
    #expect(section.map { reading.names.text($0.label) } == label)
    #expect(section.map { reading.source.text($0.title) } == title)
    #expect(reading.tree.statements.first?.section == 0)
  }

  @Test(arguments: ["section", "section  # 无", "section 、标准"])
  func aSectionWithoutALabelIsReported(text: String) {
    #expect(Reading(clauses: text + "\nstandard 320").codes == [.unexpectedWord])
  }

  @Test(arguments: [
    ("二", "3", "二.3"), ("二（四）", "1", "二（四）1"), ("一", "（一）", "一（一）"), ("附件1", "2", "附件1.2"),
    ("二", "①", "二①"),
  ])
  func aClauseIsCitedBelowItsSection(outer: String, label: String, citation: String) {
    var lexicon = Lexicon()
    let joined = lexicon.citation(
      joining: lexicon.interner.intern(outer), lexicon.interner.intern(label))
    #expect(lexicon.interner.text(joined) == citation)
  }

  @Test(arguments: ["二.3", "二 . 3", "二．３", "二\n      # 注\n      .3"])
  func aCitationIsReadWithoutItsBlanks(text: String) {
    let reading = Reading(clauses: "  低保 pays 280, instead of \(text), voluntary")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.structure.hasSuffix("voluntary\n  instead of [二.3]"))
  }
}
