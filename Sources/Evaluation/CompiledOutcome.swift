public import Quantities
public import Rulebook

/// What a quantity comes to, as the fast evaluator says it: without places and without reasons.
///
/// Where it is not a number, `Answering` says why.
public enum CompiledOutcome: Hashable, Sendable {
  /// A whole number in the unit of the quantity's type; money is in fen.
  case number(Int64, Exactness)
  /// Any other value: a ratio, a date, a name, a funder.
  case value(Value)
  case elsewhere
  /// What is known of an amount, and what stands in the place of anything computed with it: other
  /// documents say the rest or, `isUnstated`, nothing does.
  case partial(Rational, Exactness, isUnstated: Bool)
  case conflict
  case none(Absence)
  case failure(Failure)
  /// Something was read that the world does not say.
  case needs(Need)

  /// As `Evaluation.Absence`.
  public enum Absence: Hashable, Sendable {
    case noClause, otherTiers, missing, nothingToFund, neverCovered
  }

  /// As `Evaluation.Failure`.
  public enum Failure: Hashable, Sendable {
    case needsRounding, overflow, belowZero, subsidyAboveStandard, notANumber, circularReference,
      tooManyCases, nestedTooDeeply, needsFact
  }

  /// What the world would have to say; it may turn out not to matter.
  public enum Need: Hashable, Sendable {
    case tier
    case fact(FactID)
    case division(of: GroupID)
    /// Whether the person is in a group that a definition requires, or else in another.
    case membership(of: GroupID)
    /// Whether payment lies in a window that begins or ends on a day known only roughly.
    case inWindow(Int)
    case choice
  }

  /// The same outcome as the explaining evaluator has it.
  public init(_ outcome: Outcome) {
    switch outcome {
    case .value(let value): self = CompiledOutcome(value)
    case .elsewhere: self = .elsewhere
    case .conflict: self = .conflict
    case .none(.noClause): self = .none(.noClause)
    case .none(.otherTiers): self = .none(.otherTiers)
    case .none(.missing): self = .none(.missing)
    case .none(.nothingToFund): self = .none(.nothingToFund)
    case .none(.neverCovered): self = .none(.neverCovered)
    case .failure(.needsRounding): self = .failure(.needsRounding)
    case .failure(.overflow), .failure(.beyondCalendar): self = .failure(.overflow)
    case .failure(.belowZero): self = .failure(.belowZero)
    case .failure(.subsidyAboveStandard): self = .failure(.subsidyAboveStandard)
    case .failure(.notANumber): self = .failure(.notANumber)
    case .failure(.circularReference): self = .failure(.circularReference)
    case .failure(.tooManyCases): self = .failure(.tooManyCases)
    case .failure(.nestedTooDeeply): self = .failure(.nestedTooDeeply)
    case .failure(.needsFact): self = .failure(.needsFact)
    }
  }

  init(_ value: Value) {
    if case .partial(let known, _) = value.content {
      self = .partial(known, value.exactness, isUnstated: value.missing?.isUnstated ?? false)
    } else if let whole = value.number?.int64 {
      self = .number(whole, value.exactness)
    } else {
      self = .value(value)
    }
  }
}

extension CompiledOutcome {
  /// The number, with its exactness, when it is one.
  var number: (Rational, Exactness)? {
    switch self {
    case .number(let number, let exactness): (Rational(number), exactness)
    case .value(let value): value.number.map { ($0, value.exactness) }
    default: nil
    }
  }

  /// What stands in the place of anything computed with an amount of which a part is known; nil for
  /// any other outcome.
  var missing: CompiledOutcome? {
    guard case .partial(_, _, let isUnstated) = self else { return nil }
    return isUnstated ? .none(.missing) : .elsewhere
  }

  /// The outcome where something else is computed with it, as `Evaluator.computed` has it.
  var computed: CompiledOutcome {
    self == .none(.noClause) || self == .none(.otherTiers) ? .none(.missing) : self
  }

  /// The number, or what is known of it.
  var known: (Rational, Exactness)? {
    if case .partial(let known, let exactness, _) = self { return (known, exactness) }
    return number
  }

  /// A number as the value of a quantity: money is whole fen of 64 bits, people and years are whole.
  init(_ number: Rational, _ type: QuantityType, _ exactness: Exactness) {
    if let whole = number.int64 {
      let isBelowZero = type == .months && whole < 0
      self = isBelowZero ? .failure(.belowZero) : .number(whole, exactness)
      return
    }
    switch type {
    case .money, .count, .age, .months:
      self = .failure(number.isInteger ? .overflow : .needsRounding)
    case .ratio, .points, .date, .text: self = .value(Value(.number(number), type, exactness))
    }
  }
}
