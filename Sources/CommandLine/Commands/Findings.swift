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
    writeHint(findings, to: output)
  }

  /// Says once how to read more, of the first of the gravest findings.
  private func writeHint(_ findings: [Diagnostic], to output: Output) {
    guard !context.hints.explain, let gravest = findings.map(\.severity).max(),
      let first = findings.first(where: { $0.severity == gravest })
    else { return }
    context.hints.explain = true
    output.writeLine(
      context.say(
        Message(
          "what a finding means: yibao explain \(first.code)",
          "问题详解：yibao explain \(first.code)")))
    output.writeLine()
  }

  /// Writes each finding on a line of its own.
  func writeLines(_ findings: [Diagnostic], to output: Output) {
    let renderer = DiagnosticRenderer(
      sources: workspace.sources, language: context.language, colour: false)
    for finding in findings { output.writeLine(renderer.renderShort(finding)) }
  }
}
