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
    "county", "year", "article", "person", "tier", "quantity", "value", "unit", "published",
  ]

  init(_ bytes: [UInt8]) throws(CSVError) {
    let table = try CSV(reading: bytes)
    let places = Self.columns.map { table.column($0) }
    guard !places.contains(nil) else {
      isComplete = false
      return
    }
    for row in table.rows {
      let fields = places.map { row.fields[$0 ?? 0] }
      rows.append(
        (
          row.line,
          PublishedCase(
            county: fields[0], year: fields[1], article: fields[2], person: fields[3],
            tier: fields[4], quantity: fields[5], value: fields[6], unit: fields[7],
            published: fields[8])
        ))
    }
  }

  /// What is wrong with a table that lacks a column.
  static func complaint(_ name: String) -> Message {
    let list = columns.joined(separator: ", ")
    return Message(
      "'\(name)' needs the columns \(list)", "“\(name)”需要以下各列：\(list)")
  }
}
