import Quantities
public import Rulebook

extension CompiledRules {
  /// Decides a quantity for a tier, or repeats what was decided.
  mutating func decide(_ quantity: UInt32, tier: Int64, _ world: World) -> CompiledOutcome {
    let slot = slot(quantity, tier)
    if let known = tables.answers[slot] { return known }
    if scratch.stamps[slot] == scratch.stamp { return scratch.decided[slot] }
    if scratch.stamps[slot] == scratch.stamp - 1 { return .failure(.circularReference) }
    if isFixing && !tables.isPlain[Int(quantity)] { return .needs(.choice) }
    if scratch.depth + Rulebook.quantityDepth > Rulebook.depthLimit {
      return .failure(.nestedTooDeeply)
    }
    scratch.stamps[slot] = scratch.stamp - 1
    scratch.depth += Rulebook.quantityDepth
    let applying = scratch.applying.count
    let outcome: CompiledOutcome
    if quantity == CompiledRules.owed {
      outcome = decideOwed(tier, world)
    } else if quantity == CompiledRules.funding {
      outcome = decideFunding(tier, world)
    } else {
      outcome = settle(clauses(of: quantity, tier, world), quantity, tier, world)
    }
    scratch.applying.cut(to: applying)
    scratch.depth -= Rulebook.quantityDepth
    scratch.decided[slot] = outcome
    scratch.stamps[slot] = scratch.stamp
    return outcome
  }

  /// `true` iff for the person of a world this clause alone decides its quantity.
  public mutating func decides(_ clause: ClauseID, _ world: World) -> Bool {
    let quantity = tables.clauses[Int(clause.index)].quantity
    scratch.reset()
    if hold(world, Int(quantity)) != nil { return false }
    let found = clauses(of: quantity, world.tier, world)
    return found.need == nil && found.range.count == 1
      && scratch.applying[found.range.lowerBound].clause == clause.index
  }

  /// Where the answer to a quantity is kept for a tier, one that is not known, or another
  /// document's.
  func slot(_ quantity: UInt32, _ tier: Int64) -> Int {
    let place = tier == World.open ? 0 : tier == World.noValue ? 1 : Int(tier) + 2
    return Int(quantity) * (tables.tierCount + 2) + place
  }

  static let standard = UInt32(StandardQuantity.standard.rawValue)
  static let subsidy = UInt32(StandardQuantity.subsidy.rawValue)
  static let owed = UInt32(StandardQuantity.owed.rawValue)
  static let surcharge = UInt32(StandardQuantity.surcharge.rawValue)
  static let funding = UInt32(StandardQuantity.funding.rawValue)

  private mutating func settle(
    _ found: Found, _ quantity: UInt32, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    if let need = found.need { return .needs(need) }
    if found.range.isEmpty { return .none(found.hasOtherTiers ? .otherTiers : .noClause) }
    if let need = work(found.range, quantity, tier, world) { return .needs(need) }
    return settle(found.range, quantity).outcome
  }

  /// Works out what each of the clauses comes to.
  mutating func work(
    _ range: Range<Int>, _ quantity: UInt32, _ tier: Int64, _ world: World
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
    of index: Int, _ quantity: UInt32, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    let stated = statedValue(of: index, quantity, tier, world)
    guard isRemainder(index) else { return stated }
    switch stated {
    case .number, .value, .partial:
      return Self.rest(of: decide(CompiledRules.standard, tier: tier, world), stated)
    default: return stated
    }
  }

  func isRemainder(_ index: Int) -> Bool {
    tables.clauses[Int(scratch.applying[index].clause)].isRemainder
  }

  private mutating func statedValue(
    of index: Int, _ quantity: UInt32, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    if scratch.applying[index].isDoubtful { return .conflict }
    let alternative = Int(scratch.applying[index].alternative)
    if tier >= 0 || tables.tierCount == 0,
      let outcome = tables.fixed[
        alternative * tables.width + (tables.tierCount == 0 ? 0 : Int(tier))]
    {
      return outcome
    }
    return compute(alternative, quantity, tier, world)
  }

