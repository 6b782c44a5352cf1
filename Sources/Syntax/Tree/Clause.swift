public import Quantities
public import Text

/// The quantity that a clause is about, as the text names it.
public enum QuantityReference: Hashable, Sendable {
  case standard, subsidy, owed
  case fiscalSubsidy(FiscalLevel)
  /// The last day on which anybody can still pay (最迟缴费).
  case deadline
  /// The months between payment and benefits (等待期).
  case waiting
  /// What the person bears beside the contribution (另需承担).
  case surcharge
  /// `supplementary premium 意外伤害补充保险`: a premium beside the contribution.
  case premium(Name)
  /// A quantity that the vocabulary or the document declares.
  case named(Name)
}

extension QuantityReference {
  /// `true` iff the quantity is one of the amounts of money that every document has: where one is
  /// due, 320 and 320元 say the same.
  public var isMoney: Bool {
    switch self {
    case .standard, .subsidy, .owed, .fiscalSubsidy, .surcharge, .premium: true
    case .deadline, .waiting, .named: false
    }
  }
}

/// The level of government that pays a fiscal subsidy.
public enum FiscalLevel: UInt8, Hashable, CaseIterable, Sendable {
  case total, central, provincial, municipal, county
}

/// Who (`subject`), when (`condition`), what (`quantity`) and how much (`alternatives`).
public struct Clause: Hashable, Sendable {
  public var subject: Subject?
  public var condition: Condition.ID?
  public var quantity: QuantityReference
  public var quantitySpan: Span
  /// The values, one for each set of tiers; a range of `Tree.alternatives`.
  public var alternatives: Range<Int>
  /// `of which central 440, …`; a range of `Tree.parts`.
  public var parts: Range<Int>
  public var isVoluntary: Bool
  /// The citation of the clause that this one takes the place of, normalised without blanks.
  public var insteadOf: Name?
  /// The days on which the values hold; nil is always.
  public var holding: Holding?
}

/// The groups that a clause is about; ranges of `Tree.groups` and `Tree.names`.
public struct Subject: Hashable, Sendable {
  public var groups: Range<Int>
  public var exceptions: Range<Int>
  public var span: Span
}

/// A group in a subject with what it includes and excludes in this document.
public struct GroupReference: Hashable, Sendable {
  public var name: Name
  public var included: Range<Int>
  public var excluded: Range<Int>
}

/// One value of a clause and what belongs to it.
public struct Alternative: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case expression(Expression.ID)
    /// Left to another document; nil when the text does not name it.
    case elsewhere(Name?)
  }

  public var value: Value
  /// The tiers that the value is for; empty means all.
  public var tiers: Range<Int>
  public var minimum: Expression.ID?
  public var maximum: Expression.ID?
  public var rounding: Rounding?
  /// `true` iff the bound stands before the rounding, which then rounds it as well.
  public var roundsMinimum = false
  public var roundsMaximum = false
  /// What the document printed; a range of `Tree.publications`.
  public var publications: Range<Int>
  public var span: Span
}

extension Alternative {
  /// What changes a value once it is computed.
  public enum Limit: Hashable, Sendable {
    case minimum(Expression.ID)
    case maximum(Expression.ID)
    case rounding(Rounding)
  }

  /// The bounds and the rounding in the order in which they are applied: as written, but for a
  /// minimum beside a maximum, whose order says nothing.
  public var limits: [Limit] {
    var (before, behind): ([Limit], [Limit]) = ([], [])
    if let minimum {
      if roundsMinimum {
        before.append(.minimum(minimum))
      } else {
        behind.append(.minimum(minimum))
      }
    }
    if let maximum {
      if roundsMaximum {
        before.append(.maximum(maximum))
      } else {
        behind.append(.maximum(maximum))
      }
    }
    return before + (rounding.map { [.rounding($0)] } ?? []) + behind
  }
}

/// `owes 40` or `makes 288` behind a value: what the document printed, to be checked.
public struct PublishedAmount: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// What the person pays.
    case owes
    /// What the clause itself comes to.
    case makes
  }

  public var kind: Kind
  public var literal: LiteralID
  public var tier: Name?
  public var span: Span
}

/// One level's part of a fiscal subsidy.
public struct LevelPart: Hashable, Sendable {
  public var level: FiscalLevel
  public var literal: LiteralID
  public var span: Span
}

/// `优抚对象 from 优抚对象医疗补助资金, rest from 县级财政`.
public struct FundingClause: Hashable, Sendable {
  public enum Scope: Hashable, Sendable {
    case groups(Subject)
    /// `others from …`: every subsidy that no other funding clause covers.
    case others
    /// No subject: every subsidy.
    case everyone
  }

  public var scope: Scope
  public var condition: Condition.ID?
  public var funder: Name
  public var rest: Name?
}

/// `特困人员, 低保对象 highest applies`: what counts when several of the groups' clauses apply.
public struct CombinationClause: Hashable, Sendable {
  public enum Rule: String, Hashable, CaseIterable, Sendable {
    case highest, lowest, first, sum, choice
  }

  /// The groups among which the rule holds; nil means all.
  public var subject: Subject?
  public var rule: Rule
  public var ruleSpan: Span
}

/// Identifies a literal in its tree.
public struct LiteralID: Hashable, Sendable {
  public var index: UInt32
}
