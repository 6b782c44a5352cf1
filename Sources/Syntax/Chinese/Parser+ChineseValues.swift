import Quantities
import Text

extension Parser {
  /// values ::= [ qualifier ] [ "为" ] alternative { separator alternative | modifier | parts }
  mutating func parseChineseValues(of clause: inout Clause) -> Bool {
    let first = tree.alternatives.count
    guard let isAbout = parseIs() else { return false }
    guard parseChineseAlternative(isAbout: isAbout),
      parseRest(of: &clause, isSubsidy: false)
    else { return false }
    clause.alternatives = first..<tree.alternatives.count
    return true
  }

  /// What follows a value: modifiers and parts, which can stand in parentheses, and further values.
  ///
  /// Every turn moves over a token.
  mutating func parseRest(of clause: inout Clause, isSubsidy: Bool) -> Bool {
    while !isAtEndOfStatement {
      let isSeparated = current.isSeparator
      let ahead = isSeparated ? 1 : 0
      if chineseWord(ahead: ahead) == .ofWhich {
        if isSeparated { advance() }
        guard parseChineseParts(of: &clause) else { return false }
      } else if isChineseModifier(ahead: ahead) {
        if isSeparated { advance() }
        guard parseModifier(of: &clause) else { return false }
      } else if current.kind == .openParenthesis, chineseWord(ahead: 1) == .ofWhich {
        let open = current
        advance()
        guard parseChineseParts(of: &clause), closeParenthesis(open) else { return false }
      } else if current.kind == .openParenthesis {
        guard parseModifiersInParentheses(of: &clause, isSubsidy: isSubsidy) else { return false }
      } else if isSeparated, ![.during, .rest, .shortfall].contains(chineseWord(ahead: 1)) {
        advance()
        guard isSubsidy ? parseSubsidy(isFirst: false) : parseChineseAlternative() else {
          return false
        }
      } else {
        break
      }
    }
    return true
  }

  private mutating func parseModifiersInParentheses(
    of clause: inout Clause, isSubsidy: Bool
  ) -> Bool {
    let open = current
    advance()
    repeat {
      if isSubsidy, opensAmount(ahead: 0) {
        guard let amount = parseAmountInParentheses() else { return false }
        add(amount)
        continue
      }
      guard isChineseModifier(ahead: 0) else {
        report(
          .expected(
            "what goes with the value, such as 不低于280元", "数值的附加说明，例如“不低于280元”",
            at: cursor.currentPlace, found: cursor.foundText))
        return false
      }
      guard parseModifier(of: &clause) else { return false }
    } while skip(.comma) || skip(.semicolon)
    return closeParenthesis(open)
  }

  /// 全额资助（320元）: what a subsidy comes to.
  mutating func parseAmountInParentheses() -> PublishedAmount? {
    let start = current.span.start
    guard let literal = parseDueChineseLiteral() else { return nil }
    return PublishedAmount(
      kind: .makes, literal: literal, tier: nil, span: Span(start, previousEnd))
  }

  /// is ::= "为" | "约为" — returns whether the value is approximate, nil where 为 is lacking.
  private mutating func parseIs() -> Bool? {
    if take(.is) || skip(.colon) { return false }
    guard sees(.about), chineseWord(ahead: 1) == .is else { return false }
    advance()
    advance()
    return true
  }

  /// alternative ::= [ tiers [ "为" ] ] ( expression | "另行规定" | "按" number [ "规定" ] "执行" )
  private mutating func parseChineseAlternative(isAbout: Bool = false) -> Bool {
    let start = current.span.start
    guard let tiers = parseTiersBeforeValue() else { return false }
    guard let value = parseChineseValue() else { return false }
    if isAbout, case .expression(let id) = value { qualifyAsAbout(id) }
    append(value, tiers: tiers, from: start)
    return true
  }

  /// Marks a written value as approximate that 约为 stands before.
  mutating func qualifyAsAbout(_ id: Expression.ID) {
    switch tree.expressions[Int(id.index)].kind {
    case .literal(let literal, .exactly):
      tree.expressions[Int(id.index)].kind = .literal(literal, .about)
    case .literal(_, .about): break
    default:
      report(.qualifierOfShare(at: cursor.place(tree.expressions[Int(id.index)].span)))
    }
  }

  func noTiers() -> Range<Int> { tree.names.count..<tree.names.count }

  mutating func append(_ value: Alternative.Value, tiers: Range<Int>, from start: UInt32) {
    let none = tree.publications.count..<tree.publications.count
    tree.alternatives.append(
      Alternative(
        value: value, tiers: tiers, minimum: nil, maximum: nil, rounding: nil, publications: none,
        span: Span(start, previousEnd)))
  }

