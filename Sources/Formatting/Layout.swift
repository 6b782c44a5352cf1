import Syntax
import Text

/// Finds what comes after what in a source, comments and empty lines included.
struct Layout {
  private let tree: Tree
  /// What the tree says, in the order of the source, and where each begins.
  private let contents: [(start: UInt32, content: LineContent)]
  /// How much of it was met.
  private var count = 0
  private var lines: [Line] = []
  /// `true` iff the last line is being read, until its end.
  private var isInLine = false
  /// `true` iff only labels of it were read.
  private var isAtLabels = false
  /// The line ends since the last text or comment.
  private var lineEnds = 0
  /// `false` iff the source has a line that the tree does not keep.
  private var isComplete = true

  /// The lines of what a tree says; nil when the source has a line that the tree does not keep.
  static func lines(of tree: Tree, in source: Source) -> [Line]? {
    var layout = Layout(tree)
    for token in tree.tokens { layout.take(token, in: source) }
    layout.indent()
    return layout.isComplete ? layout.lines : nil
  }

  private init(_ tree: Tree) {
    self.tree = tree
    contents = Self.contents(of: tree)
    lines.reserveCapacity(contents.count)
  }

  private static func contents(of tree: Tree) -> [(start: UInt32, content: LineContent)] {
    var found: [(start: UInt32, content: LineContent)] = []
    found.reserveCapacity(tree.sections.count + tree.statements.count + 3)
    if let heading = tree.heading { found.append((heading.span.start, .heading)) }
    if let origin = tree.origin { found.append((origin.number.span.start, .origin)) }
    if let first = tree.names[tree.within].first { found.append((first.span.start, .within)) }
    for (index, section) in tree.sections.enumerated() {
      found.append((section.span.start, .section(index)))
    }
    for (index, statement) in tree.statements.enumerated() where !tree.isPart(statement) {
      found.append((statement.span.start, .statement(index)))
    }
    return found.sorted { $0.start < $1.start }
  }

  private mutating func take(_ token: Token, in source: Source) {
    switch token.kind {
    case .end: break
    case .lineEnd:
      // What was taken for this line begins in another one.
      if isInLine, contents[count - 1].start >= token.span.start { isComplete = false }
      // A line can say two things: 由医疗救助资金全额资助.
      while isInLine, count < contents.count, contents[count].start < token.span.start {
        appendNext(labels: lines[lines.count - 1].labels)
      }
      isInLine = false
      lineEnds += 1
    case .blank, .forbidden:
      let first = source.bytes[Int(token.span.start)]
      if first == 0x0A || first == 0x0D { lineEnds += 1 }
    case .comment:
      if isInLine {
        lines[lines.count - 1].comments.append(token.span)
      } else {
        append(.comment(token.span))
      }
      lineEnds = 0
    default:
      if !isInLine { beginLine() }
      if token.kind != .label {
        isAtLabels = false
      } else if isAtLabels {
        lines[lines.count - 1].labels.append(token.span)
      }
      lineEnds = 0
    }
  }

  /// Begins what the tree says next.
  private mutating func beginLine() {
    guard count < contents.count else {
      isComplete = false
      return
    }
    appendNext(labels: [])
    (isInLine, isAtLabels) = (true, true)
  }

  private mutating func appendNext(labels: [Span]) {
    let start = contents[count].start
    append(contents[count].content, in: tree.surface(at: Span(start, start)))
    lines[lines.count - 1].labels = labels
    count += 1
  }

  private mutating func append(_ content: LineContent, in surface: Surface = .english) {
    lines.append(
      Line(content: content, surface: surface, isAfterBlank: lineEnds > 1 && !lines.isEmpty))
    lineEnds = 0
  }

  /// Indents what stands in a section, and each comment like what follows it.
  private mutating func indent() {
    var indentation = 0
    for index in lines.indices.reversed() {
      switch lines[index].content {
      case .comment: break
      case .heading, .origin, .within, .section: indentation = 0
      case .statement(let statement):
        indentation = tree.statements[statement].section == nil ? 0 : 2
      }
      lines[index].indentation = indentation
    }
  }
}
