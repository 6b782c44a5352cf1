import Quantities
import Rulebook
import Text

/// An amount as far as it is known, with what comes on top of it and is not known.
struct Amount {
  /// nil where nothing of it is known.
  var known: Rational?
  var exactness = Exactness.exact
  var addends: [Addend] = []

  init() {}

  /// A value that can be added to others; nil for a day or a name.
  init?(_ value: Value) {
    switch value.content {
    case .number(let number): known = number
    case .partial(let number, let addends): (known, self.addends) = (number, addends)
    case .date, .third, .name, .funder: return nil
    }
    exactness = value.exactness
  }

  /// An amount of which nothing is known.
  init(_ addend: Addend) { addends = [addend] }

  /// Both together; a bound and what is known otherwise make a bound, two opposite ones nothing.
  func adding(_ other: Amount) throws(ArithmeticError) -> Amount {
    var sum = self
    if let number = other.known { sum.known = try (known ?? .zero).adding(number) }
    sum.exactness = exactness.combined(with: other.exactness)
    sum.addends += other.addends
    return sum
  }

  /// `true` iff the one is at least and the other at most so much.
  func isOpposite(to other: Amount) -> Bool {
    exactness != other.exactness && min(exactness, other.exactness) > .approximate
  }

  /// The amount as the value of a quantity of a type, or why there is none.
  func outcome(_ type: QuantityType, _ clause: ClauseReference?) -> Outcome {
    guard let known else { return addends.missing ?? .none(.noClause) }
    if let failure = Failure(of: known, type, clause) { return .failure(failure) }
    return .value(Value(content(known), type, exactness))
  }

  /// The amount in the middle of a formula, where it need not be whole.
  func value(_ type: QuantityType) -> Outcome {
    guard let known else { return outcome(type, nil) }
    return .value(Value(content(known), type, exactness))
  }

  private func content(_ known: Rational) -> Value.Content {
    addends.isEmpty ? .number(known) : .partial(known, plus: addends)
  }
}

extension Failure {
  /// Why a number is no value of a quantity: money is whole fen of 64 bits, people and years are
  /// whole; nil when it is one.
  init?(of number: Rational, _ type: QuantityType, _ clause: ClauseReference?) {
    switch type {
    case .money, .count, .age, .months:
      if !number.isInteger {
        self = .needsRounding(number, clause)
      } else if number.int64 == nil {
        self = .overflow(clause)
      } else if type == .months, number < .zero {
        self = .belowZero(number, clause)
      } else {
        return nil
      }
    case .ratio, .points, .date, .text: return nil
    }
  }
}

extension [Addend] {
  /// What stands in the place of anything computed with them: that other documents set it or, where
  /// none does, that nothing states it. nil where there are none.
  fileprivate var missing: Outcome? {
    var elsewhere: Elsewhere?
    for case let other? in map({ $0.elsewhere }) {
      elsewhere = elsewhere?.joined(with: other) ?? other
    }
    if let elsewhere { return .elsewhere(elsewhere) }
    return first.map { .none(.missing($0.quantity, otherTiers: [])) }
  }
}

extension Value {
  /// `true` iff only a part of the value is known.
  public var isPartial: Bool { missing != nil }

  /// What stands in the place of anything computed with the value, where only a part of it is known.
  var missing: Outcome? {
    guard case .partial(_, let addends) = content else { return nil }
    return addends.missing
  }
}

extension Outcome {
  /// What is left to other documents, be it all or a part.
  public var elsewhere: Elsewhere? {
    switch self {
    case .elsewhere(let elsewhere): elsewhere
    case .value(let value): value.missing?.elsewhere
    case .conflict, .none, .failure: nil
    }
  }

  /// `true` iff nothing states the quantity, or one that it is computed with.
  var isUnstated: Bool {
    switch self {
    case .none(.noClause), .none(.otherTiers), .none(.missing): true
    case .value, .elsewhere, .conflict, .none, .failure: false
    }
  }
}
