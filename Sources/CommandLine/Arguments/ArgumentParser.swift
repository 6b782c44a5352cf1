/// Reads a command line word by word, following `CommandTable`.
///
/// It is total: after a mistake it goes on, so that help can be shown for a wrong command line and
/// a half-typed one can be completed. Options may stand anywhere; those of a command only after it.
struct ArgumentParser {
  private(set) var invocation = Invocation()
  /// The first mistake.
  private(set) var mistake: UsageError?
  /// The option whose value comes next.
  private(set) var pending: Option?
  /// True iff `--` was read, after which every word is an argument.
  private(set) var optionsEnded = false

  /// Reads words that may be the beginning of a command line.
  init(beginningWith words: [String]) {
    for word in words { read(word) }
  }

  /// Reads a whole command line, without the name of the program.
  init(_ words: [String]) {
    self.init(beginningWith: words)
    if let pending { note(.missingValue(of: pending)) }
    pending = nil
    checkArguments()
  }

  /// The options that may be given here.
  var options: [Option] { command?.allOptions ?? CommandTable.options }

  private var command: Command? { invocation.command.map { CommandTable.command($0) } }

  private mutating func read(_ word: String) {
    if let option = pending {
      pending = nil
      // What looks like an option is one: a value like that can be given as `--option=-value`.
      guard Self.isOption(word) else { return set(option, word) }
      note(.missingValue(of: option))
    }
    if optionsEnded || !Self.isOption(word) {
      readArgument(word)
    } else if word == "--" {
      optionsEnded = true
    } else if word.hasPrefix("--") {
      readLong(word)
    } else {
      readShort(word.dropFirst())
    }
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private mutating func readArgument(_ word: String) {
    if invocation.command != nil {
      invocation.arguments.append(word)
    } else if let name = Command.Name(rawValue: word) {
      invocation.command = name
    } else if mistake == nil {
      note(.unknownCommand(word))
    }
  }

  /// Reads `--name` or `--name=value`.
  private mutating func readLong(_ word: String) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name.rawValue == name || $0.alias == name })
    else { return note(.unknownOption("--" + name, for: command)) }
    if parts.count == 1 {
      begin(option)
    } else if option.value == nil {
      note(.needlessValue(of: option))
    } else {
      set(option, String(parts[1]))
    }
  }

  /// Reads `-a`, `-abc` for several flags, or `-avalue`.
  private mutating func readShort(_ letters: Substring) {
    for index in letters.indices {
      guard let option = options.first(where: { $0.short == letters[index] }) else {
        return note(.unknownOption("-" + String(letters[index]), for: command))
      }
      let rest = letters[letters.index(after: index)...]
      if option.value != nil && !rest.isEmpty { return set(option, String(rest)) }
      begin(option)
    }
  }

  private mutating func begin(_ option: Option) {
    if option.value == nil { invocation.add(option.name) } else { pending = option }
  }

  private mutating func set(_ option: Option, _ value: String) {
    if value.isEmpty {
      note(.missingValue(of: option))
    } else if let allowed = option.value?.allowed, !allowed.contains(value) {
      note(.notAllowed(value, allowed, for: option.long))
    } else {
      invocation.add(option.name, value)
    }
  }

  private mutating func checkArguments() {
    guard let command else { return }
    let arguments = invocation.arguments
    if arguments.count < command.fewestArguments {
      note(.missingArgument(command.arguments[arguments.count], of: command))
    }
    if let most = command.mostArguments, arguments.count > most {
      note(.needlessArgument(arguments[most], for: command))
    }
    for (index, word) in arguments.enumerated() {
      guard let allowed = command.argument(at: index)?.allowed, !allowed.contains(word) else {
        continue
      }
      note(.notAllowed(word, allowed, for: "yibao " + command.name.rawValue))
    }
  }

  private mutating func note(_ error: UsageError) { mistake = mistake ?? error }
}
