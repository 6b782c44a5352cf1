import Syntax
import TestSupport
import Testing
import Text

@testable import Formatting

/// What the formatter compares before it gives a text.
@Suite struct ReadingBackTests {
  @Test(arguments: [
    ("# 甲\nstandard 320 # 乙\n", "# 乙\nstandard 320 # 甲\n", true),
    ("standard 320 # 甲  \n", "standard 320 ＃ 甲\n", true),
    ("standard 320 # 甲\n", "standard 320 # 乙\n", false),
    ("standard 320 # 甲\n# 乙\n", "standard 320 # 甲\n# 甲\n", false),
    ("standard 320 # 甲\n", "standard 320\n", false),
  ])
  func commentsAreTheSame(one: String, other: String, isSame: Bool) {
    #expect(readingBack(one).isAsMuch(as: readingBack(other)) == isSame)
  }

  private func readingBack(_ text: String) -> ReadingBack {
    let reading = Reading(clauses: text)
    return ReadingBack(
      source: reading.source, tree: reading.tree, lexicon: reading.lexicon,
      glossary: reading.glossary, diagnostics: reading.diagnostics)
  }
}
