/// A line of a source as an excerpt shows it: tabs widened, hidden characters written out, and a
/// long line cut around what matters.
struct ShownLine {
  /// What is printed, without blanks at its end.
  private(set) var text = ""
  /// The bytes of the line without its end; of a very long line those around what matters.
  private let span: Span
  /// One for each scalar, in the order of the line.
  private let cells: [Cell]
  /// The columns of the line that are shown.
  private let window: Range<Int>
  /// The columns that the mark of a cut takes before the shown ones.
  private let indent: Int
  /// `true` iff the line goes on behind the shown columns.
  private let isCutBehind: Bool

  /// A scalar or a malformed byte: where it begins, and the column where it is shown.
  private struct Cell {
    var offset: Int
    var column: Int
  }

  static let mostColumns = 200
  /// More bytes than this on either side of what matters cannot be shown.
  private static let mostBytes = 4000

  /// Makes the line of `span`; `focus` are the bytes to keep in sight, the most important first.
  init(_ bytes: [UInt8], _ line: Span, focus: [Range<Int>]) {
    let span = ShownLine.part(of: line, bytes, around: focus.first)
    self.span = span
    var cells: [Cell] = []
    var column = 0
    var index = Int(span.start)
    while index < Int(span.end) {
      cells.append(Cell(offset: index, column: column))
      let glyph = Glyph(bytes, at: index, limit: Int(span.end))
      column += glyph.width
      index += glyph.length
    }
    cells.append(Cell(offset: index, column: column))
    self.cells = cells
    window = ShownLine.window(
      around: focus.map {
        let start = ShownLine.column(of: $0.lowerBound, in: cells)
        return start..<max(start, ShownLine.column(of: $0.upperBound, in: cells))
      }, width: column)
    indent = window.lowerBound > 0 || span.start > line.start ? 1 : 0
    isCutBehind = window.upperBound < column || span.end < line.end
    text = shownText(bytes)
  }

  /// The part of a very long line that can come into sight, so that its length costs nothing.
  private static func part(of line: Span, _ bytes: [UInt8], around focus: Range<Int>?) -> Span {
    let focus = focus ?? Int(line.start)..<Int(line.start)
    var start = max(Int(line.start), min(focus.lowerBound, Int(line.end)) - mostBytes)
    var end = min(Int(line.end), max(start, focus.lowerBound) + 2 * mostBytes)
    // No scalar is cut in two.
    while start > Int(line.start), bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < Int(line.end), bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(start, end)
  }

  /// The column, from 0, under which a mark for `offset` goes; at the cut when it is out of sight.
  func column(of offset: Int) -> Int {
    let column = ShownLine.column(of: offset, in: cells)
    if column < window.lowerBound { return 0 }
    return min(column, window.upperBound) - window.lowerBound + indent
  }

  /// The column of the cell that holds `offset`.
  private static func column(of offset: Int, in cells: [Cell]) -> Int {
    var low = 0
    var high = cells.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle } else { high = middle }
    }
    return cells[low].column
  }

  /// The columns to show of a line that is `width` wide: all, or as many as fit around the first
  /// of `focus` and those of the others that fit with it.
  private static func window(around focus: [Range<Int>], width: Int) -> Range<Int> {
    guard width > mostColumns, var kept = focus.first else { return 0..<width }
    for other in focus.dropFirst() {
      let both =
        min(kept.lowerBound, other.lowerBound)..<max(kept.upperBound, other.upperBound)
      if both.count <= mostColumns { kept = both }
    }
    let around = max(0, mostColumns - kept.count) / 2
    let start = min(max(0, kept.lowerBound - around), width - mostColumns)
    return start..<(start + mostColumns)
  }

  private func shownText(_ bytes: [UInt8]) -> String {
    var result = indent > 0 ? "…" : ""
    var column = window.lowerBound
    for cell in cells.dropLast() where cell.column >= window.lowerBound {
      let glyph = Glyph(bytes, at: cell.offset, limit: Int(span.end))
      if cell.column + glyph.width > window.upperBound { break }
      // A wide character that the cut runs through leaves blanks.
      result += String(repeating: " ", count: cell.column - column) + glyph.text
      column = cell.column + glyph.width
    }
    if isCutBehind {
      result += String(repeating: " ", count: max(0, window.upperBound - column)) + "…"
    }
    return withoutBlanksAtEnd(result)
  }
}

/// What one scalar or one malformed byte looks like.
private struct Glyph {
  var text: String { kind.text }
  var width: Int
  /// In bytes of the source.
  var length: Int
  private var kind: Kind

  private enum Kind {
    case plain(Unicode.Scalar)
    case hidden(Unicode.Scalar)
    case tab
    case malformed(UInt8)

    var text: String {
      switch self {
      case .plain(let scalar): String(Character(scalar))
      case .hidden(let scalar): escaped(scalar)
      case .tab: "    "
      case .malformed(let byte): "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  init(_ bytes: [UInt8], at index: Int, limit: Int) {
    guard let (scalar, length) = decode(bytes, at: index, limit: limit) else {
      (kind, width, self.length) = (.malformed(bytes[index]), 4, 1)
      return
    }
    self.length = length
    if scalar == "\t" {
      (kind, width) = (.tab, 4)
    } else if isHidden(scalar) {
      (kind, width) = (.hidden(scalar), escaped(scalar).utf8.count)
    } else {
      (kind, width) = (.plain(scalar), displayWidth(of: scalar))
    }
  }
}
