import Quantities
import Syntax

extension Tree {
  /// How tightly an expression holds together: a sum 0, a product 1, anything else 2.
  func tightness(_ id: Expression.ID) -> Int {
    switch expressions[Int(id.index)].kind {
    case .binary(.add, _, _), .binary(.subtract, _, _): 0
    case .binary(.multiply, _, _), .binary(.divide, _, _): 1
    default: 2
    }
  }

  /// `true` iff the last thing of an expression is an amount, as Chinese writes it.
  func endsWithLiteral(_ id: Expression.ID) -> Bool {
    switch expressions[Int(id.index)].kind {
    case .literal, .share: true
    case .binary(_, _, let right): endsWithLiteral(right)
    case .all, .quantity, .dayAfter, .lastDay, .broken: false
    }
  }

  /// `true` iff the first thing of an expression is an amount, as Chinese writes it.
  func beginsWithLiteral(_ id: Expression.ID) -> Bool {
    switch expressions[Int(id.index)].kind {
    case .literal: true
    case .share(_, let base): beginsWithLiteral(base)
    case .binary(_, let left, _): beginsWithLiteral(left)
    case .all, .quantity, .dayAfter, .lastDay, .broken: false
    }
  }

  /// How tightly a condition holds together: `or` 0, `and` 1, `not` and what it is made of 2.
  func tightness(_ id: Condition.ID) -> Int {
    switch conditions[Int(id.index)].kind {
    case .or: 0
    case .and: days(id) == nil ? 1 : 2
    default: 2
    }
  }

  /// The fact and the days from and to which it lies, where a condition is written so.
  func days(_ id: Condition.ID) -> (fact: Name, first: LiteralID, last: LiteralID)? {
    guard case .and(let lower, let upper) = conditions[Int(id.index)].kind,
      case .comparison(let fact, .orOver, let first) = conditions[Int(lower.index)].kind,
      case .comparison(let other, .orUnder, let last) = conditions[Int(upper.index)].kind,
      fact.symbol == other.symbol, literals[Int(first.index)].dayNumber != nil,
      literals[Int(last.index)].dayNumber != nil
    else { return nil }
    return (fact, first, last)
  }
}
