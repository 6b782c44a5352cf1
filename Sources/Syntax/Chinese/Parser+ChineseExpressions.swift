import Quantities
import Text

extension Parser {
  /// share ::= operand { [ "的" ] literal } — 标准的80%, and 标准80% of a quantity
  mutating func parseShare() -> Expression.ID? {
    let start = current.span.start
    guard var base = parseOperand() else { return nil }
    // 100元+（标准-财政补助）的50% says of what.
    let isClosed = previous.kind == .closeParenthesis
    let baseEnd = previousEnd
    while true {
      let isQuantity =
        if case .quantity = tree.expressions[Int(base.index)].kind { true } else { false }
      if sees(.of), cursor.peek(1).kind == .literal {
        advance()
      } else if !isQuantity || !isPercentage {
        return base
      }
      guard countOperation(), let literal = parseChineseLiteral() else { return nil }
      if let whole = startBeforeSign, !isClosed {
        // 标准减40元的80% can be a share of 40元 or of what is left.
        report(
          .shareOfWhich(
            sum: cursor.text(Span(whole, baseEnd)), before: cursor.text(Span(whole, start)),
            share: cursor.text(Span(start, previousEnd)),
            rest: cursor.text(Span(baseEnd, previousEnd)),
            at: cursor.place(Span(whole, previousEnd))))
        return nil
      }
      base = add(.share(literal, of: base), from: start)
    }
  }

  /// `true` iff a percentage is next.
  var isPercentage: Bool {
    guard current.kind == .literal, case .percent = tree.literals[Int(current.payload)] else {
      return false
    }
    return true
  }

  /// operand ::= "全额" | qualified | [ tier ] quantity | "（" expression "）"
  private mutating func parseOperand() -> Expression.ID? {
    let start = current.span.start
    if take(.all) { return add(.all, from: start) }
    let open = current
    if skip(.openParenthesis) {
      let outer = startBeforeSign
      startBeforeSign = nil
      defer { startBeforeSign = outer }
      guard let inner = parseExpression() else { return nil }
      return closeParenthesis(open) ? inner : nil
    }
    var qualifier = parseChineseQualifier()
    if let literal = parseChineseLiteral() {
      guard let behind = parseQualifierBehind(qualifier) else { return nil }
      qualifier = behind
      if qualifier != .exactly, sees(.of), cursor.peek(1).kind == .literal {
        report(.qualifierOfShare(at: cursor.place(Span(start, previousEnd))))
        return nil
      }
      return add(.literal(literal, qualifier), from: start)
    }
    var tier: Name?
    if current.kind == .name, kinds.isDisjoint(with: [.quantity, .fact]), opensOperand(ahead: 1) {
      tier = parseName()
    }
    guard qualifier == .exactly, let quantity = parseChineseQuantity() else {
      report(.missingChineseValue(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    return add(.quantity(quantity, tier: tier), from: start)
  }

  /// Reports a minus sign between two amounts of a Chinese clause, which means a range there: 30-60元.
  mutating func reportRange(from start: UInt32) -> Bool {
    guard isChineseLine, current.kind == .minus, isBehindAmount else { return false }
    let sign = current.span
    switch chineseWord(ahead: 1) {
    case .about, .atLeast, .atMost, .notUnder, .notOver: break
    default: guard opensAmount(ahead: 1) else { return false }
    }
    repeat { advance() } while current.kind == .keyword
    let end = current.kind == .literal ? current.span.end : previousEnd
    report(
      .rangeAsValue(
        cursor.text(Span(start, end)), first: cursor.text(Span(start, sign.start)),
        last: cursor.text(Span(sign.end, end)), at: cursor.place(Span(start, end))))
    return true
  }

  /// `true` iff an amount stands before, be it with 左右.
  private var isBehindAmount: Bool {
    switch previous.chineseKeyword {
    case .roughly, .orOver, .orUnder: true
    default: previous.kind == .literal
    }
  }

  /// `true` iff a quantity that formulas can name begins `ahead` tokens on.
  private func opensOperand(ahead: Int) -> Bool {
    switch chineseWord(ahead: ahead) {
    case .standard, .subsidyAmount, .fiscalSubsidy, .centralSubsidy, .provincialSubsidy,
      .municipalSubsidy, .countySubsidy, .premium:
      true
    default: kinds(ahead: ahead).contains(.quantity)
    }
  }

  /// qualifier ::= "约" | "至少" | "不低于" | "至多" | "不超过"
  mutating func parseChineseQualifier() -> Qualifier {
    switch chineseWord {
    case .about: advance()
    case .atLeast, .notUnder:
      advance()
      return .atLeast
    case .atMost, .notOver:
      advance()
      return .atMost
    default: return .exactly
    }
    return .about
  }

  /// 左右, 以上 and 以下 behind a value say the same as 约, 至少 and 至多 before it.
  private mutating func parseQualifierBehind(_ before: Qualifier) -> Qualifier? {
    let word = current
    let behind: Qualifier
    switch chineseWord {
    case .roughly: behind = .about
    case .orOver: behind = .atLeast
    case .orUnder: behind = .atMost
    default: return before
    }
    advance()
    guard before == .exactly || before == behind else {
      _ = failRepeated(word)
      return nil
    }
    return behind
  }

  /// literal ::= number | amount | … | ( "每人每年" | "每人" | "每年" | "每次" | "每日" | "每月" ) amount
  ///   | "不设等待期" where a wait is due
  mutating func parseChineseLiteral() -> LiteralID? {
    if isWaiting, take(.noWaiting) {
      tree.literals.append(.span(0, .months))
      tree.literalSpans.append(previous.span)
      return LiteralID(index: UInt32(tree.literals.count - 1))
    }
    guard let unit = MoneyUnit(chineseWord), cursor.peek(1).kind == .literal else {
      guard current.kind == .literal else { return nil }
      let literal = LiteralID(index: current.payload)
      advance()
      return literal
    }
    let start = current.span.start
    let literal = LiteralID(index: cursor.peek(1).payload)
    guard takeUnit(unit, of: literal) else { return nil }
    advance()
    advance()
    tree.literalSpans[Int(literal.index)].start = start
    return literal
  }

  /// Counts an amount against a unit; reports an amount that has another one.
  mutating func takeUnit(_ unit: MoneyUnit, of literal: LiteralID) -> Bool {
    switch tree.literals[Int(literal.index)] {
    case .money(let fen, .total): tree.literals[Int(literal.index)] = .money(fen: fen, unit)
    case .money(_, unit), .invalid: break
    default:
      report(
        .expected(
          "an amount of 元 behind 每人每年", "“每人每年”之后的金额（元）",
          at: cursor.place(tree.literalSpans[Int(literal.index)]),
          found: cursor.text(tree.literalSpans[Int(literal.index)])))
      return false
    }
    return true
  }

  /// Parses a literal where one is due; reports what stands there instead.
  mutating func parseDueChineseLiteral() -> LiteralID? {
    if let literal = parseChineseLiteral() { return literal }
    report(.missingChineseValue(at: cursor.currentPlace, found: cursor.foundText))
    return nil
  }
}

extension MoneyUnit {
  /// The unit that a word before an amount stands for.
  init?(_ word: ChineseKeyword?) {
    switch word {
    case .perPersonAndYear: self = .perPersonAndYear
    case .perPerson: self = .perPerson
    case .perYear: self = .perYear
    case .perVisit: self = .perVisit
    case .perDay: self = .perDay
    case .eachMonth: self = .perMonth
    default: return nil
    }
  }
}
