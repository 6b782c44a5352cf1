import Quantities
import Text

extension Parser {
  /// `true` iff what goes with a value begins `ahead` tokens on.
  func isChineseModifier(ahead: Int) -> Bool {
    switch chineseWord(ahead: ahead) {
    case .floor, .ceiling, .notUnder, .notOver, .under, .over, .halfUp, .halfEven, .roundedUp,
      .roundedDown, .owed, .owedNothing, .makes, .voluntary, .instead, .since:
      true
    // 至2022年6月30日止执行
    case .to: cursor.peek(ahead + 1).kind == .literal
    default: false
    }
  }

  /// modifier ::= floor | ceiling | rounding unit | publication | "自愿参加" | "代替" citation | holding
  mutating func parseChineseModifier() -> Modifier? {
    switch chineseWord {
    case .floor, .notUnder, .under: return parseBound(verb: .under).map { .minimum($0) }
    case .ceiling, .notOver, .over: return parseBound(verb: .over).map { .maximum($0) }
    case .halfUp, .halfEven, .roundedUp, .roundedDown:
      return parseChineseRounding().map { .rounding($0) }
    case .owed, .owedNothing, .makes: return parseChinesePublication().map { .publication($0) }
    case .voluntary:
      advance()
      return .voluntary
    case .since, .to: return parseChineseHolding().map { .holding($0) }
    default:
      advance()
      return parseCitedLabel().map { .insteadOf($0) }
    }
  }

  /// floor ::= ( "不低于" | "最低" ) expression | "低于" amount [ "的" ] "按" amount [ "资助" ]
  ///
  /// In the longer form both amounts are the same.
  private mutating func parseBound(verb: ChineseKeyword) -> Expression.ID? {
    guard take(verb) else {
      advance()
      return parseExpression()
    }
    let start = current.span.start
    guard let literal = parseDueChineseLiteral() else { return nil }
    let bound = add(.literal(literal, .exactly), from: start)
    _ = take(.of)
    guard take(.by) else {
      return nilExpecting("“按” and the amount that holds then", "“按”和届时适用的数额")
    }
    guard let other = parseDueChineseLiteral() else { return nil }
    let written = (
      first: tree.literals[Int(literal.index)], second: tree.literals[Int(other.index)]
    )
    guard written.first.isSameAmount(as: written.second) else {
      report(
        .boundsDiffer(
          written.first.spelling, written.second.spelling, isFloor: verb == .under,
          at: cursor.place(tree.literalSpans[Int(other.index)]),
          first: cursor.place(tree.literalSpans[Int(literal.index)])))
      return nil
    }
    if sees(.of), chineseWord(ahead: 1) == .standard {
      advance()
      advance()
    }
    _ = take(.grants)
    _ = take(.fixed)
    _ = take(.pays) || take(.executed)
    return bound
  }

  /// publication ::= "个人缴费" [ tier ] literal | "个人不缴费" | "即" [ tier ] literal
  mutating func parseChinesePublication() -> PublishedAmount? {
    let start = current.span.start
    if take(.owedNothing) {
      tree.literals.append(.number(.zero))
      tree.literalSpans.append(previous.span)
      return PublishedAmount(
        kind: .owes, literal: LiteralID(index: UInt32(tree.literals.count - 1)), tier: nil,
        span: previous.span)
    }
    let kind: PublishedAmount.Kind = sees(.owed) ? .owes : .makes
    advance()
    _ = take(.is)
    var tier: Name?
    if current.kind == .name {
      tier = parseName()
      _ = take(.is)
    }
    guard let literal = parseDueChineseLiteral() else { return nil }
    return PublishedAmount(
      kind: kind, literal: literal, tier: tier, span: Span(start, previousEnd))
  }

  /// rounding ::= ( "四舍五入到" | "四舍六入五成双到" | "向上取整到" | "向下取整到" ) unit
  private mutating func parseChineseRounding() -> Rounding? {
    let mode: Rounding.Mode
    switch chineseWord {
    case .halfUp: mode = .halfUp
    case .halfEven: mode = .halfEven
    case .roundedUp: mode = .up
    default: mode = .down
    }
    advance()
    guard let unit = parseRoundingUnit() else {
      return nilExpecting("元, 角, 分 or an amount such as 10元", "元、角、分或金额，如 10元")
    }
    return Rounding(unit: unit, mode: mode)
  }

  /// holding ::= "自" date ( "至" date | "起" ) "执行" | "至" date "止执行"
  private mutating func parseChineseHolding() -> Holding? {
    let start = current.span.start
    var holding = Holding(span: Span(start, start))
    if take(.since) {
      guard let first = parseDueChineseLiteral() else { return nil }
      holding.first = first
      _ = take(.start)
    }
    if take(.to) {
      guard let last = parseDueChineseLiteral() else { return nil }
      holding.last = last
      _ = take(.end)
    }
    guard take(.executed) else { return nilExpecting("“执行”", "“执行”") }
    holding.span.end = previousEnd
    return holding
  }
}

extension Literal {
  /// `true` iff both say the same amount where money is due.
  fileprivate func isSameAmount(as other: Literal) -> Bool {
    switch (self, other) {
    case (.number(let value), .money(let fen, .total)),
      (.money(let fen, .total), .number(let value)):
      (try? value.multiplied(by: Rational(100))) == fen
    default: self == other
    }
  }
}
