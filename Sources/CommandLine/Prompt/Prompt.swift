import Text
import Yibao

/// `yibao repl`: ask questions and try clauses at a prompt.
enum Prompt {
  static func run(_ context: Context) -> ExitCode {
    do {
      let dialogue = Dialogue(context, try PolicyFiles.chosen(in: context).sources)
      var reader = LineReader(output: context.output) { dialogue.words(after: $0) }
      dialogue.isInteractive = reader.isInteractive
      dialogue.greet()
      var code = ExitCode.fine
      while true {
        switch reader.next() {
        case .end: return code
        case .abandoned: continue
        case .text(let line):
          switch dialogue.answer(line) {
          case .done: continue
          case .failed: if !reader.isInteractive { code = .findings }
          case .left: return code
          }
        }
      }
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  /// The words that the policies know, for completion; none where they cannot be read.
  static func words(_ words: KnownWords, _ policies: String?) -> [String] {
    guard let files = try? PolicyFiles.chosen(folder: policies) else { return [] }
    let workspace = Workspace(files.sources)
    return switch words {
    case .names: workspace.spokenNames
    case .quantities: workspace.quantityNames
    case .compared: TimeLine.names + workspace.quantityNames
    }
  }
}
