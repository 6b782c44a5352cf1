import Quantities
import Text

extension Parser {
  /// `true` iff a condition begins here, where a subject or a predicate could stand.
  var opensCondition: Bool {
    switch chineseWord {
    case .if, .unless, .belongs, .belongsNot, .not, .late, .at, .since, .noLaterThan, .full, .over,
      .under:
      return true
    case .window: return chineseWord(ahead: 1) == .inside
    // 不超过60周岁的 is about age, 不超过300元 bounds an amount.
    case .notUnder, .notOver: return isAge(ahead: 1)
    default: break
    }
    if current.kind == .openParenthesis { return true }
    if current.kind == .literal {
      if !isDate(ahead: 0) { return true }
      // 2021年10月8日至2021年11月14日暂停缴费 is a clause.
      return !(chineseWord(ahead: 1) == .to && chineseWord(ahead: 3) == .suspended)
    }
    return kinds.contains(.fact)
  }

  /// condition-part ::= [ "如" ] condition "的" [ "，" ] | "除" condition "外" [ "，" ]
  mutating func parseChineseConditionPart() -> Condition.ID? {
    let start = current.span.start
    if take(.unless) {
      guard let condition = parseCondition() else { return nil }
      _ = take(.of)
      guard take(.outside) else { return nilExpecting("“外”", "“外”") }
      let negation = add(.not(condition), from: start)
      _ = skip(.comma)
      return negation
    }
    let isMarked = take(.if)
    guard let condition = parseCondition() else { return nil }
    guard take(.of) || isMarked && current.kind == .comma else {
      report(
        .conditionEnds(at: cursor.place(Span(previousEnd, previousEnd)), found: cursor.foundText))
      return nil
    }
    _ = skip(.comma)
    return condition
  }

