import Text

extension Parser {
  /// clause ::= [ subject [ "，" ] ] [ condition-part ] predicate
  mutating func parseChineseClause() -> Statement.Kind? {
    if take(.others) {
      _ = skip(.comma)
      return parseChineseFunding(scope: .others, condition: nil)
    }
    var subject: Subject?
    if opensSubject {
      guard let parsed = parseChineseSubject() else { return nil }
      subject = parsed
      _ = skip(.comma) || skip(.colon)
    }
    var condition: Condition.ID?
    if opensCondition {
      guard let parsed = parseChineseConditionPart() else { return nil }
      condition = parsed
    }
    return parseChinesePredicate(subject: subject, condition: condition)
  }

  /// `true` iff a subject can begin here: a group, or a name that nothing declares and that is no
  /// quantity.
  private var opensSubject: Bool {
    guard current.kind == .name else { return false }
    let kinds = kinds
    if kinds.contains(.group) { return true }
    if !kinds.isDisjoint(with: [.fact, .quantity, .tier]) { return false }
    var ahead = cursor
    repeat {
      ahead.advance()
    } while ahead.current.kind == .name
      && ahead.current.span.start == ahead.previous.span.end
    return !opensValue(ahead.current)
  }

  private mutating func parseChinesePredicate(
    subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    switch chineseWord {
    case .deductible, .cap: return parseUnsupported()
    case .window, .lateWindow, .anyDay, .lateAnyDay, .closed, .cover:
      return parseChinesePeriod(subject: subject, condition: condition)
    case .status:
      if let condition {
        report(.statusCondition(at: cursor.place(tree.conditions[Int(condition.index)].span)))
        return nil
      }
      return parseChineseStatus(subject: subject)
    case .from, .funds:
      return parseChineseFunding(
        scope: subject.map { .groups($0) } ?? .everyone, condition: condition)
    case .of where chineseWord(ahead: 1) == .funds:
      return parseChineseFunding(
        scope: subject.map { .groups($0) } ?? .everyone, condition: condition)
    case .owed, .owedNothing:
      if opensFundingBehindOwed {
        return parseOwedAndFunding(
          scope: subject.map { .groups($0) } ?? .everyone, condition: condition)
      }
    default: break
    }
    if isDate(ahead: 0) {
      return parseChinesePeriod(subject: subject, condition: condition)
    }
    if let rule = parseChineseCombination() {
      if let condition {
        report(.combinationCondition(at: cursor.place(tree.conditions[Int(condition.index)].span)))
        return nil
      }
      return .combination(
        CombinationClause(subject: subject, rule: rule, ruleSpan: Span(start, previousEnd)))
    }
    var clause = Clause(
      subject: subject, condition: condition, quantity: .subsidy, quantitySpan: Span(start, start),
      alternatives: 0..<0, parts: 0..<0, isVoluntary: false)
    guard parseChineseRule(&clause) else { return nil }
    return .clause(clause)
  }

  /// Parses what a clause is about and its values.
  mutating func parseChineseRule(_ clause: inout Clause) -> Bool {
    if opensSubsidy { return parseSubsidies(of: &clause) }
    if sees(.owed) || sees(.owedNothing) { return parseOwed(of: &clause) }
    let start = current.span.start
    guard !reportWhatIsNoQuantity() else { return false }
    let isPremium = sees(.premium)
    guard let quantity = parseChineseQuantity(isClause: true) else {
      // That a premium lacks its name was reported.
      if isPremium { return false }
      report(
        .missingChinesePredicate(
          at: cursor.currentPlace, found: cursor.foundText,
          subject: clause.subject.map { cursor.text($0.span) }))
      return false
    }
    clause.quantity = quantity
    clause.quantitySpan = Span(start, previousEnd)
    isWaiting = quantity == .waiting
    defer { isWaiting = false }
    let standard = standardOfGroup(in: clause)
    guard parseChineseValues(of: &clause) else { return false }
    if let standard {
      report(standard)
      return false
    }
    if case .named(let name) = quantity, sees(.of) {
      // 低保社保年限5年以上的: what is compared is nothing that is declared.
      report(.unknownChineseFact(cursor.text(name.span), at: cursor.place(name.span)))
      return false
    }
    return true
  }

