import Text

extension Parser {
  /// clause ::= [ subject ] [ condition-part ] predicate
  mutating func parseClauseKind() -> Statement.Kind? {
    if isNext(.others, .from) {
      advance()
      return parseFunding(scope: .others, condition: nil)
    }
    var subject: Subject?
    if cursor.isName(ahead: 0), !isQuantityWithoutSubject {
      guard let parsed = parseSubject() else { return nil }
      subject = parsed
    }
    var condition: Condition.ID?
    if isNext(.if) || isNext(.when) || isNext(.unless) {
      guard let parsed = parseConditionPart() else { return nil }
      condition = parsed
      // Without a comma the name could be read as a value of the condition's last fact.
      if cursor.isName(ahead: 0), previous.kind != .comma {
        return nilExpecting("a comma behind the condition", "条件后的逗号")
      }
    }
    return parsePredicate(subject: subject, condition: condition)
  }

  /// `true` iff the name that is next is a quantity's: its value follows at once.
  private var isQuantityWithoutSubject: Bool {
    let next = cursor.peek(nameLength())
    switch next.kind {
    case .literal: return true
    case .keyword:
      switch next.keyword {
      case .is, .about, .at, .elsewhere, .as, .all: return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func parsePredicate(
    subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    let opensTime = word?.opensClauseOnTime ?? false
    if let word, word.opensUnsupportedClause {
      while !isAtEndOfStatement {
        // What is said of subsidies must not get lost in a clause that is not evaluated.
        if isNext(.pays) || current.kind == .label {
          reportSurplus()
          return nil
        }
        advance()
      }
      return .notSupported(word)
    }
    if let kind = word.flatMap(PeriodClause.Kind.init) {
      return parsePeriod(kind, subject: subject, condition: condition)
    }
    if isNext(.status) {
      if let condition {
        report(.statusCondition(at: cursor.place(tree.conditions[Int(condition.index)].span)))
        return nil
      }
      return parseStatus(subject: subject)
    }
    if isNext(.from) {
      return parseFunding(scope: subject.map { .groups($0) } ?? .everyone, condition: condition)
    }
    if let rule = parseCombinationRule() {
      if let condition {
        report(.combinationCondition(at: cursor.place(tree.conditions[Int(condition.index)].span)))
        return nil
      }
      return .combination(
        CombinationClause(subject: subject, rule: rule, ruleSpan: Span(start, previousEnd)))
    }
    guard let quantity = parseQuantityOfClause() else {
      report(
        .missingPredicate(
          at: cursor.currentPlace, found: cursor.foundText,
          subject: subject.map { cursor.text($0.span) }))
      return nil
    }
    let quantitySpan = Span(start, previousEnd)
    _ = skip(.is)
    var clause = Clause(
      subject: subject, condition: condition, quantity: quantity, quantitySpan: quantitySpan,
      alternatives: 0..<0, parts: 0..<0, isVoluntary: false)
    isWaiting = quantity == .waiting
    defer { isWaiting = false }
    let canTrail = opensTime || quantity == .surcharge
    guard parseValues(of: &clause), !canTrail || parseTrailingCondition(&clause.condition) else {
      return nil
    }
    return .clause(clause)
  }

  /// funding ::= "from" funder [ [ "," ] "rest" "from" funder ]
  private mutating func parseFunding(
    scope: FundingClause.Scope, condition: Condition.ID?
  ) -> Statement.Kind? {
    advance()
    guard let funder = parseDueName(declared: true) else { return nil }
    var rest: Name?
    if skipSeparated(.rest) {
      guard skip(.from) else { return nilMissing(.from) }
      guard let name = parseDueName(declared: true) else { return nil }
      rest = name
    }
    return .funding(
      FundingClause(scope: scope, condition: condition, funder: funder, rest: rest))
  }

  /// rule ::= ( "highest" | "lowest" | "first" ) "applies" | "added" "up"
  ///   | "only" "one" [ [ "," ] "chosen" "by" [ "the" ] "person" ]
  private mutating func parseCombinationRule() -> CombinationClause.Rule? {
    if skip(.highest, .applies) { return .highest }
    if skip(.lowest, .applies) { return .lowest }
    if skip(.first, .applies) { return .first }
    if skip(.added, .up) { return .sum }
    guard skip(.only, .one) else { return nil }
    if skipSeparated(.chosen) {
      _ = skip(.by)
      _ = skip(.the)
      _ = skip(.person)
    }
    return .choice
  }
}
