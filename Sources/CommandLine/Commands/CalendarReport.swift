import Quantities
import Rulebook
import Text
import Yibao

/// When people can pay, month by month: for everybody, and for each group with days of its own.
struct CalendarReport {
  let workspace: Workspace
  let document: Int
  let wording: Wording

  /// Whose days they are, and which.
  struct Part {
    /// nil for everybody.
    var group: GroupID?
    var title: String
    var ordinary: Days
    var late: Days
    /// Those of them of which the document says only roughly whether they are days of payment.
    var perhaps: Days
    /// `true` iff they are not bound by a window.
    var isAnyDay: Bool
    /// How payment lies to the events with which their other windows begin.
    var events: [String]
  }

  var rulebook: Rulebook { workspace.library.rulebooks[document] }

  /// `true` iff the document says when payment is taken.
  var isEmpty: Bool { !rulebook.windows.contains { $0.kind != .closed } }

  var parts: [Part] {
    var groups: [GroupID?] = [nil]
    let owners = rulebook.windows.flatMap { $0.groups } + rulebook.groupsWithDeadlines
    for group in owners where !groups.contains(group) { groups.append(group) }
    return groups.compactMap { group in
      let (ordinary, late, perhaps) = rulebook.openDays(for: group)
      // A document can have windows for groups only.
      if ordinary.isEmpty, late.isEmpty, group == nil { return nil }
      let title =
        group.map { workspace.text(rulebook.groups[Int($0.index)].name) }
        ?? wording.say("everybody", "所有人")
      let windows = rulebook.windows(for: group.map { [$0] } ?? [])
      return Part(
        group: group, title: title, ordinary: ordinary, late: late, perhaps: perhaps,
        isAnyDay: windows.contains { $0.isAnyDay },
        events: windows.compactMap { $0.event }.map { wording.text($0, in: document) })
    }
  }

  private var heading: String {
    workspace.title(of: document) + " · " + wording.say("days of payment", "可缴费日")
  }

  /// The months as people draw them, one below the other.
  func text(_ output: Output) -> String {
    var text = output.styled(heading, .bold) + "\n"
    for part in parts {
      text += "\n" + output.styled(part.title, .bold) + "\n"
      if part.isAnyDay { text += "\n" + anyDay + "\n" }
      for event in part.events { text += "\n" + event + "\n" }
      for month in months(part) {
        text += "\n" + month.title + "\n" + table(month).text()
      }
    }
    return text + "\n" + notes.map { $0 + "\n" }.joined()
  }

  /// The months as tables of Markdown.
  func markdown() -> String {
    var text = "# \(heading)\n"
    for part in parts {
      text += "\n## \(part.title)\n"
      if part.isAnyDay { text += "\n\(anyDay)\n" }
      for event in part.events { text += "\n\(event)\n" }
      for month in months(part) {
        text += "\n### \(month.title)\n\n" + table(month).markdown()
      }
    }
    return text + "\n" + notes.map { "- \($0)\n" }.joined()
  }

  /// What is said of people who are not bound by a window, in the place of months.
  private var anyDay: String { wording.say("on any day", "不受缴费期限制，任何一日均可缴费") }

  // MARK: Months

  /// A month and the days of it on which payment is taken.
  private struct Page {
    var title: String
    var month: Month
    var ordinary: Days
    var late: Days
    var perhaps: Days
  }

  private func months(_ part: Part) -> [Page] {
    if part.isAnyDay { return [] }
    return part.ordinary.union(part.late).monthRows.map { row in
      let perhaps = part.perhaps.intersection(Days(row.month.days)).count
      let count = perhaps == 0 ? "\(row.count)" : "\(row.count - perhaps)–\(row.count)"
      let title = wording.say(
        "\(row.month), open on \(count) days",
        "\(row.month.year)年\(row.month.number)月，可缴费 \(count) 天")
      return Page(
        title: title, month: row.month, ordinary: part.ordinary, late: part.late,
        perhaps: part.perhaps)
    }
  }

  /// Weeks from Monday to Sunday; closed days are dots, late ones stand in parentheses, and what is
  /// known only roughly has a question mark.
  private func table(_ page: Page) -> Table {
    let names = wording.say("Mon Tue Wed Thu Fri Sat Sun", "一 二 三 四 五 六 日")
    var table = Table(names.split(separator: " ").map { Table.Column(String($0), .right) })
    var week = [String](repeating: "", count: page.month.days.first.weekday)
    for day in page.month.days {
      let mark = page.perhaps.contains(day) ? "?" : ""
      week.append(
        page.ordinary.contains(day)
          ? "\(day.day)\(mark)" : page.late.contains(day) ? "(\(day.day)\(mark))" : "·")
      if week.count == 7 {
        table.append(week)
        week = []
      }
    }
    if !week.isEmpty { table.append(week + [String](repeating: "", count: 7 - week.count)) }
    return table
  }

  /// What the signs mean, and what is to be known of the days.
  private var notes: [String] {
    var notes = [wording.say("·  no payment is taken", "·  不可缴费")]
    if parts.contains(where: { !$0.late.isEmpty }) {
      notes.append(wording.say("(1)  late payment", "(1)  补缴"))
    }
    if parts.contains(where: { !$0.perhaps.isEmpty }) {
      notes.append(
        wording.say("1?  perhaps, for the document is not exact here", "1?  可能可以缴费（文件未写明具体日期）"))
    }
    return notes + remarks
  }

  /// What is to be known of the days.
  var remarks: [String] {
    var notes: [String] = []
    if rulebook.windows.contains(where: { $0.isRough }) {
      notes.append(
        wording.say("The document gives some of these days only roughly.", "文件对部分日期只有大致规定。"))
    }
    return notes
  }
}

extension Date {
  /// The day of the week, from 0 for Monday to 6.
  fileprivate var weekday: Int {
    // 1970-01-01 was a Thursday.
    let days = Int(dayNumber) + 3
    return (days % 7 + 7) % 7
  }
}
