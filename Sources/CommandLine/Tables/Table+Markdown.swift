extension Table {
  /// The table as GitHub Markdown, with the characters that mean something there escaped.
  func markdown() -> String {
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    let titles = columns.map { Self.escaped($0.title) }
    return ([titles, rule] + rows.map { $0.map(Self.escaped) })
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func escaped(_ cell: String) -> String {
    var text = ""
    for character in cell {
      switch character {
      case "\\", "|", "*", "_", "`", "[", "]": text += "\\" + String(character)
      case "<": text += "&lt;"
      case "&": text += "&amp;"
      case "\n", "\r\n": text += "<br>"
      default: text.append(character)
      }
    }
    return text
  }
}
