import Quantities
import Rulebook

extension CompiledRules {
  /// Whether a day lies in the person's windows or is late by them, as `Evaluator.isTimely` has it.
  mutating func isTimely(_ test: ConditionCode.Test, _ world: World) -> Verdict {
    let value = world.facts[Int(test.operand)]
    if value == World.open { return .needs(.fact(FactID(Int(test.operand)))) }
    guard value != World.noValue, let day = Date(number: value) else { return .no }
    let isLate = test.lowest == 1
    var isInLateWindow = false
    if isLate {
      switch inShares(ofLate: true, { share in Self.contains(day, share, world) }) {
      // Who is in two groups with windows for late payers may pay in either.
      case .yes, .conflict: isInLateWindow = true
      case .needs(let need): return .needs(need)
      case .no: break
      }
    }
    return inShares(ofLate: false) { share in
      for event in share.events {
        switch Self.holds(event, world) {
        case .yes, .conflict: return Verdict(!isLate)
        case .no: break
        case .needs(let need): return .needs(need)
        }
      }
      if share.isOfEvents { return Verdict(isLate) }
      switch Self.contains(day, share, world) {
      case .yes, .conflict: return Verdict(!isLate)
      case .no: break
      case .needs(let need): return .needs(need)
      }
      return Verdict(isLate && (isInLateWindow || share.isAfter(day)))
    }
  }

  /// Whether a day is one of a share's.
  private static func contains(
    _ day: Date, _ share: Rulebook.PaymentDays.Share, _ world: World
  ) -> Verdict {
    if share.rough.isEmpty || share.certainDays.contains(day) {
      return Verdict(share.days.contains(day))
    }
    for window in share.windowsPerhaps(on: day) {
      guard let isOpen = world.isOpen(window) else { return .needs(.inWindow(window)) }
      if isOpen { return .yes }
    }
    return .no
  }

  /// Whether a window in whose range the day of payment lies is one of the person's and open on that
  /// day, as `Evaluator.isInWindow` has it.
  mutating func isIn(window: Int, _ fact: FactID, _ world: World) -> Verdict {
    let own = rulebook.windows[window]
    guard let day = Date(number: world.facts[Int(fact.index)]), own.contains(day) else {
      return .no
    }
    let verdict = owns(window: window)
    guard case .yes = verdict, !own.certain.contains(day) else { return verdict }
    return world.isOpen(window).map { Verdict($0) } ?? .needs(.inWindow(window))
  }

  /// Whether a window is one of those of the person.
  private mutating func owns(window: Int) -> Verdict {
    let isLate = rulebook.windows[window].kind == .late
    let verdict = inShares(ofLate: isLate) { Verdict($0.windows.contains(window)) }
    if case .conflict = verdict { return .yes }
    return verdict
  }

  /// Whether something holds of the windows of one kind that count for the person.
  private mutating func inShares(
    ofLate isLate: Bool, _ holds: (Rulebook.PaymentDays.Share) -> Verdict
  ) -> Verdict {
    let shares = isLate ? outline.payment.late : outline.payment.ordinary
    if shares.groups.isEmpty { return holds(shares.everybody) }
    var isMember: [Bool] = []
    for share in shares.groups {
      guard let group = share.group else { continue }
      switch self.isMember(group.index) {
      case .yes: isMember.append(true)
      case .no, .conflict: isMember.append(false)
      case .needs(let need): return .needs(need)
      }
    }
    var (isSo, isNot) = (false, false)
    for place in shares.groups.indices where shares.counts(place, isMember) {
      switch holds(shares.groups[place]) {
      case .yes: isSo = true
      case .no, .conflict: isNot = true
      case .needs(let need): return .needs(need)
      }
    }
    if isSo && isNot { return .conflict }
    if !isSo && !isNot { return holds(shares.everybody) }
    return Verdict(isSo)
  }
}
