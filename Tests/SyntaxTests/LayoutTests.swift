import Syntax
import TestSupport
import Testing
import Text

@Suite struct LayoutTests {
  static let founding = """
    clause subsidy
      group 低保
      value share(80%, standard)
        min 280
    """

  @Test(arguments: [
    "低保 pays 80% of standard, min 280",
    "低保 pays 80% of standard min 280",
    "低保\tpays  80%   of standard ,min 280 ",
    "低保　pays　80%　of standard，min 280。",
    "低保 pays 80% of standard、min 280",
    "低保 pays 百分之八十 of standard, min 280",
    "\u{FEFF}低保 pays 80% of standard, min 280",
    "\r\n\r\n低保 pays 80% of standard, min 280\r\n",
    "低保 pays\n 80% of standard,\n   min 280",
    "低保 pays # to\n\n # the scheme\n  80% of standard,\r\n\t\tmin 280 # 元",
    "  # first\n  低保 pays 80% of standard,\n    min 280\n# last",
    "　　低保 pays 80% of standard,\n　　　min 280",
    "＃ first\n低保 pays 80% of standard, min 280＃ last",
    "低保 PAYS 80% Of standard, Min 280",
  ])
  func layoutDoesNotMatter(text: String) {
    let reading = Reading(text)
    #expect(reading.structure == Self.founding)
    #expect(reading.codes == [.missingHeader])
  }

  /// Every character of ASCII means the same in its full width.
  @Test func widthDoesNotMatter() {
    let text = """
      policy 大县 (Da-Xian; B2) 2022 A scheme, with (3) parts
      source 大政发〔2021〕1号, issued 2021-11-30
      section 二(1) Title: 3.5% / x
        3. 低保 (incl 孤儿; excl VIP2) except a-b pays 80% of (standard + 1,234.5) * 2 - 6 / 3, min 280
        (6) 特困 if age 60 or over pays all, owes 0; 3元/人·年 in 一档 # comment
      """
    var wide = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar == "\n" || scalar == " "
      let value = isPlain ? scalar.value : scalar.value + (scalar.isASCII ? 0xFEE0 : 0)
      wide.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
    }
    let reading = Reading(wide)
    #expect(reading.diagnostics.isEmpty)
    #expect(Reading(text).diagnostics.isEmpty)
    #expect(reading.structure == Reading(text).structure)
  }

  @Test func aClauseEndsWhereTheNextIsNotDeeper() {
    let reading = Reading(
      clauses: """
          standard 320
        低保 pays 1
          特困 pays 2
        孤儿 pays 3
        """)
    #expect(reading.tree.statements.count == 3)
    #expect(reading.codes == [.unexpectedWord])
  }

  @Test func aHeadingIsNeverContinued() {
    let reading = Reading("policy 大县 2022\n  section 二 标准\n    standard 320\n      section 3\n")
    #expect(reading.tree.heading?.scheme.count == 0)
    #expect(reading.tree.sections.count == 1)
    // `section` within a clause is a word out of place.
    #expect(reading.codes == [.unexpectedWord])
  }

  @Test func aLabelOnItsOwnLineBelongsToWhatIsDeeper() {
    let reading = Reading(clauses: "3.\n  低保 pays 80% of\n standard\n4.\n低保 owes 280")
    #expect(reading.labels == ["3", "4", ""])
    #expect(reading.codes == [.unexpectedWord])
    #expect(reading.tree.statements[1].kind == .broken)
  }

  /// Blanks and comments are tokens too, so that tools can keep the layout.
  @Test(arguments: seeds) func tokensCoverEveryByte(seed: UInt64) {
    var generator = PolicyGenerator(seed: seed)
    for _ in 0..<50 {
      let draft = generator.document()
      let text = draft.text(variedBy: &generator.random)
      #expect(fault(inPlacesOf: Reading(text)) == nil, "\(text)")
    }
  }

  @Test(arguments: seeds) func generatedTextsHaveOneTreeInAnyLayout(seed: UInt64) {
    var generator = PolicyGenerator(seed: seed)
    for _ in 0..<200 {
      let draft = generator.document()
      let plain = Reading(draft.text)
      let faults = plain.diagnostics.filter { $0.code != .missingHeader }
      #expect(faults.isEmpty, "\(draft.text)\n\(faults.map { $0.message.english })")
      let text = draft.text(variedBy: &generator.random)
      let varied = Reading(text)
      #expect(varied.structure == plain.structure, "\(text)")
      #expect(varied.codes == plain.codes, "\(text)")
    }
  }
}
