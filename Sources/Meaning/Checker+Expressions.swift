public import Quantities
public import Syntax
import Text

extension Checker {
  /// Checks that an expression has the type that is due and notes the types of its parts.
  ///
  /// `isWhole` is true where the expression is all of a clause's value, so that a published floor
  /// or ceiling may stand there.
  mutating func check(
    expression: Expression.ID, expecting type: QuantityType, isSubsidy: Bool,
    isWhole: Bool = false
  ) {
    let found = infer(expression, due: type, isSubsidy: isSubsidy, isWhole: isWhole)
    settle(expression, found, as: type)
  }

  /// Gives a bare number the type that is due; reports any other mismatch.
  private mutating func settle(
    _ id: Expression.ID, _ found: ValueType, as due: QuantityType
  ) {
    let span = tree.expressions[Int(id.index)].span
    switch (found, due) {
    case (.invalid, _): return
    case (.number, .ratio):
      report(.percentageMeant(source.text(span), at: place(span), due: due.spoken))
      types[Int(id.index)] = .invalid
    case (.number, .money), (.number, .count), (.number, .age), (.number, .points):
      adapt(id, to: due)
    case (.quantity(.money(let unit)), .money(let other)):
      if !unit.fits(other) {
        report(.wrongUnit(unit.symbol, due: other.symbol, at: place(span)))
        types[Int(id.index)] = .invalid
      }
    case (.quantity(let type), _) where type == due: return
    case (.quantity(.ratio), .money):
      report(.ratioWithoutBase(source.text(span), at: place(span)))
      types[Int(id.index)] = .invalid
    default:
      report(.wrongType(found.words, due: due.spoken, at: place(span)))
      types[Int(id.index)] = .invalid
    }
  }

  /// Makes the bare numbers that a sum or difference is made of values of `type`.
  private mutating func adapt(_ id: Expression.ID, to type: QuantityType) {
    types[Int(id.index)] = .quantity(type)
    switch tree.expressions[Int(id.index)].kind {
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      adapt(left, to: type)
      adapt(right, to: type)
    case .binary(.multiply, let left, _), .binary(.divide, let left, _):
      adapt(left, to: type)
    case .share(_, of: let base): adapt(base, to: type)
    default: break
    }
  }

  private mutating func infer(
    _ id: Expression.ID, due: QuantityType, isSubsidy: Bool, isWhole: Bool = false
  ) -> ValueType {
    let expression = tree.expressions[Int(id.index)]
    let type: ValueType
    switch expression.kind {
    case .broken: type = .invalid
    case .all:
      if isSubsidy {
        type = .quantity(.money(.perPersonAndYear))
      } else {
        report(.allOfNothing(at: place(expression.span)))
        type = .invalid
      }
    case .literal(let literal, let qualifier):
      if !isWhole, qualifier == .atLeast || qualifier == .atMost {
        report(.boundInFormula(at: place(expression.span)))
        type = .invalid
      } else {
        type = self.type(of: tree.literals[Int(literal.index)])
      }
    case .quantity(let quantity, let tier):
      type = infer(quantity, tier: tier, due: due, at: expression.span)
    case .share(let literal, let base):
      type = inferShare(literal, base, due: due, isSubsidy: isSubsidy, at: expression.span)
    case .binary(let sign, let left, let right):
      let leftType = infer(left, due: due, isSubsidy: isSubsidy)
      let rightType = infer(right, due: due, isSubsidy: isSubsidy)
      type = combine(sign, (left, leftType), (right, rightType), due: due, at: expression.span)
    }
    types[Int(id.index)] = type
    return type
  }

  private mutating func infer(
    _ quantity: QuantityReference, tier: Name?, due: QuantityType, at span: Span
  ) -> ValueType {
    if let tier { _ = tierOrReport(tier) }
    if let type = type(of: quantity) { return .quantity(type) }
    guard case .named(let name) = quantity else { return .invalid }
    // Where a name is due, a word that is no quantity is the name itself.
    if due == .text, tier == nil { return .quantity(.text) }
    reportUnknownQuantity(name)
    return .invalid
  }

