public import Quantities
public import Rulebook

extension Evaluator {
  /// The rule that the document has for these clauses, as an index of its combinations.
  ///
  /// A rule among named groups goes before one among all. Where two rules that differ would do,
  /// none counts: the order of the text must not decide.
  func combination(of matching: [Matching], _ asked: Asked) -> Int? {
    if matching.count < 2 || Rulebook.uncombined.contains(asked.quantity) { return nil }
    let isBurden = rulebook(asked.document).isBurden(asked.quantity)
    guard rulebook(asked.document).quantities[Int(asked.quantity.index)].type.isCombined,
      !isBurden || matching.allSatisfy({ !$0.groups.isEmpty })
    else { return nil }
    let combinations = rulebook(asked.document).combinations
    let covering = combinations.indices.filter { index in
      let groups = combinations[index].groups
      if isBurden, combinations[index].rule.isBySize { return false }
      return groups.isEmpty || matching.allSatisfy { rank(of: $0, groups, asked.document) != nil }
    }
    let named = covering.filter { !combinations[$0].groups.isEmpty }
    let candidates = named.isEmpty ? covering : named
    guard let first = candidates.first else { return nil }
    // What a rule for some of them comes to beside the rest is not said.
    if named.isEmpty,
      combinations.indices.contains(where: {
        !combinations[$0].groups.isEmpty && combinations[$0].rule != combinations[first].rule
          && !(isBurden && combinations[$0].rule.isBySize)
          && isAmong(matching, combinations[$0].groups, asked.document)
      })
    {
      return nil
    }
    // Lists that rank the same groups differently are rules that differ, too.
    let agree = candidates.allSatisfy { index in
      combinations[index].rule == combinations[first].rule
        && (combinations[first].rule != .first
          || combinations[index].groups == combinations[first].groups)
    }
    return agree ? first : nil
  }

  /// `true` iff two of the clauses are about groups of a list.
  private func isAmong(_ matching: [Matching], _ groups: [GroupID], _ document: Int) -> Bool {
    matching.count { rank(of: $0, groups, document) != nil } > 1
  }

  /// The clauses that stand first by a rule that takes the first.
  func leading(_ parts: [Part], _ asked: Asked, _ index: Int) -> [Part] {
    let groups = rulebook(asked.document).combinations[index].groups
    if groups.isEmpty { return Array(parts.prefix(1)) }
    let ranks = parts.map { rank(of: $0.matching, groups, asked.document) ?? 0 }
    return zip(parts, ranks).filter { $0.1 == ranks.min() }.map { $0.0 }
  }

  /// The place in a list of the first group that a group of the clause is or lies inside.
  private func rank(of matching: Matching, _ groups: [GroupID], _ document: Int) -> Int? {
    let nesting = outlines[document].precedence
    return groups.firstIndex { listed in
      matching.groups.contains { $0 == listed || nesting.isNested($0, in: listed) }
    }
  }

  /// Applies a rule to clauses that all come to values, which differ or are to be added up.
  func combine(
    _ parts: [Part], _ asked: Asked, _ index: Int, areRemainders: Bool
  ) throws(Demand) -> Settlement {
    let combination = rulebook(asked.document).combinations[index]
    let kind = Step.Kind.combination(index: index)
    switch combination.rule {
    case .highest, .lowest:
      return extreme(
        parts, asked.quantity, kind, isLowest: (combination.rule == .lowest) != areRemainders)
    case .sum: return settlement(kind, parts, sum(parts))
    case .first:
      let best = leading(parts, asked, index)
      guard best.allSatisfy({ $0.step.result == best[0].step.result }) else {
        return settlement(.conflict, best, conflict(best, asked.quantity, isLeast: areRemainders))
      }
      return picked(best, among: parts, kind)
    case .choice:
      let clauses = parts.map { $0.clause }
      guard case .clause(let chosen)? = assumptions[.choice(among: clauses)] else {
        throw Demand(unknown: .choice(among: clauses), possibilities: clauses.map { .clause($0) })
      }
      return picked(parts.filter { $0.clause == chosen }, among: parts, kind)
    }
  }

  private func extreme(
    _ parts: [Part], _ quantity: QuantityID, _ kind: Step.Kind, isLowest: Bool
  ) -> Settlement {
    var exactness = Exactness.exact
    var best: Rational?
    for part in parts {
      guard let value = part.step.value, let number = value.number else {
        return settlement(.conflict, parts, conflict(parts, quantity, isLeast: false))
      }
      if value.exactness > .approximate {
        return settlement(kind, parts, .failure(.notANumber(part.clause)))
      }
      exactness = exactness.combined(with: value.exactness)
      if let other = best, isLowest ? number >= other : number <= other { continue }
      best = number
    }
    let winners = parts.filter { $0.step.value?.number == best }
    var settlement = picked(winners, among: parts, kind)
    // Which one is the highest hangs on all of them, so one that is approximate taints it.
    if case .value(var value) = settlement.step.result {
      value.exactness = exactness
      settlement.step.result = .value(value)
    }
    return settlement
  }

  private func sum(_ parts: [Part]) -> Outcome {
    var total = Rational.zero
    var exactness = Exactness.exact
    var type: QuantityType?
    for part in parts {
      guard let value = part.step.value, let number = value.number,
        value.exactness <= .approximate
      else { return .failure(.notANumber(part.clause)) }
      guard let sum = try? total.adding(number) else { return .failure(.overflow(part.clause)) }
      total = sum
      exactness = exactness.combined(with: value.exactness)
      type = value.type
    }
    guard let type else { return .none(.noClause) }
    return outcome(of: total, type, exactness, parts.first?.clause)
  }

  private func picked(
    _ winners: [Part], among parts: [Part], _ kind: Step.Kind
  ) -> Settlement {
    Settlement(
      step: Step(
        kind, clause: winners.first?.clause, operands: parts.map { $0.step },
        result: winners.first?.step.result ?? .none(.noClause)),
      counting: winners.map { $0.matching })
  }
}

extension Rulebook {
  /// The quantities that a rule for several groups (就高不就低) is not about, although they are
  /// amounts or names.
  public static let uncombined = [QuantityID(.standard), QuantityID(.funding)]

  /// `true` iff more of a quantity is worse for the person: of waits, and of what is borne besides.
  ///
  /// Of such a rule for several groups decides where each clause is about a group, for which of two of
  /// them everybody has is for their conditions to say. That the highest applies says nothing of them:
  /// it is about aid, and may mean the longer wait or the better one.
  public func isBurden(_ quantity: QuantityID) -> Bool {
    quantity == QuantityID(.surcharge) || quantities[Int(quantity.index)].type == .months
  }
}

extension Rulebook.Combination.Rule {
  /// `true` iff it picks a clause by what that comes to.
  var isBySize: Bool { self == .highest || self == .lowest }
}

extension QuantityType {
  /// `true` iff a rule for several groups (就高不就低) is about quantities of the type: of days no
  /// document says which is the higher.
  public var isCombined: Bool { self != .date }
}
