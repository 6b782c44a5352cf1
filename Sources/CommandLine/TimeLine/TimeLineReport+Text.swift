import Text
import Yibao

extension TimeLineReport {
  /// The rows as text: the days as bars under the months, and in words beside them.
  func text(_ output: Output) -> String {
    var text = output.styled(heading, .bold) + "\n\n"
    let scale = TimeScale(line)
    var table = Table(["", "", scale?.header.years ?? "", ""].map { Table.Column($0) })
    if let months = scale?.header.months, !months.isEmpty { table.append(["", "", months, ""]) }
    for row in line.rows {
      for lane in Lane.allCases {
        let bar = scale.map { scale in
          String(scale.cells.map { Self.sign(of: $0, lane, row) })
        }
        table.append([
          lane == .payment ? name(of: row) : "", name(of: lane), bar ?? "",
          lines(of: lane, row).joined(separator: "\n"),
        ])
      }
    }
    text += table.text { output.styled($0, .bold) } + "\n"
    for note in legend + notes { text += output.styled(note, .faint) + "\n" }
    return text
  }

  /// The character that stands for some days of a row; plain ASCII, which is one column wide in
  /// every terminal.
  private static func sign(of cell: DayRange, _ lane: Lane, _ row: TimeLine.Row) -> Character {
    func share(_ kind: TimeLine.Entry.Kind) -> (all: Bool, some: Bool) {
      let count = row.days(kind).intersection(Days(cell)).count
      return (count == cell.count, count > 0)
    }
    func isPerhaps(_ kinds: TimeLine.Entry.Kind...) -> Bool {
      kinds.contains { !row.daysPerhaps($0).intersection(Days(cell)).isEmpty }
    }
    if lane == .cover {
      if isPerhaps(.cover) { return "?" }
      let cover = share(.cover)
      return cover.all ? "=" : cover.some ? "-" : " "
    }
    if isPerhaps(.open, .late, .closed, .deadline) { return "?" }
    if share(.deadline).some { return "!" }
    let (open, late) = (share(.open), share(.late))
    if open.some { return open.all ? "#" : "+" }
    if late.some { return "~" }
    return share(.closed).some ? "x" : " "
  }

  /// The signs that are used, and what they mean.
  private var legend: [String] {
    guard let scale = TimeScale(line) else { return [] }
    var used: Set<Character> = []
    for row in line.rows {
      for lane in Lane.allCases { used.formUnion(scale.cells.map { Self.sign(of: $0, lane, row) }) }
    }
    let meanings: [(sign: Character, meaning: String)] = [
      ("#", wording.say("payment on every day", "每日可缴费")),
      ("+", wording.say("payment on some days", "部分日期可缴费")),
      ("~", meaning(of: .late)),
      ("x", meaning(of: .closed)),
      ("?", meaningOfRough),
      ("!", meaning(of: .deadline)),
      ("=", meaning(of: .cover)),
      ("-", wording.say("covered on some days", "部分日期享受待遇")),
    ]
    let column =
      switch scale.columnsPerQuarter {
      case 9: wording.say("a column is ten days or so", "每列约十日")
      case 3: wording.say("a column is a month", "每列一个月")
      default: wording.say("a column is a quarter", "每列一个季度")
      }
    let signs = meanings.filter { used.contains($0.sign) }.map { "\($0.sign) \($0.meaning)" }
    return [(signs + [column]).joined(separator: wording.say("; ", "；"))]
  }
}
