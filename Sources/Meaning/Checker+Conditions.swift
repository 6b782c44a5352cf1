import Quantities
import Syntax
import Text

extension Checker {
  /// Checks the names and types of a condition.
  mutating func check(condition id: Condition.ID) {
    let condition = tree.conditions[Int(id.index)]
    switch condition.kind {
    case .broken: break
    case .group(let name):
      if case .fact(let fact) = scope.entity(name.symbol) {
        report(
          .factWithoutValue(
            text(name.symbol), values: values(of: scope.facts[fact]), at: place(name.span)))
      } else {
        _ = groupOrReport(name)
      }
    case .comparison(let name, _, let literal):
      check(comparisonOf: name, with: literal, at: condition.span)
    case .oneOf(let name, let range):
      guard let fact = factOrReport(name) else { return }
      for value in tree.names[range] where scope.facts[fact].value(value.symbol) == nil {
        report(unknownValue(value, of: scope.facts[fact]))
      }
    case .timing(let name, let isLate):
      guard dateFactOrReport(name) != nil, !isWindowDoubtful, !isWindowMissed else { return }
      if isLate, let window = windowOfAnyDay {
        isWindowMissed = true
        report(.neverLate(at: place(condition.span), window: place(window.span)))
      }
      guard !hasOrdinaryWindow else { return }
      isWindowMissed = true
      report(.noWindow(isLate: isLate, at: place(condition.span)))
    case .relation(let name, _, let span, let origin, let countsFirstDay):
      _ = dateFactOrReport(name)
      check(span: span)
      switch origin {
      case .fact(let other): _ = dateFactOrReport(other)
      case .day(let day):
        guard case .date(let start) = tree.literals[Int(day.index)], let span = tree.span(span)
        else { break }
        check(
          periodOf: span, from: start, Period.Reading(countsFirstDay: countsFirstDay),
          at: place(condition.span))
      }
    case .inWindow:
      if scope.paymentFact == nil { report(.paymentNotDeclared(at: place(condition.span))) }
    case .not(let inner): check(condition: inner)
    case .and(let left, let right):
      check(condition: left)
      check(condition: right)
      reportDaysNeverMet(id, left, right)
    case .or(let left, let right):
      check(condition: left)
      check(condition: right)
    }
  }

  /// Reports parts that one day cannot meet together, where each side alone can be met.
  private mutating func reportDaysNeverMet(
    _ whole: Condition.ID, _ left: Condition.ID, _ right: Condition.ID
  ) {
    let sides = [daysMet(by: left), daysMet(by: right)]
    for (name, days) in sides[0] {
      guard let other = sides[1].first(where: { $0.name == name })?.days,
        days.intersection(other) == nil,
        let fact = scope.fact(name)
      else { continue }
      let (first, last) = (max(days.first, other.first), min(days.last, other.last))
      report(
        .daysNeverMet(
          text(scope.facts[fact].name.symbol), from: first, to: last,
          at: place(tree.conditions[Int(whole.index)].span)))
    }
  }

  /// The days that each fact compared can be where all parts joined by `and` hold; facts that no day
  /// meets are left out, for that was told.
  private func daysMet(by id: Condition.ID) -> [(name: Symbol, days: DayRange)] {
    switch tree.conditions[Int(id.index)].kind {
    case .comparison(let name, let comparison, let literal):
      guard case .date(let day) = tree.literals[Int(literal.index)] else { return [] }
      let (before, after) = (day.adding(days: -1), day.adding(days: 1))
      let range: DayRange? =
        switch comparison {
        case .equal: DayRange(day)
        case .orOver: try? DayRange(day, .last)
        case .orUnder: try? DayRange(.first, day)
        case .over: after.flatMap { try? DayRange($0, .last) }
        case .under: before.flatMap { try? DayRange(.first, $0) }
        }
      return range.map { [(name.symbol, $0)] } ?? []
    case .and(let left, let right):
      var found = daysMet(by: left)
      for (name, days) in daysMet(by: right) {
        guard let place = found.firstIndex(where: { $0.name == name }) else {
          found.append((name, days))
          continue
        }
        if let both = found[place].days.intersection(days) {
          found[place].days = both
        } else {
          found.remove(at: place)
        }
      }
      return found
    default: return []
    }
  }

