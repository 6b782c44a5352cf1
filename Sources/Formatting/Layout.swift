import Syntax
import Text

/// A line of the printed text and what stands by it.
struct Line {
  enum Content {
    /// A comment on a line of its own.
    case comment(Span)
    case heading, origin, within
    case section(Int)
    case statement(Int)

    var isSection: Bool {
      if case .section = self { true } else { false }
    }
  }

  var content: Content
  /// `true` iff the source has an empty line before it.
  var isAfterBlank: Bool
  /// The comments that stand within or behind what the line says.
  var comments: [Span] = []
  /// The blanks that the line begins with.
  var indentation = 0
}

/// Finds what comes after what in a source, comments and empty lines included.
struct Layout {
  /// What the tree says that was not met yet, in the order of the source, and where each begins.
  private var contents: ArraySlice<(start: UInt32, content: Line.Content)>
  private var lines: [Line] = []
  /// The place in `lines` of what is being read, until its end.
  private var current: Int?
  /// Where that begins.
  private var start: UInt32 = 0
  /// The line ends since the last text or comment.
  private var lineEnds = 0
  /// `false` iff the source has a line that the tree does not keep.
  private var isComplete = true

  /// The lines of what a tree says; nil when the source has a line that the tree does not keep.
  static func lines(of tree: Tree, in source: Source) -> [Line]? {
    var layout = Layout(contents: contents(of: tree)[...])
    for token in tree.tokens { layout.take(token, in: source) }
    layout.indent(tree)
    return layout.isComplete ? layout.lines : nil
  }

  private init(contents: ArraySlice<(start: UInt32, content: Line.Content)>) {
    self.contents = contents
  }

  private static func contents(of tree: Tree) -> [(start: UInt32, content: Line.Content)] {
    var found: [(start: UInt32, content: Line.Content)] = []
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
      if current != nil, start >= token.span.start { isComplete = false }
      current = nil
      lineEnds += 1
    case .blank, .forbidden:
      let first = source.bytes[Int(token.span.start)]
      if first == 0x0A || first == 0x0D { lineEnds += 1 }
    case .comment:
      if let current {
        lines[current].comments.append(token.span)
      } else {
        append(.comment(token.span))
      }
      lineEnds = 0
    default:
      if current == nil { takeLine() }
      lineEnds = 0
    }
  }

  /// Begins what the tree says next.
  private mutating func takeLine() {
    guard let next = contents.popFirst() else {
      isComplete = false
      return
    }
    current = lines.count
    start = next.start
    append(next.content)
  }

  private mutating func append(_ content: Line.Content) {
    lines.append(Line(content: content, isAfterBlank: lineEnds > 1 && !lines.isEmpty))
  }

  /// Indents what stands in a section, and each comment like what follows it.
  private mutating func indent(_ tree: Tree) {
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
