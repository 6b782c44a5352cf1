import Text
import Yibao

extension Session {
  /// What a line asks, and from then on the topic; a question without a county is about the document
  /// in focus.
  mutating func ask(_ line: String) throws(QuestionProblem) -> Question {
    if let topic, topic.source == focus, let last = try? lastQuestion(),
      let refined = refined(last, by: line)
    {
      self.topic?.lines.append(line)
      return refined
    }
    let utterance = listener.hear(line)
    let question = try workspace.question(utterance, of: try document(for: utterance))
    let source = sourceName(of: question.document)
    focus = source
    topic = Topic(source: source, lines: [line])
    return question
  }

  /// The question that was answered last, as the policies are now; nil before the first one.
  func lastQuestion() throws(QuestionProblem) -> Question? {
    guard let topic, let first = topic.lines.first else { return nil }
    var question = try workspace.question(
      listener.hear(first), of: try document(inFocus: topic.source))
    for line in topic.lines.dropFirst() { question = refined(question, by: line) ?? question }
    return question
  }

  private func refined(_ question: Question, by line: String) -> Question? {
    if Workspace.wordsForNone.contains(line.lowercased()) {
      guard let reply = try? workspace.reply(to: question),
        case .fact(let fact)? = reply.mostTelling
      else { return nil }
      return workspace.refined(question, byNoneOf: fact)
    }
    return workspace.refined(question, by: listener.hear(line))
  }

  private func document(for utterance: Utterance) throws(QuestionProblem) -> Int {
    guard utterance.unknown.isEmpty, utterance.regions.isEmpty else {
      return try workspace.document(for: utterance)
    }
    let document = try focusedDocument()
    let own = workspace.library.rulebooks[document].document
    guard let year = utterance.year, year != own.year else { return document }
    return try workspace.document(of: own.region, year: year)
  }

  /// The document in focus, or the only one there is.
  func focusedDocument() throws(QuestionProblem) -> Int {
    if let focus { return try document(inFocus: focus) }
    guard workspace.library.rulebooks.count == 1 else {
      throw .noCounty(known: workspace.counties)
    }
    return 0
  }

  /// The document of a source; one with errors does not answer.
  private func document(inFocus name: String) throws(QuestionProblem) -> Int {
    if let document = document(named: name) { return document }
    guard let source = source(named: name) else { throw .noCounty(known: workspace.counties) }
    let refused = workspace.refused.first { $0.source == source }
    throw .documentRefused(
      county: refused?.region.map { workspace.text($0) } ?? name, source: source)
  }
}
