import Quantities
import Rulebook

extension CompiledRules {
  /// What several clauses come to together.
  struct Settled {
    var outcome: CompiledOutcome
    /// The combination that was applied, if one was.
    var combination: Int?
    var isSum = false
  }

  /// Brings the clauses' outcomes to one, as `Evaluator.settle` does.
  func settle(
    _ range: Range<Int>, _ quantity: QuantityID, areRemainders: Bool = false
  ) -> Settled {
    let first = scratch.applying[range.lowerBound].outcome
    if range.count == 1 { return Settled(outcome: first) }
    let combination = combination(of: range, quantity)
    if let undecided = undecided(range) {
      return Settled(outcome: undecided, isSum: combination.map(isSum) ?? false)
    }
    let isSum = combination.map(isSum) ?? false
    if !isSum, range.allSatisfy({ scratch.applying[$0].outcome == first }) {
      return Settled(outcome: first)
    }
    guard let combination else { return Settled(outcome: .conflict) }
    var settled = Settled(outcome: .conflict, combination: combination, isSum: isSum)
    switch rulebook.combinations[combination].rule {
    case .choice: settled.outcome = .needs(.choice)
    case .sum: settled.outcome = sum(range, quantity)
    case .first:
      var best: CompiledOutcome?
      for index in range where counts(index, range, settled) {
        if let best, best != scratch.applying[index].outcome {
          return Settled(outcome: .conflict, combination: combination)
        }
        best = scratch.applying[index].outcome
      }
      settled.outcome = best ?? .conflict
    case .highest: settled.outcome = extreme(range, isLowest: areRemainders)
    case .lowest: settled.outcome = extreme(range, isLowest: !areRemainders)
    }
    return settled
  }

  func isSum(_ combination: Int) -> Bool { rulebook.combinations[combination].rule == .sum }

  /// `true` iff the clause is one of those that a combination picks.
  func counts(_ index: Int, _ range: Range<Int>, _ settled: Settled) -> Bool {
    guard let combination = settled.combination else { return true }
    switch rulebook.combinations[combination].rule {
    case .sum, .choice: return true
    case .highest, .lowest:
      guard case .number(let number, _) = settled.outcome,
        case .number(let own, _) = scratch.applying[index].outcome
      else { return true }
      return own == number
    case .first:
      let groups = rulebook.combinations[combination].groups
      if groups.isEmpty { return index == range.lowerBound }
      let own = rank(of: index, groups)
      return !range.contains { rank(of: $0, groups) < own }
    }
  }

  private func undecided(_ range: Range<Int>) -> CompiledOutcome? {
    var worst: CompiledOutcome?
    var weight = 0
    for index in range {
      let outcome = scratch.applying[index].outcome
      let own =
        switch outcome {
        case .number, .value, .needs: 0
        case .none: 1
        case .elsewhere: 2
        case .conflict: 3
        case .failure: 4
        }
      if own > weight { (worst, weight) = (outcome, own) }
    }
    return worst
  }

  /// The rule for these clauses; one among named groups goes before one among all.
  func combination(of range: Range<Int>, _ quantity: QuantityID) -> Int? {
    if range.count < 2 || quantity == QuantityID(.standard) || quantity == QuantityID(.funding) {
      return nil
    }
    return combination(of: range, amongNamed: true) ?? combination(of: range, amongNamed: false)
  }

  private func combination(of range: Range<Int>, amongNamed: Bool) -> Int? {
    var found: Int?
    for (index, combination) in rulebook.combinations.enumerated()
    where combination.groups.isEmpty != amongNamed {
      let covers =
        !amongNamed || range.allSatisfy { rank(of: $0, combination.groups) < Int.max }
      guard covers else { continue }
      guard let other = found else {
        found = index
        continue
      }
      let first = rulebook.combinations[other]
      if first.rule != combination.rule
        || (first.rule == .first && first.groups != combination.groups)
      {
        return nil
      }
    }
    return found
  }

  /// The place of the first group in the list that one of the clause's is or lies inside.
  private func rank(of index: Int, _ groups: [GroupID]) -> Int {
    let clause = scratch.applying[index]
    for (place, listed) in groups.enumerated() {
      for own in Int(clause.start)..<Int(clause.end)
      where scratch.groups[own] == listed.index || isNested(scratch.groups[own], in: listed.index) {
        return place
      }
    }
    return Int.max
  }

  private func extreme(_ range: Range<Int>, isLowest: Bool) -> CompiledOutcome {
    var best: (number: Rational, outcome: CompiledOutcome)?
    var exactness = Exactness.exact
    for index in range {
      let outcome = scratch.applying[index].outcome
      guard let (number, own) = outcome.number else { return .conflict }
      if own > .approximate { return .failure(.notANumber) }
      exactness = exactness.combined(with: own)
      if let best, isLowest ? number >= best.number : number <= best.number { continue }
      best = (number, outcome)
    }
    switch best?.outcome {
    case .number(let number, _): return .number(number, exactness)
    case .value(var value):
      value.exactness = exactness
      return .value(value)
    default: return .conflict
    }
  }

  private func sum(_ range: Range<Int>, _ quantity: QuantityID) -> CompiledOutcome {
    var total = Rational.zero
    var exactness = Exactness.exact
    for index in range {
      guard let (number, own) = scratch.applying[index].outcome.number, own <= .approximate else {
        return .failure(.notANumber)
      }
      guard let sum = try? total.adding(number) else { return .failure(.overflow) }
      total = sum
      exactness = exactness.combined(with: own)
    }
    return CompiledOutcome(
      total, rulebook.quantities[Int(quantity.index)].type, exactness)
  }
}

extension CompiledOutcome {
  /// The number, with its exactness, when it is one.
  var number: (Rational, Exactness)? {
    switch self {
    case .number(let number, let exactness): (Rational(number), exactness)
    case .value(let value): value.number.map { ($0, value.exactness) }
    default: nil
    }
  }

  /// A number as the value of a quantity: money is whole fen of 64 bits, people and years are whole.
  init(_ number: Rational, _ type: QuantityType, _ exactness: Exactness) {
    if let whole = number.int64 {
      self = .number(whole, exactness)
      return
    }
    switch type {
    case .money, .count, .age:
      self = .failure(number.isInteger ? .overflow : .needsRounding)
    case .ratio, .points, .date, .text: self = .value(Value(.number(number), type, exactness))
    }
  }
}
