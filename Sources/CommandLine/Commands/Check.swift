import Text
import Yibao

/// `yibao check`: finds mistakes in policy files, and mends them where that is certain.
enum Check {
  static func run(_ context: Context) -> ExitCode {
    do {
      let paths = context.invocation.arguments
      let files =
        paths.isEmpty
        ? try PolicyFiles.chosen(in: context) : try PolicyFiles.named(paths, in: context)
      if context.invocation.has(.fix) { return try mend(files, context) }
      let workspace = Workspace(files.sources)
      return report(workspace, workspace.findings(), of: files, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  /// Mends the files that were asked for, and reports what is left.
  private static func mend(
    _ files: PolicyFiles, _ context: Context
  ) throws(FileError) -> ExitCode {
    if files.asked.isEmpty {
      context.complain(
        Message(
          "the policies inside the program cannot be mended: name a file or folder",
          "程序内置的政策不能改正：请指明文件或文件夹"))
      return .usage
    }
    if files.sources[files.asked].contains(where: { $0.name == "-" }) {
      context.complain(
        Message("standard input cannot be mended: name a file", "标准输入不能改正：请指明文件"))
      return .usage
    }
    let mended = MendedFiles(files, context)
    try mended.write()
    // Standard output is for the findings where another program reads it.
    let isText = context.invocation.format == .text && !context.invocation.has(.emit)
    mended.tell(on: isText ? context.output : context.errors, asked: files.asked)
    let mending = mended.mending
    return report(
      mending.workspace, mending.findings, edits: mending.edits, of: files, context)
  }

  private static func report(
    _ workspace: Workspace, _ findings: [Diagnostic], edits: [Mending.Edit] = [],
    of files: PolicyFiles, _ context: Context
  ) -> ExitCode {
    if let form = context.invocation.value(of: .emit) {
      let isSound = emit(form, workspace, context)
      Findings(workspace, context).write(
        findings.filter { $0.severity == .error }, to: context.errors)
      if !isSound { return .findings }
    } else {
      let report = FindingsReport(workspace, findings, edits: edits, in: context.language)
      switch context.invocation.format {
      case .plain: Findings(workspace, context).writeLines(findings, to: context.output)
      case .json: context.output.write(report.json().text())
      case .sarif: context.output.write(report.sarif().text())
      case .github: context.output.write(report.github())
      default:
        Findings(workspace, context).write(findings, to: context.output)
        context.output.writeLine(
          summary(findings, of: files.sources.count, mended: edits.count, context))
      }
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

  /// One line that says how many files were checked, what was mended and what was found.
  private static func summary(
    _ findings: [Diagnostic], of files: Int, mended: Int, _ context: Context
  ) -> String {
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    func plural(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let fixes = context.invocation.has(.fix)
    let done = Message(fixes ? "\(mended) mended, " : "", fixes ? "已改正 \(mended) 处，" : "")
    let line = Message(
      "\(plural(files, "file")): \(done.english)\(plural(errors, "error")), \(plural(warnings, "warning")), \(plural(notes, "note"))",
      "\(files) 个文件：\(done.chinese)\(errors) 个错误，\(warnings) 个警告，\(notes) 条说明")
    return context.output.styled(context.say(line), errors > 0 ? .red : .green)
  }
}
