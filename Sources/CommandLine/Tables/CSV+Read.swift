extension CSV {
  /// Reads comma-separated values as RFC 4180 has them.
  ///
  /// Quoted fields may hold commas, line breaks and doubled quotation marks. A byte order mark,
  /// either kind of line end and blank lines are accepted; a quotation mark inside an unquoted
  /// field is an ordinary character.
  init(reading bytes: [UInt8]) throws(CSVError) {
    var reader = Reader(bytes: bytes)
    header = try reader.nextRow()?.fields ?? []
    rows = []
    while let row = try reader.nextRow() {
      guard row.fields.count == header.count else {
        throw .raggedRow(line: row.line, expected: header.count, found: row.fields.count)
      }
      rows.append(row)
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var next: Int
    var line = 1

    init(bytes: [UInt8]) {
      self.bytes = bytes
      next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Reads the next row that is not blank; nil at the end.
    mutating func nextRow() throws(CSVError) -> Row? {
      while skipLineEnd() {}
      guard next < bytes.count else { return nil }
      var row = Row(line: line, fields: [try nextField()])
      while next < bytes.count, bytes[next] == Self.comma {
        next += 1
        row.fields.append(try nextField())
      }
      guard next == bytes.count || skipLineEnd() else { throw .textAfterQuote(line: line) }
      return row
    }

    /// Reads up to the comma, line end or end of the file after a field.
    private mutating func nextField() throws(CSVError) -> String {
      if next < bytes.count, bytes[next] == Self.quote { return try nextQuotedField() }
      let start = next
      while next < bytes.count, bytes[next] != Self.comma, !isAtLineEnd { next += 1 }
      return try text(bytes[start..<next], line)
    }

    private mutating func nextQuotedField() throws(CSVError) -> String {
      let opening = line
      var field: [UInt8] = []
      next += 1
      while next < bytes.count {
        let byte = bytes[next]
        next += 1
        if byte == Self.quote {
          guard next < bytes.count, bytes[next] == Self.quote else {
            return try text(field[...], opening)
          }
          next += 1
        } else if byte == Self.lineFeed {
          line += 1
        }
        field.append(byte)
      }
      throw .unclosedQuote(line: opening)
    }

    private func text(_ bytes: ArraySlice<UInt8>, _ line: Int) throws(CSVError) -> String {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .invalidText(line: line)
      }
      return text
    }

    /// True iff a line feed comes next, perhaps behind a carriage return.
    private var isAtLineEnd: Bool {
      bytes[next] == Self.lineFeed
        || (bytes[next] == Self.carriageReturn && next + 1 < bytes.count
          && bytes[next + 1] == Self.lineFeed)
    }

    /// Steps over one line end; false when there is none.
    private mutating func skipLineEnd() -> Bool {
      guard next < bytes.count, isAtLineEnd else { return false }
      next += bytes[next] == Self.carriageReturn ? 2 : 1
      line += 1
      return true
    }

    private static let quote: UInt8 = 0x22
    private static let comma: UInt8 = 0x2C
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
  }
}
