import Quantities
import Syntax
import Text

/// Prints lines in Chinese.
struct ChinesePrinter: LinePrinter {
  var page: Page
  let within = "隶属"
  let tiers = "档次 "
  /// `true` while the value of a waiting period is printed, which can be 不设等待期.
  var isWaiting = false
  /// Knows the names of the document, which no title may have.
  private var lexicon: Lexicon

  init(page: Page, lexicon: Lexicon) {
    self.page = page
    self.lexicon = lexicon
  }

  mutating func print(_ heading: Heading) {
    write(heading.kind == .policy ? "政策 " : "词汇 ")
    write(heading.region.symbol)
    if !heading.aliases.isEmpty {
      write("（")
      writeNames(heading.aliases)
      write("）")
    }
    if let year = heading.year {
      if heading.aliases.isEmpty { write(" ") }
      write("\(year)年度")
    }
    writeTitle(heading.scheme)
  }

  mutating func print(_ origin: Origin) {
    write("依据 ")
    write(origin.number.symbol)
    guard let issued = origin.issued else { return }
    write("，")
    write(.date(issued))
    write("印发")
  }

  mutating func print(_ section: Section) {
    if let title = titleLine(of: section) {
      page.bytes += title
      return
    }
    write("章节 ")
    write(section.label)
    writeTitle(section.title)
  }

  /// A section as 二、缴费标准 or 二（二）缴费标准; nil where that would not be read as its label and
  /// title.
  private mutating func titleLine(of section: Section) -> [UInt8]? {
    guard section.title.count > 0 else { return nil }
    var line = Array(page.names.bytes(section.label))
    // Clauses （二） cannot stand under a title （一）.
    guard line.first != 0xEF else { return nil }
    if !line.contains(0xEF) { line += "、".utf8 }
    line += page.source.bytes[section.title.range]
    let tree = Parser.parse(Source(name: "", bytes: line), number: 0, lexicon: &lexicon).tree
    guard tree.sections.count == 1, tree.statements.isEmpty,
      tree.sections[0].label == section.label, tree.sections[0].titleText == section.titleText
    else { return nil }
    return line
  }
}
