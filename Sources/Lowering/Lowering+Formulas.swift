import Meaning
import Quantities
import Rulebook
import Syntax

extension Lowering {
  /// Lowers an expression; its depth is bounded by the parser.
  mutating func lower(expression id: Expression.ID) -> FormulaID {
    let expression = document.tree.expressions[Int(id.index)]
    switch expression.kind {
    case .all: return add(.quantity(QuantityID(.standard), tier: nil))
    case .literal(let literal, let qualifier):
      return add(formula(of: literal, type: document.types[Int(id.index)], qualifier))
    case .quantity(let reference, let tier):
      guard let quantity = quantity(reference) else {
        // The checker lets an unknown name stand only where a name is the value.
        if case .named(let name) = reference { return add(.name(name.symbol)) }
        return add(.number(Rational(0), .exact))
      }
      return add(.quantity(quantity, tier: tier.flatMap { document.scope.tier($0.symbol) }))
    case .share(let literal, let base):
      let base = lower(expression: base)
      return add(.share(number(of: literal, as: .ratio) ?? Rational(0), of: base))
    case .binary(let sign, let left, let right):
      return lower(sign, left, right)
    case .broken: return add(.number(Rational(0), .exact))
    }
  }

  private mutating func lower(
    _ sign: Expression.Operator, _ left: Expression.ID, _ right: Expression.ID
  ) -> FormulaID {
    if sign == .divide,
      case .literal(let literal, _) = document.tree.expressions[Int(right.index)].kind,
      case .number(let divisor) = document.tree.literals[Int(literal.index)]
    {
      let dividend = lower(expression: left)
      return add(.divide(dividend, by: divisor))
    }
    let first = lower(expression: left)
    let second = lower(expression: right)
    switch sign {
    case .add: return add(.add(first, second))
    case .subtract: return add(.subtract(first, second))
    case .multiply, .divide: return add(.multiply(first, second))
    }
  }

  private mutating func add(_ formula: Rulebook.Formula) -> FormulaID {
    rulebook.formulas.append(formula)
    return FormulaID(rulebook.formulas.count - 1)
  }

  private func formula(
    of literal: LiteralID, type: ValueType, _ qualifier: Qualifier
  ) -> Rulebook.Formula {
    let exactness: Exactness =
      switch qualifier {
      case .exactly: .exact
      case .about: .approximate
      case .atLeast: .atLeast
      case .atMost: .atMost
      }
    if case .date(let date) = document.tree.literals[Int(literal.index)] {
      return .date(date, exactness)
    }
    if case .quantity(let type) = type, let number = number(of: literal, as: type) {
      return .number(number, exactness)
    }
    if case .number(let value) = document.tree.literals[Int(literal.index)] {
      return .number(value, exactness)
    }
    return .number(Rational(0), exactness)
  }

  /// The number that a literal is where a type is due, in the type's own unit (money in fen).
  func number(of literal: LiteralID, as type: QuantityType) -> Rational? {
    document.amount(of: literal, as: type)
  }
}