  private mutating func inferShare(
    _ literal: LiteralID, _ base: Expression.ID, due: QuantityType, isSubsidy: Bool, at span: Span
  ) -> ValueType {
    let baseType = infer(base, due: due, isSubsidy: isSubsidy)
    switch tree.literals[Int(literal.index)] {
    case .percent, .invalid: break
    case .number:
      let written = tree.literalSpans[Int(literal.index)]
      report(
        .percentageMeant(source.text(written), at: place(written), due: QuantityType.ratio.spoken))
      return .invalid
    default:
      report(
        .wrongType(
          type(of: tree.literals[Int(literal.index)]).words, due: QuantityType.ratio.spoken,
          at: place(span)))
      return .invalid
    }
    switch baseType {
    case .number: return .number
    case .invalid: return .invalid
    case .quantity(.money), .quantity(.count), .quantity(.ratio): return baseType
    case .quantity:
      report(.shareOfOther(baseType.words, at: place(tree.expressions[Int(base.index)].span)))
      return .invalid
    }
  }

  private mutating func combine(
    _ sign: Expression.Operator, _ left: (id: Expression.ID, type: ValueType),
    _ right: (id: Expression.ID, type: ValueType), due: QuantityType, at span: Span
  ) -> ValueType {
    guard left.type != .invalid, right.type != .invalid else { return .invalid }
    switch sign {
    case .add, .subtract:
      switch (left.type, right.type) {
      case (.number, .number): return .number
      case (.number, .quantity(let type)):
        settle(left.id, .number, as: type)
        return right.type
      case (.quantity(let type), _):
        settle(right.id, right.type, as: type)
        return types[Int(right.id.index)] == .invalid ? .invalid : left.type
      default: return .invalid
      }
    case .multiply:
      if isFactor(right.type) { return left.type }
      if isFactor(left.type) { return right.type }
      report(.productOfAmounts(at: place(span)))
      return .invalid
    case .divide:
      guard case .literal(let literal, .exactly) = tree.expressions[Int(right.id.index)].kind,
        case .number(let divisor) = tree.literals[Int(literal.index)]
      else {
        report(.divisorNotANumber(at: place(tree.expressions[Int(right.id.index)].span)))
        return .invalid
      }
      guard divisor != Rational(0) else {
        report(.divisionByZero(at: place(tree.expressions[Int(right.id.index)].span)))
        return .invalid
      }
      return left.type
    }
  }

  private func isFactor(_ type: ValueType) -> Bool {
    type == .number || type == .quantity(.ratio)
  }

  // MARK: Literals

  func type(of literal: Literal) -> ValueType {
    switch literal {
    case .number: .number
    case .money(_, let unit): .quantity(.money(unit))
    case .percent: .quantity(.ratio)
    case .points: .quantity(.points)
    case .count: .quantity(.count)
    case .age: .quantity(.age)
    case .date: .quantity(.date)
    case .span, .invalid: .invalid
    }
  }

  /// Checks a literal that stands alone and returns its number: fen, share, count or years.
  @discardableResult
  mutating func check(
    literal: LiteralID, at span: Span, expecting due: QuantityType
  ) -> Rational? {
    if let amount = amount(of: literal, as: due) { return amount }
    let found = type(of: tree.literals[Int(literal.index)])
    if case (.quantity(.money(let unit)), .money(let other)) = (found, due) {
      report(.wrongUnit(unit.symbol, due: other.symbol, at: place(span)))
    } else if found != .invalid {
      report(.wrongType(found.words, due: due.spoken, at: place(span)))
    }
    return nil
  }
}

extension Checker {
  /// The number that a literal is where a type is due; nil when it is not of that type.
  func amount(of literal: LiteralID, as due: QuantityType) -> Rational? {
    tree.literals[Int(literal.index)].amount(as: due)
  }
}

extension CheckedDocument {
  /// The number that a literal is where a type is due, in the type's own unit (money in fen); nil
  /// when it is not of that type.
  public func amount(of literal: LiteralID, as due: QuantityType) -> Rational? {
    tree.literals[Int(literal.index)].amount(as: due)
  }
}

extension Literal {
  /// The number that the literal is where a type is due.
  fileprivate func amount(as due: QuantityType) -> Rational? {
    switch (self, due) {
    case (.number(let value), .money): try? value.multiplied(by: Rational(100))
    case (.number(let value), .count), (.number(let value), .age), (.number(let value), .points):
      value
    case (.money(let fen, let unit), .money(let other)) where unit.fits(other): fen
    case (.percent(let value), .ratio), (.points(let value), .points): value
    case (.count(let value), .count), (.age(let value), .age): Rational(value)
    default: nil
    }
  }
}
