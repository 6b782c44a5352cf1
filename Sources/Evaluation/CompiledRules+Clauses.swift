import Rulebook

extension CompiledRules {
  /// The clauses that apply to a quantity, as a range of `scratch.applying`, in the order of the
  /// text, and whether some do not because they are for other tiers.
  struct Found {
    var range: Range<Int>
    var hasOtherTiers = false
    var need: CompiledOutcome.Need?
  }

  /// Puts the clauses that apply, before any gives way to another, behind `scratch.applying`.
  mutating func findClauses(_ quantity: QuantityID, tier: Int64, _ world: World) -> Found {
    let firstPair = scratch.pairs.count
    let first = scratch.applying.count
    var found = Found(range: first..<first)
    found.need = pair(quantity)
    if found.need != nil { return found }
    var next = firstPair
    var base = 0
    let bases = rulebook.index.base[Int(quantity.index)]
    // Both lists are in the order of the text; they are gone through side by side.
    while next < scratch.pairs.count || base < bases.count {
      let start = scratch.groups.count
      let clause: Int
      if base < bases.count,
        next == scratch.pairs.count || UInt64(bases[base].index) < scratch.pairs[next] >> 32
      {
        clause = Int(bases[base].index)
        base += 1
      } else {
        clause = Int(scratch.pairs[next] >> 32)
        while next < scratch.pairs.count, Int(scratch.pairs[next] >> 32) == clause {
          let group = UInt32(truncatingIfNeeded: scratch.pairs[next])
          if scratch.groups.count == start || scratch.groups[scratch.groups.count - 1] != group {
            scratch.groups.append(group)
          }
          next += 1
        }
      }
      if let need = add(clause, start, tier, world, &found) {
        found.need = need
        break
      }
    }
    scratch.pairs.removeLast(scratch.pairs.count - firstPair)
    found.range = first..<scratch.applying.count
    return found
  }

  /// Pairs the clauses of a quantity with the groups of theirs that the person is a member of.
  private mutating func pair(_ quantity: QuantityID) -> CompiledOutcome.Need? {
    let first = scratch.pairs.count
    for index in scratch.order.indices {
      let group = scratch.order[index]
      var isKnownMember = false
      for clause in rulebook.clauses(about: GroupID(Int(group)))
      where rulebook.clauses[Int(clause.index)].quantity == quantity {
        if !isKnownMember {
          switch isMember(group) {
          case .yes: isKnownMember = true
          case .no: break
          case .needs(let need): return need
          }
          if !isKnownMember { break }
        }
        scratch.pairs.append(UInt64(clause.index) << 32 | UInt64(group))
      }
    }
    if scratch.pairs.count - first > 1 { scratch.pairs[first...].sort() }
    return nil
  }

  /// Adds a clause if its condition holds and it is for the person's tier.
  private mutating func add(
    _ index: Int, _ start: Int, _ tier: Int64, _ world: World, _ found: inout Found
  ) -> CompiledOutcome.Need? {
    switch run(conditions[index], world) {
    case .yes: break
    case .no: return nil
    case .needs(let need): return need
    }
    let range = rulebook.clauses[index].alternatives
    for alternative in range {
      let tiers = rulebook.alternatives[alternative].tiers
      if tiers != .max && !rulebook.tiers.isEmpty {
        if tier == World.open { return .tier }
        if tier == World.noValue || tiers >> UInt64(tier) & 1 == 0 { continue }
      }
      scratch.applying.append(
        Scratch.Applying(
          clause: UInt32(index), alternative: UInt32(alternative), start: UInt32(start),
          end: UInt32(scratch.groups.count)))
      return nil
    }
    found.hasOtherTiers = true
    return nil
  }

  /// Takes out the clauses that others which apply say they replace.
  mutating func replace(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    guard range.contains(where: { replacement(of: $0) != nil }) else { return range }
    // Replaced clauses still replace others, so they are found first and taken out afterwards.
    let replaced = range.filter { index in
      range.contains { replacement(of: $0) == scratch.applying[index].clause }
    }
    for index in replaced.reversed() {
      scratch.applying.remove(at: index)
      end -= 1
    }
    return range.lowerBound..<end
  }

  private func replacement(of index: Int) -> UInt32? {
    rulebook.clauses[Int(scratch.applying[index].clause)].insteadOf?.index
  }

  /// Takes out the clauses that give way to others about groups further inside, and the groups
  /// for which others do so.
  mutating func override(_ range: Range<Int>) -> Range<Int> {
    if range.count < 2 { return range }
    while scratch.isInside.count < scratch.groups.count { scratch.isInside.append(false) }
    var hasGroups = false
    for index in range {
      let clause = scratch.applying[index]
      if clause.start < clause.end { hasGroups = true }
      for place in Int(clause.start)..<Int(clause.end) {
        scratch.isInside[place] = hasInner(scratch.groups[place], than: index, range)
      }
    }
    var end = range.lowerBound
    for index in range {
      var clause = scratch.applying[index]
      if clause.start == clause.end {
        if hasGroups { continue }
      } else {
        var kept = Int(clause.start)
        for place in Int(clause.start)..<Int(clause.end) where !scratch.isInside[place] {
          scratch.groups[kept] = scratch.groups[place]
          kept += 1
        }
        clause.end = UInt32(kept)
        if clause.start == clause.end { continue }
      }
      scratch.applying[end] = clause
      end += 1
    }
    scratch.applying.removeLast(range.upperBound - end)
    return range.lowerBound..<end
  }

  /// `true` iff another clause that applies is about a group inside this one.
  private func hasInner(_ group: UInt32, than index: Int, _ range: Range<Int>) -> Bool {
    for other in range where other != index {
      let clause = scratch.applying[other]
      for place in Int(clause.start)..<Int(clause.end)
      where isNested(scratch.groups[place], in: group) {
        return true
      }
    }
    return false
  }

  func isNested(_ group: UInt32, in other: UInt32) -> Bool {
    group != other && surroundings[Int(group)].contains(other)
  }
}
