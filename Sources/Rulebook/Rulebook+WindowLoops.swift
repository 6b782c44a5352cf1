import Text

extension Rulebook {
  /// A group that nobody can tell who is in it before it is known whose windows count.
  public struct WindowLoop: Hashable, Sendable {
    /// The group whose definition asks about payment.
    public let defined: GroupID
    /// The group with windows of its own that hangs on it; nil where the definition asks about the
    /// windows themselves, which differ between groups.
    public let owner: GroupID?
  }

  /// The first group by whose definition windows hang on themselves: who is in it hangs on when they
  /// paid, and whose windows count, by which that is in time or late, hangs on who is in it.
  public func windowLoop() -> WindowLoop? {
    guard !index.withWindows.isEmpty else { return nil }
    for (number, group) in groups.enumerated() {
      guard let definition = group.definition else { continue }
      var asks = false
      visit(definition) { part in
        switch part {
        case .timing, .inWindow: asks = true
        case .group, .number, .oneOf, .relation, .not, .and, .or: break
        }
      }
      if asks { return WindowLoop(defined: GroupID(number), owner: nil) }
    }
    let nesting = Nesting(of: groups)
    for owner in index.withWindows {
      var pending = [owner]
      var seen: Distinct<GroupID> = []
      // A group is handled once, so the walk ends.
      while let group = pending.popLast() {
        guard seen.insert(group) else { continue }
        pending += nesting.inner(of: group)
        pending += nesting.divided(into: group)
        pending += groups[Int(group.index)].excluded
        guard let definition = groups[Int(group.index)].definition else { continue }
        pending += groups(in: definition)
        if facts(in: definition).contains(where: { facts[Int($0.index)].ordinary == .window }) {
          return WindowLoop(defined: group, owner: owner)
        }
      }
    }
    return nil
  }
}