  private mutating func check(comparisonOf name: Name, with literal: LiteralID, at span: Span) {
    guard let fact = factOrReport(name) else { return }
    switch scope.facts[fact].kind {
    case .oneOf:
      report(
        .factWithoutValue(
          text(name.symbol), values: values(of: scope.facts[fact]), at: place(span)))
    case .age:
      let written = tree.literalSpans[Int(literal.index)]
      guard let years = check(literal: literal, at: written, expecting: .age) else { return }
      if years.int64 == nil || years < Rational(0) {
        report(.ageNotWhole(source.text(written), at: place(written)))
      }
    case .months:
      check(literal: literal, at: tree.literalSpans[Int(literal.index)], expecting: .months)
    case .count:
      let written = tree.literalSpans[Int(literal.index)]
      guard let number = check(literal: literal, at: written, expecting: .count) else { return }
      if number.int64 == nil || number < Rational(0) {
        report(.countNotWhole(source.text(written), at: place(written)))
      }
    case .date:
      let written = tree.literalSpans[Int(literal.index)]
      let found = type(of: tree.literals[Int(literal.index)])
      if found == .quantity(.date) || found == .invalid { return }
      report(.wrongType(found.words, due: QuantityType.date.spoken, at: place(written)))
    }
  }

  /// The fact, if it is a day; reports what it is otherwise.
  @discardableResult
  mutating func dateFactOrReport(_ name: Name) -> Int? {
    guard let fact = factOrReport(name) else { return nil }
    if case .date = scope.facts[fact].kind { return fact }
    report(.factIsNoDay(text(name.symbol), at: place(name.span)))
    return nil
  }

  /// Checks that a literal is a span that can be counted from a day.
  mutating func check(span literal: LiteralID) {
    guard tree.span(literal) == nil, tree.literals[Int(literal.index)] != .invalid else { return }
    let written = tree.literalSpans[Int(literal.index)]
    report(.noSpan(source.text(written), at: place(written)))
  }

  /// Tells of a period from a written day that ends in a month without the corresponding day, and
  /// refuses one that goes beyond the calendar.
  private mutating func check(
    periodOf span: TimeSpan, from start: Date, _ reading: Period.Reading, at place: Place
  ) {
    guard let period = try? Period(span, from: start, reading: reading) else {
      return report(.periodBeyondCalendar(span, from: start, at: place))
    }
    guard let missing = period.missing, missing.lastOfMonth != missing.firstOfNext else { return }
    report(.correspondingDayMissing(period, missing, at: place))
  }

  /// `true` iff the document states a window in which people ordinarily pay.
  private var hasOrdinaryWindow: Bool { !ordinaryWindows.isEmpty }

  private var ordinaryWindows: [PeriodClause] {
    tree.statements.compactMap { statement in
      if case .period(let period) = statement.kind, period.kind == .window, !period.isLate {
        return period
      }
      return nil
    }
  }

  /// The window in which everybody pays on whatever day, where no group has another one.
  private var windowOfAnyDay: PeriodClause? {
    let windows = ordinaryWindows
    return windows.allSatisfy { tree.isAnyDay($0) } ? windows.first { $0.subject == nil } : nil
  }

  private mutating func factOrReport(_ name: Name) -> Int? {
    if let fact = scope.fact(name.symbol) { return fact }
    guard unknownNames.insert(name.symbol) else { return nil }
    report(
      .unknownFact(
        text(name.symbol), at: place(name.span), kind: scope.entity(name.symbol),
        near: suggestions(for: name.symbol) { if case .fact = $0 { true } else { false } },
        known: scope.facts.prefix(8).map { text($0.name.symbol) }))
    return nil
  }

  func unknownValue(_ name: Name, of fact: Scope.Fact) -> Diagnostic {
    .unknownFactValue(
      text(name.symbol), of: text(fact.name.symbol), at: place(name.span),
      isGroup: scope.group(name.symbol) != nil, values: values(of: fact))
  }

  func values(of fact: Scope.Fact) -> [String] {
    guard case .oneOf(let values) = fact.kind else { return [] }
    return values.map { text($0) }
  }
}
