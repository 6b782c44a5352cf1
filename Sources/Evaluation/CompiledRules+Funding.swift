import Quantities
import Rulebook

extension CompiledRules {
  /// Who funds the subsidy, as `Evaluator.decideFunding` has it.
  mutating func decideFunding(_ tier: Int64, _ world: World) -> CompiledOutcome {
    let subsidies = clauses(of: CompiledRules.subsidy, tier, world)
    if let need = subsidies.need { return .needs(need) }
    if subsidies.range.isEmpty {
      return .none(subsidies.hasOtherTiers ? .otherTiers : .nothingToFund)
    }
    if let need = work(subsidies.range, CompiledRules.subsidy, tier, world) {
      return .needs(need)
    }
    let settled = settle(subsidies.range, CompiledRules.subsidy)
    switch settled.outcome {
    case .none, .failure, .needs: return settled.outcome
    case .number(0, _): return .none(.nothingToFund)
    default: break
    }
    var found = findClauses(CompiledRules.funding, tier, world)
    if let need = found.need { return .needs(need) }
    found.range = replace(found.range)
    let isMissing = keepFunders(&found.range, of: subsidies.range, settled)
    let everyPartNeedsOne = settled.outcome == .conflict || settled.isSum
    if found.range.isEmpty || (isMissing && everyPartNeedsOne) {
      let absence = CompiledOutcome.none(found.hasOtherTiers ? .otherTiers : .noClause)
      switch settled.outcome {
      case .number, .value, .partial: return absence
      case .conflict where found.range.isEmpty: return absence
      default: return settled.outcome
      }
    }
    if let need = work(found.range, CompiledRules.funding, tier, world) { return .needs(need) }
    return settle(found.range, CompiledRules.funding).outcome
  }

  /// Keeps the clauses about funding that belong to clauses about the subsidy that count; `true`
  /// iff one of those has none.
  private mutating func keepFunders(
    _ funders: inout Range<Int>, of subsidies: Range<Int>, _ settled: Settled
  ) -> Bool {
    var isMissing = false
    var end = funders.lowerBound
    for subsidy in subsidies where counts(subsidy, subsidies, settled) {
      if !hasFunder(subsidy, funders) { isMissing = true }
    }
    for funder in funders where belongs(funder, subsidies, funders, settled) {
      scratch.applying[end] = scratch.applying[funder]
      end += 1
    }
    scratch.applying.cut(to: end)
    funders = funders.lowerBound..<end
    return isMissing
  }

  private func hasFunder(_ subsidy: Int, _ funders: Range<Int>) -> Bool {
    for funder in funders where belongs(funder, to: subsidy, funders) { return true }
    return false
  }

  private func belongs(
    _ funder: Int, _ subsidies: Range<Int>, _ funders: Range<Int>, _ settled: Settled
  ) -> Bool {
    for subsidy in subsidies
    where counts(subsidy, subsidies, settled) && belongs(funder, to: subsidy, funders) {
      return true
    }
    return false
  }

  /// `true` iff the clause about funding is for the clause about the subsidy.
  private func belongs(_ funder: Int, to subsidy: Int, _ funders: Range<Int>) -> Bool {
    let clause = scratch.applying[subsidy]
    // A subsidy for everybody is one for any group.
    if clause.places.isEmpty { return belongs(funder, toGroup: nil, funders) }
    for place in clause.places where belongs(funder, toGroup: scratch.groups[place], funders) {
      return true
    }
    return false
  }

  /// `true` iff the clause about funding is for a group, nil being everybody.
  private func belongs(_ funder: Int, toGroup target: UInt32?, _ funders: Range<Int>) -> Bool {
    if scratch.applying[funder].places.isEmpty {
      for other in funders where isRelated(other, target) { return false }
      return true
    }
    // It is while one of its related groups has none inside it in another related clause.
    for place in scratch.applying[funder].places {
      let group = scratch.groups[place]
      if isRelated(group, to: target) && !isOverridden(group, of: funder, target, funders) {
        return true
      }
    }
    return false
  }

  private func isOverridden(
    _ group: UInt32, of funder: Int, _ target: UInt32?, _ funders: Range<Int>
  ) -> Bool {
    for other in funders where other != funder {
      for place in scratch.applying[other].places {
        let inner = scratch.groups[place]
        if isRelated(inner, to: target) && isNested(inner, in: group) { return true }
      }
    }
    return false
  }

  private func isRelated(_ funder: Int, _ target: UInt32?) -> Bool {
    for place in scratch.applying[funder].places
    where isRelated(scratch.groups[place], to: target) {
      return true
    }
    return false
  }

  /// `true` iff one of the groups is, or lies inside, the other.
  private func isRelated(_ group: UInt32, to target: UInt32?) -> Bool {
    guard let target else { return true }
    return group == target || isNested(group, in: target) || isNested(target, in: group)
  }
}
