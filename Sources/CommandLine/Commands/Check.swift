import Text
import Yibao

/// `yibao check`: finds mistakes in policy files.
enum Check {
  static func run(_ context: Context) -> ExitCode {
    do {
      let paths = context.invocation.arguments
      let files =
        paths.isEmpty
        ? try PolicyFiles.chosen(in: context) : try PolicyFiles.named(paths, in: context)
      return check(files.sources, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  private static func check(_ sources: [Source], _ context: Context) -> ExitCode {
    let workspace = Workspace(sources)
    let findings = workspace.findings()
    if let form = context.invocation.value(of: .emit) {
      let isSound = emit(form, workspace, context)
      Findings(workspace, context).write(
        findings.filter { $0.severity == .error }, to: context.errors)
      if !isSound { return .findings }
    } else if context.invocation.format == .plain {
      Findings(workspace, context).writeLines(findings, to: context.output)
    } else {
      Findings(workspace, context).write(findings, to: context.output)
      context.output.writeLine(summary(findings, of: sources.count, context))
    }
    let gravest = findings.map { $0.severity }.max() ?? .note
    let limit: Severity = context.invocation.has(.strict) ? .warning : .error
    return gravest >= limit ? .findings : .fine
  }

  /// Writes one form of every document; `false` iff a rulebook is not what evaluation relies on.
  private static func emit(_ form: String, _ workspace: Workspace, _ context: Context) -> Bool {
    if form == "tree" {
      for index in workspace.sources.indices {
        context.output.write(workspace.outline(of: index))
      }
      return true
    }
    var isSound = true
    for (index, rulebook) in workspace.library.rulebooks.enumerated() {
      context.output.write(workspace.rulebookText(of: index))
      for fault in rulebook.verify() {
        isSound = false
        context.complain(Message("this rulebook is not sound: \(fault)", "规则表有误：\(fault)"))
      }
    }
    return isSound
  }

  /// One line that says how many files were checked and what was found.
  private static func summary(
    _ findings: [Diagnostic], of files: Int, _ context: Context
  ) -> String {
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    func plural(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let line = Message(
      "\(plural(files, "file")): \(plural(errors, "error")), \(plural(warnings, "warning")), \(plural(notes, "note"))",
      "\(files) 个文件：\(errors) 个错误，\(warnings) 个警告，\(notes) 条说明")
    return context.output.styled(context.say(line), errors > 0 ? .red : .green)
  }
}