  mutating func parseChineseValue() -> Alternative.Value? {
    if take(.elsewhere) { return .elsewhere(nil) }
    if sees(.by), cursor.peek(1).kind == .documentNumber { return parseChineseReference() }
    return parseExpression().map { .expression($0) }
  }

  /// reference ::= "按" document-number [ "的" ] [ "规定" ] "执行"
  mutating func parseChineseReference() -> Alternative.Value? {
    advance()
    let number = Name(symbol: Symbol(current.payload), span: current.span)
    advance()
    if sees(.of), chineseWord(ahead: 1) == .provided { advance() }
    _ = take(.provided)
    guard take(.executed) else { return nilExpecting("“执行”", "“执行”") }
    return .elsewhere(number)
  }

  /// tiers ::= tier { ( "、" | "和" | "及" | "与" ) tier }
  ///
  /// A name is a tier that is one, or that nothing declares and a value follows; `一档标准` is an
  /// operand.
  mutating func parseTiersBeforeValue() -> Range<Int>? {
    var ahead = 0
    var hasName = false
    while ahead < Self.mostTokensOfTiers, isTier(ahead: ahead) {
      hasName = true
      ahead += nameLength(ahead: ahead)
      guard cursor.peek(ahead).kind == .comma || chineseWord(ahead: ahead) == .and,
        isTier(ahead: ahead + 1)
      else { break }
      ahead += 1
    }
    guard hasName, opensValueOfTier(ahead: ahead) else { return noTiers() }
    let start = tree.names.count
    repeat {
      guard let name = parseName() else { break }
      tree.names.append(name)
      guard current.kind == .comma || sees(.and), isTier(ahead: 1) else { break }
      advance()
    } while true
    let tiers = start..<tree.names.count
    _ = take(.is)
    return tiers
  }

  /// A document has 64 tiers at most, so that no list of them is longer.
  static let mostTokensOfTiers = 256

  private func isTier(ahead: Int) -> Bool {
    guard cursor.peek(ahead).kind == .name else { return false }
    let kinds = kinds(ahead: ahead)
    return kinds == [] || kinds.contains(.tier)
  }

  /// `true` iff a value or a subsidy begins `ahead` tokens on, where tiers stand before.
  private func opensValueOfTier(ahead: Int) -> Bool {
    if opensValue(ahead: ahead) || kinds(ahead: ahead).contains(.tier) { return true }
    switch chineseWord(ahead: ahead) {
    case .by, .all, .fixed, .grants, .pays, .notUnder, .notOver, .owedNothing, .noWaiting:
      return true
    default: return cursor.peek(ahead).kind == .openParenthesis
    }
  }

  /// parts ::= "其中" level [ "为" ] literal { ( "，" | "、" ) level literal }
  private mutating func parseChineseParts(of clause: inout Clause) -> Bool {
    guard clause.parts.isEmpty else { return failRepeated(current) }
    advance()
    _ = skip(.colon)
    let first = tree.parts.count
    repeat {
      let start = current.span.start
      guard let level = FiscalLevel(chineseWord) else {
        reportLevel()
        return false
      }
      advance()
      _ = take(.is)
      guard let literal = parseDueChineseLiteral() else { return false }
      tree.parts.append(LevelPart(level: level, literal: literal, span: Span(start, previousEnd)))
    } while skipCommaBeforeChineseLevel()
    if current.isSeparator, cursor.peek(1).kind == .name, kinds(ahead: 1) == [],
      opensAmount(ahead: 1 + nameLength(ahead: 1))
    {
      // 省本级100元: a part of a level that has no such name.
      advance()
      reportLevel()
      return false
    }
    clause.parts = first..<tree.parts.count
    return true
  }

  private mutating func reportLevel() {
    report(
      .expected(
        "中央, 省级, 市级 or 县级", "中央、省级、市级或县级", at: cursor.currentPlace,
        found: cursor.foundText))
  }

  private mutating func skipCommaBeforeChineseLevel() -> Bool {
    guard current.isSeparator, FiscalLevel(chineseWord(ahead: 1)) != nil else { return false }
    advance()
    return true
  }
}

extension FiscalLevel {
  /// The level that a word names in a list of parts.
  fileprivate init?(_ word: ChineseKeyword?) {
    switch word {
    case .central, .centralSubsidy: self = .central
    case .provincial, .provincialSubsidy: self = .provincial
    case .municipal, .municipalSubsidy: self = .municipal
    case .county, .countySubsidy: self = .county
    default: return nil
    }
  }
}
