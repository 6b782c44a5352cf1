import Text
import Yibao

/// A comparison in the forms that `compare` gives it.
struct CompareReport {
  let comparison: Comparison
  let workspace: Workspace
  let wording: Wording

  /// The table and its notes.
  func text(_ output: Output) -> String {
    let table = table(isIndented: true)
    var text = output.styled(heading, .bold) + "\n\n"
    text += table.text { output.styled($0, .bold) } + "\n"
    for note in notes { text += output.styled(note, .faint) + "\n" }
    return text
  }

  /// The quantity, and the unit that its values have where none stands behind them.
  private var heading: String {
    let type = comparison.documents.lazy.compactMap { document in
      workspace.quantity(comparison.quantity, of: document).map {
        workspace.library.rulebooks[document].quantities[Int($0.index)].type
      }
    }.first
    switch type {
    case .date, .text: return comparison.quantity
    case .months: return wording.say("\(comparison.quantity), months", "\(comparison.quantity)（月）")
    default:
      return wording.say(
        "\(comparison.quantity), 元/人·年 unless said otherwise",
        "\(comparison.quantity)（除注明外单位为元/人·年）")
    }
  }

  func table(isIndented: Bool) -> Table {
    var table = Table(
      [Table.Column(wording.say("group", "人群"))]
        + comparison.documents.map { Table.Column(workspace.title(of: $0)) })
    for row in comparison.rows {
      let indent = isIndented ? String(repeating: "· ", count: row.depth) : ""
      table.append(
        [indent + name(of: row)] + row.cells.map { wording.text($0) })
    }
    return table
  }

  private func name(of row: Comparison.Row) -> String {
    row.group.map { workspace.text($0) } ?? "普通居民"
  }

  /// The other documents of the counties that are shown.
  private var older: [Int] {
    let rulebooks = workspace.library.rulebooks
    let regions = Set(comparison.documents.map { rulebooks[$0].document.region })
    return rulebooks.indices.filter {
      regions.contains(rulebooks[$0].document.region) && !comparison.documents.contains($0)
    }
  }

  /// What the reader must know to read the table rightly.
  var notes: [String] {
    var notes: [String] = []
    if let day = comparison.day {
      notes.append(wording.say("The values are those of \(day).", "所列为 \(day) 的值。"))
    }
    let years = Set(comparison.documents.map { workspace.library.rulebooks[$0].document.year })
    if years.count > 1 {
      let list = years.sorted().map { "\($0)" }.joined(separator: ", ")
      notes.append(
        wording.say(
          "The years differ (\(list)): amounts of different years stand side by side.",
          "年度不同（\(list)）：并列的是不同年度的金额。"))
    }
    if !older.isEmpty {
      let list = older.map { workspace.title(of: $0) }
      notes.append(
        wording.say(
          "Not shown: \(list.joined(separator: ", ")); say the year to see it.",
          "未列出：\(list.joined(separator: "、"))；写明年度即可查看。"))
    }
    if comparison.rows.contains(where: { $0.cells.contains { $0.isStarred } }) {
      notes.append(
        wording.say(
          "* no clause is about the group: such a person pays what holds for everybody.",
          "* 没有针对该人群的条款：按对所有人的规定计。"))
    }
    if comparison.rows.contains(where: { $0.depth > 0 }) {
      notes.append(
        wording.say("· a kind of the group above it.", "· 表示上一级人群的一类。"))
    }
    if !comparison.ordinary.isEmpty { notes.append(wording.ordinary(comparison.ordinary)) }
    return notes
  }

  func json() -> JSON {
    [
      "quantity": .text(comparison.quantity),
      "documents": .list(comparison.documents.map { .document($0, in: workspace) }),
      "rows": .list(
        comparison.rows.map { row in
          ["group": .text(name(of: row)), "cells": .list(row.cells.map { json($0) })]
        }),
      "notes": .list(notes.map { .text($0) }),
    ]
  }

  private func json(_ cell: Comparison.Cell) -> JSON {
    [
      "text": .text(wording.text(cell)),
      // false where no clause is about the group
      "isNamed": .boolean(cell.isMentioned),
      "tiers": .list(
        cell.byTier.map { tier, outcomes in
          [
            "tier": .text(tier.map { workspace.text($0) }),
            "outcomes": .list(
              outcomes.map { .object(JSON.members(of: $0, comparison.quantity, wording)) }),
          ]
        }),
    ]
  }
}
