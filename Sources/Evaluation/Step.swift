public import Quantities
public import Rulebook
public import Text

/// One line of an explanation: how a result arose from its operands.
///
/// The tree adds up: the result of each step is what its kind makes of the operands' results.
public struct Step: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A quantity of a document; its one operand decided it. No operand: nothing provides for it.
    case quantity(document: Int, QuantityID)
    /// A clause's value for the person's tier: that of its operand.
    case clause
    /// A written value.
    case constant
    /// A number or day that is a fact of the person.
    case fact(Symbol)
    /// The day after a period that begins on the operand is full.
    case dayAfter(Rulebook.Reckoning)
    /// The last day of a period that begins on the operand.
    case lastDay(Rulebook.Reckoning)
    /// The last day on or before the operand on which payment is taken in a window of a document.
    case lastOpenDay(document: Int, window: Int)
    /// The first day of cover, or the last, which are the operands; nothing where they are reversed.
    case cover(isEnd: Bool)
    /// `ratio` × operand.
    case share(Rational)
    case add, subtract, multiply
    case divide(Rational)
    /// The second operand when the first is below it (不低于).
    case minimum
    /// The second operand when the first is above it.
    case maximum
    case rounding(Rounding)
    /// Standard less subsidy: what the person pays.
    case remainder
    /// Standard less what is owed: the subsidy of a clause that states what the person pays.
    case complement
    /// What the person owes and what they bear besides, added.
    case besides
    /// No clause subsidises the person: the whole standard is owed.
    case unsubsidised
    /// Several clauses come to the same value.
    case agreement
    /// Several clauses apply and the document says how they combine.
    case combination(index: Int)
    /// Several clauses come to different values.
    case conflict
    /// Several clauses apply and not all of them come to a value, so none of them counts.
    case undecided
    /// Left to another document; its one operand is that document's answer if it is loaded.
    case reference
  }

  /// A clause that would apply but does not count, and why.
  public struct SetAside: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// The other clause is about a group inside this one's, or about a group where this is the base.
      case overridden(by: ClauseReference)
      /// The other clause says that it takes this one's place.
      case replaced(by: ClauseReference)
      /// It is for other tiers.
      case otherTiers
    }

    public var clause: ClauseReference
    public var reason: Reason

    public init(clause: ClauseReference, reason: Reason) {
      self.clause = clause
      self.reason = reason
    }
  }

  public var kind: Kind
  /// The clause that the step cites; on a combination the one that it picks, if it picks one.
  public var clause: ClauseReference?
  public var operands: [Step]
  public var result: Outcome
  /// On a quantity's step: the clauses that do not count.
  public var setAside: [SetAside]

  public init(
    _ kind: Kind, clause: ClauseReference? = nil, operands: [Step] = [], result: Outcome,
    setAside: [SetAside] = []
  ) {
    self.kind = kind
    self.clause = clause
    self.operands = operands
    self.result = result
    self.setAside = setAside
  }
}

extension Step {
  /// The step of what is owed without what is borne besides.
  public var contribution: Step {
    guard let sum = operands.first, sum.kind == .besides, let own = sum.operands.first else {
      return self
    }
    return Step(kind, clause: clause, operands: [own], result: own.result, setAside: setAside)
  }

  /// The innermost quantity whose value the step of a quantity passes on, be it under clauses or
  /// other quantities: what late payers bear besides is 财政补助. nil for any other step.
  public var passedOn: (document: Int, quantity: QuantityID)? {
    guard case .quantity(var document, var quantity) = kind else { return nil }
    var inner = self
    // Every turn goes to a step within the last one, so the walk ends.
    while inner.operands.count == 1, inner.operands[0].passes(result), inner.passesOn {
      inner = inner.operands[0]
      if case .quantity(let own, let named) = inner.kind { (document, quantity) = (own, named) }
    }
    return (document, quantity)
  }
}

extension Step {
  /// `true` iff the step is its operand's amount as it is, and not a part of it or a multiple.
  fileprivate var passesOn: Bool {
    switch kind {
    case .quantity, .clause, .unsubsidised: true
    default: false
    }
  }

  /// `true` iff what a clause makes of the step is the outcome.
  fileprivate func passes(_ outcome: Outcome) -> Bool {
    if result == outcome { return true }
    guard case .none(.missing(_, let clauses)) = outcome else { return false }
    return result == .none(clauses.isEmpty ? .noClause : .otherTiers(clauses))
  }
}
