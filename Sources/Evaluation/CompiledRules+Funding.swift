import Quantities
import Rulebook

extension CompiledRules {
  /// Who funds the subsidy, as `Evaluator.decideFunding` has it.
  mutating func decideFunding(_ tier: Int64, _ world: World) -> CompiledOutcome {
    let quantity = QuantityID(.subsidy)
    let subsidies = clauses(of: quantity, tier, world)
    if let need = subsidies.need { return .needs(need) }
    if subsidies.range.isEmpty {
      return .none(subsidies.hasOtherTiers ? .otherTiers : .nothingToFund)
    }
    if let need = work(subsidies.range, quantity, tier, world) { return .needs(need) }
    let settled = settle(subsidies.range, quantity)
    switch settled.outcome {
    case .none, .failure, .needs: return settled.outcome
    case .number(0, _): return .none(.nothingToFund)
    default: break
    }
    var found = findClauses(QuantityID(.funding), tier: tier, world)
    if let need = found.need { return .needs(need) }
    found.range = replace(found.range)
    let isMissing = keepFunders(&found.range, of: subsidies.range, settled)
    let everyPartNeedsOne = settled.outcome == .conflict || settled.isSum
    if found.range.isEmpty || (isMissing && everyPartNeedsOne) {
      switch settled.outcome {
      case .number, .value: return .none(found.hasOtherTiers ? .otherTiers : .noClause)
      default: return settled.outcome
      }
    }
    if let need = work(found.range, QuantityID(.funding), tier, world) { return .needs(need) }
    return settle(found.range, QuantityID(.funding)).outcome
  }

  /// Keeps the clauses about funding that belong to clauses about the subsidy that count; `true`
  /// iff one of those has none.
  private mutating func keepFunders(
    _ funders: inout Range<Int>, of subsidies: Range<Int>, _ settled: Settled
  ) -> Bool {
    var isMissing = false
    var isKept = Array(repeating: false, count: funders.count)
    for subsidy in subsidies where counts(subsidy, subsidies, settled) {
      let clause = scratch.applying[subsidy]
      var hasFunder = false
      if clause.start == clause.end {
        hasFunder = mark(funders, for: nil, &isKept)
      }
      for place in Int(clause.start)..<Int(clause.end) {
        if mark(funders, for: scratch.groups[place], &isKept) { hasFunder = true }
      }
      if !hasFunder { isMissing = true }
    }
    var end = funders.lowerBound
    for (index, isKept) in zip(funders, isKept) where isKept {
      scratch.applying[end] = scratch.applying[index]
      end += 1
    }
    scratch.applying.removeLast(funders.upperBound - end)
    funders = funders.lowerBound..<end
    return isMissing
  }

  /// Marks the clauses about funding for one group, nil being everybody; `true` iff there are some.
  private func mark(
    _ funders: Range<Int>, for target: UInt32?, _ isKept: inout [Bool]
  ) -> Bool {
    var hasGroups = false
    for index in funders where isRelated(index, target) { hasGroups = true }
    var isAny = false
    for (place, index) in funders.enumerated() {
      let isChosen: Bool
      if hasGroups {
        isChosen = isRelated(index, target) && !isOverridden(index, funders, target)
      } else {
        isChosen = scratch.applying[index].start == scratch.applying[index].end
      }
      if isChosen {
        isKept[place] = true
        isAny = true
      }
    }
    return isAny
  }

  /// `true` iff every related group of the clause has one inside it in another related clause.
  private func isOverridden(_ index: Int, _ funders: Range<Int>, _ target: UInt32?) -> Bool {
    groups(of: index, relatedTo: target).allSatisfy { group in
      funders.contains { other in
        other != index
          && groups(of: other, relatedTo: target).contains { isNested($0, in: group) }
      }
    }
  }

  private func isRelated(_ index: Int, _ target: UInt32?) -> Bool {
    !groups(of: index, relatedTo: target).isEmpty
  }

  /// The groups of a clause that are, hold or lie inside a group.
  private func groups(of index: Int, relatedTo target: UInt32?) -> [UInt32] {
    let clause = scratch.applying[index]
    let groups = scratch.groups[Int(clause.start)..<Int(clause.end)]
    guard let target else { return Array(groups) }
    return groups.filter {
      $0 == target || isNested($0, in: target) || isNested(target, in: $0)
    }
  }
}