  /// What there is to say of 标准 directly behind a group: 低保标准 is the line of poverty.
  private func standardOfGroup(in clause: Clause) -> Diagnostic? {
    guard clause.quantity == .standard, let subject = clause.subject,
      cursor.text(clause.quantitySpan) == "标准",
      !cursor.hasText(between: subject.span.end, clause.quantitySpan.start)
    else { return nil }
    return .standardOfGroup(cursor.text(subject.span), at: cursor.place(clause.quantitySpan))
  }

  /// Reports a group or a slip of the pen where a clause says what holds.
  private mutating func reportWhatIsNoQuantity() -> Bool {
    guard current.kind == .name else { return false }
    if kinds.contains(.group) {
      report(.groupsUnparted(cursor.text(current.span), at: cursor.currentPlace))
      return true
    }
    let word = cursor.text(current.span)
    if kinds == [], ChineseKeyword.opensHeader(word) {
      report(.headerWithinLine(word, at: cursor.currentPlace))
      return true
    }
    guard kinds == [], let near = Diagnostic.nearestPredicate(to: word) else { return false }
    report(.misspelt(word, near: near, at: cursor.currentPlace))
    return true
  }

  /// What is kept but not evaluated, up to the end.
  private mutating func parseUnsupported() -> Statement.Kind? {
    let keyword: Keyword = sees(.cap) ? .cap : .deductible
    while !isAtEndOfStatement {
      // What is said of subsidies must not get lost in a clause that is not evaluated.
      if sees(.pays) || current.kind == .label {
        reportSurplus()
        return nil
      }
      advance()
    }
    return .notSupported(keyword)
  }

  /// rule ::= "就高不就低" [ "资助" ] | "就低不就高" | "按先后顺序适用" | "累计享受"
  ///   | "只享受一项" [ "，由本人选择" ]
  private mutating func parseChineseCombination() -> CombinationClause.Rule? {
    let rule: CombinationClause.Rule
    switch chineseWord {
    case .highest: rule = .highest
    case .lowest: rule = .lowest
    case .first: rule = .first
    case .sum: rule = .sum
    case .choice: rule = .choice
    default: return nil
    }
    advance()
    switch rule {
    case .highest, .lowest: _ = take(.pays) || take(.executed)
    case .choice: _ = takeSeparated(.chosen)
    case .first, .sum: break
    }
    return rule
  }

  /// quantity ::= "个人缴费标准" | "资助额" | "个人缴费" | level "财政补助" | "补充保险费" name | name
  ///   | "最迟缴费日" | "等待期" | "另需承担" — the last three in clauses only
  mutating func parseChineseQuantity(isClause: Bool = false) -> QuantityReference? {
    let quantity: QuantityReference
    switch chineseWord {
    case .standard: quantity = .standard
    case .subsidyAmount: quantity = .subsidy
    case .fiscalSubsidy: quantity = .fiscalSubsidy(.total)
    case .centralSubsidy: quantity = .fiscalSubsidy(.central)
    case .provincialSubsidy: quantity = .fiscalSubsidy(.provincial)
    case .municipalSubsidy: quantity = .fiscalSubsidy(.municipal)
    case .countySubsidy: quantity = .fiscalSubsidy(.county)
    case .deadline where isClause: quantity = .deadline
    case .waiting where isClause: quantity = .waiting
    case .noWaiting where isClause: return .waiting
    case .surcharge where isClause: quantity = .surcharge
    case .premium:
      advance()
      return parsePremiumName().map { .premium($0) }
    default: return parseChineseName().map { .named($0) }
    }
    advance()
    return quantity
  }

  /// A premium's name goes on to what it comes to; in a formula to the next operator.
  private mutating func parsePremiumName() -> Name? {
    var ahead = 0
    // Where the tiers at the end began.
    var tiers: Int?
    var look = cursor
    scan: while look.current.kind == .name || look.current.kind == .keyword {
      switch look.current.chineseKeyword {
      case .is, .about, .atLeast, .atMost, .elsewhere, .perPersonAndYear, .perPerson, .perYear, .by,
        .plus, .minus, .times, .dividedBy:
        break scan
      default: break
      }
      if look.current.kind == .name, kinds(at: look) == .tier {
        tiers = tiers ?? ahead
      } else if look.current.chineseKeyword != .and {
        tiers = nil
      }
      look.advance()
      ahead += 1
    }
    // 补充保险费 意外险一档30元: the tiers do not belong to the name.
    if let tiers, tiers > 0 { ahead = tiers }
    return parseFreeName(until: ahead, .premium)
  }
}
