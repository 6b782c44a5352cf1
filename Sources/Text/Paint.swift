/// Colours words for a terminal, or leaves them plain.
struct Paint: Sendable {
  var isOn: Bool

  enum Style: Hashable {
    case error, warning, note, strong, frame, plain

    /// The parameters of the ANSI sequence that begins the style.
    var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .strong: "1"
      case .frame: "1;34"
      case .plain: "0"
      }
    }
  }

  func callAsFunction(_ text: String, _ style: Style) -> String {
    if !isOn || style == .plain || text.isEmpty { return text }
    return "\u{1b}[\(style.parameters)m\(text)\u{1b}[0m"
  }
}

extension Severity {
  var style: Paint.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  /// The word before the code.
  var word: Message {
    switch self {
    case .error: Message("error", "错误")
    case .warning: Message("warning", "警告")
    case .note: Message("note", "说明")
    }
  }
}
