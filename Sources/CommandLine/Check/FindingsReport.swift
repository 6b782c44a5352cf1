import Text
import Yibao

/// Findings in the forms that other programs read, and the fixes that were made before.
struct FindingsReport {
  let workspace: Workspace
  let findings: [Diagnostic]
  let edits: [Mending.Edit]
  let language: Language
  let lines: [LineIndex]

  init(
    _ workspace: Workspace, _ findings: [Diagnostic], edits: [Mending.Edit] = [],
    in language: Language
  ) {
    self.workspace = workspace
    self.findings = findings
    self.edits = edits
    self.language = language
    lines = workspace.sources.map { LineIndex($0) }
  }

  /// A place by lines and columns, counted from 1; columns in Unicode scalars, and the end is the
  /// column behind the last one.
  struct Region: Equatable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  func region(_ place: Place) -> Region {
    let lines = lines[Int(place.source)]
    let (start, end) = (Int(place.span.start), Int(place.span.end))
    return Region(
      startLine: lines.line(of: start), startColumn: lines.column(of: start),
      endLine: lines.line(of: end), endColumn: lines.column(of: end))
  }

  func file(_ place: Place) -> String { workspace.sources[Int(place.source)].name }

  func say(_ message: Message) -> String { message.text(in: language) }

  /// What is found, the reasons and what to do, a sentence on a line.
  func text(of finding: Diagnostic) -> String {
    let messages = [finding.message] + finding.notes + [finding.advice].compactMap { $0 }
    return messages.map { say($0) }.joined(separator: "\n")
  }
}
