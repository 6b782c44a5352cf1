import Quantities
import Text

extension Parser {
  /// `true` iff what the scheme pays is said next, be it for some tiers only.
  var opensSubsidy: Bool { opensSubsidy(ahead: 0) }

  private func opensSubsidy(ahead: Int) -> Bool {
    if opensSubsidyPhrase(ahead: ahead) { return true }
    // Tiers can stand before it.
    var place = ahead
    while place < Self.mostTokensOfTiers, cursor.peek(place).kind == .name {
      place += max(1, nameLength(ahead: place))
      if opensSubsidyPhrase(ahead: place) { return true }
      guard cursor.peek(place).kind == .comma || chineseWord(ahead: place) == .and else {
        return false
      }
      place += 1
    }
    return false
  }

  /// `true` iff a subsidy begins `ahead` tokens on, behind its tiers.
  private func opensSubsidyPhrase(ahead: Int) -> Bool {
    switch chineseWord(ahead: ahead) {
    case .pays, .by, .fixed, .grants, .all: true
    case .perPersonAndYear, .perPerson, .perYear:
      [.pays, .fixed, .grants].contains(chineseWord(ahead: ahead + 1))
    default: false
    }
  }

  /// subsidies ::= subsidy { separator subsidy | modifier }
  mutating func parseSubsidies(of clause: inout Clause) -> Bool {
    let first = tree.alternatives.count
    clause.quantity = .subsidy
    let start = current.span.start
    guard parseSubsidy() else { return false }
    if clause.quantitySpan.count == 0 { clause.quantitySpan = Span(start, previousEnd) }
    guard parseRest(of: &clause, isSubsidy: true) else { return false }
    clause.alternatives = first..<tree.alternatives.count
    return true
  }

  /// subsidy ::= [ tiers ] ( "全额资助" | "按" value [ "的比例" | "的标准" ] [ "给予" ] [ "定额" ] "资助"
  ///   | [ "给予" ] [ "定额" ] "资助" value | "给予" value "资助" | "每人每年资助" amount
  ///   | [ "资助" "标准" ] "另行规定" )
  ///
  /// Behind the first one tiers and an amount are enough: 资助一档224元；二档320元.
  mutating func parseSubsidy(isFirst: Bool = true) -> Bool {
    let start = current.span.start
    guard let tiers = parseTiersBeforeValue() else { return false }
    let isAmount =
      current.kind == .literal || MoneyUnit(chineseWord) != nil && cursor.peek(1).kind == .literal
    if !isFirst, !tiers.isEmpty, isAmount {
      guard let value = parseSharedExpression() else { return false }
      append(.expression(value), tiers: tiers, from: start)
      return true
    }
    guard let value = parseSubsidyValue(start) else { return false }
    // 资助一档224元: the tiers stand behind the verb.
    append(value.value, tiers: tiers.isEmpty ? value.tiers : tiers, from: start)
    if let amount = value.amount { add(amount) }
    return true
  }

  /// What is paid, in which tiers, and what that comes to where it is told before the verb.
  private typealias Subsidy = (
    value: Alternative.Value, tiers: Range<Int>, amount: PublishedAmount?
  )

  private mutating func parseSubsidyValue(_ start: UInt32) -> Subsidy? {
    switch chineseWord {
    case .all where [.pays, .grants, .paysInstead].contains(chineseWord(ahead: 1)):
      advance()
      let all = add(.all, from: current.span.start)
      tree.expressions[Int(all.index)].span = previous.span
      _ = take(.grants)
      guard take(.pays) || take(.paysInstead) else { return nilExpecting("“资助”", "“资助”") }
      return (.expression(all), noTiers(), nil)
    case .elsewhere:
      advance()
      return (.elsewhere(nil), noTiers(), nil)
    case .by:
      if cursor.peek(1).kind == .documentNumber {
        return parseChineseReference().map { ($0, noTiers(), nil) }
      }
      advance()
      guard let value = parseSharedExpression() else { return nil }
      if sees(.of), chineseWord(ahead: 1) == .standard { advance() }
      _ = take(.ratio) || take(.standard)
      let open = current
      var amount: PublishedAmount?
      if current.kind == .openParenthesis,
        chineseWord(ahead: 1) == .makes || opensAmount(ahead: 1)
      {
        // 按标准的90%（即288元）资助
        advance()
        amount = sees(.makes) ? parseChinesePublication() : parseAmountInParentheses()
        guard amount != nil, closeParenthesis(open) else { return nil }
      }
      return parseVerb().map { (.expression(value), noTiers(), amount) }
    case .perPersonAndYear, .perPerson, .perYear:
      guard let unit = MoneyUnit(chineseWord), cursor.peek(1).kind != .literal else { break }
      advance()
      guard parseVerb() != nil else { return nil }
      let start = current.span.start
      let qualifier = parseChineseQualifier()
      guard let literal = parseDueChineseLiteral(), takeUnit(unit, of: literal) else { return nil }
      return (.expression(add(.literal(literal, qualifier), from: start)), noTiers(), nil)
    default: break
    }
    let isGranted = take(.grants)
    if isGranted, sees(.all) { return parseSubsidyValue(start) }
    _ = take(.fixed)
    if take(.pays) {
      if namesSubsidy {
        // 资助标准为280元: what the scheme pays is given a name.
        advance()
        _ = take(.is)
      }
      guard let tiers = parseTiersBeforeValue() else { return nil }
      if take(.elsewhere) { return (.elsewhere(nil), tiers, nil) }
      if sees(.by), cursor.peek(1).kind == .documentNumber {
        return parseChineseReference().map { ($0, tiers, nil) }
      }
      return parseSharedExpression().map { (.expression($0), tiers, nil) }
    }
    // What is paid in full is not fixed: 定额全额资助 says two things.
    guard isGranted, !sees(.all) else {
      return nilExpecting("“资助” and how much, or “按”", "“资助”和数额，或“按”")
    }
    guard let value = parseSharedExpression() else { return nil }
    if sees(.of) { advance() }
    return parseVerb().map { (.expression(value), noTiers(), nil) }
  }

