import Text

extension Parser {
  /// status ::= [ subject ] "status" "as" "of" ( date | "the" "latest" "list" )
  ///   [ [ "," ] "later" "changes" ( "count" | "do" "not" "count" ) ]
  mutating func parseStatus(subject: Subject?) -> Statement.Kind? {
    let start = current.span.start
    advance()
    guard skip(.as), skip(.of) else { return nilExpecting("“as of” and a day", "“as of”和日期") }
    var status = StatusClause(
      subject: subject, changes: .unsaid, span: Span(start, start))
    if skip(.the) {
      guard skip(.latest), skip(.list) else {
        return nilExpecting("“latest list”", "“latest list”")
      }
      // The latest list is that of the day on which it is looked at.
      status.changes = .count
    } else {
      guard let day = parseDueLiteral() else { return nil }
      status.day = day
    }
    if skipSeparated(.later) {
      guard skip(.changes) else { return nilExpecting("“changes”", "“changes”") }
      if skip(.do) {
        guard skip(.not) else { return nilExpecting("“not count”", "“not count”") }
        status.changes = .doNotCount
      } else {
        status.changes = .count
      }
      guard skip(.count) else {
        return nilExpecting("“count” or “do not count”", "“count”或“do not count”")
      }
    }
    status.span.end = previousEnd
    return .status(status)
  }
}
