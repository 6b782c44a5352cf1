import Quantities
import Text

extension Parser {
  /// period ::= ( "集中缴费期" | "补缴期" ) "为" range [ "，每月" number "至" number ] [ "，期间" price ]
  ///   | "缴费期不限" | "暂停缴费期为" range | range "暂停缴费"
  ///   | "待遇享受期" ( "为" range | "自" day [ "至" date ] ) [ "，可追溯享受" ]
  mutating func parseChinesePeriod(
    subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    var period = PeriodClause(
      kind: .window, isLate: false, isBackdated: false, subject: subject, condition: condition,
      first: Expression.ID(index: 0), last: nil, daysOfMonth: nil, span: Span(start, start))
    switch chineseWord {
    case .anyDay, .lateAnyDay:
      period.isLate = sees(.lateAnyDay)
      advance()
      let days = addAnyDay(from: start)
      (period.first, period.last) = (days.first, days.last)
    case .cover:
      advance()
      period.kind = .cover
      guard parseCover(&period) else { return nil }
    case .window, .lateWindow, .closed:
      period.kind = sees(.closed) ? .closure : .window
      period.isLate = sees(.lateWindow)
      advance()
      guard parseDayRange(&period) else { return nil }
    default:
      period.kind = .closure
      guard parseDayRange(&period) else { return nil }
      guard take(.suspended) else {
        return nilExpecting("what happens on these days, such as 暂停缴费", "这些日期的事项，例如“暂停缴费”")
      }
    }
    period.span = Span(start, previousEnd)
    if period.kind == .window {
      guard parseChineseWindowParts(&period) else { return nil }
    }
    if chineseWord(ahead: current.isSeparator ? 1 : 0) == .instead, period.kind != .cover {
      report(.periodInsteadOf(period.kind.chinese, at: cursor.currentPlace))
      return nil
    }
    return .period(period)
  }

  /// A day that a range begins or ends with, be it known only roughly.
  private mutating func parseDayOfRange(isLast: Bool = false) -> Expression.ID? {
    if current.kind == .literal || sees(.about) { return parseExpression() }
    return isLast
      ? nilExpecting("the last day, such as 2021年12月25日", "最后一日，例如 2021年12月25日")
      : nilExpecting("the first day, such as 2021年9月1日", "第一日，例如 2021年9月1日")
  }

  /// range ::= [ "约" ] [ "为" ] [ "自" ] date [ "起" ] "至" date [ "止" ]
  private mutating func parseDayRange(_ period: inout PeriodClause) -> Bool {
    let isAbout = sees(.about) && chineseWord(ahead: 1) == .is
    if isAbout { advance() }
    _ = take(.is) || skip(.colon)
    if take(.since), period.kind == .window, current.kind == .name {
      return parseEventWindow(&period)
    }
    guard let first = parseDayOfRange() else { return false }
    if isAbout { qualifyAsAbout(first) }
    _ = take(.start)
    guard take(.to) else {
      report(
        .expected(
          "“至” and the last day", "“至”和最后一日", at: cursor.currentPlace,
          found: cursor.foundText))
      return false
    }
    guard let last = parseDayOfRange(isLast: true) else { return false }
    // 约为 stands before both days.
    if isAbout { qualifyAsAbout(last) }
    _ = take(.end)
    period.first = first
    period.last = last
    return true
  }

  /// event-window ::= "自" fact "之日起" [ "（当日计算在内）" ] span "内"
  ///
  /// Its first day is that of the event.
  private mutating func parseEventWindow(_ period: inout PeriodClause) -> Bool {
    let start = current.span.start
    guard let event = parseDueChineseName(), let countsFirstDay = parseStart(),
      let span = parseDueSpan()
    else { return false }
    let inclusion = parseInclusionBeforeBoundary()
    guard take(.inside) || take(.orUnder) else {
      report(.expected("“内”", "“内”", at: cursor.currentPlace, found: cursor.foundText))
      return false
    }
    if inclusion == false || skipInclusion() == false {
      report(.spanWithoutItsLastDay(at: cursor.place(Span(start, previousEnd))))
      return false
    }
    period.first = add(.quantity(.named(event), tier: nil), from: start)
    tree.expressions[Int(period.first.index)].span = event.span
    period.last = add(.lastDay(span, event, countsFirstDay: countsFirstDay), from: start)
    return true
  }

  /// Parses a number of days, months or years where one is due; reports any other amount.
  private mutating func parseDueSpan() -> LiteralID? {
    let (place, found) = (cursor.currentPlace, cursor.foundText)
    guard let literal = parseDueChineseLiteral() else { return nil }
    switch tree.literals[Int(literal.index)] {
    case .span, .invalid: return literal
    default:
      report(.expected("a time such as 90日", "期间，例如 90日", at: place, found: found))
      return nil
    }
  }

