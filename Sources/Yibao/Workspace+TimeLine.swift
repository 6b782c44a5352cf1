import Evaluation
import Quantities
import Rulebook
public import Text

extension Workspace {
  /// Lays the time of payment and of cover of documents side by side.
  ///
  /// - Parameter groups: whose time it is; with none it is everybody's, and that of each group for
  ///   which a document states a time of its own.
  public func timeLine(
    of groups: [Symbol], in documents: [Int], draft: Int? = nil
  ) -> TimeLine {
    var inquiry = Inquiry(self, draft: draft)
    var rows: [TimeLine.Row] = []
    for document in documents {
      let rulebook = library.rulebooks[document]
      let wanted =
        groups.isEmpty
        ? [nil] + rulebook.groupsWithTimeOfTheirOwn.map { Optional($0) }
        : groups.map { Optional($0) }
      for group in wanted { rows.append(row(group, of: document, &inquiry)) }
    }
    return TimeLine(documents: documents, rows: rows)
  }

  private func row(
    _ group: Symbol?, of document: Int, _ inquiry: inout Inquiry
  ) -> TimeLine.Row {
    var row = TimeLine.Row(document: document, group: group)
    if let group, !library.rulebooks[document].groups.contains(where: { $0.name == group }) {
      row.isNamed = false
      return row
    }
    add(Person(groups: group.map { [$0] } ?? []), to: &row, &inquiry)
    return row
  }

  /// When one person can pay and is covered by a document.
  func timeLineRow(
    for person: Person, in document: Int, _ inquiry: inout Inquiry
  ) -> TimeLine.Row {
    var row = TimeLine.Row(document: document)
    add(person, to: &row, &inquiry)
    return row
  }

  private func add(_ person: Person, to row: inout TimeLine.Row, _ inquiry: inout Inquiry) {
    do throws(QuestionProblem) {
      try addPayment(of: person, to: &row, &inquiry)
      try addCover(of: person, to: &row, &inquiry)
    } catch {
      row.entries = []
      row.remarks = []
      row.problem = error
    }
  }

  /// Adds the windows, where their days are those that the document answers for such a person.
  private func addPayment(
    of person: Person, to row: inout TimeLine.Row, _ inquiry: inout Inquiry
  ) throws(QuestionProblem) {
    let rulebook = library.rulebooks[row.document]
    let start = try outcomes(.windowStart, person, &row, &inquiry)
    let end = try outcomes(.windowEnd, person, &row, &inquiry)
    let answering = rulebook.windows(statedBy: start)
    let named = rulebook.groups.indices.filter { person.groups.contains(rulebook.groups[$0].name) }
    let groups = named.map { GroupID($0) } + answering.flatMap { $0.groups }
    let windows = rulebook.windows(for: groups)
    if rulebook.states(windows, from: start, to: end) {
      row.entries += windows.map { entry($0, $0.range, $0.certain) }
    } else if let window = answering.first, answering.allSatisfy({ $0.event != nil }),
      let first = start.daysStated, let last = end.daysStated?.last,
      let range = try? DayRange(first.first, last)
    {
      row.isFromEvent = true
      let certain = end.daysStated.flatMap { try? DayRange(first.last, $0.first) }
      row.entries.append(entry(window, range, certain))
      for window in windows where window.event == nil && window.kind != .open {
        // Before their own window begins nobody pays late.
        let start = window.kind == .late ? last.adding(days: 1) ?? last : window.range.first
        guard let rest = try? DayRange(max(start, window.range.first), window.range.last) else {
          continue
        }
        row.entries.append(entry(window, rest, window.certain.intersection(rest)))
      }
    } else {
      row.remarks += [remark(.windowStart, start), remark(.windowEnd, end)]
    }
    let deadline = try outcomes(.deadline, person, &row, &inquiry)
    if let days = deadline.onlyDays {
      row.entries.append(entry(.deadline, days, certain: days.count == 1 ? days : nil, deadline))
    } else if deadline.saysAnything {
      row.remarks.append(remark(.deadline, deadline))
    }
  }

  private func entry(
    _ window: Rulebook.Window, _ range: DayRange, _ certain: DayRange?
  ) -> TimeLine.Entry {
    TimeLine.Entry(
      kind: window.kind.entry, range: range, certain: certain, daysOfMonth: window.daysOfMonth,
      isApproximate: window.isRough, citation: text(window.citation))
  }

  private func addCover(
    of person: Person, to row: inout TimeLine.Row, _ inquiry: inout Inquiry
  ) throws(QuestionProblem) {
    let start = try outcomes(.coverStart, person, &row, &inquiry)
    let end = try outcomes(.coverEnd, person, &row, &inquiry)
    if let first = start.onlyDays, let last = end.onlyDays,
      let range = try? DayRange(first.first, last.last)
    {
      let certain = try? DayRange(first.last, last.first)
      row.entries.append(entry(.cover, range, certain: certain, start, end))
    } else {
      row.remarks += [remark(.coverStart, start), remark(.coverEnd, end)]
    }
  }

