public import Quantities
public import Syntax
import Text

extension Checker {
  func type(of literal: Literal) -> ValueType {
    switch literal {
    case .number: .number
    case .money(_, let unit): .quantity(.money(unit))
    case .percent: .quantity(.ratio)
    case .points: .quantity(.points)
    case .count: .quantity(.count)
    case .age: .quantity(.age)
    case .date: .quantity(.date)
    case .third: .roughDay
    case .span(_, .days): .duration
    case .span: .quantity(.months)
    case .invalid: .invalid
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
    case (.span(let value, .months), .months): Rational(value)
    case (.span(let value, .years), .months): try? Rational(value).multiplied(by: Rational(12))
    case (.count(let value), .count), (.age(let value), .age): Rational(value)
    default: nil
    }
  }
}
