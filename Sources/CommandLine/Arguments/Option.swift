import Text

/// An option of the command line.
struct Option: Equatable {
  /// The options there are; the value is the long name, written after `--`.
  enum Name: String, Hashable {
    case cases, check, colour, diff, emit, explain, fix, format, help
    case surface = "in"
    case lang, on, policies, quantity, strict, version
  }

  var name: Name
  /// The letter of the short form, written after `-`.
  var short: Character?
  /// Another spelling of the long name.
  var alias: String?
  /// The value that the option takes; nil when it is only there or not.
  var value: Value?
  /// True iff it may be given several times; otherwise the last one counts.
  var isRepeated = false
  var help: Message

  /// The long form, `--format`.
  var long: String { "--" + name.rawValue }
}

/// A value that an option or a command takes.
struct Value: Equatable {
  enum Kind: Equatable {
    case choice([String])
    case command
    case file
    case folder
    /// The code of a finding.
    case code
    /// A day, as questions write it.
    case day
    /// A name that the loaded policies know.
    case known(KnownWords)
  }

  /// What stands for the value in usage lines, `FILE`.
  var placeholder: Message
  var kind: Kind
  var isOptional = false
  var isRepeated = false

  /// Makes a value that must be one of `words`.
  static func choice(_ words: [String]) -> Value {
    let usage = words.joined(separator: "|")
    return Value(placeholder: Message(usage, usage), kind: .choice(words))
  }

  /// The values that are allowed; nil when any is.
  var allowed: [String]? {
    switch kind {
    case .choice(let words): words
    case .command: Command.Name.allCases.map(\.rawValue)
    case .file, .folder, .code, .day, .known: nil
    }
  }

  /// The value in the usage line of a command: `[FILES…]`.
  func usage(in language: Language) -> String {
    let name = placeholder.text(in: language) + (isRepeated ? "…" : "")
    return isOptional ? "[\(name)]" : name
  }
}

/// The words that come from the loaded policies.
enum KnownWords {
  /// Counties and groups of people, in all their spellings.
  case names
  case quantities
  /// The quantities, and the time line, which is compared only.
  case compared
}