  private func outcomes(
    _ quantity: StandardQuantity, _ person: Person, _ row: inout TimeLine.Row,
    _ inquiry: inout Inquiry
  ) throws(QuestionProblem) -> [Reply.Case] {
    let reply = try inquiry.reply(
      to: Question(document: row.document, person: person, quantity: QuantityID(quantity)))
    row.ordinary += reply.ordinary
    return reply.cases
  }

  private func remark(_ quantity: StandardQuantity, _ cases: [Reply.Case]) -> TimeLine.Remark {
    var outcomes: [Outcome] = []
    for one in cases where !outcomes.contains(one.outcome) { outcomes.append(one.outcome) }
    return TimeLine.Remark(
      isAboutCover: quantity == .coverStart || quantity == .coverEnd, quantity: quantity.name,
      outcomes: outcomes)
  }

  private func entry(
    _ kind: TimeLine.Entry.Kind, _ range: DayRange, certain: DayRange?, _ cases: [Reply.Case]...
  ) -> TimeLine.Entry {
    let cases = cases.flatMap { $0 }
    var citations: [String] = []
    for clause in cases.flatMap({ Reply.clauses(in: $0.step) }) {
      let citation = Wording(self, in: .chinese).citation(clause)
      if !citations.contains(citation) { citations.append(citation) }
    }
    return TimeLine.Entry(
      kind: kind, range: range, certain: certain,
      isApproximate: cases.contains { ($0.outcome.valueIfAny?.exactness ?? .exact) != .exact },
      citation: citations.joined(separator: "、"))
  }
}

extension [Reply.Case] {
  /// The day, when there is one case and it is one; all that it can be where it is known roughly.
  fileprivate var onlyDays: DayRange? {
    guard count == 1, let value = self[0].outcome.valueIfAny else { return nil }
    switch (value.content, value.exactness) {
    case (.date(let date), .exact): return DayRange(date)
    case (.date(let date), .approximate): return DayRange(about: date)
    case (.third(let third), _): return third.days
    default: return nil
    }
  }

  /// The same, or from the first to the last of the days that clauses state which disagree.
  fileprivate var daysStated: DayRange? {
    guard count == 1, case .conflict(let conflict) = self[0].outcome else { return onlyDays }
    let days = conflict.sides.compactMap { side -> Date? in
      if case .date(let day)? = side.value?.content { return day }
      return nil
    }
    guard days.count == conflict.sides.count, let first = days.min(), let last = days.max() else {
      return nil
    }
    return try? DayRange(first, last)
  }

  /// `true` iff anything is said in one case at least.
  fileprivate var saysAnything: Bool {
    contains { if case .none(.noClause) = $0.outcome { false } else { true } }
  }
}

extension Rulebook {
  /// The windows whose clauses an answer to when payment begins rests on.
  fileprivate func windows(statedBy start: [Reply.Case]) -> [Window] {
    let places = start.flatMap { Reply.clauses(in: $0.step) }.map {
      clauses[Int($0.clause.index)].place
    }
    return windows.filter { $0.kind == .open && places.contains($0.place) }
  }

  /// `true` iff windows of written days are those that the document answers with.
  fileprivate func states(
    _ windows: [Window], from start: [Reply.Case], to end: [Reply.Case]
  ) -> Bool {
    if windows.contains(where: { $0.isAnyDay || $0.event != nil }) { return false }
    let ordinary = windows.filter { $0.kind == .open }
    if ordinary.isEmpty {
      return windows.contains { $0.kind == .late } && !start.saysAnything && !end.saysAnything
    }
    let bounds = ordinary.map { $0.bounds }
    let closed = Days(windows.filter { $0.kind == .closed }.map { $0.certain })
    let open = Days(ordinary.flatMap { $0.days.ranges }).subtracting(closed)
    return start.onlyDays == bounds.compactMap { $0.first }.min { $0.first < $1.first }
      && (end.onlyDays == bounds.compactMap { $0.last }.max { $0.last < $1.last }
        || end.onlyDays == open.last.map { DayRange($0) })
  }
}

extension Rulebook.Window.Kind {
  fileprivate var entry: TimeLine.Entry.Kind {
    switch self {
    case .open: .open
    case .late: .late
    case .closed: .closed
    }
  }
}

extension Rulebook {
  /// The groups with a time of payment or of cover of their own, in the order of the text.
  fileprivate var groupsWithTimeOfTheirOwn: [Symbol] {
    let quantities = [StandardQuantity.deadline, .coverStart, .coverEnd].map { QuantityID($0) }
    var found: [GroupID] = windows.flatMap { $0.groups }
    for clause in clauses where clause.scope == .groups && quantities.contains(clause.quantity) {
      found += subjectGroups[clause.subject]
    }
    var names: [Symbol] = []
    for group in found {
      let name = groups[Int(group.index)].name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
