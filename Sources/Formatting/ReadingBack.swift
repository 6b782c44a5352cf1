import Syntax
import Text

/// What reading a text gave, and how it compares with reading what was printed of it.
struct ReadingBack {
  var source: Source
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
    // A name that can be read, and yet not be declared so, is an error in a tree that is the same.
    let errors = again.diagnostics.filter { $0.severity == .error }.map { Int($0.place.span.start) }
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
      let isSound = !errors.contains { line.place <= $0 && $0 < end }
      if !isSame || !isSound { different.append(number) }
    }
    return different
  }

  /// `true` iff another reading has as many parts, each of which was compared, the same comments,
  /// which may stand in another order, and no errors.
  func isAsMuch(as other: ReadingBack) -> Bool {
    tree.statements.count == other.tree.statements.count
      && tree.sections.count == other.tree.sections.count
      && zip(tree.statements, other.tree.statements).allSatisfy { $0.section == $1.section }
      && hasSameComments(as: other)
      && !other.diagnostics.contains { $0.severity == .error }
  }

  private func hasSameComments(as other: ReadingBack) -> Bool {
    let (mine, theirs) = (comments, other.comments)
    guard mine.count == theirs.count else { return false }
    // Few of them ever move.
    if zip(mine, theirs).allSatisfy({ $0.elementsEqual($1) }) { return true }
    let sorted = [mine, theirs].map { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    return zip(sorted[0], sorted[1]).allSatisfy { $0.elementsEqual($1) }
  }

  /// What the comments say, without their marks and the blanks at their ends.
  private var comments: [ArraySlice<UInt8>] {
    tree.tokens.filter { $0.kind == .comment }.map { source.comment($0.span) }
  }

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
