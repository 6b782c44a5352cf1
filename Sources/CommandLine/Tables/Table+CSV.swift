extension Table {
  /// The table as comma-separated values (RFC 4180 quoting, lines ended by a line feed).
  func csv() -> String {
    ([columns.map(\.title)] + rows).map { CSV.line($0) }.joined()
  }
}
