import Text
import Yibao

/// When people of several counties can pay and are covered, in the forms that `compare` gives it.
struct TimeLineReport {
  let line: TimeLine
  let workspace: Workspace
  let wording: Wording

  /// What the rows are about, and from when to when.
  var heading: String {
    let name = wording.say("time of payment and of cover", "缴费时间与待遇期")
    guard let days = TimeScale(line)?.days else { return name }
    let months = (Month(of: days.first), Month(of: days.last))
    return name + " · " + wording.say("\(months.0) to \(months.1)", "\(months.0) 至 \(months.1)")
  }

  /// Whose time a row shows.
  func name(of row: TimeLine.Row) -> String {
    workspace.title(of: row.document) + (row.group.map { " " + workspace.text($0) } ?? "")
  }

  // MARK: Lanes

  /// What a row is drawn as, one below the other.
  enum Lane: CaseIterable {
    case payment, cover

    func contains(_ kind: TimeLine.Entry.Kind) -> Bool { (kind == .cover) == (self == .cover) }
  }

  func name(of lane: Lane) -> String {
    switch lane {
    case .payment: wording.say("payment", "缴费")
    case .cover: wording.say("cover", "待遇")
    }
  }

  /// The days of a lane in words, a line for each entry; what stands in their place where there are
  /// none.
  func lines(of lane: Lane, _ row: TimeLine.Row) -> [String] {
    if let silence = silence(of: row) { return [silence] }
    let entries = row.entries.filter { lane.contains($0.kind) }.map { entry in
      (name(of: entry.kind).map { $0 + " " } ?? "") + wording.days(of: entry)
        + (entry.citation.isEmpty ? "" : "  （\(entry.citation)）")
    }
    return entries
      + row.remarks.filter { $0.isAboutCover == (lane == .cover) }.map { wording.words(of: $0) }
  }

  /// Why a row says nothing at all.
  private func silence(of row: TimeLine.Row) -> String? {
    if row.problem != nil { return wording.say("no answer", "不作答") }
    return row.isNamed ? nil : wording.say("not named", "未提及")
  }

  /// What an entry is, where that must be said.
  private func name(of kind: TimeLine.Entry.Kind) -> String? {
    switch kind {
    case .open, .cover: nil
    case .late: wording.say("late", "补缴")
    case .closed: wording.say("closed", "暂停")
    case .deadline: wording.say("at the latest", "最迟")
    }
  }

  /// What a bar of a kind means.
  func meaning(of kind: TimeLine.Entry.Kind) -> String {
    switch kind {
    case .open: wording.say("payment", "缴费")
    case .late: wording.say("late payment", "补缴")
    case .closed: wording.say("closed", "暂停缴费")
    case .deadline: wording.say("last day to pay", "最迟缴费日")
    case .cover: wording.say("covered", "享受待遇")
    }
  }

  /// What a bar means of days of which the document says no more than roughly what they are.
  var meaningOfRough: String { wording.say("known only roughly", "文件只有大致规定") }

  // MARK: Notes

  /// What the reader must know to read the line rightly.
  var notes: [String] {
    var notes: [String] = []
    if line.rows.contains(where: { !$0.entries.isEmpty }), TimeScale(line) == nil {
      notes.append(
        wording.say(
          "The days are more than twenty years apart, so no line is drawn.",
          "各日期相距超过二十年，故不绘制时间轴。"))
    }
    if !line.ordinary.isEmpty { notes.append(wording.ordinary(line.ordinary)) }
    return notes
  }

  // MARK: Tables and JSON

  /// A row for each entry, and for what stands in the place of one.
  func table() -> Table {
    var table = Table(
      [
        "document", "group", "kind", "first", "last", "days of month", "open days", "exactness",
        "because", "note",
      ].map { Table.Column($0) })
    for row in line.rows {
      let who = [workspace.title(of: row.document), row.group.map { workspace.text($0) } ?? ""]
      for entry in row.entries {
        let days = entry.daysOfMonth.map { "\($0.first)–\($0.last)" } ?? ""
        table.append(
          who + [
            entry.kind.rawValue, "\(entry.range.first)", "\(entry.range.last)", days,
            openDays(of: entry, row).map { "\($0.count)" } ?? "",
            entry.isApproximate ? "approximate" : "exact", entry.citation, "",
          ])
      }
      for note in silence(of: row).map({ [$0] }) ?? row.remarks.map({ wording.words(of: $0) }) {
        table.append(who + ["", "", "", "", "", "", "", note])
      }
    }
    return table
  }

  /// The days of a window on which payment is taken; nil for any other entry.
  private func openDays(of entry: TimeLine.Entry, _ row: TimeLine.Row) -> Days? {
    guard entry.kind == .open || entry.kind == .late else { return nil }
    return entry.days.intersection(row.days(entry.kind))
  }

  func json() -> JSON {
    [
      "quantity": .text(TimeLine.names[0]),
      "documents": .list(line.documents.map { .document($0, in: workspace) }),
      "rows": .list(line.rows.map { json($0) }),
      "notes": .list(notes.map { .text($0) }),
    ]
  }

  private func json(_ row: TimeLine.Row) -> JSON {
    [
      "document": .text(workspace.title(of: row.document)),
      "group": .text(row.group.map { workspace.text($0) }),
      "days": .list(row.entries.map { json($0, row) }),
      // What is said where there are no days: cases, another document, nothing.
      "instead": .list(
        row.remarks.map { remark in
          [
            "quantity": .text(remark.quantity),
            "outcomes": .list(
              remark.outcomes.map { .object(JSON.members(of: $0, remark.quantity, wording)) }),
          ]
        }),
      "isNamed": .boolean(row.isNamed),
      "answers": .boolean(row.problem == nil),
    ]
  }

  private func json(_ entry: TimeLine.Entry, _ row: TimeLine.Row) -> JSON {
    let open = openDays(of: entry, row)?.ranges ?? []
    return [
      "kind": .text(entry.kind.rawValue),
      "first": .text("\(entry.range.first)"),
      "last": .text("\(entry.range.last)"),
      "daysOfMonth": entry.daysOfMonth.map {
        .list([.number("\($0.first)"), .number("\($0.last)")])
      } ?? .null,
      "open": .list(
        open.map { ["first": .text("\($0.first)"), "last": .text("\($0.last)")] }),
      "exactness": .text(entry.isApproximate ? "approximate" : "exact"),
      "because": .text(entry.citation),
    ]
  }
}
