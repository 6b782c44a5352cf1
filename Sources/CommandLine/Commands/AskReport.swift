import Text
import Yibao

/// An answer in the forms that `ask` gives it.
struct AskReport {
  let reply: Reply
  /// What text shows below it.
  let beside: [Reply]
  /// What has to be paid beside what the reply says.
  let due: [Reply]
  /// How the person stands on the day that is asked for, if one is.
  let status: DayStatus?
  /// The stated day of payment, if payment is not taken on it.
  let missed: MissedPayment?
  let workspace: Workspace
  let wording: Wording

  private var rulebookTitle: String { workspace.title(of: reply.question.document) }

  /// For people: who, what, why; with what belongs beside it.
  func text(isExplained: Bool, _ output: Output) -> String {
    var text = output.styled("\(rulebookTitle) · \(wording.name(reply.question.person))", .bold)
    text += "\n"
    for reply in [reply] + beside + due {
      text += block(of: reply, isExplained: isExplained, output)
    }
    if let status {
      text += wording.say("on \(status.day)", "\(status.day) 当日") + "\n"
      for line in wording.lines(of: status) { text += "  \(line)\n" }
    }
    for line in remarks { text += output.styled(line, .faint) + "\n" }
    return text
  }

  /// A quantity's outcome, or its cases in a table.
  private func block(of reply: Reply, isExplained: Bool, _ output: Output) -> String {
    let name = wording.name(of: reply.question.quantity, in: reply.question.document)
    var text = ""
    if reply.cases.count == 1 {
      let only = reply.cases[0]
      text += "\(padded(name, to: 10)) \(output.styled(wording.text(only.outcome), .green))"
      text += basis(of: only.step) + "\n"
      if isExplained { text += explanation(of: only.step, output) }
      return text
    }
    text += name + wording.depends(on: reply.cases) + "\n"
    let conditions = reply.cases.map { wording.conditions($0.conditions) }
    let width = conditions.map { displayWidth(of: $0) }.max() ?? 0
    for (condition, one) in zip(conditions, reply.cases) {
      text += "  \(padded(condition, to: width))  "
      text += output.styled(wording.text(one.outcome), .green) + basis(of: one.step) + "\n"
      if isExplained { text += explanation(of: one.step, output) }
    }
    return text
  }

  /// The clauses that an outcome rests on.
  private func basis(of step: Step) -> String {
    let citations = wording.citations(of: step)
    return citations.isEmpty ? "" : "  （\(citations)）"
  }

  private func explanation(of step: Step, _ output: Output) -> String {
    var text = ""
    for line in wording.lines(of: step) {
      let indent = String(repeating: "  ", count: line.depth + 2)
      let head = [line.citation, line.quantity].compactMap { $0 }.joined(separator: " ")
      let how = line.text.isEmpty ? "" : "\(line.text) "
      text += output.styled(
        "\(indent)\(head.isEmpty ? "" : head + ": ")\(how)= \(line.result)", .faint)
      text += place(of: line).map { "  [\($0)]" } ?? ""
      text += "\n"
    }
    return text
  }

  /// The file and line of a line's clause.
  private func place(of line: ExplanationLine) -> String? {
    line.place.map { workspace.location(of: $0) }
  }

  /// What the reader should know of the answer.
  private var remarks: [String] {
    var remarks: [String] = []
    let document = workspace.library.rulebooks[reply.question.document].document
    if let number = document.number { remarks.append(wording.source(workspace.text(number))) }
    return remarks + notes
  }

  /// What the answer rests on that the reader may not have meant.
  private var notes: [String] {
    var notes: [String] = []
    if !reply.unused.isEmpty {
      notes.append(wording.unused(reply.unused.map { workspace.text($0) }, by: rulebookTitle))
    }
    if let missed { notes.append(wording.missed(missed)) }
    notes += wording.cautions(of: reply)
    notes += reply.earlyStarts(in: workspace).map { start, fact, day in
      wording.tooEarly(start, before: workspace.text(fact), day, by: rulebookTitle)
    }
    if !reply.ordinary.isEmpty { notes.append(wording.ordinary(reply.ordinary)) }
    notes += wording.memberships(of: reply.question)
    for other in status?.others ?? [] {
      let title = workspace.title(of: other)
      notes.append(
        wording.say(
          "note: \(title) takes payment on that day; say its year to ask for it",
          "说明：\(title)当日可以缴费；写明该年度即可查询"))
    }
    notes += reply.departures.map { wording.departure($0) }
    return notes
      + reply.unsettled.map { fact, group in
        wording.unsettled(workspace.text(fact), workspace.text(group), in: rulebookTitle)
      }
  }

