import Analysis
import Evaluation
import Rulebook
public import Text

/// Answers questions one after the other, and looks at each document once, whether it answers at all.
///
/// Every answer that a reader sees comes from here: a document whose rules contradict what it prints
/// does not answer, nor does one that rests on it.
public struct Inquiry: Sendable {
  public let workspace: Workspace
  /// A document that is being typed: it may print amounts before it states a standard.
  private let draft: Int?
  private var faults = Lookup<Int, [Diagnostic]>()

  public init(_ workspace: Workspace, draft: Int? = nil) {
    self.workspace = workspace
    self.draft = draft
  }

  /// Answers a question with its reasons.
  public mutating func reply(to question: Question) throws(QuestionProblem) -> Reply {
    try requireSound(question.document)
    let reply = try workspace.uncheckedReply(to: question)
    for document in reply.documents { try requireSound(document) }
    return reply
  }

  /// What belongs beside an answer to what a person pays: the subsidy and its funder, where there
  /// are any.
  public mutating func contribution(
    beside reply: Reply
  ) throws(QuestionProblem) -> [Reply] {
    guard reply.question.quantity == QuantityID(.owed) else { return [] }
    var found: [Reply] = []
    for quantity in [QuantityID(.subsidy), QuantityID(.funding)] {
      var question = reply.question
      question.quantity = quantity
      let other = try self.reply(to: question)
      if other.says { found.append(other) }
    }
    return found
  }

  /// The premiums that a person has to pay beside what an answer says that they pay.
  public mutating func due(beside reply: Reply) throws(QuestionProblem) -> [Reply] {
    guard reply.question.quantity == QuantityID(.owed) else { return [] }
    var found: [Reply] = []
    let wording = Wording(workspace, in: .english)
    let quantities = workspace.library.rulebooks[reply.question.document].quantities
    for (index, quantity) in quantities.enumerated() where quantity.isDueBeside {
      var question = reply.question
      question.quantity = QuantityID(index)
      let other = try self.reply(to: question)
      let isLeft = other.cases.allSatisfy { wording.isVoluntary($0.step) }
      if other.says && !isLeft { found.append(other) }
    }
    return found
  }

  /// Throws when a document does not answer.
  public mutating func requireSound(_ document: Int) throws(QuestionProblem) {
    let found = faults[document] ?? workspace.faults(of: document, isDraft: document == draft)
    faults.update(document, to: found)
    guard found.isEmpty else {
      throw .documentNotSound(title: workspace.title(of: document), faults: found)
    }
  }
}

extension Workspace {
  /// What keeps a document from answering although it can be read: printed amounts that differ
  /// from the rules, rules that come to no amount.
  ///
  /// - Parameter isDraft: the document is being typed, so that its standard may come last.
  public func faults(of document: Int, isDraft: Bool = false) -> [Diagnostic] {
    let faults = Analysis.faults(of: document, with: answering)
    guard isDraft, !statesStandard(document) else { return faults }
    return faults.filter { $0.code != .publishedAmountUndecided }
  }

  /// `true` iff a document says what a person without subsidy pays.
  public func statesStandard(_ document: Int) -> Bool {
    library.rulebooks[document].clauses.contains { $0.quantity == QuantityID(.standard) }
  }
}
