import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  /// Lowers an expression; its depth is bounded by the parser.
  mutating func lower(expression id: Expression.ID) -> FormulaID {
    let expression = document.tree.expressions[Int(id.index)]
    switch expression.kind {
    case .all: return add(.quantity(QuantityID(.standard), tier: nil))
    case .literal(let literal, let qualifier):
      let type = document.types[Int(id.index)]
      guard let formula = formula(of: literal, type: type, qualifier) else {
        return broken(Message("this amount could not be read", "金额无法读取"), expression.span)
      }
      return add(formula)
    case .quantity(let reference, let tier):
      guard let quantity = quantity(reference) else {
        // The checker lets an unknown name stand only where a name is the value.
        if case .named(let name) = reference {
          if let fact = document.scope.fact(name.symbol) { return add(.fact(FactID(fact))) }
          return add(.name(name.symbol))
        }
        return broken(Message("this quantity is not declared", "该数量没有声明"), expression.span)
      }
      guard let tier else { return add(.quantity(quantity, tier: nil)) }
      guard let number = document.scope.tier(tier.symbol) else {
        return broken(Message("this tier is not declared", "该档次没有声明"), tier.span)
      }
      return add(.quantity(quantity, tier: number))
    case .share(let literal, let base):
      let base = lower(expression: base)
      guard let ratio = number(of: literal, as: .ratio) else {
        return broken(Message("this share could not be read", "比例无法读取"), expression.span)
      }
      return add(.share(ratio, of: base))
    case .dayAfter(let span, let name, let countsFirstDay):
      guard let fact = document.scope.fact(name.symbol), let span = document.tree.span(span) else {
        return broken(Message("this day could not be read", "日期无法读取"), expression.span)
      }
      let day = add(.fact(FactID(fact)))
      return add(.dayAfter(day, Rulebook.Reckoning(span: span, countsFirstDay: countsFirstDay)))
    case .lastDay(let span, let name, let countsFirstDay):
      guard let fact = document.scope.fact(name.symbol), let span = document.tree.span(span) else {
        return broken(Message("this day could not be read", "日期无法读取"), expression.span)
      }
      let day = add(.fact(FactID(fact)))
      return add(.lastDay(day, Rulebook.Reckoning(span: span, countsFirstDay: countsFirstDay)))
    case .binary(let sign, let left, let right):
      return lower(sign, left, right, expression.span)
    case .broken: return broken(Message("this value could not be read", "数值无法读取"), expression.span)
    }
  }

  private mutating func lower(
    _ sign: Expression.Operator, _ left: Expression.ID, _ right: Expression.ID, _ span: Span
  ) -> FormulaID {
    if sign == .divide {
      guard case .literal(let literal, _) = document.tree.expressions[Int(right.index)].kind,
        case .number(let divisor) = document.tree.literals[Int(literal.index)]
      else { return broken(Message("the divisor is no written number", "除数不是写明的数字"), span) }
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

  /// Holds the place of a formula that cannot be lowered; the document is refused.
  private mutating func broken(_ reason: Message, _ span: Span) -> FormulaID {
    fault(reason, span)
    return add(.number(Rational(0), .exact))
  }

  mutating func add(_ formula: Rulebook.Formula) -> FormulaID {
    rulebook.formulas.append(formula)
    return FormulaID(rulebook.formulas.count - 1)
  }

  private func formula(
    of literal: LiteralID, type: ValueType, _ qualifier: Qualifier
  ) -> Rulebook.Formula? {
    let exactness: Exactness =
      switch qualifier {
      case .exactly: .exact
      case .about: .approximate
      case .atLeast: .atLeast
      case .atMost: .atMost
      }
    switch document.tree.literals[Int(literal.index)] {
    case .date(let date): return .date(date, exactness)
    case .third(let third): return .third(third)
    default: break
    }
    if case .quantity(let type) = type, let number = number(of: literal, as: type) {
      return .number(number, exactness)
    }
    if case .number(let value) = document.tree.literals[Int(literal.index)] {
      return .number(value, exactness)
    }
    return nil
  }

  /// The number that a literal is where a type is due, in the type's own unit (money in fen).
  func number(of literal: LiteralID, as type: QuantityType) -> Rational? {
    document.amount(of: literal, as: type)
  }
}
