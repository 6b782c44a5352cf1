/// A command line as it was understood: a command, its arguments and its options.
struct Invocation: Equatable {
  /// The command; nil when none was named.
  var command: Command.Name?
  /// The words that are neither the command nor an option, in their order.
  var arguments: [String] = []
  /// The values of each option that was given; a flag has the empty value.
  private var given: [Option.Name: [String]] = [:]

  /// True iff the option was given.
  func has(_ option: Option.Name) -> Bool { given[option] != nil }

  /// The value of an option, the last one if there are several; nil when it was not given.
  func value(of option: Option.Name) -> String? { given[option]?.last }

  /// All values of an option that may be repeated, in their order.
  func values(of option: Option.Name) -> [String] { given[option] ?? [] }

  /// The form of the answer.
  var format: Format { value(of: .format).flatMap(Format.init) ?? .text }

  /// Adds a value of an option, or only the option.
  mutating func add(_ option: Option.Name, _ value: String = "") {
    given[option, default: []].append(value)
  }
}