  /// window-part ::= [ "，" ] ( "每月" day "至" day | "期间" price )
  private mutating func parseChineseWindowParts(_ period: inout PeriodClause) -> Bool {
    if chineseWord(ahead: current.isSeparator ? 1 : 0) == .eachMonth {
      if current.isSeparator { advance() }
      let start = current.span.start
      advance()
      guard let first = parseDayOfMonth() else { return false }
      guard take(.to) else {
        report(
          .expected(
            "“至” and the last day", "“至”和最后一日", at: cursor.currentPlace, found: cursor.foundText))
        return false
      }
      guard let last = parseDayOfMonth() else { return false }
      period.daysOfMonth = MonthDays(first: first, last: last, span: Span(start, previousEnd))
    }
    guard chineseWord(ahead: current.isSeparator ? 1 : 0) == .during else { return true }
    let windowEnd = previousEnd
    if current.isSeparator { advance() }
    advance()
    let start = current.span.start
    var clause = Clause(
      subject: period.subject, condition: nil, quantity: .standard,
      quantitySpan: Span(start, start), alternatives: 0..<0, parts: 0..<0, isVoluntary: false)
    switch chineseWord {
    case .standard, .owed, .surcharge: break
    default:
      report(
        .expected(
          "个人缴费标准, 个人缴费 or 另需承担", "“个人缴费标准”“个人缴费”或“另需承担”", at: cursor.currentPlace,
          found: cursor.foundText))
      return false
    }
    guard parseChineseRule(&clause) else { return false }
    price = (clause, Span(start, previousEnd), windowEnd)
    return true
  }

  /// The number of a day of each month: 25 or 25日.
  private mutating func parseDayOfMonth() -> LiteralID? {
    guard let literal = parseDueChineseLiteral() else { return nil }
    if case .span(let day, .days) = tree.literals[Int(literal.index)] {
      tree.literals[Int(literal.index)] = .number(Rational(day))
    }
    return literal
  }

  /// cover ::= "为" range | "自" ( event "之日起" [ "满" span "后" ] | date "起" ) [ "至" date ]
  private mutating func parseCover(_ period: inout PeriodClause) -> Bool {
    guard sees(.since) || sees(.is) && chineseWord(ahead: 1) == .since else {
      guard parseDayRange(&period) else { return false }
      period.isBackdated = takeSeparated(.backdated)
      return true
    }
    _ = take(.is)
    advance()
    let start = current.span.start
    if current.kind == .literal {
      guard let first = parseExpression() else { return false }
      period.first = first
      _ = take(.start)
    } else {
      guard let event = parseDueChineseName(), let countsFirstDay = parseStart() else {
        return false
      }
      if take(.full) {
        guard let span = parseDueChineseLiteral() else { return false }
        guard take(.after) else {
          report(.expected("“后”", "“后”", at: cursor.currentPlace, found: cursor.foundText))
          return false
        }
        _ = take(.start)
        period.first = add(
          .dayAfter(span, event, countsFirstDay: countsFirstDay), from: start)
      } else {
        let span = event.span
        period.first = add(.quantity(.named(event), tier: nil), from: start)
        tree.expressions[Int(period.first.index)].span = span
      }
    }
    if take(.to) {
      guard let last = parseDayOfRange(isLast: true) else { return false }
      _ = take(.end)
      period.last = last
    }
    period.isBackdated = takeSeparated(.backdated)
    return true
  }

  /// start ::= [ "之日起" ] [ "（当日计算在内）" ] — returns whether the first day is counted
  mutating func parseStart() -> Bool? {
    _ = take(.start)
    let open = current
    guard current.kind == .openParenthesis, chineseWord(ahead: 1) == .countingFirstDay else {
      return false
    }
    advance()
    advance()
    return closeParenthesis(open) ? true : nil
  }

  /// status ::= "身份以" ( date | "最新" ) "名单为准" [ "，" ( "此后变动计入" | "此后变动不计入" ) ]
  mutating func parseChineseStatus(subject: Subject?) -> Statement.Kind? {
    let start = current.span.start
    advance()
    var status = StatusClause(subject: subject, changes: .unsaid, span: Span(start, start))
    if take(.latest) {
      // The latest list is that of the day on which it is looked at.
      status.changes = .count
    } else {
      guard current.kind == .literal, let day = parseChineseLiteral() else {
        return nilExpecting("a day or 最新", "日期或“最新”")
      }
      status.day = day
      _ = take(.of)
    }
    guard take(.list) else { return nilExpecting("“名单为准”", "“名单为准”") }
    if takeSeparated(.changesDoNotCount) {
      status.changes = .doNotCount
    } else if takeSeparated(.changesCount) {
      status.changes = .count
    }
    status.span.end = previousEnd
    return .status(status)
  }
}

extension PeriodClause.Kind {
  /// The word that opens a clause of the kind in Chinese.
  public var chinese: String {
    switch self {
    case .window: "集中缴费期"
    case .closure: "暂停缴费期"
    case .cover: "待遇享受期"
    }
  }
}
