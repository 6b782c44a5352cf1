public import Quantities
public import Text

extension Rulebook {
  /// Something that the document gives a value.
  public struct Quantity: Hashable, Sendable {
    public var name: Symbol
    public var synonyms: [Symbol]
    public var type: QuantityType
    /// `true` iff it is a premium beside the contribution that some people have to pay.
    public var isDueBeside = false

    public init(name: Symbol, synonyms: [Symbol], type: QuantityType) {
      self.name = name
      self.synonyms = synonyms
      self.type = type
    }
  }

  /// One rule: for whom (`subject`), when (`condition`), which quantity, how much (`alternatives`).
  public struct Clause: Hashable, Sendable {
    public var quantity: QuantityID
    /// The groups any of which it is about; a range of `subjectGroups`, empty when `scope` says so.
    public var subject: Range<Int>
    public var scope: Scope
    /// nil holds always.
    public var condition: ConditionID?
    /// One for each set of tiers; a range of `alternatives`.
    public var alternatives: Range<Int>
    /// `true` iff the value is what the person still pays, and the subsidy is the rest of the
    /// standard (`返贫致贫人口 owes 38`).
    public var isRemainder: Bool
    public var isVoluntary: Bool
    /// The clause that this one takes the place of where both apply.
    public var insteadOf: ClauseID?
    /// The clause's number in the document: 二.3.
    public var citation: Symbol
    public var place: Place

    /// Whom a clause is about.
    public enum Scope: UInt8, Hashable, Sendable {
      /// Everybody whom no clause about a group covers.
      case base
      case groups
      /// Funding only: every subsidy that no other funding clause covers.
      case others
    }

    public init(
      quantity: QuantityID, subject: Range<Int>, scope: Scope, condition: ConditionID?,
      alternatives: Range<Int>, isRemainder: Bool, isVoluntary: Bool, insteadOf: ClauseID?,
      citation: Symbol, place: Place
    ) {
      self.quantity = quantity
      self.subject = subject
      self.scope = scope
      self.condition = condition
      self.alternatives = alternatives
      self.isRemainder = isRemainder
      self.isVoluntary = isVoluntary
      self.insteadOf = insteadOf
      self.citation = citation
      self.place = place
    }
  }

  /// The value of a clause for some tiers.
  public struct Alternative: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
      case formula(FormulaID)
      /// Left to another document; nil when the text does not say which.
      case elsewhere(Symbol?)
      /// Who pays, and who pays what that funder cannot.
      case funder(Symbol, rest: Symbol?)
      /// The clause says nothing of it, and what others say is not about its people: cover that it
      /// states without an end has not that of another clause.
      case unstated
    }

    /// The tiers as bits; all ones when the value is for every tier.
    public var tiers: UInt64
    public var value: Value
    public var minimum: FormulaID?
    public var maximum: FormulaID?
    public var rounding: Rounding?
    /// `true` iff the bound is applied before the rounding, which then rounds it as well.
    public var roundsMinimum = false
    public var roundsMaximum = false
    public var place: Place

    public init(
      tiers: UInt64, value: Value, minimum: FormulaID?, maximum: FormulaID?, rounding: Rounding?,
      place: Place
    ) {
      self.tiers = tiers
      self.value = value
      self.minimum = minimum
      self.maximum = maximum
      self.rounding = rounding
      self.place = place
    }
  }

  /// What counts when several clauses about unrelated groups apply to one person.
  public struct Combination: Hashable, Sendable {
    public enum Rule: String, Hashable, CaseIterable, Sendable {
      case highest, lowest, first, sum, choice
    }

    /// The groups among which it holds, in the order written; empty means all.
    public var groups: [GroupID]
    public var rule: Rule
    public var citation: Symbol
    public var place: Place

    public init(groups: [GroupID], rule: Rule, citation: Symbol, place: Place) {
      self.groups = groups
      self.rule = rule
      self.citation = citation
      self.place = place
    }
  }

  /// An amount that the document printed behind a clause.
  public struct Publication: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// What the person pays.
      case owed
      /// What the clause comes to.
      case value
    }

    public var clause: ClauseID
    /// The alternative, as an index of `alternatives`.
    public var alternative: Int
    public var kind: Kind
    public var amount: Rational
    /// The tiers that it was printed for.
    public var tiers: UInt64
    public var place: Place

    public init(
      clause: ClauseID, alternative: Int, kind: Kind, amount: Rational, tiers: UInt64,
      place: Place
    ) {
      self.clause = clause
      self.alternative = alternative
      self.kind = kind
      self.amount = amount
      self.tiers = tiers
      self.place = place
    }
  }
}

extension Rulebook {
  /// `true` iff a clause says something of its quantity, and not only that nothing is said of it.
  public func states(_ clause: ClauseID) -> Bool {
    alternatives[clauses[Int(clause.index)].alternatives].contains { $0.value != .unstated }
  }
}
