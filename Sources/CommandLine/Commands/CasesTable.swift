import Text
import Yibao

/// A table of published amounts, in the layout of `Policies/published-amounts.csv`.
struct CasesTable {
  /// The rows with the lines that they stand on.
  private(set) var rows: [(line: Int, row: PublishedCase)] = []
  /// `true` iff the table has all the columns that are needed.
  private(set) var isComplete = true

  /// The columns that a table must have.
  static let columns = [
    "county", "year", "document", "article", "person", "tier", "quantity", "value", "unit",
    "published",
  ]

  init(_ bytes: [UInt8]) throws(CSVError) {
    let table = try CSV(reading: bytes)
    let places = Self.columns.map { table.column($0) }
    // A table without a row tests nothing, and nothing must not look like success.
    guard !places.contains(nil), !table.rows.isEmpty else {
      isComplete = false
      return
    }
    let note = table.column("note")
    for row in table.rows {
      let fields = places.map { row.fields[$0 ?? 0] }
      rows.append(
        (
          row.line,
          PublishedCase(
            county: fields[0], year: fields[1], document: fields[2], article: fields[3],
            person: fields[4], tier: fields[5], quantity: fields[6], value: fields[7],
            unit: fields[8], published: fields[9],
            note: note.map { row.fields[$0] } ?? "")
        ))
    }
  }

  /// What is wrong with a table that lacks a column.
  static func complaint(_ name: String) -> Message {
    let list = columns.joined(separator: ", ")
    return Message(
      "'\(name)' needs the columns \(list), and at least one row",
      "“\(name)”需要以下各列，且至少一行：\(list)")
  }
}
