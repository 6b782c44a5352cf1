import Quantities
import Rulebook

extension CompiledRules {
  /// Decides a quantity for a tier, or repeats what was decided.
  mutating func decide(_ quantity: QuantityID, tier: Int64, _ world: World) -> CompiledOutcome {
    let tierSlot = tier == World.open ? 0 : Int(tier) + 2
    let slot = Int(quantity.index) * (rulebook.tiers.count + 2) + tierSlot
    if scratch.stamps[slot] == scratch.stamp { return scratch.decided[slot] }
    if scratch.stamps[slot] == scratch.stamp - 1 { return .failure(.circularReference) }
    if isFixing && !isPlain[Int(quantity.index)] { return .needs(.choice) }
    if scratch.depth >= Evaluator.depthLimit { return .failure(.overflow) }
    scratch.stamps[slot] = scratch.stamp - 1
    scratch.depth += 1
    let applying = scratch.applying.count
    let outcome =
      switch StandardQuantity(rawValue: Int(quantity.index)) {
      case .owed: decideOwed(tier, world)
      case .funding: decideFunding(tier, world)
      default: settle(clauses(of: quantity, tier, world), quantity, tier, world)
      }
    scratch.applying.removeLast(scratch.applying.count - applying)
    scratch.depth -= 1
    scratch.decided[slot] = outcome
    scratch.stamps[slot] = scratch.stamp
    return outcome
  }

  /// The clauses that count for a quantity.
  mutating func clauses(
    of quantity: QuantityID, _ tier: Int64, _ world: World
  ) -> Found {
    var found = findClauses(quantity, tier: tier, world)
    if found.need == nil { found.range = override(replace(found.range)) }
    return found
  }

  private mutating func settle(
    _ found: Found, _ quantity: QuantityID, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    if let need = found.need { return .needs(need) }
    if found.range.isEmpty { return .none(found.hasOtherTiers ? .otherTiers : .noClause) }
    if let need = work(found.range, quantity, tier, world) { return .needs(need) }
    return settle(found.range, quantity).outcome
  }

  /// Works out what each of the clauses comes to.
  mutating func work(
    _ range: Range<Int>, _ quantity: QuantityID, _ tier: Int64, _ world: World
  ) -> CompiledOutcome.Need? {
    for index in range {
      let outcome = value(of: index, quantity, tier, world)
      if case .needs(let need) = outcome { return need }
      scratch.applying[index].outcome = outcome
    }
    return nil
  }

  /// What a clause comes to; for one that states what the person pays, the rest of the standard.
  private mutating func value(
    of index: Int, _ quantity: QuantityID, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    let stated = statedValue(of: index, quantity, tier, world)
    guard isRemainder(index, quantity) else { return stated }
    switch stated {
    case .number, .value:
      return rest(of: decide(QuantityID(.standard), tier: tier, world), stated)
    default: return stated
    }
  }

  private func isRemainder(_ index: Int, _ quantity: QuantityID) -> Bool {
    quantity == QuantityID(.subsidy)
      && rulebook.clauses[Int(scratch.applying[index].clause)].isRemainder
  }

  private mutating func statedValue(
    of index: Int, _ quantity: QuantityID, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    let alternative = Int(scratch.applying[index].alternative)
    if tier >= 0 || rulebook.tiers.isEmpty,
      let outcome = fixed[alternative * width + (rulebook.tiers.isEmpty ? 0 : Int(tier))]
    {
      return outcome
    }
    return compute(alternative, quantity, tier, world)
  }

  /// Standard less a value; both must lie between nothing and the standard.
  private func rest(of standard: CompiledOutcome, _ value: CompiledOutcome) -> CompiledOutcome {
    switch (standard, value) {
    case (.number(_, let exactness), _) where exactness > .approximate: .failure(.notANumber)
    case (.value, _): .failure(.notANumber)
    case (.number(let whole, let exactness), .number(let part, let other)):
      if other > .approximate {
        .failure(.notANumber)
      } else if part < 0 || whole < part {
        .failure(.subsidyAboveStandard)
      } else {
        .number(whole - part, exactness.combined(with: other))
      }
    case (.number, _): .failure(.notANumber)
    default: standard
    }
  }

  // MARK: What the person pays

  private mutating func decideOwed(_ tier: Int64, _ world: World) -> CompiledOutcome {
    let quantity = QuantityID(.subsidy)
    let found = clauses(of: quantity, tier, world)
    if let need = found.need { return .needs(need) }
    if found.range.isEmpty {
      return found.hasOtherTiers
        ? .none(.otherTiers) : decide(QuantityID(.standard), tier: tier, world)
    }
    if let need = work(found.range, quantity, tier, world) { return .needs(need) }
    let subsidy = settle(found.range, quantity).outcome
    if case .failure(.subsidyAboveStandard) = subsidy { return subsidy }
    let isSum = combination(of: found.range, quantity).map(isSum) ?? false
    if !isSum, found.range.allSatisfy({ isRemainder($0, quantity) }) {
      return settleRemainders(found.range, tier, world)
    }
    switch subsidy {
    case .number, .value:
      return rest(of: decide(QuantityID(.standard), tier: tier, world), subsidy)
    case .conflict: return settleRemainders(found.range, tier, world)
    default: return subsidy
    }
  }

  /// Settles what the clauses about the subsidy leave to pay.
  private mutating func settleRemainders(
    _ range: Range<Int>, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    let quantity = QuantityID(.subsidy)
    for index in range {
      var outcome = scratch.applying[index].outcome
      if isRemainder(index, quantity) {
        outcome = statedValue(of: index, quantity, tier, world)
      } else {
        switch outcome {
        case .conflict: return .conflict
        case .number, .value:
          outcome = rest(of: decide(QuantityID(.standard), tier: tier, world), outcome)
        default: break
        }
      }
      if case .needs = outcome { return outcome }
      scratch.applying[index].outcome = outcome
    }
    return settle(range, quantity, areRemainders: true).outcome
  }
}
