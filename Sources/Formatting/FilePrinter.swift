public import Syntax
public import Text

/// Prints a tree in the one form that the formatter knows for what the tree says.
///
/// What is printed reads back as the same tree. Titles, labels and clauses that are kept but not
/// read stand as the source has them, comments as near as they can to what they stood by.
public struct FilePrinter {
  private let tree: Tree
  private let source: Source
  /// The surface of every line; nil is that in which it stands.
  private let surface: Surface?
  /// The lines that stay in their own surface.
  private let kept: Distinct<Int>
  private var english: EnglishPrinter
  private var chinese: ChinesePrinter
  private var text: [UInt8] = []

  /// What printing a tree gives.
  public struct Result {
    public var text: [UInt8] = []
    /// What was printed but comments, in the order of the text.
    public var lines: [PrintedLine] = []
    /// The lines that stayed in their own surface because the other has no words for them.
    public var unspoken: [Int] = []
  }

  /// The text of a tree that was read from `source`; nil when part of that could not be read.
  ///
  /// - Parameters:
  ///   - lexicon: that with which it was read.
  ///   - glossary: the names that the tree and what it builds on declare.
  ///   - surface: that of every line, in whose words facts are named then; nil leaves each line in
  ///     its own, and names as they are written.
  ///   - kept: the lines that stay in their own surface anyhow, as places in `Result.lines`.
  public static func print(
    _ tree: Tree, source: Source, lexicon: Lexicon, glossary: Glossary, in surface: Surface? = nil,
    keeping kept: Distinct<Int> = []
  ) -> Result? {
    let page = Page(
      tree: tree, source: source, names: lexicon.interner, glossary: glossary,
      isTranslated: surface != nil)
    var printer = FilePrinter(page, lexicon, surface, kept)
    return printer.printLines()
  }

  private init(
    _ page: Page, _ lexicon: Lexicon, _ surface: Surface?, _ kept: Distinct<Int>
  ) {
    tree = page.tree
    source = page.source
    english = EnglishPrinter(page: page)
    chinese = ChinesePrinter(page: page, lexicon: lexicon)
    self.surface = surface
    self.kept = kept
  }

  private mutating func printLines() -> Result? {
    guard let lines = Layout.lines(of: tree, in: source) else { return nil }
    text.reserveCapacity(source.bytes.count + source.bytes.count / 4)
    var result = Result()
    result.lines.reserveCapacity(lines.count)
    var isAfterComment = false
    for line in lines {
      let opensSection = line.content.isSection && !isAfterComment
      if !text.isEmpty, line.isAfterBlank || opensSection { text.append(0x0A) }
      // Only one comment can stand at a line's end.
      for comment in line.comments.dropLast() { printComment(comment, below: line.indentation) }
      if case .comment(let comment) = line.content {
        printComment(comment, below: line.indentation)
        isAfterComment = true
        continue
      }
      isAfterComment = false
      let number = result.lines.count
      result.lines.append(PrintedLine(place: text.count, content: line.content))
      let wanted = surface(of: line, number)
      if !print(line, in: wanted) {
        guard wanted != line.surface, print(line, in: line.surface) else { return nil }
        result.unspoken.append(number)
      }
      if let comment = line.comments.last {
        text.append(0x20)
        write(comment)
      }
      text.append(0x0A)
    }
    result.text = text
    return result
  }

  private func surface(of line: Line, _ number: Int) -> Surface {
    // What is not read cannot be translated.
    if case .statement(let index) = line.content,
      case .notSupported = tree.statements[index].kind
    {
      return line.surface
    }
    return kept.contains(number) ? line.surface : surface ?? line.surface
  }

  /// Prints a line without its end; `false` iff the surface has no words for it.
  private mutating func print(_ line: Line, in surface: Surface) -> Bool {
    switch surface {
    case .english:
      english.print(line)
      if english.page.isSound { english.page.add(to: &text, indentation: line.indentation) }
      return english.page.isSound
    case .chinese:
      chinese.print(line)
      if chinese.page.isSound { chinese.page.add(to: &text, indentation: line.indentation) }
      return chinese.page.isSound
    }
  }

  private mutating func printComment(_ span: Span, below indentation: Int) {
    text.append(contentsOf: repeatElement(0x20, count: indentation))
    write(span)
    text.append(0x0A)
  }

  /// Writes a comment from its mark on, without blanks at its end.
  private mutating func write(_ comment: Span) {
    text.append(UInt8(ascii: "#"))
    text += source.comment(comment)
  }
}

extension Source {
  /// What a comment says, without its mark, which can be of full width, and the blanks at its end.
  func comment(_ span: Span) -> ArraySlice<UInt8> {
    var text = bytes[span.range]
    text = text.dropFirst(text.first == UInt8(ascii: "#") ? 1 : 3)
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
    return text
  }
}

extension LinePrinter {
  /// Prints what a line says, after its labels.
  fileprivate mutating func print(_ line: Line) {
    page.begin()
    switch line.content {
    case .comment: break
    case .heading:
      if let heading = tree.heading { print(heading) }
      // A heading never goes on over the next line.
      page.breaks.removeAll()
    case .origin: if let origin = tree.origin { print(origin) }
    case .within: printWithin()
    case .section(let index): print(tree.sections[index])
    case .statement(let index):
      for label in line.labels {
        write(label)
        writeGap(behind: label)
      }
      print(tree.statements[index], price: price(behind: index))
    }
  }

  /// What people who pay in a window owe, where the window at `index` says so.
  private func price(behind index: Int) -> Clause? {
    guard index + 1 < tree.statements.count, case .period = tree.statements[index].kind,
      case .clause(let clause) = tree.statements[index + 1].kind,
      tree.window(priced: clause) != nil
    else { return nil }
    return clause
  }
}
