import Meaning
import Quantities
import Rulebook
import Syntax
import Text

/// For everybody (nil) and for each group, the statements whose window begins first and ends last.
///
/// Several windows of the same people make one time of payment, from the first day of the earliest
/// to the last day of the latest.
struct WindowBoundaries {
  fileprivate(set) var first = Lookup<Int?, (statement: Int, day: Date)>()
  fileprivate(set) var last = Lookup<Int?, (statement: Int, day: Date)>()
}

extension Lowering {
  /// Finds the windows in which people ordinarily pay that begin first and end last.
  func windowBoundaries() -> WindowBoundaries {
    var found = WindowBoundaries()
    for (index, statement) in document.tree.statements.enumerated() {
      guard case .period(let period) = statement.kind, period.kind == .window, !period.isLate,
        let range = document.tree.range(of: period), let window = windowOfStatement[index]
      else { continue }
      // Where windows are stated to end on one day the last open day of each counts.
      let end = rulebook.lastOpenDay(ofWindow: window, by: range.last)
      for group in people(of: period) {
        if found.first[group].map({ range.first < $0.day }) ?? true {
          found.first.update(group, to: (index, range.first))
        }
        if found.last[group].map({ end > $0.day }) ?? true {
          found.last.update(group, to: (index, end))
        }
      }
    }
    return found
  }

  private func people(of period: PeriodClause) -> [Int?] {
    guard let subject = period.subject else { return [nil] }
    let known: [Int] = document.tree.groups[subject.groups].compactMap {
      document.scope.group($0.name.symbol)
    }
    return known.map { $0 }
  }

  mutating func lower(_ period: PeriodClause, statement: Int) {
    switch period.kind {
    case .cover:
      lowerCover(period, statement)
    case .window:
      guard let end = period.last else { return }
      if document.tree.isFromEvent(period) { return lowerEventWindow(period, end, statement) }
      let people = people(of: period)
      let first = people.filter { boundaries.first[$0]?.statement == statement }
      let last = people.filter { boundaries.last[$0]?.statement == statement }
      if !first.isEmpty {
        addBound(.windowStart, period.first, of: period, range(first), statement)
      }
      if !last.isEmpty {
        addBound(
          .windowEnd, .formula(lastOpenDay(end, statement)), at: end, of: period, range(last),
          statement)
      }
    case .closure: break
    }
  }

  /// Lists the windows and closures, which conditions ask about wherever they stand.
  mutating func addWindows() {
    for (index, statement) in document.tree.statements.enumerated() {
      guard case .period(let period) = statement.kind, period.kind != .cover else { continue }
      addWindow(period, index)
    }
  }

  /// The first day of cover and the last, which may be unstated; cover that begins with an event is
  /// none if that would be after its end.
  private mutating func lowerCover(_ period: PeriodClause, _ statement: Int) {
    guard let last = period.last else {
      addBound(.coverStart, period.first, of: period, lower(period.subject), statement)
      addBound(
        .coverEnd, .unstated, at: period.first, of: period, lower(period.subject), statement)
      return
    }
    guard document.tree.days(period.first) == nil else {
      addBound(.coverStart, period.first, of: period, lower(period.subject), statement)
      addBound(.coverEnd, last, of: period, lower(period.subject), statement)
      return
    }
    let first = lower(expression: period.first)
    let end = lower(expression: last)
    for isEnd in [false, true] {
      let formula = add(.cover(from: first, to: end, isEnd: isEnd))
      let bound = isEnd ? last : period.first
      addBound(
        isEnd ? .coverEnd : .coverStart, .formula(formula), at: bound, of: period,
        lower(period.subject),
        statement)
    }
  }

  /// The bounds of a window that begins with an event, and the last day to pay where the document
  /// states none for its people: that of everybody counts for those whose time is everybody's.
  private mutating func lowerEventWindow(
    _ period: PeriodClause, _ end: Expression.ID, _ statement: Int
  ) {
    let people = people(of: period)
    addBound(.windowStart, period.first, of: period, range(people), statement)
    let last = Rulebook.Alternative.Value.formula(lastOpenDay(end, statement))
    addBound(.windowEnd, last, at: end, of: period, range(people), statement)
    let others = people.filter { !statesDeadline($0) }
    if !others.isEmpty { addBound(.deadline, last, at: end, of: period, range(others), statement) }
  }

