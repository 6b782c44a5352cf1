import Text

/// The help of `yibao` and of each command, written from `CommandTable`.
struct Help {
  private let language: Language
  private let heading: (String) -> String

  /// - Parameter heading: puts the title of a part in a style.
  init(in language: Language, heading: @escaping (String) -> String = { $0 }) {
    self.language = language
    self.heading = heading
  }

  /// The help of the whole program.
  func text() -> String {
    say(
      "yibao: what medical insurance asks of a resident, county by county\n\n",
      "yibao：城乡居民基本医疗保险，各县政策一问便知\n\n")
      + usage([say("COMMAND", "命令")])
      + part(
        Message("Commands", "命令"),
        CommandTable.commands.map { ($0.name.rawValue, $0.summary.text(in: language)) })
      + part(Message("Options of every command", "通用选项"), rows(CommandTable.options))
      + exitCodes
      + say(
        "'yibao help COMMAND' tells more about a command.\n", "“yibao help 命令”显示该命令的详细帮助。\n")
  }

  /// The help of one command.
  func text(for command: Command) -> String {
    let name = "yibao " + command.name.rawValue
    return name + say(": ", "：") + command.summary.text(in: language) + "\n\n"
      + usage([command.name.rawValue] + command.arguments.map { $0.usage(in: language) })
      + part(Message("Options", "选项"), rows(command.options))
      + part(Message("Options of every command", "通用选项"), rows(CommandTable.options))
      + examples(command.examples)
      + exitCodes
  }

  private func usage(_ words: [String]) -> String {
    let line = (["yibao"] + words + [say("[OPTIONS]", "[选项]")]).joined(separator: " ")
    return heading(say("Usage:", "用法：")) + say(" ", "") + line + "\n\n"
  }

  private func examples(_ examples: [Command.Example]) -> String {
    if examples.isEmpty { return "" }
    let lines = examples.map { "  \($0.line)\n      \($0.meaning.text(in: language))\n" }
    return title(Message("Examples", "示例")) + lines.joined() + "\n"
  }

  private var exitCodes: String {
    part(
      Message("Exit codes", "退出码"),
      ExitCode.allCases.map { (String($0.rawValue), $0.meaning.text(in: language)) })
  }

  private func rows(_ options: [Option]) -> [(String, String)] {
    options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      let value = option.value.map { " " + $0.placeholder.text(in: language) } ?? ""
      return (short + option.long + value, option.help.text(in: language))
    }
  }

  /// A titled list of two columns; nothing when it has no rows.
  private func part(_ title: Message, _ rows: [(String, String)]) -> String {
    if rows.isEmpty { return "" }
    let width = rows.map { displayWidth(of: $0.0) }.max() ?? 0
    let lines = rows.map { "  " + padded($0.0, to: width + 2) + $0.1 + "\n" }
    return self.title(title) + lines.joined() + "\n"
  }

  private func title(_ title: Message) -> String {
    heading(title.text(in: language) + say(":", "：")) + "\n"
  }

  private func say(_ english: String, _ chinese: String) -> String {
    Message(english, chinese).text(in: language)
  }
}
