import Quantities
import Syntax
import Text

extension Checker {
  /// The parts of a fiscal subsidy must be of different levels and add up to it.
  mutating func check(parts clause: Clause, type: QuantityType) {
    guard !clause.parts.isEmpty else { return }
    guard clause.quantity == .fiscalSubsidy(.total) else {
      return report(.partsOfOtherQuantity(at: place(tree.parts[clause.parts.lowerBound].span)))
    }
    var sum = Rational(0)
    for (offset, part) in tree.parts[clause.parts].enumerated() {
      if let first = tree.parts[clause.parts].prefix(offset).first(where: { $0.level == part.level }
      ) {
        return report(.partTwice(at: place(part.span), first: place(first.span)))
      }
      guard let amount = check(literal: part.literal, at: part.span, expecting: type),
        let next = try? sum.adding(amount)
      else { return }
      sum = next
    }
    let first = tree.parts[clause.parts.lowerBound].span
    let span = first.joined(with: tree.parts[clause.parts.upperBound - 1].span)
    guard let whole = whole(of: clause, type: type) else { return }
    guard case .amount(let total, let printed) = whole else {
      return report(.partsOfNoAmount(at: place(span)))
    }
    guard total != sum else { return }
    report(
      .partsDoNotAddUp(
        total: yuan(total), sum: yuan(sum), at: place(span), whole: place(printed)))
  }

  private enum Whole {
    case amount(Rational, Span)
    case other
  }

  /// What the parts are held against; nil where it is left to another document or is broken.
  private func whole(of clause: Clause, type: QuantityType) -> Whole? {
    guard clause.alternatives.count == 1 else { return .other }
    let alternative = tree.alternatives[clause.alternatives.lowerBound]
    guard alternative.minimum == nil, alternative.maximum == nil, alternative.rounding == nil else {
      return .other
    }
    switch alternative.value {
    case .elsewhere: return nil
    case .expression(let id):
      let expression = tree.expressions[Int(id.index)]
      guard case .literal(let literal, _) = expression.kind else { return .other }
      return amount(of: literal, as: type).map { .amount($0, expression.span) }
    }
  }

  /// An amount in fen as 元, for messages.
  func yuan(_ fen: Rational) -> String {
    fen.int64.map { Money(fen: $0).description }
      ?? (try? fen.divided(by: Rational(100)).description) ?? fen.description
  }
}
