import Text

/// The one table of commands and options: parsing, help and completion all follow it.
enum CommandTable {
  static let commands = [ask, compare, calendar, check, explain, fmt, test, repl, completion, help]

  /// The options of every command.
  static let options = [
    Option(
      name: .policies, short: "p",
      value: Value(placeholder: Message("DIR", "目录"), kind: .folder),
      help: Message("take the policies from this folder", "从此文件夹读取政策")),
    Option(
      name: .lang, value: .choice(["zh", "en"]),
      help: Message("speak Chinese or English", "使用中文或英文")),
    Option(
      name: .colour, alias: "color", value: .choice(ColourChoice.allCases.map(\.rawValue)),
      help: Message("colour; never with NO_COLOR", "颜色；设有 NO_COLOR 时不用")),
    Option(name: .help, short: "h", help: Message("show this help", "显示帮助")),
    Option(name: .version, short: "V", help: Message("show the version", "显示版本")),
  ]

  /// The row of a command.
  static func command(_ name: Command.Name) -> Command {
    switch name {
    case .ask: ask
    case .compare: compare
    case .calendar: calendar
    case .check: check
    case .explain: explain
    case .fmt: fmt
    case .test: test
    case .repl: repl
    case .completion: completion
    case .help: help
    }
  }

  private static let ask = Command(
    name: .ask,
    summary: Message("what a person pays, and why", "某人缴多少，依据何在"),
    arguments: [
      Value(placeholder: Message("WORDS", "词语"), kind: .known(.names), isRepeated: true)
    ],
    options: [
      quantity,
      Option(
        name: .explain, short: "e",
        help: Message("show the clauses and the arithmetic", "列出条款和计算过程")),
      Option(
        name: .on, value: Value(placeholder: Message("DATE", "日期"), kind: .day),
        help: Message("ask for this day, e.g. 2022-03-10", "按某日作答，例如 2022-03-10")),
      format([.text, .json, .csv, .markdown]),
    ],
    examples: [
      .init(
        line: "yibao ask 岢岚 低保",
        meaning: Message("what a 低保 person pays in Kelan", "岢岚低保对象的个人缴费")),
      .init(
        line: "yibao ask Fengdu 低保 二档 --explain",
        meaning: Message("the same in Fengdu for the second tier, with reasons", "丰都二档，并说明依据")),
      .init(
        line: "yibao ask 闻喜 低收入家庭 67岁 --quantity 资助",
        meaning: Message("the subsidy rather than the payment", "查询资助而非个人缴费")),
      .init(
        line: "yibao ask 岢岚 低保 --on 2021-10-15",
        meaning: Message("on that day, and whether payment is taken", "当日的金额，以及能否缴费")),
    ])

  private static let compare = Command(
    name: .compare,
    summary: Message("the counties side by side", "各县对照"),
    arguments: [
      Value(
        placeholder: Message("GROUPS", "人群"), kind: .known(.names), isOptional: true,
        isRepeated: true),
      Value(
        placeholder: Message("COUNTIES", "县"), kind: .known(.names), isOptional: true,
        isRepeated: true),
    ],
    options: [
      Option(
        name: .quantity, short: "q",
        value: Value(placeholder: Message("NAME", "名称"), kind: .known(.compared)),
        help: Message(
          "what to compare; time draws a line", "对照的项目，“时间”绘制时间轴")),
      format([.text, .json, .csv, .markdown, .svg]),
    ],
    examples: [
      .init(
        line: "yibao compare",
        meaning: Message("all groups in all counties", "所有人群和所有县")),
      .init(
        line: "yibao compare 低保 特困 岢岚 丰都 --format csv",
        meaning: Message("two groups in two counties, for a spreadsheet", "两类人群、两个县，供电子表格使用")),
      .init(
        line: "yibao compare 岢岚 丰都 -q 时间 --format svg",
        meaning: Message("when people pay and are covered, as a picture", "缴费与待遇时间轴图")),
    ])

  private static let calendar = Command(
    name: .calendar,
    summary: Message("the days on which people can pay", "可以缴费的日子"),
    arguments: [
      Value(placeholder: Message("COUNTY", "县"), kind: .known(.names), isRepeated: true)
    ],
    options: [format([.text, .markdown, .json])],
    examples: [
      .init(
        line: "yibao calendar 岢岚",
        meaning: Message("the months of Kelan's window", "岢岚缴费期的各月")),
      .init(
        line: "yibao calendar 丰都 --format json",
        meaning: Message("the days for another program", "供其他程序使用的日期")),
    ])

