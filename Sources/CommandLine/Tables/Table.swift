/// Rows of text under a header, to be printed as aligned text, Markdown or CSV.
struct Table: Equatable {
  struct Column: Equatable {
    enum Alignment {
      case left, right
    }

    var title: String
    var alignment: Alignment

    /// Makes a column; amounts are set to the right, words to the left.
    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  var columns: [Column]
  /// Each row has as many cells as there are columns.
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row, which must have a cell for each column; a cell may have several lines.
  mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }
}
