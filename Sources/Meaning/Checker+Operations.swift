import Quantities
import Syntax
import Text

extension Checker {
  /// A side of an operation and its type.
  typealias Side = (id: Expression.ID, type: ValueType)

  mutating func combine(
    _ sign: Expression.Operator, _ left: Side, _ right: Side, due: QuantityType, at span: Span
  ) -> ValueType {
    guard left.type != .invalid, right.type != .invalid else { return .invalid }
    switch sign {
    case .add, .subtract:
      if let ratio = ratio(beside: left, right, due: due) {
        let span = tree.expressions[Int(ratio.index)].span
        report(.ratioWithoutBase(source.text(span), at: place(span)))
        return .invalid
      }
      switch (left.type, right.type) {
      case (.quantity(.count), .quantity(.months)), (.quantity(.months), .quantity(.count)):
        let count = left.type == .quantity(.count) ? left.id : right.id
        let span = tree.expressions[Int(count.index)].span
        report(.countBesideMonths(source.text(span), at: place(span)))
        return .invalid
      case (.quantity(.months), _) where due != .months,
        (_, .quantity(.months)) where due != .months:
        report(.wrongType(QuantityType.months.spoken, due: due.spoken, at: place(span)))
        return .invalid
      case (.number, .number): return .number
      case (.number, .quantity(let type)):
        settle(left.id, .number, as: type)
        return right.type
      case (.quantity(.money(let unit)), .quantity(.money(let other))) where unit.fits(other):
        return right.type
      case (.quantity(let type), _):
        settle(right.id, right.type, as: type)
        return types[Int(right.id.index)] == .invalid ? .invalid : left.type
      case (.roughDay, _), (_, .roughDay):
        report(.wrongType(ValueType.roughDay.words, due: due.spoken, at: place(span)))
        return .invalid
      case (.duration, _), (_, .duration), (.invalid, _), (_, .invalid):
        report(.wrongType(ValueType.duration.words, due: due.spoken, at: place(span)))
        return .invalid
      }
    case .multiply:
      // 80% × 320 is as much an amount as 320 × 80%.
      if left.type == .quantity(.ratio), right.type == .number, due != .ratio { return .number }
      switch (left.type, right.type) {
      // So many months for each lapsed year.
      case (.quantity(.months), .quantity(.count)), (.quantity(.count), .quantity(.months)):
        return .quantity(.months)
      case (.quantity(.months), .quantity(.months)):
        report(.productOfMonths(at: place(span)))
        return .invalid
      default: break
      }
      if isFactor(right.type) { return left.type }
      if isFactor(left.type) { return right.type }
      report(.productOfAmounts(at: place(span)))
      return .invalid
    case .divide:
      guard divisor(right.id) != Rational(0) else {
        report(.divisionByZero(at: place(tree.expressions[Int(right.id.index)].span)))
        return .invalid
      }
      return left.type
    }
  }

  /// The side of a sum that is a percentage where the other is not, when money or people are due.
  private func ratio(
    beside left: Side, _ right: Side, due: QuantityType
  ) -> Expression.ID? {
    let isLeft = left.type == .quantity(.ratio)
    guard due != .ratio, isLeft != (right.type == .quantity(.ratio)) else { return nil }
    return isLeft ? left.id : right.id
  }

  /// The bare number that an expression is, for it can divide.
  func divisor(_ id: Expression.ID) -> Rational? {
    guard case .literal(let literal, .exactly) = tree.expressions[Int(id.index)].kind,
      case .number(let divisor) = tree.literals[Int(literal.index)]
    else { return nil }
    return divisor
  }

  func isMoney(_ id: Expression.ID) -> Bool {
    guard case .literal(let literal, _) = tree.expressions[Int(id.index)].kind,
      case .money(_, .total) = tree.literals[Int(literal.index)]
    else { return false }
    return true
  }

  func isName(_ id: Expression.ID) -> Bool {
    if case .quantity(.named(let name), nil) = tree.expressions[Int(id.index)].kind {
      return scope.entity(name.symbol) == nil
    }
    return false
  }

  private func isFactor(_ type: ValueType) -> Bool {
    type == .number || type == .quantity(.ratio)
  }
}
