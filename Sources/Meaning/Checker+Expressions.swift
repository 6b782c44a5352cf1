import Quantities
import Syntax
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
  mutating func settle(
    _ id: Expression.ID, _ found: ValueType, as due: QuantityType
  ) {
    let span = tree.expressions[Int(id.index)].span
    switch (found, due) {
    case (.invalid, _): return
    case (.number, .ratio):
      reportPercentageMeant(id)
      types[Int(id.index)] = .invalid
    case (.number, .money), (.number, .count), (.number, .age), (.number, .points):
      adapt(id, to: due)
    case (.quantity(.money(let unit)), .money(let other)):
      if !unit.fits(other) {
        report(.wrongUnit(unit.symbol, due: other.symbol, at: place(span)))
        types[Int(id.index)] = .invalid
      }
    case (.quantity(let type), _) where type == due: return
    case (.roughDay, .date): return
    case (.quantity(.ratio), .money):
      report(.ratioWithoutBase(source.text(span), at: place(span)))
      types[Int(id.index)] = .invalid
    default:
      report(.wrongType(found.words, due: due.spoken, at: place(span)))
      types[Int(id.index)] = .invalid
    }
  }

  /// Asks about the first bare number of an expression whether it was meant as a percentage.
  private mutating func reportPercentageMeant(_ id: Expression.ID, isAlone: Bool = true) {
    let expression = tree.expressions[Int(id.index)]
    switch expression.kind {
    case .literal(let literal, _): reportPercentageMeant(literal, isAlone: isAlone)
    case .binary(_, let left, _): reportPercentageMeant(left, isAlone: false)
    case .share(_, of: let base): reportPercentageMeant(base, isAlone: false)
    case .all, .quantity, .dayAfter, .lastDay, .broken:
      report(
        .wrongType(
          ValueType.number.words, due: QuantityType.ratio.spoken, at: place(expression.span)))
    }
  }

  private mutating func reportPercentageMeant(_ literal: LiteralID, isAlone: Bool = true) {
    guard case .number(let number) = tree.literals[Int(literal.index)] else { return }
    let span = tree.literalSpans[Int(literal.index)]
    // 0.7 can be a share of one; 70 can only be percent.
    let isShare = number < Rational(1) && Rational(0) < number
    let percent = isShare ? (try? number.multiplied(by: Rational(100)).description) : nil
    // 1 can be the whole or a hundredth, and more than the whole is rarely meant.
    let isPercent = Rational(1) < number && number <= Rational(100)
    if isFollowed(span, by: ["/", "÷", "除以"]) {
      return report(.fractionMeant(source.text(span), at: place(span)))
    }
    // 70-80%, 70至80% are more than a percentage without its sign.
    let isJoined = isFollowed(
      span, by: ["+", "-", "*", "~", ":", "×", "−", "–", "—", "至", "到", "或", "加", "减", "乘以"])
    report(
      .percentageMeant(
        percent ?? source.text(span), at: place(span),
        isCertain: isAlone && isPercent && !isJoined))
  }

  private func isFollowed(_ span: Span, by words: [String]) -> Bool {
    let start = source.bytes[Int(span.end)...].firstIndex { $0 != 0x20 } ?? source.bytes.count
    let end = min(start + 6, source.bytes.count)
    let next = narrowed(source.bytes, start..<end) ?? Array(source.bytes[start..<end])
    return words.contains { next.starts(with: $0.utf8) }
  }

  /// Makes the bare numbers that a sum or difference is made of values of `type`.
  private mutating func adapt(_ id: Expression.ID, to type: QuantityType) {
    types[Int(id.index)] = .quantity(type)
    switch tree.expressions[Int(id.index)].kind {
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      adapt(left, to: type)
      adapt(right, to: type)
    case .binary(.multiply, let left, let right) where types[Int(left.index)] == .quantity(.ratio):
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
        if type == .roughDay, qualifier != .exactly {
          report(
            .roughlyTwice(
              source.text(tree.literalSpans[Int(literal.index)]), at: place(expression.span)))
        }
      }
    case .quantity(let quantity, let tier):
      type = infer(quantity, tier: tier, due: due, at: expression.span)
    case .share(let literal, let base):
      type = inferShare(literal, base, due: due, isSubsidy: isSubsidy, at: expression.span)
    case .dayAfter(let span, let fact, _), .lastDay(let span, let fact, _):
      check(span: span)
      type = dateFactOrReport(fact) == nil ? .invalid : .quantity(.date)
    case .binary(.divide, let left, let right) where divisor(right) == nil:
      report(
        .divisorNotANumber(
          at: place(tree.expressions[Int(right.index)].span), isUnit: isMoney(left) && isName(right)
        ))
      type = .invalid
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
    if tier == nil, let fact = scope.fact(name.symbol), let type = scope.facts[fact].type {
      return .quantity(type)
    }
    // Where a name is due, a word that is no quantity is the name itself.
    if due == .text, tier == nil { return .quantity(.text) }
    reportUnknownQuantity(name, role: .operand)
    return .invalid
  }

  private mutating func inferShare(
    _ literal: LiteralID, _ base: Expression.ID, due: QuantityType, isSubsidy: Bool, at span: Span
  ) -> ValueType {
    let baseType = infer(base, due: due, isSubsidy: isSubsidy)
    switch tree.literals[Int(literal.index)] {
    case .percent, .invalid: break
    case .number:
      reportPercentageMeant(literal)
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
    case .quantity, .duration, .roughDay:
      report(.shareOfOther(baseType.words, at: place(tree.expressions[Int(base.index)].span)))
      return .invalid
    }
  }
}
