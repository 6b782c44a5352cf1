public import Rulebook

extension CompiledRules {
  /// What a quantity comes to for a person, in well under a microsecond for a county's document.
  ///
  /// Where something is read that the world does not say, that is returned; `Answering` finds out
  /// whether it matters. References to other documents are left as they are.
  ///
  /// - Requires: the world was made for this rulebook.
  public mutating func evaluate(_ quantity: QuantityID, _ world: World) -> CompiledOutcome {
    guard Int(quantity.index) < rulebook.quantities.count else { return .none(.noClause) }
    scratch.reset()
    if let need = hold(world, Int(quantity.index)) { return .needs(need) }
    return decide(quantity, tier: world.tier, world)
  }

  /// Works out which groups the person holds, as far as the quantity can hang on it.
  private mutating func hold(_ world: World, _ quantity: Int) -> CompiledOutcome.Need? {
    for group in world.groups { hold(group.index) }
    if !world.hasOtherGroup && !outline.ordinary.isEmpty && namesOnlyOrdinary(world) {
      for group in outline.ordinary { hold(group.index) }
    }
    let preparation = preparations[quantity]
    for (group, test) in preparation.definitions where !isHeld(group) {
      switch run(test, world) {
      case .yes: hold(group)
      case .no: break
      case .needs(let need): return need
      }
    }
    for group in preparation.divided where isOpen(group) {
      return .division(of: GroupID(Int(group)))
    }
    return nil
  }

  private func namesOnlyOrdinary(_ world: World) -> Bool {
    world.groups.allSatisfy { outline.ordinary.contains($0) }
  }

  private mutating func hold(_ group: UInt32) {
    if isHeld(group) { return }
    for other in surroundings[Int(group)] where !isHeld(other) {
      scratch.held[Int(other >> 6)] |= 1 << UInt64(other & 63)
      scratch.order.append(other)
    }
  }

  func isHeld(_ group: UInt32) -> Bool {
    scratch.held[Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }

  /// `true` iff the group is held and it is not known which of its divisions is.
  private func isOpen(_ group: UInt32) -> Bool {
    isHeld(group)
      && !rulebook.groups[Int(group)].divisions.contains { isHeld($0.index) }
  }

  /// What a test comes to.
  enum Verdict {
    case yes, no
    case needs(CompiledOutcome.Need)

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }
  }

  /// Whether the person holds a group.
  private func holds(_ group: UInt32) -> Verdict {
    if isHeld(group) { return .yes }
    for divided in dividers[Int(group)] where isOpen(divided) {
      return .needs(.division(of: GroupID(Int(divided))))
    }
    return .no
  }

  /// Whether the person holds a group and none that it excludes.
  func isMember(_ group: UInt32) -> Verdict {
    guard case .yes = holds(group) else { return holds(group) }
    for other in rulebook.groups[Int(group)].excluded {
      switch holds(other.index) {
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
    // Every test leads to a later one or to an end, so the loop ends.
    while next >= 0 {
      let test = code.tests[Int(next)]
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
