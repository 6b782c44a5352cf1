import Glibc
import Text

/// The command `yibao`.
@main
struct Main {
  static let version = "0.1.0"

  static func main() {
    // A reader that goes away shall end the process quietly, which `Output` sees to.
    signal(SIGPIPE, SIG_IGN)
    let words = [String](Swift.CommandLine.arguments.dropFirst())
    let code = words.first == Completion.command ? complete(words.dropFirst()) : run(words)
    exit(code.rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    let parser = ArgumentParser(words)
    let context = Context(parser.invocation)
    defer { context.output.flush() }
    if parser.invocation.has(.help) { return help(parser.invocation.command, context) }
    if parser.invocation.has(.version) {
      context.output.writeLine("yibao " + version)
      return .fine
    }
    if let mistake = parser.mistake { return reject(mistake, context) }
    switch parser.invocation.command {
    case .ask: return Ask.run(context)
    case .compare: return Compare.run(context)
    case .calendar: return Calendar.run(context)
    case .check: return Check.run(context)
    case .explain: return Explain.run(context)
    case .fmt: return FormatFiles.run(context)
    case .test: return Test.run(context)
    case .repl: return Prompt.run(context)
    case .completion: return completion(context)
    case .help: return help(parser.invocation.arguments.first.flatMap(Command.Name.init), context)
    case nil:
      context.errors.write(Help(in: context.language).text())
      return .usage
    }
  }

  private static func help(_ command: Command.Name?, _ context: Context) -> ExitCode {
    let help = Help(in: context.language) { context.output.styled($0, .bold) }
    let text = command.map { help.text(for: CommandTable.command($0)) } ?? help.text()
    context.output.write(text)
    return .fine
  }

  private static func completion(_ context: Context) -> ExitCode {
    let shell = context.invocation.arguments.first.flatMap(CompletionScript.init)
    context.output.write(shell?.text ?? "")
    return .fine
  }

  private static func complete(_ words: ArraySlice<String>) -> ExitCode {
    let completion = Completion(in: Terminal.language, known: Prompt.words)
    let output = Output.standard(isColoured: false)
    for candidate in completion.candidates(for: [String](words)) {
      output.writeLine(candidate.line)
    }
    output.flush()
    return .fine
  }

  private static func reject(_ mistake: UsageError, _ context: Context) -> ExitCode {
    let command = context.invocation.command.map { " " + $0.rawValue } ?? ""
    context.complain(mistake.message)
    context.errors.writeLine(
      context.say(
        Message("Try 'yibao\(command) --help'.", "请看“yibao\(command) --help”。")))
    return .usage
  }
}
