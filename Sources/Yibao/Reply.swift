public import Evaluation
public import Quantities
public import Rulebook
public import Text

/// The answer to a question with its reasons, ready to be shown.
public struct Reply: Sendable {
  /// One outcome and what it supposes of the open facts.
  public struct Case: Sendable {
    /// What the question left open and this case supposes; empty when nothing that matters is open.
    public var conditions: [CaseTree.Condition]
    public var outcome: Outcome
    /// How the outcome arose.
    public var step: Step
  }

  public var question: Question
  /// At least one.
  public var cases: [Case]
  /// The open fact whose knowledge would settle most; nil when nothing is open.
  public var mostTelling: OpenFact?
  /// What the question says and the document never asks about.
  public var unused: [Symbol]
  /// What was taken to be as it ordinarily is, for nothing else was said.
  public var ordinary: [Person.StatedFact]
  /// Clauses that come to another amount than they print, for this person; each once.
  public var departures: [Departure]
  /// Facts among those, each with a group that the document names without saying for which values
  /// somebody is in it, as another document does.
  public var unsettled: [(fact: Symbol, group: Symbol)]

  /// Days on which cover would begin in some case, before a stated day that is not that of payment,
  /// such as birth; with that fact and day.
  public func earlyStarts(
    in workspace: Workspace
  ) -> [(start: Date, fact: Symbol, day: Date)] {
    guard question.quantity == QuantityID(.coverStart) else { return [] }
    var found: [(start: Date, fact: Symbol, day: Date)] = []
    for fact in workspace.library.rulebooks[question.document].facts
    where fact.kind == .date && fact.ordinary != .window
      && workspace.text(fact.name) != DayAsked.name
    {
      guard case .number(let number)? = question.person.value(of: fact.name),
        let day = Int32(exactly: number).flatMap({ Date(dayNumber: $0) })
      else { continue }
      for one in cases {
        guard case .date(let start)? = one.outcome.valueIfAny?.content, start < day,
          !found.contains(where: { $0.start == start && $0.fact == fact.name })
        else { continue }
        found.append((start, fact.name, day))
      }
    }
    return found
  }

  /// The documents that the answer rests on, the one asked about first.
  public var documents: [Int] {
    var found = [question.document]
    for clause in cases.flatMap({ Reply.clauses(in: $0.step) })
    where !found.contains(clause.document) { found.append(clause.document) }
    return found
  }

  /// `true` iff something is provided in one case at least.
  public var says: Bool {
    cases.contains { if case .none = $0.outcome { false } else { true } }
  }

  /// The clauses that the outcome of a case rests on: first those that decide, then the standard
  /// that a subsidy is taken from.
  public static func clauses(in step: Step) -> [ClauseReference] {
    var found: [ClauseReference] = []
    var pending = [step]
    while let step = pending.popLast() {
      if let clause = step.clause, !found.contains(clause) { found.append(clause) }
      pending += step.kind == .remainder ? step.operands : step.operands.reversed()
    }
    return found
  }

  /// The rules for several groups that the outcome of a case rests on, with their documents.
  public static func combinations(in step: Step) -> [(document: Int, index: Int)] {
    var found: [(document: Int, index: Int)] = []
    var pending = [(step, 0)]
    while let (step, outer) = pending.popLast() {
      var document = outer
      if case .quantity(let own, _) = step.kind { document = own }
      if case .combination(let index) = step.kind { found.append((document, index)) }
      pending += step.operands.map { ($0, document) }
    }
    return found
  }
}

extension Workspace {
  /// Answers a question with its reasons; a document whose rules contradict what it prints does not
  /// answer. For several questions an `Inquiry` looks at each document only once.
  public func reply(to question: Question) throws(QuestionProblem) -> Reply {
    var inquiry = Inquiry(self)
    return try inquiry.reply(to: question)
  }

  /// Answers a question whatever is wrong with the document.
  func uncheckedReply(to question: Question) throws(QuestionProblem) -> Reply {
    do throws(QuestionFault) {
      let answered = try answering.answerExplained(
        question.quantity, in: question.document, for: question.person)
      let explained = answered.explained
      let unused = answering.unusedFacts(of: question.person, in: question.document)
      return Reply(
        question: question,
        cases: explained.leaves.map {
          Reply.Case(conditions: $0.conditions, outcome: $0.step.result, step: $0.step)
        },
        mostTelling: answering.mostTelling(answered.answer),
        unused: unused.filter {
          !isPaymentWithWindows($0, in: question.document) && $0 != question.age?.birth
        },
        ordinary: answered.ordinary,
        departures: departures(in: explained.leaves, for: question.person),
        unsettled: unsettled(unused, in: question.document))
    } catch {
      throw problem(error, question)
    }
  }

  /// `true` iff the fact is the day of payment and the document says on which days that is possible.
  private func isPaymentWithWindows(_ fact: Symbol, in document: Int) -> Bool {
    let rulebook = library.rulebooks[document]
    return !rulebook.windows.isEmpty
      && rulebook.facts.contains { $0.name == fact && $0.ordinary == .window }
  }

  private func unsettled(
    _ unused: [Symbol], in document: Int
  ) -> [(fact: Symbol, group: Symbol)] {
    let rulebook = library.rulebooks[document]
    var found: [(fact: Symbol, group: Symbol)] = []
    for fact in unused where rulebook.facts.contains(where: { $0.name == fact }) {
      let defined = library.rulebooks.flatMap { other in
        other.groups.filter { group in
          group.definition.map { other.facts(in: $0) }?.contains {
            other.facts[Int($0.index)].name == fact
          } ?? false
        }.map { $0.name }
      }
      for group in rulebook.groups
      where group.isMentioned && group.definition == nil && defined.contains(group.name) {
        found.append((fact, group.name))
      }
    }
    return found
  }

  private func problem(_ fault: QuestionFault, _ question: Question) -> QuestionProblem {
    switch fault {
    case .unknownDocument: .noCounty(known: counties)
    case .divisionsExclude(let one, let two): .contradiction(text(one), text(two))
    case .definitionFails where question.person.facts.isEmpty:
      .nobody(Wording(self, in: .chinese).name(question.person))
    case .definitionFails(let group):
      .contradiction(text(group), Wording(self, in: .english).facts(question.person))
    case .nobody: .nobody(Wording(self, in: .chinese).name(question.person))
    }
  }

  /// The name of a quantity of a document.
  public func quantityName(_ quantity: QuantityID, of document: Int) -> String {
    text(library.rulebooks[document].quantities[Int(quantity.index)].name)
  }

  /// The quantity that a word names in a document, or the problem with it.
  public func quantityOrProblem(
    _ word: String, of document: Int
  ) throws(QuestionProblem) -> QuantityID {
    if let quantity = quantity(word, of: document) { return quantity }
    // A question's pay is what the person pays, a clause's what the scheme pays.
    if ["pay", "pays"].contains(word.lowercased()) {
      let near = [StandardQuantity.owed, .subsidy].map { $0.name }
      throw .notOfThisDocument(word: word, title: title(of: document), near: near)
    }
    let names = library.rulebooks[document].quantities.map { text($0.name) }
    throw .notOfThisDocument(
      word: word, title: title(of: document), near: nearest(to: word, among: names))
  }
}