  private static let check = Command(
    name: .check,
    summary: Message("find mistakes in policy files", "检查政策文件"),
    arguments: [files(Message("FILES or FOLDERS", "文件或文件夹"))],
    options: [
      Option(
        name: .emit, value: .choice(["rulebook", "tree"]),
        help: Message("print what was understood", "输出解析结果")),
      Option(
        name: .strict, help: Message("let warnings count as errors", "将警告视为错误")),
      Option(
        name: .fix, help: Message("mend in the files what is certain", "改正文件中可以确定的错误")),
      format([.text, .plain, .json, .sarif, .github]),
    ],
    examples: [
      .init(
        line: "yibao check Policies",
        meaning: Message("every policy file in the folder", "检查文件夹内的全部政策文件")),
      .init(
        line: "yibao check --fix draft.yibao",
        meaning: Message("mend what is certain and show the rest", "改正可以确定的错误，并列出其余问题")),
    ])

  private static let explain = Command(
    name: .explain,
    summary: Message("what a finding means, with examples", "解释检查发现的问题，并举例"),
    arguments: [
      Value(placeholder: Message("CODE", "代码"), kind: .code, isOptional: true)
    ],
    options: [format([.text, .markdown, .json])],
    examples: [
      .init(
        line: "yibao explain Y0601",
        meaning: Message("why a printed amount is refused", "为何公布的金额与规则不符")),
      .init(line: "yibao explain", meaning: Message("all codes with their titles", "全部代码及其标题")),
    ])

  private static let fmt = Command(
    name: .fmt,
    summary: Message("bring policy files into one form, or the other language", "统一政策文件的格式，或转换中英文"),
    arguments: [files(Message("FILES or FOLDERS", "文件或文件夹"))],
    options: [
      Option(
        name: .surface, value: .choice(["zh", "en"]),
        help: Message("write every clause in Chinese or English", "全部写成中文或英文")),
      Option(
        name: .check,
        help: Message("write nothing; name files that would change", "不写入，仅列出格式不符的文件")),
      Option(
        name: .diff, help: Message("write nothing; show what would change", "不写入，显示改动")),
    ],
    examples: [
      .init(
        line: "yibao fmt Policies",
        meaning: Message("every policy file in the folder, in place", "就地整理文件夹内的全部政策文件")),
      .init(
        line: "yibao fmt --in zh - < kelan.yibao",
        meaning: Message("a file in Chinese, to the terminal", "将文件写成中文并输出")),
    ])

  private static let test = Command(
    name: .test,
    summary: Message("test policies against published amounts", "用公布的金额检验政策"),
    arguments: [files(Message("FILES", "文件"))],
    options: [
      Option(
        name: .cases, short: "c",
        value: Value(placeholder: Message("FILE.csv", "文件.csv"), kind: .file), isRepeated: true,
        help: Message("run its rows too; may be repeated", "同时检验此文件各行，可重复")),
      format([.text, .json, .csv, .markdown, .junit]),
    ],
    examples: [
      .init(
        line: "yibao test Policies --cases amounts.csv",
        meaning: Message("published amounts in the files and in a table", "检验文件和表格中的金额"))
    ])

  private static let repl = Command(
    name: .repl,
    summary: Message("ask and try clauses at a prompt", "交互式提问和试写条款"))

  private static let completion = Command(
    name: .completion,
    summary: Message("print a script that completes words in a shell", "输出命令补全脚本"),
    arguments: [.choice(CompletionScript.allCases.map(\.rawValue))],
    examples: [
      .init(
        line: "source <(yibao completion bash)",
        meaning: Message("for this session of bash", "在当前 bash 中启用"))
    ])

  private static let help = Command(
    name: .help,
    summary: Message("show help for a command", "显示某个命令的帮助"),
    arguments: [
      Value(placeholder: Message("COMMAND", "命令"), kind: .command, isOptional: true)
    ])

  private static let quantity = Option(
    name: .quantity, short: "q",
    value: Value(placeholder: Message("NAME", "名称"), kind: .known(.quantities)),
    help: Message("what to ask for, if not the payment", "查询的项目，默认为个人缴费"))

  private static func format(_ formats: [Format]) -> Option {
    Option(
      name: .format, short: "f", value: .choice(formats.map(\.rawValue)),
      help: Message("form of the answer, text by default", "输出形式，默认为 text"))
  }

  private static func files(_ placeholder: Message) -> Value {
    Value(placeholder: placeholder, kind: .file, isOptional: true, isRepeated: true)
  }
}
