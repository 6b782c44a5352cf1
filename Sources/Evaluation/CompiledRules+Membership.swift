import Rulebook
import Text

// Some functions are mutating although they change nothing: what calls them while it changes the
// scratch space would otherwise copy everything first, at five times the cost of an evaluation.

extension CompiledRules {
  /// Works out which groups the person holds, as far as the quantity can hang on it.
  mutating func hold(_ world: World, _ quantity: Int) -> CompiledOutcome.Need? {
    for index in world.groups.indices { hold(world.groups[index].index) }
    if !world.hasOtherGroup && tables.ordinary.count > 0 && namesOnlyOrdinary(world) {
      for index in tables.ordinary.indices { hold(tables.ordinary[index]) }
    }
    for place in tables.definitions.places(quantity) {
      let group = tables.definitions[place]
      if isHeld(group) && !outline.definitions.isCut[Int(group)] { continue }
      switch run(tables.definitionTests[Int(group)], world) {
      case .yes: hold(group)
      // No definition asks about windows where groups have some of their own.
      case .no, .conflict: break
      case .needs(let need): return need
      }
    }
    for index in 0..<scratch.order.count {
      let group = scratch.order[index]
      if tables.hangs(quantity, onDivisionOf: group) && isOpen(group) {
        return .division(of: GroupID(Int(group)))
      }
    }
    return nil
  }

  private func namesOnlyOrdinary(_ world: World) -> Bool {
    for index in world.groups.indices
    where !tables.ordinary.contains(world.groups[index].index) {
      return false
    }
    return true
  }

  private mutating func hold(_ group: UInt32) {
    scratch.direct[Int(group >> 6)] |= 1 << UInt64(group & 63)
    if isHeld(group) { return }
    for place in tables.surroundings.places(Int(group)) {
      let other = tables.surroundings[place]
      if isHeld(other) { continue }
      scratch.held[Int(other >> 6)] |= 1 << UInt64(other & 63)
      scratch.order.push(other)
    }
  }

  func isHeld(_ group: UInt32) -> Bool {
    scratch.held[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }

  /// `true` iff the group is held and it is not known which of its divisions is.
  private mutating func isOpen(_ group: UInt32) -> Bool {
    if !isHeld(group) { return false }
    for place in tables.divisions.places(Int(group)) where isHeld(tables.divisions[place]) {
      return false
    }
    return true
  }

  /// What a test comes to.
  enum Verdict {
    case yes
    case no
    /// The person's windows come to different things.
    case conflict
    case needs(CompiledOutcome.Need)

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }
  }

  /// Whether the person holds a group.
  private mutating func holds(_ group: UInt32) -> Verdict {
    if isHeld(group) { return .yes }
    for place in tables.dividers.places(Int(group)) where isOpen(tables.dividers[place]) {
      return .needs(.division(of: GroupID(Int(tables.dividers[place]))))
    }
    return .no
  }

  /// Whether the person holds a group and none that it excludes, and is a member of the group inside it
  /// by which they hold it.
  mutating func isMember(_ group: UInt32) -> Verdict {
    let verdict = isAdmitted(group)
    guard case .yes = verdict, outline.definitions.isCut[Int(group)], !isDirect(group) else {
      return verdict
    }
    return isMemberInside(group)
  }

  /// Whether the person is a member of a group inside this one.
  private mutating func isMemberInside(_ group: UInt32) -> Verdict {
    var seen: Distinct<UInt32> = [group]
    var pending = [group]
    // A group is looked at once, so the walk ends.
    while let next = pending.popLast() {
      for inner in outline.nesting.inner(of: GroupID(Int(next))) where seen.insert(inner.index) {
        switch isAdmitted(inner.index) {
        case .yes: break
        case .no, .conflict: continue
        case .needs(let need): return .needs(need)
        }
        if isDirect(inner.index) || !outline.definitions.isCut[Int(inner.index)] { return .yes }
        pending.append(inner.index)
      }
    }
    return .no
  }

  private func isDirect(_ group: UInt32) -> Bool {
    scratch.direct[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }

  /// Whether the person holds a group and none that it excludes.
  private mutating func isAdmitted(_ group: UInt32) -> Verdict {
    let verdict = holds(group)
    guard case .yes = verdict else { return verdict }
    for place in tables.excluded.places(Int(group)) {
      switch holds(tables.excluded[place]) {
      case .yes: return .no
      case .no, .conflict: break
      case .needs(let need): return .needs(need)
      }
    }
    return .yes
  }

  /// Whether days lie to each other as a relation has it; a day that only stands for others is open.
  static func holds(_ relation: Rulebook.DayRelation, _ world: World) -> Verdict {
    let later = world.facts[Int(relation.later.index)]
    let earlier = world.facts[Int(relation.earlier.index)]
    if later == World.noValue || earlier == World.noValue { return .no }
    if later == World.open || world.isVague(relation.later) { return .needs(.fact(relation.later)) }
    if earlier == World.open || world.isVague(relation.earlier) {
      return .needs(.fact(relation.earlier))
    }
    return Verdict(relation.reckoning.days(relation.limit, of: earlier)?.contains(later) ?? false)
  }

  /// Follows the tests of a condition to their end.
  mutating func run(_ first: Int32, _ world: World) -> Verdict {
    var next = first
    // Every test leads on to a later one or to an end, so the loop ends.
    while next >= 0 {
      let test = tables.code.tests[Int(next)]
      let verdict = verdict(of: test, world)
      switch verdict {
      case .yes: next = test.onTrue
      case .no: next = test.onFalse
      case .conflict: return runBothWays(next, world)
      case .needs: return verdict
      }
    }
    return Verdict(next == ConditionCode.isTrue)
  }

  /// Follows tests both ways where the person's windows come to different things; which way does not
  /// matter if all lead to the same end.
  private mutating func runBothWays(_ first: Int32, _ world: World) -> Verdict {
    var reached: Distinct<UInt32> = [UInt32(first)]
    var pending = [first]
    var (isTrue, isFalse) = (false, false)
    // Each test is done once, so the loop ends.
    while let next = pending.popLast() {
      let test = tables.code.tests[Int(next)]
      var ways: [Int32]
      switch verdict(of: test, world) {
      case .yes: ways = [test.onTrue]
      case .no: ways = [test.onFalse]
      case .conflict: ways = [test.onTrue, test.onFalse]
      case .needs(let need): return .needs(need)
      }
      for way in ways {
        if way == ConditionCode.isTrue {
          isTrue = true
        } else if way == ConditionCode.isFalse {
          isFalse = true
        } else if reached.insert(UInt32(way)) {
          pending.append(way)
        }
      }
    }
    return isTrue && isFalse ? .conflict : Verdict(isTrue)
  }

  private mutating func verdict(of test: ConditionCode.Test, _ world: World) -> Verdict {
    switch test.kind {
    case .member: return isMember(test.operand)
    case .relation: return Self.holds(tables.code.relations[Int(test.operand)], world)
    case .timing: return isTimely(test, world)
    case .inWindow: return isIn(window: Int(test.lowest), FactID(Int(test.operand)), world)
    case .number, .oneOf:
      let value = world.facts[Int(test.operand)]
      if value == World.open { return .needs(.fact(FactID(Int(test.operand)))) }
      if value == World.noValue { return .no }
      if test.kind == .number { return Verdict(test.lowest <= value && value <= test.highest) }
      return Verdict(UInt64(bitPattern: test.lowest) >> UInt64(value) & 1 == 1)
    }
  }
}
