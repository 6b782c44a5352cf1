import Quantities
import Text

extension Parser {
  /// period ::= "window" ( ( date "to" date | any-day ) { window-part } [ price ] | event-window )
  ///   | "closed" date "to" date
  ///   | "cover" ( date "to" date | "from" day [ "to" date ] ) [ [ "," ] "backdated" ]
  ///     [ condition-part ]
  mutating func parsePeriod(
    _ kind: PeriodClause.Kind, subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span.start
    advance()
    if kind == .window, isNext(.within) {
      guard let (first, last) = parseEventWindow() else { return nil }
      var period = PeriodClause(
        kind: kind, isLate: false, isBackdated: false, subject: subject, condition: condition,
        first: first, last: last, daysOfMonth: nil, span: Span(start, previousEnd))
      guard parseTrailingCondition(&period.condition) else { return nil }
      return .period(period)
    }
    if kind != .cover {
      guard opensDays(of: kind) else { return nil }
    }
    if kind == .cover, isNext(.elsewhere) {
      return nilExpecting(
        "the first day of cover, such as 2022-01-01 (where another document sets it, leave the line out)",
        "待遇的第一日，例如 2022-01-01（由另文规定的，不必写此行）")
    }
    let isOpen = kind == .cover && skip(.from)
    let anyDay = kind == .window ? parseAnyDay() : nil
    guard let first = anyDay?.first ?? (isOpen ? parseDay() : parseExpression()) else { return nil }
    var last = anyDay?.last
    if anyDay == nil, skip(.to) {
      last = parseExpression()
      guard last != nil else { return nil }
    } else if anyDay == nil, !isOpen {
      return nilExpecting("“to” and the last day", "“to”和最后一日")
    }
    var period = PeriodClause(
      kind: kind, isLate: false, isBackdated: false, subject: subject, condition: condition,
      first: first, last: last, daysOfMonth: nil, span: Span(start, previousEnd))
    if kind == .cover { period.isBackdated = skipSeparated(.backdated) }
    if kind == .window {
      while let part = windowPart {
        if current.isSeparator { advance() }
        guard parse(part, of: &period) else { return nil }
      }
      guard parsePrice(of: subject) else { return nil }
    }
    if kind != .cover, cursor.keyword(ahead: current.isSeparator ? 1 : 0) == .instead {
      report(.periodInsteadOf(kind.word, at: cursor.currentPlace))
      return nil
    }
    guard parseTrailingCondition(&period.condition) else { return nil }
    return .period(period)
  }

  /// day ::= number "full" ( "days" | "months" | "years" ) "after" fact [ counting ] | expression
  private mutating func parseDay() -> Expression.ID? {
    guard cursor.keyword(ahead: 1) == .full, let literal = parseLiteral() else {
      return parseExpression()
    }
    let start = previous.span.start
    advance()
    guard let unit = word.flatMap(Literal.SpanUnit.init),
      case .number(let number) = tree.literals[Int(literal.index)], let count = number.int64
    else { return nilExpecting("days, months or years", "days、months 或 years") }
    advance()
    tree.literals[Int(literal.index)] = .span(count, unit)
    tree.literalSpans[Int(literal.index)].end = previousEnd
    guard skip(.after) else { return nilExpecting("“after” and an event", "“after”和事件") }
    guard let fact = parseDueName() else { return nil }
    guard let countsFirstDay = parseCounting() else { return nil }
    tree.expressions.append(
      Expression(
        kind: .dayAfter(literal, fact, countsFirstDay: countsFirstDay),
        span: Span(start, previousEnd)))
    return Expression.ID(index: UInt32(tree.expressions.count - 1))
  }

  /// event-window ::= "within" span "of" fact [ counting ]
  ///
  /// Its first day is that of the event.
  private mutating func parseEventWindow() -> (first: Expression.ID, last: Expression.ID)? {
    let start = current.span.start
    advance()
    guard let span = parseLiteral() else {
      return nilExpecting("a span such as 90 days", "期间，例如 90 days")
    }
    guard skip(.of) else { return nilExpecting("“of” and an event", "“of”和事件") }
    guard let event = parseDueName(), let countsFirstDay = parseCounting() else { return nil }
    let written = Span(start, previousEnd)
    tree.expressions.append(
      Expression(kind: .quantity(.named(event), tier: nil), span: event.span))
    tree.expressions.append(
      Expression(kind: .lastDay(span, event, countsFirstDay: countsFirstDay), span: written))
    let last = tree.expressions.count - 1
    return (Expression.ID(index: UInt32(last - 1)), Expression.ID(index: UInt32(last)))
  }

  /// counting ::= "counting" "the" "first" "day"; nil when it is not complete.
  mutating func parseCounting() -> Bool? {
    guard skip(.counting) else { return false }
    guard skip(.the), skip(.first), skip(.day) else {
      return nilExpecting("“counting the first day”", "“counting the first day”")
    }
    return true
  }

  /// Moves over `in the window`.
  mutating func skipInTheWindow() -> Bool {
    guard isNext(.in, .the), cursor.keyword(ahead: 2) == .window else { return false }
    for _ in 0..<3 { advance() }
    return true
  }

  /// The word that opens the next part of a window, which a comma can stand before.
  private var windowPart: Keyword? {
    let next = current.isSeparator ? cursor.keyword(ahead: 1) : word
    return next == .late || next == .days ? next : nil
  }

  /// window-part ::= [ "," ] ( "late" | "days" number "to" number "of" "each" "month" )
  private mutating func parse(_ part: Keyword, of period: inout PeriodClause) -> Bool {
    let start = current
    if part == .late ? period.isLate : period.daysOfMonth != nil { return failRepeated(start) }
    advance()
    if part == .late {
      period.isLate = true
      return true
    }
    guard let first = parseDueLiteral() else { return false }
    guard skip(.to) else { return expect("“to” and the number of the last day", "“to”和最后一日") }
    guard let last = parseDueLiteral() else { return false }
    guard skip(.of), skip(.each), skip(.month) else {
      return expect("“of each month”", "“of each month”")
    }
    period.daysOfMonth = MonthDays(
      first: first, last: last, span: Span(start.span.start, previousEnd))
    return true
  }

  private mutating func expect(_ english: String, _ chinese: String) -> Bool {
    report(.expected(english, chinese, at: cursor.currentPlace, found: cursor.foundText))
    return false
  }

  /// Parses the condition behind a clause on time that has none before it; nothing may be there.
  mutating func parseTrailingCondition(_ condition: inout Condition.ID?) -> Bool {
    guard condition == nil, isNext(.if) || isNext(.when) || isNext(.unless) else { return true }
    condition = parseConditionPart()
    return condition != nil
  }
}
