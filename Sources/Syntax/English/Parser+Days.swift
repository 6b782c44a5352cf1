import Quantities
import Text

extension Parser {
  /// `true` iff what is next says when a day is that stands before it.
  var opensDays: Bool {
    switch word {
    case .late, .on, .before, .after, .by: return true
    case .in: return cursor.keyword(ahead: 1) == .the
    case .within: return keywordBehindSpan(ahead: 1) == .of
    default: return isDate(ahead: 0)
    }
  }

  /// days ::= "late" | "in" "the" "window" | "on" "or" ( "after" | "before" ) date
  ///   | ( "after" | "before" | "by" ) date | date [ "to" date ]
  ///   | ( "within" | "after" ) span "of" ( fact | date ) [ counting ]
  mutating func parseDays(of fact: Name, from start: UInt32) -> Condition.ID? {
    if skip(.late) { return add(.timing(fact: fact, isLate: true), from: start) }
    if isNext(.in) {
      guard skipInTheWindow() else { return nilExpecting("“in the window”", "“in the window”") }
      return add(.timing(fact: fact, isLate: false), from: start)
    }
    if isDate(ahead: 0) { return parseRange(of: fact, from: start) }
    let comparison: Condition.Comparison
    var limit: PeriodLimit?
    if skip(.on) {
      guard skip(.or), isNext(.after) || isNext(.before) else {
        return nilExpecting("“on or after” or “on or before”", "“on or after”或“on or before”")
      }
      comparison = isNext(.after) ? .orOver : .orUnder
    } else {
      switch word {
      case .after: (comparison, limit) = (.over, .over)
      case .within: (comparison, limit) = (.orUnder, .within)
      case .before: comparison = .under
      default: comparison = .orUnder
      }
    }
    advance()
    if let limit, !isDate(ahead: 0) { return parseRelation(limit, of: fact, from: start) }
    guard let day = parseDate() else { return nil }
    return add(.comparison(fact: fact, comparison, day), from: start)
  }

  /// `2022-03-01 to 2022-09-30` is both bounds.
  private mutating func parseRange(of fact: Name, from start: UInt32) -> Condition.ID? {
    guard let first = parseDate() else { return nil }
    guard skip(.to) else { return add(.comparison(fact: fact, .equal, first), from: start) }
    guard countOperation(), let last = parseDate() else { return nil }
    let lower = add(.comparison(fact: fact, .orOver, first), from: start)
    let upper = add(.comparison(fact: fact, .orUnder, last), from: start)
    return add(.and(lower, upper), from: start)
  }

  private mutating func parseRelation(
    _ limit: PeriodLimit, of fact: Name, from start: UInt32
  ) -> Condition.ID? {
    guard let span = parseLiteral() else {
      return nilExpecting("a day, or a span such as 90 days", "日期，或期间，例如 90 days")
    }
    guard skip(.of) else { return nilExpecting("“of” and an event or a day", "“of”和事件或日期") }
    let origin: Condition.Origin
    if isDate(ahead: 0) {
      guard let day = parseDate() else { return nil }
      origin = .day(day)
    } else {
      guard let event = parseDueName() else { return nil }
      origin = .fact(event)
    }
    guard let countsFirstDay = parseCounting() else { return nil }
    return add(
      .relation(fact: fact, limit, span, of: origin, countsFirstDay: countsFirstDay), from: start)
  }

  private mutating func parseDate() -> LiteralID? {
    guard isDate(ahead: 0) else {
      return nilExpecting("a day such as 2022-03-01", "日期，例如 2022-03-01")
    }
    return parseLiteral()
  }

  /// `true` iff a date stands `ahead` tokens on, be it one that there is not.
  func isDate(ahead: Int) -> Bool {
    let token = cursor.peek(ahead)
    guard token.kind == .literal else { return false }
    switch tree.literals[Int(token.payload)] {
    // The checker says that a day known only roughly decides nothing.
    case .date, .third: return true
    case .invalid:
      let text = cursor.text(token.span)
      return text.contains("-") || text.contains("月")
    default: return false
    }
  }

  /// The keyword behind a span that begins `ahead` tokens on; nil where there is none.
  private func keywordBehindSpan(ahead: Int) -> Keyword? {
    guard cursor.peek(ahead).kind == .literal else { return nil }
    let unit = cursor.keyword(ahead: ahead + 1)
    return unit.flatMap(Literal.SpanUnit.init) == nil ? unit : cursor.keyword(ahead: ahead + 2)
  }
}
