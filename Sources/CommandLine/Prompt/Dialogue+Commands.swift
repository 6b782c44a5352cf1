import Text
import Yibao

extension Dialogue {
  /// Does what a command says; `line` is what stands behind the colon.
  func obey(_ line: String) -> Reaction {
    let parts = line.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
    let word = parts.first.map { String($0).lowercased() } ?? ""
    let words = parts.count > 1 ? trimmed(String(parts[1])) : ""
    if word.isEmpty { return help("") }
    guard let command = PromptCommand(word) else { return unknown(word) }
    guard words.isEmpty || command.takesWords else {
      return fail(
        Message(
          ":\(command.name.rawValue) takes nothing behind it",
          ":\(command.name.rawValue) 后面不需要内容"))
    }
    switch command.name {
    case .explain: return explain()
    case .compare: return compare(words)
    case .set: return suppose(words)
    case .unset: return supposeNothing()
    case .type: return type(of: words)
    case .documents: return listDocuments()
    case .groups: return listGroups(words)
    case .draft: return showDraft()
    case .clear: return clear()
    case .load: return load(words)
    case .reload: return reload()
    case .help: return help(words)
    case .quit: return .left
    }
  }

  private func unknown(_ word: String) -> Reaction {
    let names = PromptCommand.table.map { $0.name.rawValue }
    let begun = names.filter { $0.hasPrefix(word) }
    let near = (begun.isEmpty ? nearest(to: word, among: names) : begun).map { ":" + $0 }
    let word = word.prefix(40)
    if near.isEmpty {
      return fail(
        Message("there is no command :\(word); see :help", "没有命令 :\(word)；请看 :help"))
    }
    return fail(
      Message(
        "there is no command :\(word); did you mean \(near.joined(separator: ", "))?",
        "没有命令 :\(word)；是否指 \(near.joined(separator: "、"))？"))
  }

  private func compare(_ words: String) -> Reaction {
    let unknown = session.listener.hear(words).unknown
    guard unknown.isEmpty else { return complain(.unknownWords(unknown)) }
    tellSuppositions(of: Array(session.workspace.library.rulebooks.indices), in: session)
    let code = Compare.compare(
      words, quantities: [], in: session.workspace, draft: session.document(named: Draft.name),
      context)
    return code == .fine ? .done : .failed
  }

  private func showDraft() -> Reaction {
    guard !session.draft.isEmpty else {
      say(Message("no clause was typed yet", "还没有输入条款"))
      return .done
    }
    context.output.write(session.draft.text)
    return .done
  }

  private func clear() -> Reaction {
    var next = session
    next.clearDraft()
    adopt(next)
    confirm(Message("the draft is empty", "草稿已清空"))
    return .done
  }

  /// The table of the commands, or one of them with examples.
  private func help(_ word: String) -> Reaction {
    let word = word.hasPrefix(":") || word.hasPrefix("：") ? String(word.dropFirst()) : word
    if !word.isEmpty {
      guard let command = PromptCommand(word.lowercased()) else { return unknown(word) }
      context.output.writeLine(command.usage(in: context.language))
      context.output.writeLine("  " + context.say(command.help))
      for example in command.examples { context.output.writeLine("  " + example) }
      return .done
    }
    say(
      Message(
        "A question: 岢岚 低保, what does 低保 pay in 岢岚; then 二档, 67岁 to say more.",
        "提问：岢岚 低保；再说 二档、67岁 可补充情况。"))
    say(
      Message(
        "A clause: standard 320, 低保 pays 80% of standard, min 280; then 低保 to try it.",
        "条款：standard 320、低保 pays 80% of standard, min 280；再问 低保 可试算。"))
    let usages = PromptCommand.table.map { $0.usage(in: context.language) }
    let width = usages.map { displayWidth(of: $0) }.max() ?? 0
    for (command, usage) in zip(PromptCommand.table, usages) {
      context.output.writeLine(
        "  \(padded(usage, to: width))  \(context.say(command.help))")
    }
    return .done
  }
}
