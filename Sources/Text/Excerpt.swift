/// The marked lines of one source, as rows for a terminal.
struct Excerpt {
  let source: Source
  let lines: LineIndex
  let paint: Paint
  /// The columns that a line number takes.
  let numberWidth: Int

  /// A place to mark in the source.
  struct Mark {
    /// Within the source.
    var range: Range<Int>
    /// Empty when there is nothing to say.
    var label: String
    var isPrimary: Bool
    var style: Paint.Style
  }

  /// The rows of the lines on which the marks begin, in their order, each with its marks below.
  func rows(of marks: [Mark]) -> [String] {
    var rows = [frame("|")]
    var previous: Int?
    for (line, marks) in byLine(marks) {
      if let previous, line > previous + 1 { rows.append(paint("...", .frame)) }
      rows += self.rows(of: line, marks)
      previous = line
    }
    return rows
  }

  /// A row of the frame without a line number.
  func frame(_ sign: String) -> String {
    paint(String(repeating: " ", count: numberWidth + 2) + sign, .frame)
  }

  private func byLine(_ marks: [Mark]) -> [(line: Int, marks: [Mark])] {
    var result: [(line: Int, marks: [Mark])] = []
    for mark in marks {
      let line = lines.line(of: mark.range.lowerBound)
      var place = result.count
      while place > 0 && result[place - 1].line > line { place -= 1 }
      if place > 0 && result[place - 1].line == line {
        result[place - 1].marks.append(mark)
      } else {
        result.insert((line, [mark]), at: place)
      }
    }
    return result
  }

  private func rows(of line: Int, _ marks: [Mark]) -> [String] {
    // What comes first stays in sight when the line is cut; what is drawn last is seen.
    let ordered = marks.filter { $0.isPrimary } + marks.filter { !$0.isPrimary }
    let shown = ShownLine(
      source.bytes, lines.lineSpan(line), focus: ordered.map { $0.range })
    let number = "\(line)"
    let blanks = String(repeating: " ", count: numberWidth + 1 - number.utf8.count)
    var rows = [paint(blanks + number + " |", .frame)]
    if !shown.text.isEmpty { rows[0] += " " + shown.text }
    let underlines = ordered.reversed().map { mark in
      let start = shown.column(of: mark.range.lowerBound)
      return Underline(
        start: start, end: max(start + 1, shown.column(of: mark.range.upperBound)),
        label: mark.label, character: mark.isPrimary ? "^" : "-", style: mark.style)
    }
    for row in Text.rows(of: underlines, paint) { rows.append(frame("|") + " " + row) }
    return rows
  }
}
