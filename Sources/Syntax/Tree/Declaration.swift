public import Quantities

/// `group 低保对象, also 低保, 低保户, divided into 农村低保, 城市低保`.
public struct GroupDeclaration: Hashable, Sendable {
  public var name: Name
  /// Synonyms; a range of `Tree.names`.
  public var synonyms: Range<Int>
  /// What the group is nested in or divided into; a range of `Tree.nestings`.
  public var nestings: Range<Int>
  /// `true` iff these are the people without any group.
  public var isOrdinary: Bool
  /// The facts that make a person a member, besides being named one.
  public var definition: Condition.ID?
}

/// How a declared group nests.
public struct Nesting: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Every member is a member of the named group too.
    case within
    /// Every member is in exactly one of the named groups.
    case dividedInto
  }

  public var kind: Kind
  public var names: Range<Int>
}

/// `fact 残疾等级 (disability grade) is one of 一级, 二级, ordinarily none`.
public struct FactDeclaration: Hashable, Sendable {
  public enum FactType: Hashable, Sendable {
    case age
    /// A whole number of months: how long ago cover lapsed.
    case months
    /// A whole number: the years for which cover lapsed.
    case count
    /// A day: that of payment or of birth.
    case date
    /// One of the values; a range of `Tree.factValues`.
    case oneOf(Range<Int>)
  }

  /// What an unstated fact is taken to be.
  public enum Ordinary: Hashable, Sendable {
    /// Nothing is taken for granted: the answer is cases.
    case open
    /// The fact is absent: no disability grade.
    case none
    case value(Name)
    /// The day lies in a window in which the person ordinarily pays.
    case window
  }

  public var name: Name
  public var synonyms: Range<Int>
  public var type: FactType
  public var ordinary: Ordinary
}

/// A value that a fact can have, with its synonyms.
public struct FactValue: Hashable, Sendable {
  public var name: Name
  public var synonyms: Range<Int>
}

/// `quantity 大病保险筹资 is money per person and year`.
public struct QuantityDeclaration: Hashable, Sendable {
  public var name: Name
  public var synonyms: Range<Int>
  public var type: QuantityType
}
