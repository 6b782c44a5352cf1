public import Text

/// A formula for a value.
public struct Expression: Hashable, Sendable {
  /// Identifies an expression in its tree.
  public struct ID: Hashable, Sendable {
    public var index: UInt32
  }

  public enum Kind: Hashable, Sendable {
    /// The whole standard.
    case all
    case literal(LiteralID, Qualifier)
    /// A quantity, possibly of a tier other than the person's: `一档 standard`.
    case quantity(QuantityReference, tier: Name?)
    /// A share of something: `80% of standard`.
    case share(LiteralID, of: Expression.ID)
    /// The day after a period from a day that is a fact is full: `90 full days after payment`.
    case dayAfter(LiteralID, Name, countsFirstDay: Bool)
    /// The last day of a period from a day that is a fact: `within 90 days of birth`.
    case lastDay(LiteralID, Name, countsFirstDay: Bool)
    case binary(Operator, Expression.ID, Expression.ID)
    case broken
  }

  public enum Operator: UInt8, Hashable, Sendable {
    case add, subtract, multiply, divide
  }

  public var kind: Kind
  public var span: Span
}

/// How exactly a written value is meant.
public enum Qualifier: UInt8, Hashable, Sendable {
  case exactly
  /// 约, 左右: everything computed from it is approximate too.
  case about
  /// A floor (以上) or ceiling (以内) that is published as such and not computed with.
  case atLeast, atMost
}