  // MARK: Tables and JSON

  /// The name of the quantity that is asked for.
  private var quantity: String {
    wording.name(of: reply.question.quantity, in: reply.question.document)
  }

  /// A row for each case.
  func table() -> Table {
    var table = Table(
      [
        "document", "person", "quantity", "case", "outcome", "value", "exactness", "unit",
        "because", "notes",
      ].map { Table.Column($0) })
    // What is taken as it ordinarily is belongs to both, and is said once.
    let told = status.map { wording.lines(of: $0) } ?? []
    let remarks = told + due.map { wording.due($0) } + notes.filter { !told.contains($0) }
    for one in reply.cases {
      let value = one.outcome.valueIfAny
      table.append([
        rulebookTitle, wording.name(reply.question.person),
        quantity, wording.conditions(one.conditions), one.outcome.kind,
        value.flatMap { $0.isPartial ? nil : wording.plain($0) }
          ?? wording.sides(of: one.outcome) ?? wording.short(one.outcome),
        value?.exactness.word ?? "", value?.type.unit ?? "", wording.citations(of: one.step),
        remarks.joined(separator: "; "),
      ])
    }
    return table
  }

  /// All keys are always there; what does not hold is null.
  func json() -> JSON {
    let only = reply.cases.count == 1 ? reply.cases[0] : nil
    let person = reply.question.person
    var members: [JSON.Member] = [
      .init("document", .document(reply.question.document, in: workspace)),
      .init(
        "person",
        [
          "groups": .list(person.groups.map { .text(workspace.text($0)) }),
          "tier": .text(person.tier.map { workspace.text($0) }),
          "facts": .object(
            wording.statedFacts(person).map { .init($0.name, .text($0.value)) }),
        ]),
      .init("quantity", .text(quantity)),
    ]
    members.append(.init("on", status.map { json($0) } ?? .null))
    members += JSON.members(of: only?.outcome, quantity, wording)
    members.append(.init("voluntary", only.map { .boolean(wording.isVoluntary($0.step)) } ?? .null))
    members.append(.init("cases", .list(only == nil ? reply.cases.map { json($0) } : [])))
    members.append(.init("because", .list(only.map { because($0.step) } ?? [])))
    let remarks = due.map { wording.due($0) } + notes
    members.append(.init("notes", .list(remarks.map { .text($0) })))
    return .object(members)
  }

  private func json(_ status: DayStatus) -> JSON {
    let payment =
      switch status.payment {
      case .open: "open"
      case .late: "late"
      case .closed: "closed"
      case .notYet: "not yet"
      case .over: "over"
      case .perhaps: "perhaps"
      case .past, .unclear: "unclear"
      }
    let cover =
      switch status.cover {
      case .notYet: "not yet"
      case .given: "given"
      case .perhaps: "perhaps"
      case .over: "over"
      case .unborn: "not yet"
      case .sinceBeforeBirth, .unclear: "unclear"
      }
    return [
      "day": .text("\(status.day)"), "payment": .text(payment), "cover": .text(cover),
      "text": .list(wording.lines(of: status).map { .text($0) }),
    ]
  }

  private func json(_ one: Reply.Case) -> JSON {
    let when = one.conditions.map { condition -> JSON in
      [
        "fact": .text(wording.name(condition.fact)),
        "is": .text(wording.text(condition.regions, of: condition.fact)),
      ]
    }
    var members: [JSON.Member] = [.init("when", .list(when))]
    members += JSON.members(of: one.outcome, quantity, wording)
    members.append(.init("voluntary", .boolean(wording.isVoluntary(one.step))))
    members.append(.init("because", .list(because(one.step))))
    return .object(members)
  }

  private func because(_ step: Step) -> [JSON] {
    wording.lines(of: step).map { line in
      [
        "depth": .number("\(line.depth)"), "quantity": .text(line.quantity),
        "citation": .text(line.citation), "place": .text(place(of: line)),
        "how": .text(line.text), "operands": .list(line.operands.map { .text($0) }),
        "result": .text(line.result),
      ]
    }
  }
}
