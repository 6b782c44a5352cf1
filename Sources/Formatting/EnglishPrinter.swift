import Quantities
public import Syntax
public import Text

/// Prints a tree in English, in the one form that the formatter knows for what the tree says.
///
/// What is printed reads back as the same tree. Titles, labels and clauses that are kept but not
/// read stand as the source has them, comments as near as they can to what they stood by.
public struct EnglishPrinter {
  let tree: Tree
  let source: Source
  let names: Interner
  var text = ""
  /// `false` iff the tree has something that could not be read, so that it cannot be printed.
  var isSound = true

  /// The text of a tree that was read from `source`; nil when part of that could not be read.
  public static func print(_ tree: Tree, source: Source, names: Interner) -> String? {
    var printer = EnglishPrinter(tree: tree, source: source, names: names)
    printer.printLines()
    return printer.isSound ? printer.text : nil
  }

  private init(tree: Tree, source: Source, names: Interner) {
    self.tree = tree
    self.source = source
    self.names = names
  }

  private mutating func printLines() {
    var isAfterComment = false
    guard let lines = Layout.lines(of: tree, in: source) else {
      isSound = false
      return
    }
    for line in lines {
      let opensSection = line.content.isSection && !isAfterComment
      if !text.isEmpty, line.isAfterBlank || opensSection { text += "\n" }
      // Only one comment can stand at a line's end.
      for comment in line.comments.dropLast() { printComment(comment, below: line.indentation) }
      if case .comment(let comment) = line.content {
        printComment(comment, below: line.indentation)
        isAfterComment = true
        continue
      }
      isAfterComment = false
      text += String(repeating: " ", count: line.indentation)
      print(line.content)
      if let comment = line.comments.last { text += " " + commentText(comment) }
      text += "\n"
    }
  }

  private mutating func print(_ content: Line.Content) {
    switch content {
    case .comment: break
    case .heading: printHeading()
    case .origin: printOrigin()
    case .within:
      text += "within"
      for name in tree.names[tree.within] { text += " " + names.text(name.symbol) }
    case .section(let index):
      let section = tree.sections[index]
      text += "section " + names.text(section.label)
      printTitle(section.title)
    case .statement(let index):
      print(tree.statements[index])
      guard index + 1 < tree.statements.count, tree.isPart(tree.statements[index + 1]),
        case .clause(let price) = tree.statements[index + 1].kind
      else { break }
      text += ", "
      print(valuesOf: price)
    }
  }

  private mutating func printComment(_ span: Span, below indentation: Int) {
    text += String(repeating: " ", count: indentation) + commentText(span) + "\n"
  }

  /// A comment from its mark on, without blanks at its end.
  private func commentText(_ span: Span) -> String {
    var bytes = source.bytes[span.range]
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    // The mark can be of full width.
    bytes = bytes.dropFirst(bytes.first == UInt8(ascii: "#") ? 1 : 3)
    return "#" + String(decoding: bytes, as: UTF8.self)
  }

  private mutating func printHeading() {
    guard let heading = tree.heading else { return }
    text += heading.kind == .policy ? "policy " : "vocabulary "
    text += names.text(heading.region.symbol)
    if !heading.aliases.isEmpty {
      text += " ("
      printNames(heading.aliases)
      text += ")"
    }
    if let year = heading.year { text += " \(year)" }
    printTitle(heading.scheme)
  }

  /// A title as the source has it.
  private mutating func printTitle(_ title: Span) {
    if title.count > 0 { text += " " + source.text(title) }
  }

  private mutating func printOrigin() {
    guard let origin = tree.origin else { return }
    text += "source " + names.text(origin.number.symbol)
    if let issued = origin.issued { text += ", issued \(issued.description)" }
  }

  mutating func printNames(_ list: Range<Int>, separator: String = ", ") {
    for index in list {
      if index > list.lowerBound { text += separator }
      text += names.text(tree.names[index].symbol)
    }
  }

  mutating func print(_ literal: LiteralID) {
    let literal = tree.literals[Int(literal.index)]
    if literal == .invalid { isSound = false }
    text += literal.spelling
  }
}
