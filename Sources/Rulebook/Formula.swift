public import Quantities
public import Text

extension Rulebook {
  /// How a value is computed; its type was checked, so a formula is a number unless it is a
  /// date or name. Money counts in fen.
  public enum Formula: Hashable, Sendable {
    case number(Rational, Exactness)
    case date(Date, Exactness)
    /// A day that is known only to lie in a third of a month.
    case third(MonthThird)
    case name(Symbol)
    /// The number or day that a fact of the person is.
    case fact(FactID)
    /// The day after a period that begins on a day is full (满…后).
    case dayAfter(FormulaID, Reckoning)
    /// The last day of a period that begins on a day (…内).
    case lastDay(FormulaID, Reckoning)
    /// The last day on or before a day on which payment is taken in a window, by its place among the
    /// rulebook's.
    case lastOpenDay(FormulaID, window: Int)
    /// The first or the last day of cover; nothing where cover would begin after it ends.
    case cover(from: FormulaID, to: FormulaID, isEnd: Bool)
    /// Another quantity of the person; in `tier` instead of the person's own when that is given.
    case quantity(QuantityID, tier: Int?)
    case share(Rational, of: FormulaID)
    case add(FormulaID, FormulaID)
    case subtract(FormulaID, FormulaID)
    case multiply(FormulaID, FormulaID)
    /// The divisor is a number other than zero.
    case divide(FormulaID, by: Rational)
  }

  /// What must hold of a person for a clause to apply or a group to be held.
  public enum Condition: Hashable, Sendable {
    case group(GroupID)
    /// The fact is a number from `lowest` to `highest`, both included; nil is unbounded.
    case number(FactID, lowest: Int64?, highest: Int64?)
    /// The fact has one of the values whose bits are set.
    case oneOf(FactID, UInt64)
    /// One day lies so long after another.
    case relation(DayRelation)
    /// The day lies in the ordinary windows of the person, or is late by them.
    case timing(FactID, isLate: Bool)
    /// The day lies in a window, by its place among the rulebook's, that is the person's.
    case inWindow(FactID, Int)
    case not(ConditionID)
    case and(ConditionID, ConditionID)
    case or(ConditionID, ConditionID)
  }
}

extension Rulebook {
  /// `true` iff the formula is a bare number of times: 断缴年数, 断缴年数 - 1.
  public func isCount(_ formula: FormulaID) -> Bool {
    var pending = [formula]
    var hasCount = false
    // A formula's operands stand before it, so the walk ends.
    while let next = pending.popLast() {
      switch formulas[Int(next.index)] {
      case .fact(let fact):
        guard facts[Int(fact.index)].kind == .count else { return false }
        hasCount = true
      case .number: break
      case .add(let left, let right), .subtract(let left, let right): pending += [left, right]
      default: return false
      }
    }
    return hasCount
  }
}

/// How exactly a value is meant.
public enum Exactness: UInt8, Hashable, Comparable, Sendable {
  case exact
  /// Published as 约 or 左右; whatever is computed from it is approximate too.
  case approximate
  /// A published floor (以上) or ceiling.
  case atLeast, atMost

  public static func < (left: Exactness, right: Exactness) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The exactness of what is computed from values of both.
  public func combined(with other: Exactness) -> Exactness { max(self, other) }
}
