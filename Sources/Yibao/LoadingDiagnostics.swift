import Text

/// Findings about files as a whole.
extension Diagnostic {
  static func invalidEncoding(at offset: Int, in source: UInt32) -> Diagnostic {
    Diagnostic(
      .invalidEncoding,
      Message(
        "the file is not UTF-8: byte \(offset) (counted from 0) cannot be read",
        "文件不是 UTF-8 编码：第 \(offset) 字节（从 0 计）无法读取"),
      at: Place(source: source, span: Span(offset, offset)),
      advice: Message(
        "save it as UTF-8; files from older systems are often GB18030",
        "请另存为 UTF-8；旧系统的文件多为 GB18030"))
  }

  static func documentLoadedTwice(_ title: String, in source: UInt32, first: UInt32) -> Diagnostic {
    Diagnostic(
      .documentLoadedTwice,
      Message(
        "\(title) is stated by two files, so neither answers", "\(title)由两个文件给出，因此都不作答"),
      at: Place(source: source, span: Span(0, 0)),
      related: [
        .init(Place(source: first, span: Span(0, 0)), Message("the other file", "另一个文件"))
      ],
      advice: Message("keep one of the two files", "请只保留一个文件"))
  }
}
