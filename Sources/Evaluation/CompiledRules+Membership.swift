import Rulebook

extension CompiledRules {
  /// Works out which groups the person holds, as far as the quantity can hang on it.
  mutating func hold(_ world: World, _ quantity: Int) -> CompiledOutcome.Need? {
    for index in world.groups.indices {
      var word = world.groups[index]
      while word != 0 {
        hold(UInt32(index * 64 + word.trailingZeroBitCount))
        word &= word - 1
      }
    }
    if !world.hasOtherGroup && tables.ordinary.count > 0 && namesOnlyOrdinary(world) {
      for index in tables.ordinary.indices { hold(tables.ordinary[index]) }
    }
    for place in tables.definitions.places(quantity) {
      let group = tables.definitions[place]
      if isHeld(group) { continue }
      switch run(tables.definitionTests[Int(group)], world) {
      case .yes: hold(group)
      case .no: break
      case .needs(let need): return need
      }
    }
    for place in tables.divided.places(quantity) {
      let group = tables.divided[place]
      if isOpen(group) { return .division(of: GroupID(Int(group))) }
    }
    return nil
  }

  private func namesOnlyOrdinary(_ world: World) -> Bool {
    for index in world.groups.indices {
      var word = world.groups[index]
      for place in tables.ordinary.indices where Int(tables.ordinary[place] >> 6) == index {
        word &= ~(1 << UInt64(tables.ordinary[place] & 63))
      }
      if word != 0 { return false }
    }
    return true
  }

  private mutating func hold(_ group: UInt32) {
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
  private func isOpen(_ group: UInt32) -> Bool {
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
    case needs(CompiledOutcome.Need)

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }
  }

  /// Whether the person holds a group.
  private func holds(_ group: UInt32) -> Verdict {
    if isHeld(group) { return .yes }
    for place in tables.dividers.places(Int(group)) where isOpen(tables.dividers[place]) {
      return .needs(.division(of: GroupID(Int(tables.dividers[place]))))
    }
    return .no
  }

  /// Whether the person holds a group and none that it excludes.
  func isMember(_ group: UInt32) -> Verdict {
    let verdict = holds(group)
    guard case .yes = verdict else { return verdict }
    for place in tables.excluded.places(Int(group)) {
      switch holds(tables.excluded[place]) {
      case .yes: return .no
      case .no: break
      case .needs(let need): return .needs(need)
      }
    }
    return .yes
  }

  /// Follows the tests of a condition to their end.
  func run(_ first: Int32, _ world: World) -> Verdict {
    var next = first
    // Every test leads on to one that was not done before or to an end, so the loop ends.
    while next >= 0 {
      let test = tables.code.tests[Int(next)]
      let verdict: Verdict
      switch test.kind {
      case .member: verdict = isMember(test.operand)
      case .held: verdict = holds(test.operand)
      case .number, .oneOf:
        let value = world.facts[Int(test.operand)]
        if value == World.open { return .needs(.fact(FactID(Int(test.operand)))) }
        if value == World.noValue {
          verdict = .no
        } else if test.kind == .number {
          verdict = Verdict(test.lowest <= value && value <= test.highest)
        } else {
          verdict = Verdict(UInt64(bitPattern: test.lowest) >> UInt64(value) & 1 == 1)
        }
      }
      switch verdict {
      case .yes: next = test.onTrue
      case .no: next = test.onFalse
      case .needs: return verdict
      }
    }
    return Verdict(next == ConditionCode.isTrue)
  }
}
