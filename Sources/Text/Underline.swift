/// A mark below a line: from the column `start` up to `end`, with what to say about it.
struct Underline {
  var start: Int
  /// Above `start`.
  var end: Int
  /// Empty when there is nothing to say.
  var label: String
  var character: Unicode.Scalar
  var style: Paint.Style
}

/// The rows below a line: the underlines, the last one's label beside it, and below them the
/// other labels, each hanging from its start.
///
/// Where underlines overlap, the later of `underlines` is seen.
func rows(of underlines: [Underline], _ paint: Paint) -> [String] {
  var row = Row()
  for underline in underlines {
    for column in underline.start..<underline.end {
      row.put(underline.character, at: column, underline.style)
    }
  }
  // The rightmost hangs highest, so that no stem crosses a label.
  var labelled: [Underline] = []
  for underline in underlines where !underline.label.isEmpty {
    var place = 0
    while place < labelled.count && labelled[place].start > underline.start { place += 1 }
    labelled.insert(underline, at: place)
  }
  if let first = labelled.first, underlines.allSatisfy({ $0.end <= first.end }),
    labelled.count == 1 || labelled[1].start < first.start
  {
    row.label = (first.label, first.style)
    labelled.removeFirst()
  }
  var rows = [row.text(paint)]
  if !labelled.isEmpty { rows.append(stems(of: labelled[...]).text(paint)) }
  for (index, underline) in labelled.enumerated() {
    var row = stems(of: labelled[(index + 1)...].drop { $0.start == underline.start })
    row.put(" ", upTo: underline.start)
    row.hanging = (underline.label, underline.style)
    rows.append(row.text(paint))
  }
  return rows
}

/// A row with a stem at the start of each underline.
private func stems(of underlines: ArraySlice<Underline>) -> Row {
  var row = Row()
  for underline in underlines { row.put("|", at: underline.start, underline.style) }
  return row
}

/// One row of characters that take a column each, and a label at its end.
private struct Row {
  private var columns: [(character: Unicode.Scalar, style: Paint.Style)] = []
  /// What stands after the last column and a blank.
  var label: (text: String, style: Paint.Style)?
  /// What stands right after the last column.
  var hanging: (text: String, style: Paint.Style)?

  mutating func put(_ character: Unicode.Scalar, upTo column: Int) {
    while columns.count < column { columns.append((character, .plain)) }
  }

  mutating func put(_ character: Unicode.Scalar, at column: Int, _ style: Paint.Style) {
    put(" ", upTo: column + 1)
    columns[column] = (character, style)
  }

  func text(_ paint: Paint) -> String {
    var result = ""
    var run = ""
    var style = Paint.Style.plain
    for column in columns {
      if column.style != style {
        result += paint(run, style)
        run = ""
        style = column.style
      }
      run.unicodeScalars.append(column.character)
    }
    result += paint(run, style)
    if let label { result += " " + paint(label.text, label.style) }
    if let hanging { result += paint(hanging.text, hanging.style) }
    return result
  }
}
