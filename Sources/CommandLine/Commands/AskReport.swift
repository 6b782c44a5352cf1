import FoundationEssentials
import Text
import Yibao

/// An answer in the forms that `ask` gives it.
struct AskReport {
  let reply: Reply
  let workspace: Workspace
  let wording: Wording

  private var rulebookTitle: String { workspace.title(of: reply.question.document) }

  /// For people: who, what, why; with the subsidy and its funder when nothing special is asked.
  func text(isExplained: Bool, isAlone: Bool, _ output: Output) -> String {
    var text = output.styled("\(rulebookTitle) · \(wording.name(reply.question.person))", .bold)
    text += "\n" + block(of: reply, isExplained: isExplained, output)
    if isAlone, reply.question.quantity == QuantityID(.owed) {
      for quantity in [QuantityID(.subsidy), QuantityID(.funding)] {
        var question = reply.question
        question.quantity = quantity
        guard let other = try? workspace.reply(to: question), other.says else { continue }
        text += block(of: other, isExplained: isExplained, output)
      }
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
    if !reply.unused.isEmpty {
      remarks.append(
        wording.unused(reply.unused.map { workspace.text($0) }, by: rulebookTitle))
    }
    return remarks
  }

  // MARK: Tables and JSON

  /// A row for each case.
  func table() -> Table {
    var table = Table(
      ["document", "person", "quantity", "case", "outcome", "value", "unit", "because"].map {
        Table.Column($0)
      })
    for one in reply.cases {
      let value = one.outcome.valueIfAny
      table.append([
        rulebookTitle, wording.name(reply.question.person),
        wording.name(of: reply.question.quantity, in: reply.question.document),
        wording.conditions(one.conditions), one.outcome.kind,
        value.map { wording.plain($0) } ?? wording.short(one.outcome),
        value?.type.unit ?? "", wording.citations(of: one.step),
      ])
    }
    return table
  }

  func json() -> String {
    let only = reply.cases.count == 1 ? reply.cases[0] : nil
    let document = workspace.library.rulebooks[reply.question.document].document
    let person = reply.question.person
    return JSON.text(
      AskJSON(
        document: .init(
          region: workspace.text(document.region), year: Int(document.year),
          number: document.number.map { workspace.text($0) }),
        person: .init(
          groups: person.groups.map { workspace.text($0) },
          tier: person.tier.map { workspace.text($0) },
          facts: wording.statedFacts(person)),
        quantity: wording.name(of: reply.question.quantity, in: reply.question.document),
        outcome: only?.outcome.kind ?? "cases", value: only.flatMap { json($0.outcome) },
        unit: only?.outcome.valueIfAny?.type.unit,
        text: only.map { wording.text($0.outcome) },
        cases: only != nil
          ? []
          : reply.cases.map { one in
            AskJSON.Case(
              when: one.conditions.map {
                .init(fact: wording.name($0.fact), is: wording.text($0.regions))
              },
              outcome: one.outcome.kind, value: json(one.outcome),
              unit: one.outcome.valueIfAny?.type.unit, text: wording.text(one.outcome),
              because: because(one.step))
          },
        because: only.map { because($0.step) } ?? []))
  }

  private func json(_ outcome: Outcome) -> JSONValue? {
    outcome.valueIfAny.map { JSONValue(wording.plain($0), isNumber: $0.number != nil) }
  }

  private func because(_ step: Step) -> [AskJSON.Line] {
    wording.lines(of: step).map { line in
      AskJSON.Line(
        depth: line.depth, quantity: line.quantity, citation: line.citation,
        place: place(of: line), how: line.text, operands: line.operands, result: line.result)
    }
  }
}

extension Reply {
  /// `true` iff the reply is worth a line beside another: something is provided.
  fileprivate var says: Bool {
    cases.contains { if case .none = $0.outcome { false } else { true } }
  }
}
