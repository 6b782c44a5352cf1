import Quantities
import Rulebook

extension Region {
  /// The number that the region is, when it is one alone.
  var onlyNumber: Int64? {
    if case .numbers(let lowest?, let highest?) = self, lowest == highest { return lowest }
    return nil
  }

  /// A value of the fact in the region; all of them are alike to every condition.
  var value: FactValue {
    switch self {
    case .numbers(let lowest, let highest): .number(lowest ?? highest ?? 0)
    case .values(let values, _): values.first.map { .value($0) } ?? .none
    case .clause, .holds: .none
    }
  }
}

extension Rulebook.Fact {
  /// What the fact is taken to be when nobody says; nil when it is open.
  var ordinaryValue: FactValue? {
    switch ordinary {
    case .open: return nil
    case .window: return .window(isLate: false)
    case .none: return FactValue.none
    case .value(let index):
      switch kind {
      case .age, .months, .count, .date: return .number(Int64(index))
      case .oneOf(let values): return values.indices.contains(index) ? .value(values[index]) : nil
      }
    }
  }
}

extension Rulebook.Fact {
  /// A number of the fact as a value; nil when it is no fact of numbers or no day of the calendar.
  func value(_ number: Int64) -> Value? {
    guard let type = kind.type else { return nil }
    guard kind == .date else { return Value(.number(Rational(number)), type) }
    return Date(number: number).map { Value(.date($0), type) }
  }
}

extension Rulebook.Condition {
  /// The fact that it compares, if it is a comparison.
  var fact: FactID? {
    switch self {
    case .number(let fact, _, _), .oneOf(let fact, _): fact
    case .group, .relation, .timing, .inWindow, .not, .and, .or: nil
    }
  }

  /// Whether the comparison holds of what is known of a fact; nil where that leaves it open.
  func truth(of value: FactValue, _ fact: Rulebook.Fact) -> Bool? {
    switch (self, value) {
    case (.number(_, let lowest, let highest), .between(let first, let last)):
      if let last, let lowest, last < lowest { return false }
      if let first, let highest, highest < first { return false }
      let isAbove = lowest.map { lowest in first.map { lowest <= $0 } ?? false } ?? true
      let isBelow = highest.map { highest in last.map { $0 <= highest } ?? false } ?? true
      return isAbove && isBelow ? true : nil
    case (_, .window): return nil
    default: return holds(of: value, fact)
    }
  }

  /// `true` iff the comparison holds of a value of the fact; a value of another kind meets none.
  func holds(of value: FactValue, _ fact: Rulebook.Fact) -> Bool {
    switch (self, value) {
    case (.number(_, let lowest, let highest), .number(let number)):
      return (lowest.map { $0 <= number } ?? true) && (highest.map { number <= $0 } ?? true)
    case (.oneOf(_, let bits), .value(let name)):
      guard case .oneOf(let values) = fact.kind,
        let place = values.firstIndex(of: name)
          ?? fact.valueSynonyms.firstIndex(where: { $0.contains(name) })
      else { return false }
      return bits >> UInt64(place) & 1 == 1
    default: return false
    }
  }
}