  /// Standard less a value; both must lie between nothing and the standard.
  private static func rest(of standard: CompiledOutcome, _ value: CompiledOutcome)
    -> CompiledOutcome
  {
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
    case (.number, .partial): value.missing ?? value
    case (.number, _): .failure(.notANumber)
    case (.partial, _): standard.missing ?? standard
    default: standard.computed
    }
  }

  /// What the person pays, as `Evaluator.decideOwed` has it.
  private mutating func decideOwed(_ tier: Int64, _ world: World) -> CompiledOutcome {
    let contribution = decideContribution(tier, world)
    switch contribution {
    case .none, .failure, .needs: return contribution
    case .number, .value, .partial, .elsewhere, .conflict: break
    }
    let surcharge = decide(CompiledRules.surcharge, tier: tier, world)
    if surcharge == .none(.noClause) || surcharge == .none(.otherTiers) { return contribution }
    return Self.besides(contribution, surcharge)
  }

  private mutating func decideContribution(_ tier: Int64, _ world: World) -> CompiledOutcome {
    let found = clauses(of: CompiledRules.subsidy, tier, world)
    if let need = found.need { return .needs(need) }
    if found.range.isEmpty {
      return found.hasOtherTiers
        ? .none(.otherTiers) : decide(CompiledRules.standard, tier: tier, world)
    }
    if let need = work(found.range, CompiledRules.subsidy, tier, world) { return .needs(need) }
    let subsidy = settle(found.range, CompiledRules.subsidy).outcome
    if case .failure(.subsidyAboveStandard) = subsidy { return subsidy }
    if areAllRemainders(found.range) { return settleRemainders(found.range, tier, world) }
    switch subsidy {
    case .number, .value, .partial:
      return Self.rest(of: decide(CompiledRules.standard, tier: tier, world), subsidy)
    case .conflict: return settleRemainders(found.range, tier, world)
    default: return subsidy
    }
  }

  /// What is owed and what is borne besides, as `Evaluator.besides` has it.
  private static func besides(
    _ owed: CompiledOutcome, _ surcharge: CompiledOutcome
  ) -> CompiledOutcome {
    switch (owed, surcharge) {
    case (_, .failure), (_, .needs): return surcharge
    case (.elsewhere, _), (.conflict, _): return owed
    case (_, .conflict): return surcharge
    case (_, .elsewhere), (_, .none):
      guard let (known, exactness) = owed.known else { return .failure(.notANumber) }
      let isUnstated = surcharge != .elsewhere && owed.missing != .elsewhere
      return .partial(known, exactness, isUnstated: isUnstated)
    default: break
    }
    guard let (one, exactness) = owed.known, let (other, its) = surcharge.known,
      exactness == its || min(exactness, its) <= .approximate
    else { return .failure(.notANumber) }
    guard let sum = try? one.adding(other) else { return .failure(.overflow) }
    let outcome = CompiledOutcome(
      sum, StandardQuantity.owed.type, exactness.combined(with: its))
    let missing = [owed.missing, surcharge.missing].compactMap { $0 }
    guard !missing.isEmpty, let (known, exactness) = outcome.number else { return outcome }
    return .partial(known, exactness, isUnstated: !missing.contains(.elsewhere))
  }

  /// `true` iff every clause states what the person pays and they are not to be added up.
  private func areAllRemainders(_ range: Range<Int>) -> Bool {
    for index in range where !isRemainder(index) { return false }
    let combination = combination(of: range, CompiledRules.subsidy)
    return combination < 0 || tables.combinations[combination] != .sum
  }

  /// Settles what the clauses about the subsidy leave to pay.
  private mutating func settleRemainders(
    _ range: Range<Int>, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    for index in range {
      var outcome = scratch.applying[index].outcome
      if isRemainder(index) {
        outcome = statedValue(of: index, CompiledRules.subsidy, tier, world)
      } else {
        switch outcome {
        case .conflict: return .conflict
        case .number, .value, .partial:
          outcome = Self.rest(of: decide(CompiledRules.standard, tier: tier, world), outcome)
        default: break
        }
      }
      if case .needs = outcome { return outcome }
      scratch.applying[index].outcome = outcome
    }
    return settle(range, CompiledRules.subsidy, areRemainders: true).outcome
  }
}
