import Yibao

/// The scale of a drawn time line: days in cells of equal meaning, in whole quarters of years.
struct TimeScale {
  /// The days of each column of text.
  let cells: [DayRange]
  /// How many columns a quarter takes: a third of a month, a month or a quarter each.
  let columnsPerQuarter: Int
  private let months: [Month]

  /// Makes the scale for the days of a time line; nil where there are none, or where they are more
  /// than twenty years apart, too far to be told from one another.
  init?(_ line: TimeLine) {
    // A window that is always open says nothing of where a line begins or ends.
    let ranges = line.rows.flatMap { row in row.entries.map { $0.range } }.filter { $0 != .always }
    guard let first = ranges.map({ $0.first }).min(), let last = ranges.map({ $0.last }).max(),
      let start = Month(of: first).startOfQuarter, let end = Month(of: last).endOfQuarter,
      start.months(to: end) < 240
    else { return nil }
    months = (0...start.months(to: end)).compactMap { try? start.adding($0) }
    columnsPerQuarter = months.count <= 18 ? 9 : months.count <= 60 ? 3 : 1
    switch columnsPerQuarter {
    case 9: cells = months.flatMap { $0.thirds.map { $0.days } }
    case 3: cells = months.map { $0.days }
    default:
      let months = months
      cells = stride(from: 0, to: months.count, by: 3).compactMap {
        try? DayRange(months[$0].days.first, months[$0 + 2].days.last)
      }
    }
  }

  /// All days of the scale.
  var days: DayRange? {
    guard let first = cells.first, let last = cells.last else { return nil }
    return try? DayRange(first.first, last.last)
  }

  /// The first days of the years and the quarters on it, with the label of each.
  var ticks: [(day: Date, label: String, isYear: Bool)] {
    months.filter { $0.number % 3 == 1 }.map { month in
      let isYear = month.number == 1
      return (month.days.first, isYear ? "\(month.year)" : "\(month.number)", isYear)
    }
  }

  /// The years above their first columns, and the months above theirs.
  var header: (years: String, months: String) {
    var years = ""
    var numbers = ""
    for (index, month) in months.enumerated() {
      let column = index * columnsPerQuarter / 3
      if columnsPerQuarter == 9 {
        numbers += padding(numbers, to: column) + "\(month.number)"
      } else if columnsPerQuarter == 3, month.number % 3 == 1 {
        numbers += padding(numbers, to: column) + "\(month.number)"
      }
      // A quarter's column is too narrow for every year.
      let isLabelled = columnsPerQuarter > 1 || month.year % 2 == 0
      if index == 0 || month.number == 1, isLabelled {
        // A year of which only the last quarter is shown may not touch the next.
        let next = index == 0 ? (12 - month.number + 1) * columnsPerQuarter / 3 : .max
        if next > 4 { years += padding(years, to: column) + "\(month.year)" }
      }
    }
    return (years, numbers)
  }

  private func padding(_ text: String, to column: Int) -> String {
    String(repeating: " ", count: max(0, column - text.utf8.count))
  }
}

extension Month {
  fileprivate var startOfQuarter: Month? { Month(year: year, month: (number - 1) / 3 * 3 + 1) }
  fileprivate var endOfQuarter: Month? { Month(year: year, month: (number - 1) / 3 * 3 + 3) }
}
