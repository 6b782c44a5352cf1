import Text
import Yibao

/// Writes findings for people, or a line each for editors.
struct Findings {
  /// More are counted, not shown.
  static let most = 50

  let workspace: Workspace
  let context: Context

  init(_ workspace: Workspace, _ context: Context) {
    self.workspace = workspace
    self.context = context
  }

  /// Writes each finding with its excerpt; those past the fiftieth are counted.
  func write(_ findings: [Diagnostic], to output: Output) {
    let renderer = DiagnosticRenderer(
      sources: workspace.sources, language: context.language, colour: output.isColoured)
    for finding in findings.prefix(Self.most) {
      output.write(renderer.render(finding))
      output.writeLine()
    }
    if findings.count > Self.most {
      let more = findings.count - Self.most
      output.writeLine(
        context.say(Message("… and \(more) more findings", "……另有 \(more) 条")))
    }
  }

  /// Writes each finding on a line of its own.
  func writeLines(_ findings: [Diagnostic], to output: Output) {
    let renderer = DiagnosticRenderer(
      sources: workspace.sources, language: context.language, colour: false)
    for finding in findings { output.writeLine(renderer.renderShort(finding)) }
  }
}
