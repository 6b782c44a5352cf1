public import Rulebook
public import Text

/// The answer to a question: an outcome, or the cases over the open facts that matter.
public struct Answer: Hashable, Sendable {
  /// The index of the document in its `Library`.
  public var document: Int
  public var quantity: QuantityID
  public var person: Person
  public var cases: CaseTree

  public init(document: Int, quantity: QuantityID, person: Person, cases: CaseTree) {
    self.document = document
    self.quantity = quantity
    self.person = person
    self.cases = cases
  }
}

/// An answer, how it arises, and what it takes for granted.
public struct ExplainedAnswer: Sendable {
  public var answer: Answer
  /// The same cases.
  public var explained: ExplainedCases
  /// The facts that were read, of which the person says nothing and which were taken to have a
  /// value, in the order of their declaration.
  public var ordinary: [Person.StatedFact]
}

/// A fact that a question leaves open.
public enum OpenFact: Hashable, Sendable {
  case tier
  case fact(Symbol)
  /// Which subdivision of a named group the person is in.
  case division(of: Symbol)
  /// Whether the person is in a group: one that is named is defined by being in it or in another.
  case membership(of: Symbol)
  /// Whether two days of which neither is known lie so to each other.
  case relation(StatedRelation)
  /// Whether payment lies in a window, by its place among those of a document, that begins or ends on
  /// a day known only roughly.
  case inWindow(Int, document: Int)
  /// Which of several clauses the person chooses (`only one, chosen by the person`).
  case choice
}

/// Values of an open fact that lead to the same answer.
public enum Region: Hashable, Sendable {
  /// Tiers, declared values or subdivisions, in declared order; `orNone` when having none of the
  /// fact's values is among them.
  case values([Symbol], orNone: Bool)
  /// Whole numbers between bounds, both included; nil is unbounded (ages start at 0).
  case numbers(lowest: Int64?, highest: Int64?)
  case clause(ClauseReference)
  /// That days lie to each other, or in a window, as they are asked to, or that the person is in a
  /// group, or not.
  case holds(Bool)
}

/// An outcome for each combination of the open facts that matter, and of those only.
///
/// Each split has at least two branches, which differ, and they cover every possibility; on every
/// path the facts come in the order tier, divisions and groups, relations, facts, windows, choice.
public indirect enum CaseTree: Hashable, Sendable {
  case outcome(Outcome)
  case split(OpenFact, [Branch])

  public struct Branch: Hashable, Sendable {
    /// More than one where ranges of numbers that do not touch lead to the same answer.
    public var regions: [Region]
    public var tree: CaseTree

    public init(regions: [Region], tree: CaseTree) {
      self.regions = regions
      self.tree = tree
    }
  }
}
