public import Quantities
public import Rulebook
public import Text

/// A clause of one of the documents that are loaded together.
public struct ClauseReference: Hashable, Sendable {
  /// The index of the rulebook in its `Library`.
  public var document: Int
  public var clause: ClauseID

  public init(document: Int, clause: ClauseID) {
    self.document = document
    self.clause = clause
  }
}

/// What a quantity comes to for a person of whom everything that matters is known.
///
/// Nothing here is ever 0 by default: an amount is a value, and everything else says what it is.
public enum Outcome: Hashable, Sendable {
  case value(Value)
  /// Left to another document, which is not loaded or does not define it.
  case elsewhere(Elsewhere)
  case conflict(Conflict)
  case none(Absence)
  /// The rules do not come to an amount: too fine, too large, or more than there is to pay.
  case failure(Failure)
}

/// A value with its type and how exactly it is meant.
public struct Value: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// A number in the type's own unit; money is in fen.
    case number(Rational)
    case date(Date)
    /// A day that is known only to lie in a third of a month.
    case third(MonthThird)
    case name(Symbol)
    /// Who pays, and who pays what that funder cannot.
    case funder(Symbol, rest: Symbol?)
    /// A known amount and amounts on top of it that are left to other documents or that nothing
    /// states; never a number.
    case partial(Rational, plus: [Addend])
  }

  public var content: Content
  public var type: QuantityType
  public var exactness: Exactness

  public init(_ content: Content, _ type: QuantityType, _ exactness: Exactness = .exact) {
    self.content = content
    self.type = type
    self.exactness = exactness
  }

  /// The number, when it is one.
  ///
  /// It is never inlined because the optimiser of Swift 6.3.1 fails where it is.
  public var number: Rational? {
    @inline(never) get {
      if case .number(let number) = content { return number }
      return nil
    }
  }
}

/// An amount that comes on top of a known one and is not known itself.
public struct Addend: Hashable, Sendable {
  /// The name of the quantity: 财政补助.
  public var quantity: Symbol
  /// To which document it is left; nil where nothing states it for the person.
  public var elsewhere: Elsewhere?

  public init(quantity: Symbol, elsewhere: Elsewhere?) {
    self.quantity = quantity
    self.elsewhere = elsewhere
  }
}

/// A value left to another document.
public struct Elsewhere: Hashable, Sendable {
  /// The documents' numbers, as far as the clauses name them, in the order of the clauses.
  public var numbers: [Symbol]
  /// The clauses that leave it.
  public var clauses: [ClauseReference]

  public init(numbers: [Symbol], clauses: [ClauseReference]) {
    self.numbers = numbers
    self.clauses = clauses
  }

  /// Both together, each number and clause once.
  func joined(with other: Elsewhere) -> Elsewhere {
    Elsewhere(
      numbers: numbers + other.numbers.filter { !numbers.contains($0) },
      clauses: clauses + other.clauses.filter { !clauses.contains($0) })
  }
}

/// Clauses that come to different values where no rule says which counts.
public struct Conflict: Hashable, Sendable {
  public struct Side: Hashable, Sendable {
    public var clause: ClauseReference
    /// A value, or that there is no cover, for it would begin only after it has ended.
    public var outcome: Outcome

    public init(clause: ClauseReference, outcome: Outcome) {
      self.clause = clause
      self.outcome = outcome
    }

    public init(clause: ClauseReference, value: Value) {
      self.init(clause: clause, outcome: .value(value))
    }

    /// The value, when it is one.
    public var value: Value? {
      if case .value(let value) = outcome { return value }
      return nil
    }
  }

  /// In the order of the text; at least two differ.
  public var sides: [Side]
  /// What 就高不就低 would give: the side that is best for the person. nil for
  /// anything but the contribution, and for published bounds.
  public var highest: Value?
  /// `true` iff the values are those of something that is computed with, such as the standard of
  /// which a subsidy is a share, and not of what is asked for.
  public var isOfOperand = false

  public init(sides: [Side], highest: Value?) {
    self.sides = sides
    self.highest = highest
  }
}

/// Why a document provides nothing.
public enum Absence: Hashable, Sendable {
  /// No clause about the quantity applies to the person.
  case noClause
  /// Clauses apply, but for other tiers than the person's.
  case otherTiers([ClauseReference])
  /// A clause applies, but nothing states for the person a quantity that it computes with; with the
  /// clauses that state it for other tiers.
  case missing(Symbol, otherTiers: [ClauseReference])
  /// There is no subsidy whose funder could be asked for.
  case nothingToFund
  /// Cover would begin only after it has ended.
  case neverCovered(from: Date, to: Date)
}

/// Why rules do not come to an amount.
public enum Failure: Hashable, Sendable {
  /// The amount is finer than a fen and its clause names no rounding.
  case needsRounding(Rational, ClauseReference?)
  case overflow(ClauseReference?)
  /// A period from the day goes beyond the calendar.
  case beyondCalendar(Date, ClauseReference?)
  /// More months are taken off a waiting period than it has.
  case belowZero(Rational, ClauseReference?)
  /// The subsidy is more than there is to pay, in fen.
  case subsidyAboveStandard(subsidy: Rational, standard: Rational)
  /// A clause computes with a quantity that is only a published bound or is not a number.
  case notANumber(ClauseReference?)
  /// Documents leave a quantity to each other in a circle.
  case circularReference([Symbol])
  /// More cases than can be shown; say one of the facts.
  case tooManyCases(Int)
  /// A value is computed from a fact of which the exact number or day is not known.
  case needsFact(Symbol)
  /// Documents leave a quantity to one another over more steps than are followed.
  case nestedTooDeeply
}
