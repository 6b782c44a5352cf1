import Syntax
import Text

/// What reading a text gave, and how it compares with reading what was printed of it.
struct ReadingBack {
  var tree: Tree
  var lexicon: Lexicon
  var glossary: Glossary
  var diagnostics: [Diagnostic]

  /// The lines, as places in `printed.lines`, that do not say in `again` what they say here.
  static func differences(
    _ original: ReadingBack, _ printed: FilePrinter.Result, _ again: ReadingBack
  ) -> [Int] {
    let (tree, other) = (original.tree, again.tree)
    var comparison = TreeComparison(
      (tree, original.lexicon.interner, original.glossary),
      (other, again.lexicon.interner, again.glossary))
    var different: [Int] = []
    var (statement, section) = (0, 0)
    for (number, line) in printed.lines.enumerated() {
      let end = number + 1 < printed.lines.count ? printed.lines[number + 1].place : Int.max
      let (firstStatement, firstSection) = (statement, section)
      while statement < other.statements.count,
        Int(other.statements[statement].span.start) < end
      { statement += 1 }
      while section < other.sections.count, Int(other.sections[section].span.start) < end {
        section += 1
      }
      let statements = statement - firstStatement
      let sections = section - firstSection
      let isSame: Bool
      switch line.content {
      case .comment: isSame = true
      case .heading: isSame = statements + sections == 0 && comparison.headingsAreSame()
      case .origin: isSame = statements + sections == 0 && comparison.originsAreSame()
      case .within: isSame = statements + sections == 0 && comparison.regionsAreSame()
      case .section(let index):
        isSame =
          statements == 0 && sections == 1 && comparison.sectionsAreSame(index, firstSection)
      case .statement(let index):
        // A window's price is a statement behind its own.
        let isPriced =
          index + 1 < tree.statements.count && tree.isPart(tree.statements[index + 1])
        isSame =
          sections == 0 && statements == (isPriced ? 2 : 1)
          && (0..<statements).allSatisfy {
            comparison.statementsAreSame(index + $0, firstStatement + $0)
          }
      }
      if !isSame { different.append(number) }
    }
    return different
  }

  /// `true` iff another reading has as many parts, each of which was compared, and no errors.
  func isAsMuch(as other: ReadingBack) -> Bool {
    tree.statements.count == other.tree.statements.count
      && tree.sections.count == other.tree.sections.count
      && zip(tree.statements, other.tree.statements).allSatisfy { $0.section == $1.section }
      && comments == other.comments
      && !other.diagnostics.contains { $0.severity == .error }
  }

  /// How many comments there are.
  private var comments: Int { tree.tokens.count { $0.kind == .comment } }

  /// Where a line of what was printed stands in the source.
  func span(of line: PrintedLine) -> Span {
    switch line.content {
    case .comment(let span): span
    case .heading: tree.heading?.span ?? Span(0, 0)
    case .origin: tree.origin?.number.span ?? Span(0, 0)
    case .within: tree.names[tree.within].first?.span ?? Span(0, 0)
    case .section(let index): tree.sections[index].span
    case .statement(let index): tree.statements[index].span
    }
  }
}
