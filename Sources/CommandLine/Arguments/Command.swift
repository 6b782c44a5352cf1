import Text

/// A command of `yibao`.
struct Command: Equatable {
  /// The commands there are, in the order of the help; the value is the word to type.
  enum Name: String, CaseIterable {
    case ask, compare, calendar, check, explain, fmt, test, repl, completion, help
  }

  struct Example: Equatable {
    var line: String
    var meaning: Message
  }

  var name: Name
  var summary: Message
  var arguments: [Value] = []
  /// Its own options, to which the global ones are added.
  var options: [Option] = []
  var examples: [Example] = []

  /// All options that may be given with the command.
  var allOptions: [Option] { options + CommandTable.options }

  /// How many arguments it needs.
  var fewestArguments: Int { arguments.count { !$0.isOptional } }

  /// How many arguments it takes; nil is any number.
  var mostArguments: Int? {
    arguments.contains(where: \.isRepeated) ? nil : arguments.count
  }

  /// What the argument at `index` is; nil when there is one too many.
  func argument(at index: Int) -> Value? {
    if index < arguments.count { return arguments[index] }
    return arguments.last { $0.isRepeated }
  }
}
