import Testing
import Text

@testable import CommandLine

/// One table, printed in each form.
@Suite struct TableTests {
  private var table: Table {
    var table = Table([.init("人群"), .init("岢岚 2022", .right), .init("note")])
    table.append(["低保", "40", "a|b"])
    table.append(["低收入家庭", "1,375", ""])
    table.append(["特困", "0", "一档\n\"二档\""])
    return table
  }

  @Test func textIsAlignedByDisplayWidth() {
    #expect(
      table.text() == """
        人群        岢岚 2022  note
        低保               40  a|b
        低收入家庭      1,375
        特困                0  一档
                               "二档"

        """)
  }

  @Test func headingsTakeAStyle() {
    #expect(table.text { "<\($0)>" }.hasPrefix("<人群        岢岚 2022  note>\n低保"))
  }

  @Test func markdownEscapesItsMarks() {
    #expect(
      table.markdown() == #"""
        | 人群 | 岢岚 2022 | note |
        | --- | ---: | --- |
        | 低保 | 40 | a\|b |
        | 低收入家庭 | 1,375 |  |
        | 特困 | 0 | 一档<br>"二档" |

        """#)
  }

  @Test func csvQuotesWhatNeedsIt() {
    #expect(
      table.csv() == """
        人群,岢岚 2022,note
        低保,40,a|b
        低收入家庭,"1,375",
        特困,0,"一档
        ""二档\"""

        """)
  }

  @Test func aTableWithoutRowsHasItsHeader() {
    #expect(Table([.init("人群")]).text() == "人群\n")
    #expect(Table([.init("")]).csv() == "\"\"\n")
  }
}
