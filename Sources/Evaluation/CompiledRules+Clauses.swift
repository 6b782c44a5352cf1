import Rulebook
import Text

extension CompiledRules {
  /// The clauses that apply to a quantity, as places of `scratch.applying`, in the order of the text.
  struct Found {
    var range: Range<Int>
    /// `true` iff some do not apply only because they are for other tiers.
    var hasOtherTiers = false
    var need: CompiledOutcome.Need?
  }

  /// The clauses that count for a quantity.
  mutating func clauses(of quantity: UInt32, _ tier: Int64, _ world: World) -> Found {
    var found = findClauses(quantity, tier, world)
    if found.need == nil && found.range.count > 1 {
      found.range = override(replace(found.range))
    }
    return found
  }

  /// Puts the clauses that apply, before any gives way to another, on `scratch.applying`.
  mutating func findClauses(_ quantity: UInt32, _ tier: Int64, _ world: World) -> Found {
    let firstPair = scratch.pairs.count
    let first = scratch.applying.count
    var found = Found(range: first..<first)
    found.need = pair(quantity)
    if found.need != nil { return found }
    var next = firstPair
    // Both lists are in the order of the text; they are gone through side by side.
    for place in tables.bases.places(Int(quantity)) {
      let base = tables.bases[place]
      next = addPaired(from: next, before: base, tier, world, &found)
      if found.need == nil { add(base, scratch.groups.count, tier, world, &found) }
      if found.need != nil { return found }
    }
    _ = addPaired(from: next, before: UInt32.max, tier, world, &found)
    scratch.pairs.cut(to: firstPair)
    found.range = first..<scratch.applying.count
    return found
  }

  /// Pairs the clauses of a quantity with the groups of theirs that the person is a member of.
  private mutating func pair(_ quantity: UInt32) -> CompiledOutcome.Need? {
    let first = scratch.pairs.count
    for index in 0..<scratch.order.count {
      let group = scratch.order[index]
      var isKnownMember = false
      for place in tables.about.places(Int(group)) {
        let clause = tables.about[place]
        if tables.clauses[Int(clause)].quantity != quantity { continue }
        if !isKnownMember {
          let verdict = isMember(group)
          if case .needs(let need) = verdict { return need }
          guard case .yes = verdict else { break }
          isKnownMember = true
        }
        insert(Scratch.Pair(clause: clause, group: group), from: first)
      }
    }
    return nil
  }

  /// Keeps the pairs sorted; there are few, and those of one group come in order.
  private mutating func insert(_ pair: Scratch.Pair, from first: Int) {
    scratch.pairs.push(pair)
    var place = scratch.pairs.count - 1
    while place > first, scratch.pairs[place - 1].key > pair.key {
      scratch.pairs[place] = scratch.pairs[place - 1]
      place -= 1
    }
    scratch.pairs[place] = pair
  }

  /// Adds the paired clauses that stand before another one; returns the first pair that is left.
  private mutating func addPaired(
    from first: Int, before end: UInt32, _ tier: Int64, _ world: World, _ found: inout Found
  ) -> Int {
    var next = first
    while next < scratch.pairs.count, scratch.pairs[next].clause < end, found.need == nil {
      let clause = scratch.pairs[next].clause
      let start = scratch.groups.count
      while next < scratch.pairs.count, scratch.pairs[next].clause == clause {
        let group = scratch.pairs[next].group
        if scratch.groups.count == start || scratch.groups[scratch.groups.count - 1] != group {
          scratch.groups.push(group)
        }
        next += 1
      }
      add(clause, start, tier, world, &found)
    }
    return next
  }

  /// Adds a clause if its condition holds and it is for the person's tier.
  private mutating func add(
    _ index: UInt32, _ start: Int, _ tier: Int64, _ world: World, _ found: inout Found
  ) {
    let clause = tables.clauses[Int(index)]
    var isDoubtful = false
    switch run(clause.condition, world) {
    case .yes: break
    case .conflict: isDoubtful = true
    case .no: return
    case .needs(let need):
      found.need = need
      return
    }
    for alternative in clause.firstAlternative..<clause.endAlternative {
      let tiers = rulebook.alternatives[Int(alternative)].tiers
      if tiers != .max && tables.tierCount > 0 {
        if tier == World.open {
          found.need = .tier
          return
        }
        if tier == World.noValue || tiers >> UInt64(tier) & 1 == 0 { continue }
      }
      scratch.applying.push(
        Scratch.Applying(
          clause: index, alternative: alternative, start: UInt32(start),
          end: UInt32(scratch.groups.count), isDoubtful: isDoubtful))
      return
    }
    found.hasOtherTiers = true
  }

  /// Takes out the clauses that others which apply say they replace.
  mutating func replace(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    // Replaced clauses still replace others, so they are marked before any is taken out.
    var isAny = false
    for index in range where tables.clauses[Int(scratch.applying[index].clause)].insteadOf >= 0 {
      isAny = true
    }
    if !isAny { return range }
    var replaced: Distinct<UInt32> = []
    for index in range {
      let other = tables.clauses[Int(scratch.applying[index].clause)].insteadOf
      if other >= 0 { replaced.insert(UInt32(other)) }
    }
    for index in range where !replaced.contains(scratch.applying[index].clause) {
      scratch.applying[end] = scratch.applying[index]
      end += 1
    }
    scratch.applying.cut(to: end)
    return range.lowerBound..<end
  }

  /// Takes out the clauses that give way to others about groups further inside, and the groups
  /// for which others do so.
  mutating func override(_ range: Range<Int>) -> Range<Int> {
    if range.count < 2 { return range }
    while scratch.isInside.count < scratch.groups.count { scratch.isInside.append(false) }
    var hasGroups = false
    for index in range {
      for place in scratch.applying[index].places {
        hasGroups = true
        scratch.isInside[place] = hasInner(scratch.groups[place], than: index, range)
      }
    }
    var end = range.lowerBound
    for index in range {
      var clause = scratch.applying[index]
      if clause.places.isEmpty {
        if hasGroups { continue }
      } else {
        var kept = Int(clause.start)
        for place in clause.places where !scratch.isInside[place] {
          scratch.groups[kept] = scratch.groups[place]
          kept += 1
        }
        clause.end = UInt32(kept)
        if clause.places.isEmpty { continue }
      }
      scratch.applying[end] = clause
      end += 1
    }
    scratch.applying.cut(to: end)
    return range.lowerBound..<end
  }

  /// `true` iff another clause that applies is about a group inside this one.
  private func hasInner(_ group: UInt32, than index: Int, _ range: Range<Int>) -> Bool {
    for other in range where other != index {
      for place in scratch.applying[other].places
      where isNested(scratch.groups[place], in: group) {
        return true
      }
    }
    return false
  }

  func isNested(_ group: UInt32, in other: UInt32) -> Bool {
    group != other && tables.precedence.contains(other, in: Int(group))
  }
}
