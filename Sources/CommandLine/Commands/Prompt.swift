import Text
import Yibao

/// `yibao repl`: ask and try clauses at a prompt.
enum Prompt {
  /// The words that the policies know, for completion.
  static func words(_ words: KnownWords, _ policies: String?) -> [String] { [] }

  static func run(_ context: Context) -> ExitCode { .fine }
}
