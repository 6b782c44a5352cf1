import Text

/// `yibao explain`: what a finding means, why it is one, and how it is mended.
enum Explain {
  static func run(_ context: Context) -> ExitCode {
    guard let word = context.invocation.arguments.first else {
      list(context)
      return .fine
    }
    guard let code = Code(spoken: word) else {
      context.complain(unknown(word))
      return .usage
    }
    guard let page = DiagnosticPage.page(of: code, in: context.language) else {
      context.complain(Message("there is no page on \(code)", "没有关于 \(code) 的说明"))
      return .unreadable
    }
    switch context.invocation.format {
    case .json: context.output.write(page.json().text())
    case .markdown: context.output.write(page.markdown)
    default: context.output.write(page.text(for: context.output))
    }
    return .fine
  }

  private static func list(_ context: Context) {
    let list = PageList(language: context.language)
    switch context.invocation.format {
    case .json: context.output.write(list.json().text())
    case .markdown: context.output.write(list.markdown())
    default: context.output.write(list.text(for: context.output))
    }
  }

  private static func unknown(_ word: String) -> Message {
    let near = nearest(to: word, among: Code.allCases.map(\.rawValue))
    let message = Message("there is no finding '\(word)'", "没有代码“\(word)”")
    guard !near.isEmpty else {
      return message
        + Message("; 'yibao explain' lists all of them", "；“yibao explain”列出全部代码")
    }
    return message
      + Message(
        "; did you mean \(near.joined(separator: ", "))?",
        "；是否指 \(near.joined(separator: "、"))？")
  }
}

extension Code {
  /// The code that a person names, in either case and with or without its letter: `y0601`, `0601`.
  init?(spoken word: String) {
    let narrow = narrowed([UInt8](word.utf8), 0..<word.utf8.count)
    var name = narrow.map { String(decoding: $0, as: UTF8.self) } ?? word
    name = name.uppercased()
    if name.utf8.first.map({ 0x30...0x39 ~= $0 }) ?? false { name = "Y" + name }
    self.init(rawValue: name)
  }
}
