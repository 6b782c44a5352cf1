import Quantities

/// A day as questions write it: 2022-05-01, 2022年5月1日.
enum SpokenDate {
  case day(Date)
  /// There is no such day: 2022-02-30.
  case impossible(String)

  /// Reads a day in folded text; nil where none begins.
  static func read(_ bytes: [UInt8], at start: Int) -> (date: SpokenDate, end: Int)? {
    if start > 0, bytes[start - 1] &- 48 < 10 { return nil }
    var end = start
    guard let year = number(bytes, &end, digits: 4...4), let month = part(bytes, &end, "年"),
      let day = part(bytes, &end, "月")
    else { return nil }
    for word in ["日", "号"] where bytes[end...].starts(with: word.utf8) {
      end += word.utf8.count
      break
    }
    if let date = Date(year: year, month: month, day: day) { return (.day(date), end) }
    return (.impossible(String(decoding: bytes[start..<end], as: UTF8.self)), end)
  }

  /// A day, or all days of a month.
  enum Days {
    case days(DayRange)
    case impossible(String)
  }

  /// Reads a day or a month in folded text: 2022-03-01, 2022年3月; nil where none begins.
  static func readDays(_ bytes: [UInt8], at start: Int) -> (days: Days, end: Int)? {
    if let (date, end) = read(bytes, at: start) {
      switch date {
      case .day(let day): return (.days(DayRange(day)), end)
      case .impossible(let text): return (.impossible(text), end)
      }
    }
    var end = start
    guard let year = number(bytes, &end, digits: 4...4), let number = part(bytes, &end, "年") else {
      return nil
    }
    if bytes[end...].starts(with: "月".utf8) { end += "月".utf8.count }
    if let month = Month(year: year, month: number) { return (.days(month.days), end) }
    return (.impossible(String(decoding: bytes[start..<end], as: UTF8.self)), end)
  }

  /// Reads a hyphen or `word`, and one or two digits.
  private static func part(_ bytes: [UInt8], _ end: inout Int, _ word: String) -> Int? {
    var next = end
    if next < bytes.count, bytes[next] == UInt8(ascii: "-") {
      next += 1
    } else if bytes[next...].starts(with: word.utf8) {
      next += word.utf8.count
    } else {
      return nil
    }
    guard let number = number(bytes, &next, digits: 1...2) else { return nil }
    end = next
    return number
  }

  private static func number(
    _ bytes: [UInt8], _ end: inout Int, digits: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    var next = end
    while next < bytes.count, bytes[next] &- 48 < 10, next - end <= digits.upperBound {
      value = value * 10 + Int(bytes[next] - 48)
      next += 1
    }
    guard digits.contains(next - end) else { return nil }
    end = next
    return value
  }
}

extension Date {
  /// The day that a text is, in any of the spellings of questions; nil when it is none.
  public init?(spoken text: String) {
    let bytes = QuestionVocabulary.folded(text)
    guard case (.day(let date), let end)? = SpokenDate.read(bytes, at: 0), end == bytes.count
    else { return nil }
    self = date
  }
}
