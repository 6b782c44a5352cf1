import Glibc
import Text
import Yibao

/// What was said already, of what is said once a run.
final class Hints {
  /// Where to read more of findings.
  var explain = false
}

/// What a command is given to work with.
struct Context {
  let invocation: Invocation
  /// Standard output, for answers; it is flushed when the command has run.
  let output: Output
  /// Standard error, for what goes wrong.
  let errors: Output
  let language: Language
  /// What is said once a run only.
  let hints = Hints()

  init(_ invocation: Invocation) {
    self.invocation = invocation
    let choice = invocation.value(of: .colour).flatMap(ColourChoice.init) ?? .auto
    output = .standard(isColoured: Terminal.showsColour(STDOUT_FILENO, choice: choice))
    errors = .error(isColoured: Terminal.showsColour(STDERR_FILENO, choice: choice))
    language =
      switch invocation.value(of: .lang) {
      case "zh": .chinese
      case "en": .english
      default: Terminal.language
      }
  }

  /// The folder of policies that was asked for.
  var policies: String? { invocation.value(of: .policies) }

  /// The message in the language of the user.
  func say(_ message: Message) -> String { message.text(in: language) }

  /// Keeps documents for as long as the process lives: taking them apart just before it ends would
  /// take a twelfth of the time that an answer takes.
  func keep(_ workspace: Workspace) { _ = Unmanaged.passRetained(Kept(workspace)) }

  private final class Kept {
    let workspace: Workspace
    init(_ workspace: Workspace) { self.workspace = workspace }
  }

  /// Tells on standard error what went wrong, after what was answered so far.
  func complain(_ message: Message) {
    output.flush()
    errors.writeLine(errors.styled("yibao:", .red) + " " + say(message))
  }

  /// Tells that a file cannot be used.
  func complain(_ error: FileError) { complain(error.message) }
}
