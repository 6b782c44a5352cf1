/// Comma-separated values as they were read: a header and rows of as many fields.
struct CSV: Equatable {
  struct Row: Equatable {
    /// The line of the file on which the row begins, counted from 1.
    var line: Int
    var fields: [String]
  }

  /// The fields of the first row; none when the file is empty.
  var header: [String]
  var rows: [Row]

  /// The place of a column; nil when the header does not name it.
  func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// One row as text, quoted where RFC 4180 asks for it, with its line feed.
  static func line(_ fields: [String]) -> String {
    let line = fields.map(quoted).joined(separator: ",")
    // A blank line would be passed over on reading.
    return (line.isEmpty && fields.count == 1 ? "\"\"" : line) + "\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return field }
    let inside = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + inside.joined(separator: "\"\"") + "\""
  }
}