  /// comparison ::= [ "属于" | "不属于" ] group | days | fact [ "为" ] ( range | values ) | ages
  mutating func parseChineseComparison() -> Condition.ID? {
    let start = current.span.start
    switch chineseWord {
    case .belongs, .belongsNot:
      let isNegative = sees(.belongsNot)
      advance()
      let first = current.span.start
      guard let name = parseDueChineseName() else { return nil }
      let group = add(.group(name), from: first)
      guard isNegative else { return group }
      guard !reportListBehindNegation(from: start) else { return nil }
      return add(.not(group), from: start)
    case .late, .at, .since, .noLaterThan, .window: return parseChineseDays()
    case .full, .over, .under, .notUnder, .notOver: return parseAges()
    default: break
    }
    if current.kind == .literal { return isDate(ahead: 0) ? parseChineseDays() : parseAges() }
    let kinds = kinds
    let isBehindOr = previous.chineseKeyword == .or && !endsInGroup
    guard let name = parseChineseName() else {
      report(.missingChineseCondition(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    if kinds.contains(.fact) || !kinds.contains(.group) && opensFactValue {
      return parseChineseFact(name, from: start)
    }
    if isBehindOr {
      report(.groupBehindCondition(cursor.text(name.span), at: cursor.place(name.span)))
      return nil
    }
    return add(.group(name), from: start)
  }

  /// `true` iff what was read of a condition last is a group: 属于低保或孤儿.
  private var endsInGroup: Bool {
    guard var last = tree.conditions.last, !isBehindParenthesis(previous) else { return false }
    // Every turn goes on to a part, so the loop ends.
    while true {
      switch last.kind {
      case .group: return true
      case .and(_, let right), .or(_, let right): last = tree.conditions[Int(right.index)]
      default: return false
      }
    }
  }

  private func isBehindParenthesis(_ word: Token) -> Bool {
    let rest = cursor.bytes[..<Int(word.span.start)]
    let end = rest.lastIndex { $0 != 0x20 } ?? rest.startIndex
    let before = rest[...end].suffix(3)
    return before.last == UInt8(ascii: ")") || before.elementsEqual("）".utf8)
  }

  /// Reports a bare group that is joined to a negated one: 不属于低保或者孤儿 can mean neither or not
  /// the first.
  mutating func reportListBehindNegation(from start: UInt32) -> Bool {
    guard sees(.or) || sees(.both) || sees(.and) || isEnumeration(current),
      cursor.peek(1).kind == .name
    else { return false }
    let kinds = kinds(ahead: 1)
    guard kinds.isDisjoint(with: [.fact, .quantity]) || kinds.contains(.group) else {
      return false
    }
    let negated = cursor.text(Span(start, previousEnd))
    let word = current
    let place = cursor.place(Span(start, cursor.peek(nameLength(ahead: 1)).span.end))
    report(
      .negatedList(
        negated, joint: cursor.text(word.span),
        other: cursor.text(cursor.peek(1).span), at: place))
    return true
  }

  /// `true` iff what is next is compared with a fact.
  private var opensFactValue: Bool {
    if current.kind == .literal || current.kind == .name { return true }
    switch chineseWord {
    case .is, .full, .over, .under, .notUnder, .notOver, .at, .after: return true
    default: return false
    }
  }

  /// What is said of a fact that stands before it.
  private mutating func parseChineseFact(_ fact: Name, from start: UInt32) -> Condition.ID? {
    if sees(.after) || current.kind == .literal && isSpan(ahead: 0) && opensRelation {
      return parseRelation(behind: fact, from: start)
    }
    let hasVerb = take(.is)
    if current.kind == .name { return parseChineseFactValues(of: fact, from: start) }
    if take(.at) || isDate(ahead: 0) {
      return parseDay(of: fact, from: start)
    }
    guard let (comparison, literal) = parseChineseRange() else { return nil }
    guard let literal else {
      if hasVerb {
        report(.missingChineseValue(at: cursor.currentPlace, found: cursor.foundText))
      } else {
        report(.factUnfinished(cursor.text(fact.span), at: cursor.currentPlace))
      }
      return nil
    }
    return parseUpperBound(
      of: fact, behind: add(.comparison(fact: fact, comparison, literal), from: start), comparison,
      from: start)
  }

  /// The bound above behind one below, which both hold: 60周岁以上不满80周岁.
  private mutating func parseUpperBound(
    of fact: Name, behind lower: Condition.ID, _ comparison: Condition.Comparison,
    from start: UInt32
  ) -> Condition.ID? {
    guard comparison == .orOver || comparison == .over, opensUpperBound else { return lower }
    let second = current.span.start
    guard let (bound, literal) = parseChineseRange() else { return nil }
    guard let literal, bound == .orUnder || bound == .under else {
      report(.secondBoundIsNoUpper(at: cursor.place(Span(second, previousEnd))))
      return nil
    }
    let upper = add(.comparison(fact: fact, bound, literal), from: second)
    return add(.and(lower, upper), from: start)
  }

  private var opensUpperBound: Bool {
    switch chineseWord {
    case .under, .notOver: return cursor.peek(1).kind == .literal
    default: break
    }
    guard current.kind == .literal else { return false }
    switch chineseWord(ahead: 1) {
    case .orUnder, .inside: return true
    default: return cursor.peek(1).kind == .openParenthesis
    }
  }

  /// An age without its fact: 60周岁以上.
  private mutating func parseAges() -> Condition.ID? {
    let start = current.span.start
    guard let (comparison, literal) = parseChineseRange(), let literal else { return nil }
    guard case .age = tree.literals[Int(literal.index)] else {
      reportComparedWithNothing(Span(start, previousEnd), literal)
      return nil
    }
    let age = Name(symbol: lexicon.interner.intern("年龄"), span: Span(start, previousEnd))
    return parseUpperBound(
      of: age, behind: add(.comparison(fact: age, comparison, literal), from: start), comparison,
      from: start)
  }

  /// Reports a number where a clause or a condition begins, by what is likely meant.
  private mutating func reportComparedWithNothing(_ span: Span, _ literal: LiteralID) {
    let (text, place) = (cursor.text(span), cursor.place(span))
    switch tree.literals[Int(literal.index)] {
    case .span(1900...2999, .years): report(.yearOfClause(text, at: place))
    case .percent where sees(.pays) || sees(.grants) || sees(.fixed):
      report(.shareWithoutBy(text, at: place))
    case .number where current.kind == .minus: report(.gradesAsDigits(at: place))
    default: report(.comparedWithNothing(text, at: place))
    }
  }

  /// range ::= literal [ [ inclusion ] ( "以上" | "以下" | "以内" ) [ inclusion ] ] | ( "满" | "超过" | "不满" | … ) literal
  ///
  /// Without a literal nothing is compared; nil when a number is missing.
  private mutating func parseChineseRange() -> (Condition.Comparison, LiteralID?)? {
    var bound: Condition.Comparison?
    switch chineseWord {
    case .full, .notUnder, .atLeast: bound = .orOver
    case .over: bound = .over
    case .under: bound = .under
    case .notOver, .atMost: bound = .orUnder
    default: break
    }
    if let bound {
      let isFull = sees(.full)
      advance()
      guard let literal = parseDueChineseLiteral() else { return nil }
      if isFull { _ = take(.orOver) }
      return parseInclusion(of: bound, literal).map { ($0, literal) }
    }
    guard let literal = parseChineseLiteral() else { return (.equal, nil) }
    let inclusion = parseInclusionBeforeBoundary()
    switch chineseWord {
    case .orOver: bound = .orOver
    case .orUnder, .inside: bound = .orUnder
    default: return (.equal, literal)
    }
    advance()
    if inclusion == false { bound = bound == .orOver ? .over : .under }
    if inclusion != nil { return bound.map { ($0, literal) } }
    return parseInclusion(of: bound ?? .equal, literal).map { ($0, literal) }
  }

  /// inclusion ::= "（" ( "含" | "不含" ) [ literal ] "）" — the literal is the one before
  private mutating func parseInclusion(
    of bound: Condition.Comparison, _ literal: LiteralID
  ) -> Condition.Comparison? {
    let start = current.span.start
    guard let isIncluded = skipInclusion(of: literal) else { return bound }
    switch (bound, isIncluded) {
    case (.orOver, false): return .over
    case (.orUnder, false): return .under
    case (.over, true), (.under, true):
      report(.inclusionContradicts(at: cursor.place(Span(start, previousEnd))))
      return nil
    default: return bound
    }
  }

  /// 60周岁（含）以上: an inclusion before the word that it is about.
  mutating func parseInclusionBeforeBoundary() -> Bool? {
    switch chineseWord(ahead: 3) {
    case .orOver, .orUnder, .inside, .before, .after, .unclearBefore, .unclearAfter:
      return skipInclusion()
    default: return nil
    }
  }

  /// Moves over （含） or （不含）; returns whether it includes, nil where there is none.
  mutating func skipInclusion(of literal: LiteralID? = nil) -> Bool? {
    guard current.kind == .openParenthesis else { return nil }
    let isIncluded: Bool
    switch chineseWord(ahead: 1) {
    case .includes: isIncluded = true
    case .excludes: isIncluded = false
    default: return nil
    }
    var count = 2
    let inner = cursor.peek(2)
    if let literal, inner.kind == .literal,
      tree.literals[Int(inner.payload)] == tree.literals[Int(literal.index)]
    {
      count = 3
    }
    guard cursor.peek(count).kind == .closeParenthesis else { return nil }
    for _ in 0...count { advance() }
    return isIncluded
  }

  /// values ::= value { ( "或者" | "、" ) value }
  private mutating func parseChineseFactValues(of fact: Name, from start: UInt32)
    -> Condition.ID?
  {
    var values: [Name] = []
    repeat {
      guard let value = parseName() else { break }
      values.append(value)
    } while skipOrBeforeChineseValue()
    let first = tree.names.count
    tree.names.append(contentsOf: values)
    return add(.oneOf(fact: fact, first..<tree.names.count), from: start)
  }

  /// Another value follows 或者 unless what follows is something that conditions are about.
  private mutating func skipOrBeforeChineseValue() -> Bool {
    guard sees(.or) || isEnumeration(current), cursor.peek(1).kind == .name else { return false }
    let kinds = kinds(ahead: 1)
    if !kinds.contains(.value) {
      guard kinds == [] else { return false }
      let after = cursor.peek(1 + nameLength(ahead: 1))
      guard after.kind != .literal, after.kind != .name else { return false }
      switch after.chineseKeyword {
      case .is, .full, .over, .under, .notUnder, .notOver, .at, .after: return false
      default: break
      }
    }
    advance()
    return true
  }
}
