import Text

extension Table {
  /// The table as aligned text in a fixed-width font, where an ideograph is two columns wide.
  ///
  /// - Parameter heading: puts the title line in a style, for instance bold.
  func text(heading: (String) -> String = { $0 }) -> String {
    let titles = columns.map(\.title)
    let widths = columns.indices.map { column in
      ([titles] + rows).flatMap { lines($0[column]) }.map { displayWidth(of: $0) }.max() ?? 0
    }
    var text = rendered(titles, widths).map { heading($0) + "\n" }.joined()
    for row in rows {
      text += rendered(row, widths).map { $0 + "\n" }.joined()
    }
    return text
  }

  /// The lines of one row, without blanks at their ends.
  private func rendered(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = row.map { lines($0) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      var column = 0
      for (index, cell) in cells.enumerated() {
        let content = line < cell.count ? cell[line] : ""
        let isRight = columns[index].alignment == .right
        let lead = isRight ? widths[index] - displayWidth(of: content) : 0
        if !content.isEmpty {
          text = padded(text, to: column + lead) + content
        }
        column += widths[index] + 2
      }
      return text
    }
  }

  private func lines(_ cell: String) -> [String] {
    cell.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
