import Text

/// A command line that cannot be followed, and what to write instead.
struct UsageError: Error, Equatable {
  var message: Message
}

extension UsageError {
  static func unknownCommand(_ word: String) -> UsageError {
    let near = nearest(to: word, among: Command.Name.allCases.map(\.rawValue), most: 1)
    if near.isEmpty {
      return UsageError(
        message: Message(
          "there is no command '\(word)'; to ask a question: yibao ask \(word) …",
          "没有“\(word)”命令；提问请用：yibao ask \(word) …"))
    }
    return UsageError(
      message: Message("there is no command '\(word)'", "没有“\(word)”命令")
        + suggestion(near))
  }

  /// An option that is unknown, here or anywhere; `command` is nil before any command.
  static func unknownOption(_ name: String, for command: Command?) -> UsageError {
    let here = command.map { "yibao " + $0.name.rawValue } ?? "yibao"
    let unknown = Message("'\(here)' has no option '\(name)'", "“\(here)”没有选项“\(name)”")
    let owners = CommandTable.commands.filter { other in
      other.options.contains { $0.long == name || $0.short.map { "-\($0)" } == name }
    }
    if !owners.isEmpty {
      let names = owners.map(\.name.rawValue)
      return UsageError(
        message: unknown
          + Message("; it belongs after \(list(names).english)", "；它用在 \(list(names).chinese) 之后"))
    }
    let options = command?.allOptions ?? CommandTable.options
    let names = options.flatMap { [$0.name.rawValue, $0.alias].compactMap { $0 } }
    let near = name.hasPrefix("--") ? nearest(to: String(name.dropFirst(2)), among: names) : []
    return UsageError(message: unknown + suggestion(near.map { "--" + $0 }))
  }

  static func missingValue(of option: Option) -> UsageError {
    guard let allowed = option.value?.allowed else {
      let name = option.value?.placeholder ?? Message("", "")
      return UsageError(
        message: Message(
          "\(option.long) needs a value: \(option.long)=\(name.english)",
          "\(option.long) 需要一个值：\(option.long)=\(name.chinese)"))
    }
    return UsageError(
      message: Message(
        "\(option.long) needs a value: \(list(allowed).english)",
        "\(option.long) 需要一个值：\(list(allowed).chinese)"))
  }

  static func needlessValue(of option: Option) -> UsageError {
    UsageError(message: Message("\(option.long) takes no value", "\(option.long) 不带值"))
  }

  /// A value that is not one of those allowed for `owner`, an option or a command.
  static func notAllowed(_ value: String, _ allowed: [String], for owner: String) -> UsageError {
    UsageError(
      message: Message(
        "\(owner) takes \(list(allowed).english), not '\(value)'",
        "\(owner) 只接受 \(list(allowed).chinese)，不能是“\(value)”")
        + suggestion(nearest(to: value, among: allowed, most: 1)))
  }

  static func missingArgument(_ argument: Value, of command: Command) -> UsageError {
    let name = argument.placeholder
    return UsageError(
      message: Message(
        "yibao \(command.name.rawValue) needs \(name.english)",
        "yibao \(command.name.rawValue) 需要\(name.chinese)"))
  }

  static func needlessArgument(_ word: String, for command: Command) -> UsageError {
    UsageError(
      message: Message(
        "yibao \(command.name.rawValue) has no use for '\(word)'",
        "yibao \(command.name.rawValue) 用不到“\(word)”"))
  }

  private static func suggestion(_ near: [String]) -> Message {
    if near.isEmpty { return Message("", "") }
    return Message(
      "; did you mean \(list(near).english)?", "；是否想用 \(list(near).chinese)？")
  }

  /// The words as a choice: `text, json or csv`.
  private static func list(_ words: [String]) -> Message {
    guard let last = words.last, words.count > 1 else {
      return Message(words.first ?? "", words.first ?? "")
    }
    let others = words.dropLast()
    return Message(
      others.joined(separator: ", ") + " or " + last,
      others.joined(separator: "、") + " 或 " + last)
  }
}

extension Message {
  static func + (left: Message, right: Message) -> Message {
    Message(left.english + right.english, left.chinese + right.chinese)
  }
}
