import Text

extension Parser {
  /// funding ::= [ [ "的" ] "资助资金" ] "由" funder bears [ "，其余由" funder bears ]
  ///   | [ [ "的" ] "资助资金" ] "由" funder subsidies [ "，其余由" funder bears ]
  ///
  /// bears ::= "承担" | [ "给予" ] [ "定额" ] "资助" — at the end of the part
  ///
  /// The second form says what is paid, too: it is two statements.
  mutating func parseChineseFunding(
    scope: FundingClause.Scope, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    if sees(.of), chineseWord(ahead: 1) == .funds { advance() }
    _ = take(.funds)
    guard take(.from) else { return nilExpecting("“由” and who pays", "“由”和出资方") }
    guard let (funder, end) = parseFunder() else { return nil }
    var funding = FundingClause(scope: scope, condition: condition, funder: funder, rest: nil)
    if end == .subsidy {
      guard case .groups(let subject) = scope else {
        return nilExpecting("the groups for whom this is paid", "享受该资助的人群")
      }
      var clause = Clause(
        subject: subject, condition: condition, quantity: .subsidy,
        quantitySpan: Span(start, previousEnd), alternatives: 0..<0, parts: 0..<0,
        isVoluntary: false)
      guard parseSubsidies(of: &clause), !reportRestOfSubsidy(), parseRest(of: &funding) else {
        return nil
      }
      self.funding = funding
      return .clause(clause)
    }
    return parseRest(of: &funding) ? .funding(funding) : nil
  }

  /// owed-and-funding ::= owed "，" "由" funder ( subsidies | bears ): 个人不缴费，由财政全额代缴
  mutating func parseOwedAndFunding(
    scope: FundingClause.Scope, condition: Condition.ID?
  ) -> Statement.Kind? {
    let owed = current
    let isNothing = sees(.owedNothing)
    guard let publication = parseChinesePublication() else { return nil }
    advance()
    let first = tree.publications.count
    tree.publications.append(publication)
    let index = tree.alternatives.count
    guard let kind = parseChineseFunding(scope: scope, condition: condition) else { return nil }
    if case .clause = kind {
      tree.alternatives[index].publications =
        first..<max(first + 1, tree.alternatives[index].publications.upperBound)
      return kind
    }
    // 个人不缴费，由财政承担: they bear all of it.
    guard isNothing, case .funding(let funding) = kind, case .groups(let subject) = scope else {
      return nilExpecting("how much they pay", "出资数额")
    }
    self.funding = funding
    let all = add(.all, from: owed.span.start)
    tree.expressions[Int(all.index)].span = owed.span
    append(.expression(all), tiers: noTiers(), from: owed.span.start)
    tree.alternatives[index].publications = first..<first + 1
    return .clause(
      Clause(
        subject: subject, condition: condition, quantity: .subsidy, quantitySpan: owed.span,
        alternatives: index..<tree.alternatives.count, parts: 0..<0, isVoluntary: false))
  }

  /// Reports 其余由… behind what is paid: it can be the rest of that or of the contribution, while
  /// 不足部分 is what the first fund lacks.
  private mutating func reportRestOfSubsidy() -> Bool {
    let ahead = current.isSeparator ? 1 : 0
    let word = cursor.peek(ahead)
    guard word.chineseKeyword == .rest else { return false }
    report(.restOfWhat(cursor.text(word.span), at: cursor.place(word.span)))
    return true
  }

  /// rest ::= [ "，其余由" funder bears ]
  private mutating func parseRest(of funding: inout FundingClause) -> Bool {
    guard takeSeparated(.rest) || takeSeparated(.shortfall) else { return true }
    guard take(.from) else { return nilExpecting("“由”", "“由”") ?? false }
    let place = cursor.currentPlace
    guard let (rest, end) = parseFunder() else { return false }
    guard end == .verb else {
      report(.amountOfRest(at: place))
      return false
    }
    funding.rest = rest
    return true
  }

  /// What stands behind a funder's name.
  private enum FunderEnd {
    /// That they pay, and nothing more; it has been read.
    case verb
    /// How much is paid.
    case subsidy
  }

  /// funder ::= a name that need not be declared, up to how much is paid or the last verb
  private mutating func parseFunder() -> (Name, FunderEnd)? {
    var look = cursor
    var ahead = 0
    // Where it begins to be said how much is paid; whether an amount was said.
    var amount: Int?
    var isAmount = false
    var verb: (place: Int, word: ChineseKeyword)?
    while !look.isAtEndOfStatement, !look.current.isSeparator, look.current.kind != .period,
      look.current.kind != .openParenthesis || verb == nil
    {
      let word = look.current.chineseKeyword
      if word == .rest || word == .shortfall, verb != nil { break }
      switch word {
      case .grants?, .fixed?: amount = amount ?? ahead
      case .by?, .all?:
        amount = amount ?? ahead
        isAmount = true
      case .bears?: verb = (ahead, .bears)
      case .pays?, .paysInstead?: verb = (ahead, .pays)
      default: if look.current.kind == .literal { isAmount = true }
      }
      look.advance()
      ahead += 1
    }
    guard let verb else { return nilExpecting("“承担” behind who pays", "出资方之后的“承担”") }
    if verb.word != .bears, isAmount || verb.place + 1 < ahead {
      let start = min(amount ?? verb.place, verb.place)
      return parseFreeName(until: start, .funder).map { ($0, .subsidy) }
    }
    let end = verb.word == .bears ? verb.place : min(amount ?? verb.place, verb.place)
    guard let name = parseFreeName(until: end, .funder) else { return nil }
    _ = take(.grants)
    _ = take(.fixed)
    if sees(.paysInstead) {
      // That they pay in somebody's place does not say whether all of it.
      report(.paidInPlaceOfWhat(cursor.text(name.span), at: cursor.currentPlace))
      return nil
    }
    advance()
    return (name, .verb)
  }
}
