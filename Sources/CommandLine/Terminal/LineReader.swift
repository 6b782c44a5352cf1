import Glibc

/// The lines of the prompt: edited at a terminal, plain and without prompts from anywhere else.
struct LineReader: ~Copyable {
  private enum Mode {
    case edited(LineEditor)
    case typed, piped
  }

  /// What the prompt shows before a line.
  static let prompt = "yibao> "

  private let mode: Mode
  private let output: Output
  private var plain = PlainInput()
  private var history: History?

  /// Makes the process's only line reader.
  ///
  /// - Parameter words: those that could stand at the cursor, given what stands before it.
  init(output: Output, words: @escaping LineEditor.Words) {
    self.output = output
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else {
      mode = .piped
      return
    }
    guard Terminal.canMoveCursor, let editor = LineEditor(words: words) else {
      mode = .typed
      return
    }
    mode = .edited(editor)
    history = History.ofUser()
    for line in history?.lines ?? [] { editor.remember(line) }
  }

  /// True iff a person types the lines, who should be greeted and shown prompts.
  var isInteractive: Bool {
    if case .piped = mode { false } else { true }
  }

  /// Shows `prompt` to a person and reads the next line, without its line feed.
  mutating func next(prompt: String = prompt) -> Line {
    output.flush()
    let line: Line
    switch mode {
    case .piped: return plain.next()
    case .typed: line = plain.next(prompt: prompt, output: output)
    case .edited(let editor):
      line = editor.next(prompt: prompt)
      if case .text(let text) = line, history?.add(text) == true { editor.remember(text) }
    }
    if case .text = line { return line }
    output.write("\n")
    return line
  }
}
