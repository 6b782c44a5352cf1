import Quantities
import Rulebook

extension Evaluator {
  /// Brings the clauses that count to one result; nil when there are none.
  mutating func settle(_ ruling: Ruling, _ asked: Asked) throws(Demand) -> Step? {
    var parts: [Part] = []
    for matching in ruling.applying {
      parts.append(try part(matching, asked))
    }
    return try settle(parts, asked)?.step
  }

  /// A clause that counts and what it comes to.
  struct Part {
    var matching: Matching
    var clause: ClauseReference
    var step: Step
  }

  /// What several clauses come to, and which of them it is that count in the end.
  struct Settlement {
    var step: Step
    var counting: [Matching]
    /// `true` iff the document adds them up.
    var isSum = false
  }

  /// Brings what clauses come to to one result, by the document's own rule if it has one for them.
  ///
  /// Where the parts are what is left to pay, the highest subsidy is the lowest of them.
  mutating func settle(
    _ parts: [Part], _ asked: Asked, areRemainders: Bool = false
  ) throws(Demand) -> Settlement? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return Settlement(step: first.step, counting: [first.matching]) }
    let combination = combination(of: parts.map { $0.matching }, asked)
    let isSum = isSum(combination, asked)
    let stating = parts.filter { !$0.isUnstated }
    if let outcome = undecided(weighed(stating.isEmpty ? parts : stating, asked, combination)) {
      var settlement = settlement(.undecided, parts, outcome)
      settlement.isSum = isSum
      return settlement
    }
    let values = stating.compactMap { $0.step.value }
    if stating.contains(where: { $0.isWithoutCover }) {
      // Of days no rule says which counts, and the one who is never covered by one clause is by another.
      return settlement(.conflict, parts, conflict(stating, asked.quantity, isLeast: false))
    }
    if !isSum, values.count == stating.count, values.allSatisfy({ $0 == values[0] }) {
      return settlement(.agreement, parts, stating[0].step.result)
    }
    guard let combination else {
      return settlement(
        .conflict, parts,
        conflict(
          parts, asked.quantity,
          isLeast: areRemainders || asked.quantity == QuantityID(.standard)))
    }
    var settlement = try combine(parts, asked, combination, areRemainders: areRemainders)
    settlement.isSum = isSum
    return settlement
  }

  /// The clauses that all have to be known for one result: where the first counts, that one; where the
  /// person chooses among clauses that differ, none.
  private func weighed(_ parts: [Part], _ asked: Asked, _ combination: Int?) -> [Part] {
    guard let combination else { return parts }
    switch rulebook(asked.document).combinations[combination].rule {
    case .first: return leading(parts, asked, combination)
    case .choice: return parts.allSatisfy { $0.step.result == parts[0].step.result } ? parts : []
    case .highest, .lowest, .sum: return parts
    }
  }

  /// `true` iff the combination, if there is one, adds clauses up.
  func isSum(_ combination: Int?, _ asked: Asked) -> Bool {
    combination.map { rulebook(asked.document).combinations[$0].rule == .sum } ?? false
  }

  /// What keeps several clauses from being weighed against each other, if any of them is no value.
  private func undecided(_ parts: [Part]) -> Outcome? {
    let results = parts.map { $0.step.result }
    for result in results { if case .failure = result { return result } }
    for result in results { if case .conflict = result { return result } }
    var elsewhere: Elsewhere?
    for case let other? in results.map({ $0.elsewhere }) {
      elsewhere = elsewhere?.joined(with: other) ?? other
    }
    if let elsewhere { return .elsewhere(elsewhere) }
    let isCovered = parts.contains { $0.step.value != nil }
    for (part, result) in zip(parts, results) {
      if case .none = result, !isCovered || !part.isWithoutCover { return result }
      if case .value(let value) = result, let missing = value.missing { return missing }
    }
    return nil
  }

  /// `isLeast` where less is better for the person: what they pay, or the standard.
  func conflict(_ parts: [Part], _ quantity: QuantityID, isLeast: Bool) -> Outcome {
    let sides = parts.compactMap { part in
      part.step.value != nil || part.isWithoutCover
        ? Conflict.Side(clause: part.clause, outcome: part.step.result) : nil
    }
    // Of other quantities nobody can tell which amount is the better one.
    let isContribution =
      [QuantityID(.subsidy), QuantityID(.owed), QuantityID(.standard)].contains(quantity)
    let highest = isContribution ? best(of: sides, isLowest: isLeast) : nil
    return .conflict(Conflict(sides: sides, highest: highest))
  }

  /// The side that 就高不就低 picks; nil when they are not numbers that it is about or only
  /// published bounds.
  func best(of sides: [Conflict.Side], isLowest: Bool) -> Value? {
    var best: Value?
    for side in sides {
      guard let value = side.value, let number = value.number, value.exactness <= .approximate,
        value.type.isCombined
      else { return nil }
      if let other = best?.number, isLowest ? number >= other : number <= other { continue }
      best = value
    }
    return best
  }

  func settlement(_ kind: Step.Kind, _ parts: [Part], _ outcome: Outcome) -> Settlement {
    Settlement(
      step: Step(kind, operands: parts.map { $0.step }, result: outcome),
      counting: parts.map { $0.matching })
  }
}

extension Evaluator.Part {
  /// `true` iff the clause states no value, such as cover without an end: others may.
  fileprivate var isUnstated: Bool { step.result == .none(.noClause) }

  /// `true` iff cover would begin only after it has ended.
  fileprivate var isWithoutCover: Bool {
    if case .none(.neverCovered) = step.result { return true }
    return false
  }
}

extension Step {
  /// The value, when the result is one.
  var value: Value? {
    if case .value(let value) = result { return value }
    return nil
  }
}
