import Text

/// Why a file is not comma-separated values; lines are counted from 1.
enum CSVError: Error, Equatable {
  case unclosedQuote(line: Int)
  case textAfterQuote(line: Int)
  case raggedRow(line: Int, expected: Int, found: Int)
  case invalidText(line: Int)

  /// The line on which the error lies.
  var line: Int {
    switch self {
    case .unclosedQuote(let line), .textAfterQuote(let line), .invalidText(let line): line
    case .raggedRow(let line, _, _): line
    }
  }

  /// The error in a sentence, without its line.
  var message: Message {
    switch self {
    case .unclosedQuote:
      Message("a quotation mark opens here that is never closed", "此处的引号没有闭合")
    case .textAfterQuote:
      Message(
        "a closing quotation mark must be followed by a comma or the end of the line",
        "引号闭合之后应为逗号或行尾")
    case .raggedRow(_, let expected, let found):
      Message(
        "this row has \(found) fields, but the header has \(expected)",
        "本行有 \(found) 个字段，而表头有 \(expected) 个")
    case .invalidText:
      Message("this field is not valid UTF-8", "此字段不是有效的 UTF-8 文本")
    }
  }
}
