import Quantities
import Rulebook

extension CompiledRules {
  /// What several clauses come to together.
  struct Settled {
    var outcome: CompiledOutcome
    /// The combination that picked some of the clauses, or a negative number.
    var picking = -1
    var isSum = false
  }

  /// Brings the clauses' outcomes to one, as `Evaluator.settle` does.
  func settle(_ range: Range<Int>, _ quantity: UInt32, areRemainders: Bool = false) -> Settled {
    let first = scratch.applying[range.lowerBound].outcome
    if range.count == 1 { return Settled(outcome: first) }
    let combination = combination(of: range, quantity)
    let rule = combination < 0 ? nil : tables.combinations[combination]
    if let undecided = undecided(range, combination) {
      return Settled(outcome: undecided, isSum: rule == .sum)
    }
    if rule != .sum, let agreed = agreed(range) { return Settled(outcome: agreed) }
    switch rule {
    case nil: return Settled(outcome: .conflict)
    case .choice: return Settled(outcome: .needs(.choice))
    case .sum: return Settled(outcome: sum(range, quantity), isSum: true)
    case .first: return Settled(outcome: firstListed(range, combination), picking: combination)
    case .highest:
      return Settled(outcome: extreme(range, isLowest: areRemainders), picking: combination)
    case .lowest:
      return Settled(outcome: extreme(range, isLowest: !areRemainders), picking: combination)
    }
  }

  /// `true` iff the clause is one of those whose value was taken.
  func counts(_ index: Int, _ range: Range<Int>, _ settled: Settled) -> Bool {
    if settled.picking < 0 { return true }
    if tables.combinations[settled.picking] == .first {
      return isFirst(index, range, settled.picking)
    }
    guard let (number, _) = settled.outcome.number,
      let (own, _) = scratch.applying[index].outcome.number
    else { return true }
    return own == number
  }

  /// What all clauses come to that state a value; nil where they differ.
  private func agreed(_ range: Range<Int>) -> CompiledOutcome? {
    var agreed: CompiledOutcome?
    for index in range where scratch.applying[index].outcome != .none(.noClause) {
      let outcome = scratch.applying[index].outcome
      if let agreed, agreed != outcome { return nil }
      agreed = outcome
    }
    return agreed
  }

  /// What keeps the clauses from being weighed, as `Evaluator.weighed` has it.
  private func undecided(_ range: Range<Int>, _ combination: Int) -> CompiledOutcome? {
    var worst: CompiledOutcome?
    var weight = 0
    let rule = combination < 0 ? nil : tables.combinations[combination]
    var (isStated, isValue) = (false, false)
    for index in range {
      switch scratch.applying[index].outcome {
      case .number, .value: (isStated, isValue) = (true, true)
      case .none(.noClause): break
      default: isStated = true
      }
    }
    if rule == .choice, isStated, agreed(range) == nil { return nil }
    for index in range {
      let outcome = scratch.applying[index].outcome
      if isStated, outcome == .none(.noClause) { continue }
      if rule == .first, !isFirst(index, range, combination) { continue }
      // Cover by one clause and none by another is a conflict.
      if isValue, outcome == .none(.neverCovered) { continue }
      let own =
        switch outcome {
        case .number, .value, .needs: 0
        case .none, .partial(_, _, isUnstated: true): 1
        case .elsewhere, .partial: 2
        case .conflict: 3
        case .failure: 4
        }
      if own > weight { (worst, weight) = (outcome, own) }
    }
    return worst?.missing ?? worst
  }

  // MARK: Combinations

  /// The rule for these clauses, or a negative number; one among named groups goes before one
  /// among all.
  func combination(of range: Range<Int>, _ quantity: UInt32) -> Int {
    if range.count < 2 || tables.combinations.isEmpty || quantity == CompiledRules.standard
      || quantity == CompiledRules.funding || !tables.types[Int(quantity)].isCombined
    {
      return -1
    }
    let isBurden = rulebook.isBurden(QuantityID(Int(quantity)))
    if isBurden {
      for index in range where scratch.applying[index].places.isEmpty { return -1 }
    }
    var named = -1
    var unnamed = -1
    var (agreeNamed, agreeUnnamed) = (true, true)
    for index in tables.combinations.indices {
      if isBurden, tables.combinations[index].isBySize { continue }
      if tables.combinationGroups.places(index).isEmpty {
        if unnamed < 0 { unnamed = index }
        if !isSameRule(unnamed, index) { agreeUnnamed = false }
      } else if covers(index, range) {
        if named < 0 { named = index }
        if !isSameRule(named, index) { agreeNamed = false }
      }
    }
    if named >= 0 { return agreeNamed ? named : -1 }
    if !agreeUnnamed || unnamed < 0 { return -1 }
    for index in tables.combinations.indices
    where tables.combinations[index] != tables.combinations[unnamed] {
      if isBurden, tables.combinations[index].isBySize { continue }
      if !tables.combinationGroups.places(index).isEmpty, isAmong(index, range) { return -1 }
    }
    return unnamed
  }

  private func isSameRule(_ one: Int, _ other: Int) -> Bool {
    if tables.combinations[one] != tables.combinations[other] { return false }
    if tables.combinations[one] != .first { return true }
    return rulebook.combinations[one].groups == rulebook.combinations[other].groups
  }

  /// `true` iff two of the clauses are about groups of a list.
  private func isAmong(_ combination: Int, _ range: Range<Int>) -> Bool {
    var count = 0
    for index in range where rank(of: index, combination) < Int.max { count += 1 }
    return count > 1
  }

  private func covers(_ combination: Int, _ range: Range<Int>) -> Bool {
    for index in range where rank(of: index, combination) == Int.max { return false }
    return true
  }

  /// The place in the list of the first group that one of the clause's is or lies inside.
  private func rank(of index: Int, _ combination: Int) -> Int {
    for place in tables.combinationGroups.places(combination) {
      let listed = tables.combinationGroups[place]
      for own in scratch.applying[index].places
      where scratch.groups[own] == listed || isNested(scratch.groups[own], in: listed) {
        return place
      }
    }
    return Int.max
  }

  private func isFirst(_ index: Int, _ range: Range<Int>, _ combination: Int) -> Bool {
    if tables.combinationGroups.places(combination).isEmpty { return index == range.lowerBound }
    let own = rank(of: index, combination)
    for other in range where rank(of: other, combination) < own { return false }
    return true
  }

  private func firstListed(_ range: Range<Int>, _ combination: Int) -> CompiledOutcome {
    var best: CompiledOutcome?
    for index in range where isFirst(index, range, combination) {
      let outcome = scratch.applying[index].outcome
      if let best, best != outcome { return .conflict }
      best = outcome
    }
    return best ?? .conflict
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

  private func sum(_ range: Range<Int>, _ quantity: UInt32) -> CompiledOutcome {
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
    return CompiledOutcome(total, tables.types[Int(quantity)], exactness)
  }
}
