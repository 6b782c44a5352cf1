import Quantities
import Text

extension Parser {
  /// days ::= "逾期" fact | "在集中缴费期内" fact | relation | [ "在" ] day-range fact | "不晚于" date fact
  mutating func parseChineseDays() -> Condition.ID? {
    let start = current.span.start
    if take(.late) {
      guard let fact = parseDueChineseName() else { return nil }
      return add(.timing(fact: fact, isLate: true), from: start)
    }
    if take(.since) { return parseRelation(from: start) }
    if take(.noLaterThan) {
      guard let day = parseChineseDate(), let fact = parseDueChineseName() else { return nil }
      return add(.comparison(fact: fact, .orUnder, day), from: start)
    }
    _ = take(.at)
    if take(.window) {
      guard take(.inside) else { return nilExpecting("“内”", "“内”") }
      guard let fact = parseDueChineseName() else { return nil }
      return add(.timing(fact: fact, isLate: false), from: start)
    }
    guard let days = parseDayBounds() else { return nil }
    guard let fact = parseDueChineseName() else { return nil }
    return add(days, of: fact, from: start)
  }

  /// `缴费日为2022年3月10日`, `缴费日在2022年3月10日前`: the fact stands before the days.
  mutating func parseDay(of fact: Name, from start: UInt32) -> Condition.ID? {
    if take(.window) {
      guard take(.inside) else { return nilExpecting("“内”", "“内”") }
      return add(.timing(fact: fact, isLate: false), from: start)
    }
    guard let days = parseDayBounds() else { return nil }
    return add(days, of: fact, from: start)
  }

  /// A day or two that something is compared with.
  private struct DayBounds {
    var first: (comparison: Condition.Comparison, day: LiteralID)
    var last: LiteralID?
  }

  /// day-range ::= date [ [ inclusion ] ( "前" | "后" | "以前" | "以后" ) ]
  ///   | date [ "及以前" | "及以后" | "起" ] | date "至" date [ "期间" ]
  ///
  /// 以前 and 以后 do not say themselves whether the day counts.
  private mutating func parseDayBounds() -> DayBounds? {
    guard let day = parseChineseDate() else { return nil }
    let comparison: Condition.Comparison
    let inclusion = parseInclusionBeforeBoundary()
    switch chineseWord {
    case .after where inclusion == true: comparison = .orOver
    case .before where inclusion == true: comparison = .orUnder
    case .to:
      guard countOperation() else { return nil }
      advance()
      guard let last = parseChineseDate() else { return nil }
      _ = take(.during)
      return DayBounds(first: (.orOver, day), last: last)
    case .after: comparison = .over
    case .before: comparison = .under
    case .onOrAfter, .start: comparison = .orOver
    case .onOrBefore: comparison = .orUnder
    case .unclearAfter, .unclearBefore:
      let isAfter = sees(.unclearAfter)
      let place = cursor.currentPlace
      advance()
      guard let isIncluded = inclusion ?? skipInclusion() else {
        report(
          .unclearDay(
            cursor.text(tree.literalSpans[Int(day.index)]), isAfter: isAfter, at: place))
        return nil
      }
      let comparison: Condition.Comparison =
        isAfter ? isIncluded ? .orOver : .over : isIncluded ? .orUnder : .under
      return DayBounds(first: (comparison, day))
    default: return DayBounds(first: (.equal, day))
    }
    advance()
    return DayBounds(first: (comparison, day))
  }

  private mutating func add(_ days: DayBounds, of fact: Name, from start: UInt32) -> Condition.ID {
    let lower = add(.comparison(fact: fact, days.first.comparison, days.first.day), from: start)
    guard let last = days.last else { return lower }
    let upper = add(.comparison(fact: fact, .orUnder, last), from: start)
    return add(.and(lower, upper), from: start)
  }

  /// relation ::= "自" ( fact "之日起" | date "起" ) [ "（当日计算在内）" ] [ "超过" ] span [ "内" ] fact
  private mutating func parseRelation(from start: UInt32) -> Condition.ID? {
    let origin: Condition.Origin
    if isDate(ahead: 0) {
      guard let day = parseChineseDate() else { return nil }
      if take(.to) {
        guard countOperation(), let last = parseChineseDate() else { return nil }
        _ = take(.during)
        guard let fact = parseDueChineseName() else { return nil }
        return add(DayBounds(first: (.orOver, day), last: last), of: fact, from: start)
      }
      origin = .day(day)
    } else {
      guard let event = parseDueChineseName() else { return nil }
      origin = .fact(event)
    }
    guard let countsFirstDay = parseStart() else { return nil }
    if case .day(let day) = origin, current.kind == .name {
      guard let fact = parseDueChineseName() else { return nil }
      return add(.comparison(fact: fact, .orOver, day), from: start)
    }
    return parseRelation(of: origin, countsFirstDay: countsFirstDay, from: start)
  }

  /// relation ::= fact [ "后" ] [ "超过" ] span [ "内" ] fact — 出生后90日内缴费
  mutating func parseRelation(behind origin: Name, from start: UInt32) -> Condition.ID? {
    _ = take(.after)
    return parseRelation(of: .fact(origin), countsFirstDay: false, from: start)
  }

  private mutating func parseRelation(
    of origin: Condition.Origin, countsFirstDay: Bool, from start: UInt32
  ) -> Condition.ID? {
    let isOver = take(.over)
    guard let span = parseChineseLiteral() else {
      return nilExpecting("a span such as 90日", "期间，例如 90日")
    }
    var limit = PeriodLimit.over
    if !isOver {
      let isExcluded = parseInclusionBeforeBoundary() == false
      if take(.inside) || take(.orUnder) {
        limit = .within
      } else if !take(.after) {
        return nilExpecting("“内” or “后”", "“内”或“后”")
      }
      let start = current.span.start
      if skipInclusion() == false || isExcluded {
        report(.spanWithoutItsLastDay(at: cursor.place(Span(start, previousEnd))))
        return nil
      }
    }
    guard let fact = parseDueChineseName() else { return nil }
    return add(
      .relation(fact: fact, limit, span, of: origin, countsFirstDay: countsFirstDay), from: start)
  }

  /// `true` iff a span stands here and an event behind it: 出生90日内缴费.
  var opensRelation: Bool {
    var ahead = 1
    if cursor.peek(ahead).kind == .openParenthesis { ahead += 3 }
    guard chineseWord(ahead: ahead) == .inside || chineseWord(ahead: ahead) == .orUnder else {
      return false
    }
    return cursor.peek(ahead + 1).kind == .name
  }

  /// `true` iff a span stands `ahead` tokens on.
  func isSpan(ahead: Int) -> Bool {
    let token = cursor.peek(ahead)
    guard token.kind == .literal, case .span = tree.literals[Int(token.payload)] else {
      return false
    }
    return true
  }

  /// `true` iff an age stands `ahead` tokens on.
  func isAge(ahead: Int) -> Bool {
    let token = cursor.peek(ahead)
    guard token.kind == .literal, case .age = tree.literals[Int(token.payload)] else {
      return false
    }
    return true
  }

  private mutating func parseChineseDate() -> LiteralID? {
    guard isDate(ahead: 0) else {
      return nilExpecting("a day such as 2022年3月1日", "日期，例如 2022年3月1日")
    }
    return parseLiteral()
  }
}
