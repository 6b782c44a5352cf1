import Text

/// Findings about files as a whole.
extension Diagnostic {
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
