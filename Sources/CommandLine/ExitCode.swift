import Text

/// How a command ended: the one table of exit codes.
enum ExitCode: Int32, CaseIterable {
  case fine = 0
  case findings = 1
  case usage = 2
  case unreadable = 3

  /// What the code tells a script.
  var meaning: Message {
    switch self {
    case .fine: Message("fine", "正常")
    case .findings: Message("findings or failures", "有问题或未通过")
    case .usage: Message("wrong usage", "用法有误")
    case .unreadable: Message("a file cannot be read or written", "文件无法读取或写入")
    }
  }
}