  /// `true` iff an amount begins `ahead` tokens on, be it with its unit: 每人每年280元.
  func opensAmount(ahead: Int) -> Bool {
    cursor.peek(ahead).kind == .literal || MoneyUnit(chineseWord(ahead: ahead)) != nil
  }

  /// `true` iff 标准 behind 资助 only gives a name to what is paid: 资助标准为280元; in 资助标准的80% and
  /// 资助标准减20元 it is the contribution.
  private var namesSubsidy: Bool {
    guard sees(.standard), cursor.text(current.span) == "标准" else { return false }
    switch cursor.peek(1).kind {
    case .plus, .minus, .times, .divide, .closeParenthesis, .period, .comma, .semicolon, .lineEnd,
      .end:
      return false
    default: break
    }
    switch chineseWord(ahead: 1) {
    case .plus, .minus, .times, .dividedBy: return false
    case .of: return cursor.peek(2).kind != .literal
    default: return true
    }
  }

  /// verb ::= [ "给予" ] [ "定额" ] ( "资助" | "补助" | "补贴" )
  private mutating func parseVerb() -> Void? {
    _ = take(.grants)
    _ = take(.fixed)
    if take(.pays) { return () }
    report(
      .missingVerb(
        at: cursor.place(Span(previousEnd, previousEnd)), found: cursor.foundText,
        isAtEnd: (isAtEndOfStatement || current.isSeparator || current.kind == .period)
          && !seesLater(.pays)))
    return nil
  }

  /// `true` iff a word stands somewhere in what is left of the statement.
  private func seesLater(_ word: ChineseKeyword) -> Bool {
    var look = cursor
    while !look.isAtEndOfStatement {
      if look.current.chineseKeyword == word { return true }
      look.advance()
    }
    return false
  }

  /// A formula; a percentage that stands alone is a share of the standard.
  private mutating func parseSharedExpression() -> Expression.ID? {
    let isAlone = isPercentage
    let start = current.span.start
    guard let value = parseExpression() else { return nil }
    guard isAlone, case .literal(let literal, .exactly) = tree.expressions[Int(value.index)].kind,
      case .percent = tree.literals[Int(literal.index)]
    else { return value }
    let standard = add(.quantity(.standard, tier: nil), from: start)
    return add(.share(literal, of: standard), from: start)
  }

  /// owed ::= "个人缴费" values | "个人不缴费" — the latter alone is a subsidy of all
  ///
  /// Before a subsidy it is what the document printed: 个人不缴费，全额资助.
  mutating func parseOwed(of clause: inout Clause) -> Bool {
    let start = current
    if current.isOwed, opensSubsidyBehindOwed {
      guard let publication = parseChinesePublication() else { return false }
      advance()
      let first = tree.publications.count
      tree.publications.append(publication)
      let index = tree.alternatives.count
      guard parseSubsidies(of: &clause) else { return false }
      tree.alternatives[index].publications =
        first..<max(first + 1, tree.alternatives[index].publications.upperBound)
      return true
    }
    if take(.owedNothing) {
      clause.quantity = .subsidy
      clause.quantitySpan = start.span
      let first = tree.alternatives.count
      let all = add(.all, from: start.span.start)
      append(.expression(all), tiers: noTiers(), from: start.span.start)
      guard parseRest(of: &clause, isSubsidy: true) else { return false }
      clause.alternatives = first..<tree.alternatives.count
      return true
    }
    advance()
    clause.quantity = .owed
    clause.quantitySpan = start.span
    return parseChineseValues(of: &clause)
  }

  /// `true` iff what a person owes is said next, and then, behind a comma, what is paid.
  private var opensSubsidyBehindOwed: Bool {
    commaBehindOwed.map { opensSubsidy(ahead: $0 + 1) } ?? false
  }

  /// `true` iff what a person owes is said next, and then, behind a comma, by whom the rest is paid.
  var opensFundingBehindOwed: Bool {
    guard current.isOwed, let comma = commaBehindOwed else { return false }
    return chineseWord(ahead: comma + 1) == .from
  }

  /// How many tokens on the comma stands behind what a person owes; nil where none does.
  private var commaBehindOwed: Int? {
    var comma = 1
    if sees(.owed) {
      if chineseWord(ahead: comma) == .is { comma += 1 }
      guard cursor.peek(comma).kind == .literal else { return nil }
      comma += 1
    }
    return cursor.peek(comma).kind == .comma ? comma : nil
  }
}

extension Token {
  /// `true` iff the word says what a person owes.
  fileprivate var isOwed: Bool { chineseKeyword == .owed || chineseKeyword == .owedNothing }
}
