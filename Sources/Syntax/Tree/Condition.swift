public import Quantities
public import Text

/// What must hold for a clause to apply, over groups and facts.
public struct Condition: Hashable, Sendable {
  /// Identifies a condition in its tree.
  public struct ID: Hashable, Sendable {
    public var index: UInt32
  }

  public enum Kind: Hashable, Sendable {
    case group(Name)
    /// A fact compared with numbers: `age 60 or over`.
    case comparison(fact: Name, Comparison, LiteralID)
    /// A fact that has one of some values: `disability grade 一级 or 二级`.
    case oneOf(fact: Name, Range<Int>)
    /// A day that is a fact lies in a window in which the person ordinarily pays, or in one for
    /// late payers: `paid in the window`, `paid late`.
    case timing(fact: Name, isLate: Bool)
    /// A day that is a fact lies so long after another day: `paid within 90 days of birth`.
    case relation(fact: Name, PeriodLimit, LiteralID, of: Origin, countsFirstDay: Bool)
    /// The day of payment lies in the window that a statement of the tree opens.
    case inWindow(statement: Int)
    case not(Condition.ID)
    case and(Condition.ID, Condition.ID)
    case or(Condition.ID, Condition.ID)
    case broken
  }

  /// From what day a period is counted.
  public enum Origin: Hashable, Sendable {
    case fact(Name)
    case day(LiteralID)
  }

  /// How a fact is compared; the words follow the Civil Code, article 1259.
  public enum Comparison: UInt8, Hashable, CaseIterable, Sendable {
    case equal
    /// 以上, 届满, `or over`: includes the number.
    case orOver
    /// 以下, 以内, `or under`: includes the number.
    case orUnder
    /// 超过, `over`: excludes it.
    case over
    /// 不满, 低于, `under`: excludes it.
    case under
  }

  public var kind: Kind
  public var span: Span
}
