public import Rulebook
public import Text

/// Answers questions from the documents of a library, and explains the answers.
///
/// It is made once for a library; each question is then worked out by itself.
public struct Answering: Sendable {
  public let library: Library
  let outlines: [Outline]

  /// Prepares a library whose rulebooks are sound (`Rulebook.verify`).
  public init(_ library: Library) {
    self.library = library
    outlines = library.rulebooks.map { Outline(of: $0) }
  }

  /// A document laid out in tables, for the many people of whom everything that matters is known.
  public func compiled(_ document: Int) -> CompiledRules {
    CompiledRules(library.rulebooks[document], outlines[document])
  }

  /// Whose windows of payment a document has.
  public func paymentDays(of document: Int) -> Rulebook.PaymentDays { outlines[document].payment }

  /// The group of a document that goes by a name.
  public func group(_ name: Symbol, in document: Int) -> GroupID? { outlines[document].group(name) }

  /// What a quantity comes to for a person by a document of the library, given by its index.
  ///
  /// What the question leaves open and what matters makes cases. Throws when what it says cannot
  /// be so. A tier that is stated must be one of the document's or, where it has none, of those that
  /// it leaves something to.
  public func answer(
    _ quantity: QuantityID, in document: Int, for person: Person
  ) throws(QuestionFault) -> Answer {
    let cases = try cases(quantity, in: document, for: person)
    return Answer(document: document, quantity: quantity, person: person, cases: cases.tree)
  }

  /// How the answer arises: the same cases, each with the steps that lead to its outcome.
  public func explain(
    _ quantity: QuantityID, in document: Int, for person: Person
  ) throws(QuestionFault) -> ExplainedCases {
    try cases(quantity, in: document, for: person).explained
  }

  /// The answer together with how it arises and what it takes for granted, worked out once.
  public func answerExplained(
    _ quantity: QuantityID, in document: Int, for person: Person
  ) throws(QuestionFault) -> ExplainedAnswer {
    let cases = try cases(quantity, in: document, for: person)
    let answer = Answer(
      document: document, quantity: quantity, person: person, cases: cases.tree)
    let ordinary = library.rulebooks[document].facts.compactMap { fact -> Person.StatedFact? in
      // That there is nothing of a kind is told of what has a length: a lapse, years insured.
      let isLength = fact.kind == .months || fact.kind == .count
      guard cases.taken.contains(fact.name), let value = fact.ordinaryValue,
        value != .none || isLength
      else { return nil }
      return Person.StatedFact(fact: fact.name, value: value)
    }
    return ExplainedAnswer(answer: answer, explained: cases.explained, ordinary: ordinary)
  }

  private func cases(
    _ quantity: QuantityID, in document: Int, for person: Person
  ) throws(QuestionFault) -> Arrangement.Cases {
    guard library.rulebooks.indices.contains(document) else { throw .unknownDocument(document) }
    var question = Question(
      document: document, person: person, library: library, outlines: outlines)
    try question.settleConsistency(library: library, outlines: outlines)
    var explorer = Explorer(
      library: library, outlines: outlines, question: question,
      asked: Evaluator.Asked(quantity: quantity, document: document, tier: nil))
    var found: Explorer.Found?
    do throws(Explorer.Overrun) {
      found = try explorer.explore()
      if let found {
        var arrangement = Arrangement(explorer)
        if var cases = try arrangement.arrange(found) {
          cases.taken = explorer.taken
          return cases
        }
      }
    } catch {
      let failure = Outcome.failure(.tooManyCases(explorer.count))
      let step = Step(.quantity(document: document, quantity), result: failure)
      return Arrangement.Cases(
        tree: .outcome(failure), explained: .explanation(Explanation(step: step, supposed: [])))
    }
    throw explorer.ruledOut ?? .nobody
  }
}
