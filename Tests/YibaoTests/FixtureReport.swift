import Yibao

/// What the tools say of a fixture, as its expectation holds it.
struct FixtureReport {
  let workspace: Workspace

  init(_ fixture: Fixture) throws {
    self.init(try fixture.sources())
  }

  init(_ sources: [Source]) { self.init(Workspace(sources)) }

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Every finding with its excerpts, a blank line between two.
  func findings(in language: Language) -> String {
    let renderer = DiagnosticRenderer(
      sources: workspace.sources, language: language, colour: false)
    return workspace.findings().map { renderer.render($0) }.joined(separator: "\n")
  }

  var answers: FixtureAnswers { FixtureAnswers(workspace) }
}

/// What the documents of a fixture answer.
struct FixtureAnswers {
  private let workspace: Workspace
  private let listener: Listener

  init(_ workspace: Workspace) {
    self.workspace = workspace
    listener = Listener(workspace)
  }

  /// The reply to a question in words, put to the first document where no county is named.
  func reply(to words: String) throws(QuestionProblem) -> Reply {
    let utterance = listener.hear(words)
    guard utterance.unknown.isEmpty else { throw .unknownWords(utterance.unknown) }
    guard !workspace.library.rulebooks.isEmpty else { throw .noCounty(known: []) }
    let document = utterance.regions.isEmpty ? 0 : try workspace.document(for: utterance)
    return try workspace.reply(to: try workspace.question(utterance, of: document))
  }

  /// The answer in a line: `40`, or `一档: 32; 二档: 375`.
  func short(_ words: String) -> String {
    let wording = Wording(workspace, in: .english)
    do throws(QuestionProblem) {
      return try reply(to: words).cases.map { one in
        let conditions = wording.conditions(one.conditions)
        return (conditions.isEmpty ? "" : conditions + ": ") + wording.short(one.outcome)
      }.joined(separator: "; ")
    } catch {
      return "! " + wording.text(error)
    }
  }

  /// The answer with its cases, the clauses that it rests on and how it arose.
  func full(_ words: String) -> String {
    let wording = Wording(workspace, in: .english)
    do throws(QuestionProblem) {
      let reply = try reply(to: words)
      let title = workspace.title(of: reply.question.document)
      let quantity = wording.name(of: reply.question.quantity, in: reply.question.document)
      var text = "? \(words)\n\(title) · \(wording.name(reply.question.person)) · \(quantity)\n"
      for one in reply.cases {
        let conditions = wording.conditions(one.conditions)
        let citations = wording.citations(of: one.step)
        text += "  " + (conditions.isEmpty ? "" : conditions + ": ") + wording.text(one.outcome)
        text += citations.isEmpty ? "\n" : "  （\(citations)）\n"
        for line in wording.lines(of: one.step) { text += self.text(line) + "\n" }
      }
      if !reply.unused.isEmpty {
        text += wording.unused(reply.unused.map { workspace.text($0) }, by: title) + "\n"
      }
      return text
    } catch {
      return "? \(words)\n! \(wording.text(error))\n"
    }
  }

  private func text(_ line: ExplanationLine) -> String {
    let head = [line.citation, line.quantity].compactMap { $0 }.filter { !$0.isEmpty }
    let place = line.place.map { "  [\(workspace.location(of: $0))]" } ?? ""
    return String(repeating: "  ", count: line.depth + 2)
      + (head.isEmpty ? "" : head.joined(separator: " ") + ": ")
      + (line.text.isEmpty ? "" : line.text + " ") + "= " + line.result + place
  }
}