  /// The last day of payment of a window: that of its end, or the last one before on which it is open.
  private mutating func lastOpenDay(_ end: Expression.ID, _ statement: Int) -> FormulaID {
    let formula = lower(expression: end)
    guard let window = windowOfStatement[statement] else { return formula }
    let canDiffer: Bool
    if let days = document.tree.days(end) {
      // Of a day that is known only roughly it is not known either which is the last open one.
      canDiffer =
        days.count == 1 && rulebook.lastOpenDay(ofWindow: window, by: days.first) != days.first
    } else {
      canDiffer = rulebook.canEndClosed(window: window)
    }
    return canDiffer ? add(.lastOpenDay(formula, window: window)) : formula
  }

  /// `true` iff the document states the last day to pay for a group.
  private func statesDeadline(_ group: Int?) -> Bool {
    document.tree.statements.contains { statement in
      guard case .clause(let clause) = statement.kind, clause.quantity == .deadline,
        let subject = clause.subject
      else { return false }
      return document.tree.groups[subject.groups].contains {
        document.scope.group($0.name.symbol) == group
      }
    }
  }

  private mutating func range(_ people: [Int?]) -> Range<Int> {
    let first = rulebook.subjectGroups.count
    rulebook.subjectGroups += people.compactMap { $0.map { GroupID($0) } }
    return first..<rulebook.subjectGroups.count
  }

  private mutating func addBound(
    _ quantity: StandardQuantity, _ bound: Expression.ID, of period: PeriodClause,
    _ subject: Range<Int>, _ statement: Int
  ) {
    let formula = lower(expression: bound)
    addBound(quantity, .formula(formula), at: bound, of: period, subject, statement)
  }

  private mutating func addBound(
    _ quantity: StandardQuantity, _ value: Rulebook.Alternative.Value, at bound: Expression.ID,
    of period: PeriodClause, _ subject: Range<Int>, _ statement: Int
  ) {
    let span = place(document.tree.expressions[Int(bound.index)].span)
    rulebook.alternatives.append(
      Rulebook.Alternative(
        tiers: .max, value: value, minimum: nil, maximum: nil, rounding: nil, place: span))
    rulebook.clauses.append(
      Rulebook.Clause(
        quantity: QuantityID(quantity), subject: subject,
        scope: period.subject == nil ? .base : .groups,
        condition: condition(period.condition, except: period.subject),
        alternatives: rulebook.alternatives.count - 1..<rulebook.alternatives.count,
        isRemainder: false, isVoluntary: false, insteadOf: nil,
        citation: document.citations[statement],
        place: place(document.tree.statements[statement].span)))
  }

  private mutating func addWindow(_ period: PeriodClause, _ statement: Int) {
    let event = event(of: period)
    guard let range = event.map({ _ in .always }) ?? document.tree.range(of: period),
      let certain = event.map({ _ in .always }) ?? document.tree.certainRange(of: period)
    else { return }
    windowOfStatement.update(statement, to: rulebook.windows.count)
    rulebook.windows.append(
      Rulebook.Window(
        kind: period.kind == .closure ? .closed : period.isLate ? .late : .open,
        groups: people(of: period).compactMap { $0.map { GroupID($0) } }, range: range,
        certain: certain, event: event,
        daysOfMonth: period.daysOfMonth.flatMap { document.tree.daysOfMonth($0) },
        citation: document.citations[statement],
        place: place(document.tree.statements[statement].span)))
  }

  /// How payment lies to the event with which a window begins; nil for a window of written days.
  private func event(of period: PeriodClause) -> Rulebook.DayRelation? {
    guard let last = period.last,
      case .lastDay(let span, let name, let countsFirstDay) =
        document.tree.expressions[Int(last.index)].kind,
      let payment = document.scope.paymentFact, let fact = document.scope.fact(name.symbol),
      let span = document.tree.span(span)
    else { return nil }
    return Rulebook.DayRelation(
      later: FactID(payment), earlier: FactID(fact),
      reckoning: Rulebook.Reckoning(span: span, countsFirstDay: countsFirstDay), limit: .within)
  }

  /// Lowers that the day of payment lies in a window of the person, whether or not that is closed on
  /// some days.
  mutating func inWindow(_ statement: Int, _ span: Span) -> ConditionID {
    guard let fact = document.scope.paymentFact, let window = windowOfStatement[statement] else {
      return broken(Message("this window has no days", "缴费期没有日期"), span)
    }
    return add(.inWindow(FactID(fact), window))
  }
}
