import Text

/// A command of the prompt, which is typed behind a colon.
struct PromptCommand: Equatable {
  /// The commands there are, in the order of the help; the value is the word to type.
  enum Name: String, CaseIterable {
    case explain, compare, set, unset, type, documents, groups, draft, clear, load, reload, help,
      quit
  }

  /// What the words behind a command can be.
  enum Words: Equatable {
    case none, names, quantities, commands
  }

  var name: Name
  /// What may stand behind the word; empty when nothing may.
  var arguments = Message("", "")
  var help: Message
  var words = Words.none
  var examples: [String] = []

  /// The command with what may stand behind it: `:load FILE`.
  func usage(in language: Language) -> String {
    let arguments = arguments.text(in: language)
    return ":" + name.rawValue + (arguments.isEmpty ? "" : " " + arguments)
  }

  /// `true` iff it takes words.
  var takesWords: Bool { !arguments.english.isEmpty }
}

extension PromptCommand {
  /// The command that a word stands for, be it only the beginning of its name.
  init?(_ word: String) {
    let begun = Self.table.filter { $0.name.rawValue.hasPrefix(word) }
    let exact = begun.first { $0.name.rawValue == word }
    guard let command = exact ?? (begun.count == 1 ? begun[0] : nil) else { return nil }
    self = command
  }

  /// The one table of the prompt's commands: dispatch, help and completion follow it.
  static let table: [PromptCommand] = [
    PromptCommand(
      name: .explain, help: Message("the last answer with its reasons", "说明上一个回答的理由")),
    PromptCommand(
      name: .compare, arguments: Message("[GROUPS] [COUNTIES]", "[人群] [县]"),
      help: Message("the counties side by side", "各县对照"), words: .names,
      examples: [":compare", ":compare 低保 特困", ":compare 低保 岢岚 丰都"]),
    PromptCommand(
      name: .set, arguments: Message("[QUANTITY VALUES]", "[项目 数值]"),
      help: Message("what if the document in focus said this instead", "假设当前文件改为如下规定"),
      words: .quantities,
      examples: [
        ":set", ":set standard 350", ":set 一档 standard 350",
        ":set standard 350 in 一档; 700 in 二档", ":set 岢岚 standard 350",
      ]),
    PromptCommand(
      name: .unset, help: Message("suppose nothing any more", "取消全部假设")),
    PromptCommand(
      name: .type, arguments: Message("EXPRESSION", "表达式"),
      help: Message("the type and value of an expression", "表达式的类型和值"), words: .quantities,
      examples: [":type 80% of standard", ":type 大病起付线"]),
    PromptCommand(
      name: .documents, help: Message("what is loaded", "已载入的文件")),
    PromptCommand(
      name: .groups, arguments: Message("[COUNTY]", "[县]"),
      help: Message("the groups that are known, or that a county names", "已知的人群，或某县提到的人群"),
      words: .names, examples: [":groups", ":groups 岢岚"]),
    PromptCommand(
      name: .draft, help: Message("the clauses typed so far, as a policy file", "已输入的条款")),
    PromptCommand(
      name: .clear, help: Message("forget the clauses typed so far", "清除已输入的条款")),
    PromptCommand(
      name: .load, arguments: Message("FILE", "文件"),
      help: Message("read another policy file", "载入政策文件"),
      examples: [":load kelan-2023.yibao"]),
    PromptCommand(
      name: .reload, help: Message("read the files again; the draft stays", "重新读取文件，保留草稿")),
    PromptCommand(
      name: .help, arguments: Message("[COMMAND]", "[命令]"),
      help: Message("this list, or one command with examples", "命令列表或单个命令的用法"),
      words: .commands),
    PromptCommand(name: .quit, help: Message("leave; Ctrl-D does too", "退出（或按 Ctrl-D）")),
  ]
}
