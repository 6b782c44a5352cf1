import Text
import Yibao

extension DiagnosticPage {
  /// The page for a terminal, with what `check` says of the example.
  func text(for output: Output) -> String {
    var text = output.styled(code.rawValue + " · " + title, .bold) + "\n"
    text += Self.text(of: meaning)
    for (index, part) in parts.enumerated() {
      text += "\n" + output.styled(part.heading, .bold) + "\n" + Self.text(of: part)
      if index == 1 { text += findings(for: output) }
    }
    return text
  }

  private static func text(of part: Part) -> String {
    var text = ""
    for block in part.blocks {
      switch block {
      case .paragraph(let prose): text += "\n" + lines(of: prose, indent: "")
      case .listItem(let prose): text += lines(of: prose, indent: "  ", mark: "- ")
      case .file(let file):
        text += "\n"
        for line in file.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
          text += line.isEmpty ? "\n" : "    " + line + "\n"
        }
      }
    }
    return text
  }

  /// What `check` says of the example that fails, set in like the example.
  private func findings(for output: Output) -> String {
    let workspace = Self.workspace(of: failing)
    let renderer = DiagnosticRenderer(
      sources: workspace.sources, language: language, colour: output.isColoured)
    var text = ""
    for finding in workspace.findings() {
      text += "\n"
      for line in renderer.render(finding).split(separator: "\n") { text += "    " + line + "\n" }
    }
    return text
  }

  private static func lines(of prose: String, indent: String, mark: String = "") -> String {
    let further = indent + String(repeating: " ", count: displayWidth(of: mark))
    var text = ""
    for (index, line) in wrapped(prose, to: 80 - displayWidth(of: further)).enumerated() {
      text += (index == 0 ? indent + mark : further) + line + "\n"
    }
    return text
  }
}
