import Text

extension Parser {
  /// funding ::= [ "资助资金" ] "由" funder ( "承担" | "资助" ) [ "，其余由" funder "承担" ]
  ///   | "由" funder "全额" ( "资助" | "代缴" ) …
  ///
  /// The second form says what is paid, too: it is two statements.
  mutating func parseChineseFunding(
    scope: FundingClause.Scope, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    _ = take(.funds)
    guard take(.from) else { return nilExpecting("“由” and who pays", "“由”和出资方") }
    let end = funderEnd
    if let all = end.all {
      guard let funder = parseFreeName(until: all) else { return nil }
      let funding = FundingClause(scope: scope, condition: condition, funder: funder, rest: nil)
      guard case .groups(let subject) = scope else {
        return nilExpecting("the groups for whom all is paid", "被全额资助的人群")
      }
      var clause = Clause(
        subject: subject, condition: condition, quantity: .subsidy,
        quantitySpan: Span(start, previousEnd), alternatives: 0..<0, parts: 0..<0,
        isVoluntary: false)
      guard parseSubsidies(of: &clause) else { return nil }
      self.funding = funding
      return .clause(clause)
    }
    guard let verb = end.verb else {
      return nilExpecting("“承担” behind who pays", "出资方之后的“承担”")
    }
    guard let funder = parseFreeName(until: verb) else { return nil }
    advance()
    var clause = FundingClause(scope: scope, condition: condition, funder: funder, rest: nil)
    if takeSeparated(.rest) {
      guard take(.from) else { return nilExpecting("“由”", "“由”") }
      guard let verb = funderEnd.verb else {
        return nilExpecting("“承担” behind who pays the rest", "出资方之后的“承担”")
      }
      guard let rest = parseFreeName(until: verb) else { return nil }
      advance()
      clause.rest = rest
    }
    return .funding(clause)
  }

  /// How many tokens on a funder's name ends: at the last verb of the part, or at 全额 before it.
  private var funderEnd: (verb: Int?, all: Int?) {
    var verb: Int?
    var all: Int?
    // Where 给予 began, and 全额 with it: 由F给予全额资助, 由F全额给予资助.
    var grants: Int?
    var whole: Int?
    var look = cursor
    var ahead = 0
    while !look.isAtEndOfStatement, !look.current.isSeparator,
      look.current.kind != .openParenthesis
    {
      switch look.current.chineseKeyword {
      case .grants: grants = grants ?? ahead
      case .all: whole = grants ?? ahead
      case .bears: (verb, all) = (ahead, nil)
      case .pays, .paysInstead: (verb, all) = (ahead, whole)
      default: (grants, whole) = (nil, nil)
      }
      look.advance()
      ahead += 1
    }
    return (verb, all)
  }
}
