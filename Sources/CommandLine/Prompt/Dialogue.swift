import Text
import Yibao

/// The talk at the prompt: a line in, an answer out.
final class Dialogue {
  /// What became of a line.
  enum Reaction {
    case done
    /// It was not understood, or refused.
    case failed
    /// It asked to leave.
    case left
  }

  /// The longest line that is read, in bytes.
  static let longestLine = 1 << 15

  let context: Context
  var session: Session
  /// `true` iff a person types the lines, who wants to be told of what was done.
  var isInteractive = false
  private var known: (names: [String], quantities: [String])?

  init(_ context: Context, _ sources: [Source]) {
    self.context = context
    session = Session(sources)
  }

  /// Says to a person what can be typed.
  func greet() {
    guard isInteractive else { return }
    let counties = session.workspace.counties
    let list = counties.prefix(6).joined(separator: context.say(Message(", ", "、")))
    let rest = counties.count > 6 ? context.say(Message(" …", "……")) : ""
    say(
      Message(
        "Yibao \(Main.version): \(list)\(rest)", "医保 Yibao \(Main.version)：\(list)\(rest)"))
    say(
      Message(
        "Ask (岢岚 低保), type a clause (低保 pays 80% of standard), or :help",
        "可提问（岢岚 低保）、输入条款（低保 pays 80% of standard）或 :help"))
    let refused = session.workspace.refused.map { session.workspace.sources[Int($0.source)].name }
    guard !refused.isEmpty else { return }
    let names = refused.joined(separator: ", ")
    say(
      Message(
        "Files with errors, which do not answer: \(names)", "有错误而不作答的文件：\(names)"))
  }

  /// Answers a line.
  func answer(_ line: String) -> Reaction {
    guard line.utf8.count <= Self.longestLine else {
      return fail(
        Message(
          "a line of \(line.utf8.count) bytes is more than the \(Self.longestLine) that are read",
          "该行有 \(line.utf8.count) 字节，超过上限 \(Self.longestLine) 字节"))
    }
    let line = trimmed(line)
    if line.isEmpty || line.hasPrefix("#") { return .done }
    if let command = line.first, command == ":" || command == "：" {
      return obey(String(line.dropFirst()))
    }
    return understand(line)
  }

  /// A question or a statement, whichever the line can be: a question about a named county first,
  /// then a statement without errors, then any other question.
  private func understand(_ line: String) -> Reaction {
    let utterance = session.listener.hear(line)
    let isUnderstood = utterance.unknown.isEmpty
    if isUnderstood, !utterance.regions.isEmpty { return ask(line) }
    let reading = session.workspace.statement(line)
    if reading == .none { return ask(line) }
    if case .notSupported(let keyword) = reading, !utterance.regions.isEmpty {
      return complain(.notSupportedYet(keyword))
    }
    let typed = Statement(line, isHeading: reading == .heading, after: session)
    if typed.errors.isEmpty { return keep(typed) }
    return isUnderstood && reading == .possible ? ask(line) : refuse(typed)
  }

  // MARK: Telling

  func say(_ message: Message) { context.output.writeLine(context.say(message)) }

  /// Tells a person what was done; a script did it knowingly.
  func confirm(_ message: Message) {
    guard isInteractive else { return }
    context.output.writeLine(context.output.styled(context.say(message), .faint))
  }

  func fail(_ message: Message) -> Reaction {
    context.complain(Message(printable(message.english), printable(message.chinese)))
    return .failed
  }

  /// Tells why a question is not answered; a document with errors shows them.
  func complain(_ problem: QuestionProblem) -> Reaction {
    let problems = Problems(session.workspace, context)
    if let faults = problems.faults(behind: problem) {
      show(faults, in: session.workspace, to: context.errors)
    }
    if case .noCounty(known: []) = problem {
      return fail(
        Message(
          "no document answers yet: type a clause, or :load FILE",
          "还没有可作答的文件：请输入条款，或用 :load 载入文件"))
    }
    return fail(problems.message(problem.shortened))
  }

  /// Shows findings, those that are errors behind what was answered so far.
  func show(_ findings: [Diagnostic], in workspace: Workspace, to output: Output) {
    context.output.flush()
    Findings(workspace, context).write(findings, to: output)
  }

  // MARK: Completion

  /// The words that can stand at the cursor, behind `before`, which is all that stands before it.
  func words(after before: String) -> [String] {
    let typed = before.drop { $0 == " " }
    guard let colon = typed.first, colon == ":" || colon == "：" else { return knownWords.names }
    let words = typed.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    if words.count < 2 { return PromptCommand.table.map { "\(colon)\($0.name.rawValue)" } }
    return switch PromptCommand(String(words[0]))?.words ?? .none {
    case .none: []
    case .names: knownWords.names
    case .quantities: knownWords.quantities
    case .commands: PromptCommand.table.map { $0.name.rawValue }
    }
  }

  private var knownWords: (names: [String], quantities: [String]) {
    if let known { return known }
    let words = (session.workspace.spokenNames, session.workspace.quantityNames)
    known = words
    return words
  }

  /// Goes on with another state.
  func adopt(_ next: Session) {
    session = next
    known = nil
    for supposition in session.dropped {
      say(
        Message(
          "no longer supposed, because the file has changed: \(printable(supposition.text))",
          "文件已变，不再假设：\(printable(supposition.text))"))
    }
    session.dropped = []
  }
}

/// A line without blanks around it.
func trimmed(_ line: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
  var scalars = line.unicodeScalars[...]
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(scalars)
}

/// Text that moves nothing on a terminal: control characters become visible.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
}

extension QuestionProblem {
  /// The same problem with no more words, and no longer ones, than can be read.
  fileprivate var shortened: QuestionProblem {
    guard case .unknownWords(let words) = self else { return self }
    let (mostWords, mostCharacters) = (8, 40)
    var shown: [Utterance.UnknownWord] = []
    for var word in words {
      if word.word.count > mostCharacters { word.word = word.word.prefix(mostCharacters) + "…" }
      if shown.contains(where: { $0.word == word.word }) { continue }
      if shown.count == mostWords {
        word.word = "…"
        word.near = []
        return .unknownWords(shown + [word])
      }
      shown.append(word)
    }
    return .unknownWords(shown)
  }
}
