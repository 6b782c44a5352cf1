import Glibc
import Text
import Yibao

/// `yibao fmt`: brings policy files into one form, each clause in its language or all in one.
struct FormatFiles {
  private let context: Context
  private let language: Language?
  /// What became of the files.
  private var changed = 0
  private var unchanged = 0
  private var refused = 0

  static func run(_ context: Context) -> ExitCode {
    let paths = context.invocation.arguments
    if paths.isEmpty, Terminal.isTerminal(STDIN_FILENO) {
      context.complain(
        Message(
          "yibao fmt needs files or folders, or a text at standard input",
          "yibao fmt 需要文件或文件夹，或者从标准输入读取文本"))
      return .usage
    }
    var command = FormatFiles(context)
    do {
      try command.format(paths.isEmpty ? ["-"] : paths)
    } catch {
      context.complain(error)
      return .unreadable
    }
    return command.ending
  }

  private init(_ context: Context) {
    self.context = context
    switch context.invocation.value(of: .surface) {
    case "zh": language = .chinese
    case "en": language = .english
    default: language = nil
    }
  }

  private var isCheck: Bool { context.invocation.has(.check) }
  private var isDiff: Bool { context.invocation.has(.diff) }

  private var ending: ExitCode { refused > 0 || isCheck && changed > 0 ? .findings : .fine }

  private mutating func format(_ paths: [String]) throws(FileError) {
    var files = try FormattedFiles(paths, in: context)
    for index in files.sources.indices {
      let source = files.sources[index]
      let formatter = try files.formatter(for: index)
      switch formatter.format(source, in: language) {
      case .formatted(let text, let kept):
        tell(kept, of: source)
        try take(text, for: source)
      case .broken(let findings):
        refused += 1
        refuse(source, findings)
      case .changed(let span):
        refused += 1
        context.complain(wouldChange(span, of: source))
      }
    }
    // A text that goes to standard output is followed by nothing.
    if !paths.contains("-"), !isCheck, !isDiff { context.output.writeLine(summary) }
  }

  /// Does with a formatted text what was asked for.
  private mutating func take(_ text: [UInt8], for source: Source) throws(FileError) {
    let isChanged = text != source.bytes
    if isChanged { changed += 1 } else { unchanged += 1 }
    if isDiff { UnifiedDiff.write(source.bytes, text, name: source.name, to: context.output) }
    if isCheck, !isDiff, isChanged { context.output.writeLine(source.name) }
    if isCheck || isDiff { return }
    if source.name == "-" {
      context.output.write(text)
    } else if isChanged {
      try Files.write(text, to: source.name)
    }
  }

  private func refuse(_ source: Source, _ findings: [Diagnostic]) {
    context.output.flush()
    let renderer = DiagnosticRenderer(
      sources: [source], language: context.language, colour: context.errors.isColoured)
    for finding in findings.sorted(by: Diagnostic.precedes).prefix(Findings.most) {
      context.errors.writeLine(renderer.render(finding))
    }
    context.complain(
      Message(
        "'\(source.name)' is left as it is: mend what cannot be read first",
        "“\(source.name)”保持不变：请先改正无法读取之处"))
  }

  /// Tells which lines stay in their own language.
  private func tell(_ kept: [Span], of source: Source) {
    guard !kept.isEmpty else { return }
    let index = LineIndex(source)
    let lines = kept.map { "\(index.line(of: Int($0.start)))" }
    context.complain(
      Message(
        "'\(source.name)': said in one language only, so left in it: line \(lines.joined(separator: ", "))",
        "“\(source.name)”：另一种语言中没有对应说法，保持原文：第 \(lines.joined(separator: "、")) 行"))
  }

  /// Why a source is left, with the line that would change where it is known.
  private func wouldChange(_ span: Span?, of source: Source) -> Message {
    guard let span else {
      return Message(
        "'\(source.name)' is left as it is: written anew, it would not say the same",
        "“\(source.name)”保持不变：改写后含义会不同")
    }
    let line = LineIndex(source).line(of: Int(span.start))
    return Message(
      "'\(source.name)' is left as it is: line \(line), written anew, would not say the same",
      "“\(source.name)”保持不变：第 \(line) 行改写后含义会不同")
  }

  private var summary: String {
    let count = changed + unchanged + refused
    let line = Message(
      "\(count) file\(count == 1 ? "" : "s"): \(changed) rewritten, \(unchanged) unchanged, \(refused) left with errors",
      "\(count) 个文件：\(changed) 个已改写，\(unchanged) 个无需改动，\(refused) 个有错误未动")
    return context.output.styled(context.say(line), refused > 0 ? .red : .green)
  }
}
