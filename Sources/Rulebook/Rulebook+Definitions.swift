import Text

extension Rulebook {
  /// The groups that a condition hangs on, each once, in the order in which they stand.
  public func groups(in condition: ConditionID) -> [GroupID] {
    var found: [GroupID] = []
    visit(condition) { part in
      switch part {
      case .group(let group): if !found.contains(group) { found.append(group) }
      case .timing, .inWindow:
        // Whose windows count hangs on the groups that have some of their own.
        for group in index.withWindows where !found.contains(group) { found.append(group) }
      case .number, .oneOf, .relation, .not, .and, .or: break
      }
    }
    return found
  }

  /// The groups of which everybody is a member for whom the condition holds, as it names them.
  public func groupsRequired(by condition: ConditionID) -> [GroupID] {
    var found: [GroupID] = []
    var pending = [condition]
    // A condition's parts stand before it, so the walk ends.
    while let next = pending.popLast() {
      switch conditions[Int(next.index)] {
      case .group(let group): if !found.contains(group) { found.append(group) }
      case .and(let left, let right): pending += [right, left]
      case .number, .oneOf, .relation, .timing, .inWindow, .not, .or: break
      }
    }
    return found
  }

  /// The facts that a condition compares, each once, in the order in which they stand.
  public func facts(in condition: ConditionID) -> [FactID] {
    var found: [FactID] = []
    visit(condition) { part in
      switch part {
      case .number(let fact, _, _), .oneOf(let fact, _), .timing(let fact, _),
        .inWindow(let fact, _):
        if !found.contains(fact) { found.append(fact) }
      case .relation(let relation):
        for fact in [relation.later, relation.earlier] where !found.contains(fact) {
          found.append(fact)
        }
      case .group, .not, .and, .or: break
      }
    }
    return found
  }

  /// Shows every part of a condition once, from left to right.
  public func visit(_ condition: ConditionID, _ show: (Condition) -> Void) {
    var pending = [condition]
    var seen: Distinct<ConditionID> = []
    while let next = pending.popLast() {
      guard Int(next.index) < conditions.count, seen.insert(next) else { continue }
      let part = conditions[Int(next.index)]
      show(part)
      switch part {
      case .group, .number, .oneOf, .relation, .timing, .inWindow: break
      case .not(let operand): pending.append(operand)
      case .and(let left, let right), .or(let left, let right): pending += [right, left]
      }
    }
  }

  /// Fills `index.defined`: each group with a definition after those that decide whether its
  /// definition holds.
  ///
  /// Whether a group is held depends on the groups inside it, on the groups that its definition
  /// names, on those that these exclude, and, for a division, on the group that it divides. A group and its divisions depend on
  /// each other in this way, so they form one component; inside it the definitions alone order.
  mutating func orderDefinitions() {
    let defined = groups.indices.filter { groups[$0].definition != nil }.map { GroupID($0) }
    if defined.isEmpty {
      index.defined = []
      return
    }
    let nesting = Nesting(of: groups)
    let named = groups.map { group in group.definition.map { self.groups(in: $0) } ?? [] }
    let wide = Walk(count: groups.count, from: defined) { group in
      named[Int(group.index)] + nesting.inner(of: group) + nesting.divided(into: group)
        + groups[Int(group.index)].excluded
    }
    let narrow = Walk(count: groups.count, from: defined) { group in
      named[Int(group.index)] + nesting.inner(of: group)
    }
    index.defined = defined.sorted { left, right in
      let (first, second) = (Int(left.index), Int(right.index))
      return (wide.component[first], narrow.leaving[first])
        < (wide.component[second], narrow.leaving[second])
    }
  }
}

/// A walk along dependencies that numbers what it passes (Tarjan's strongly connected components).
private struct Walk {
  /// For each group reached its component; a component comes after those that it depends on.
  private(set) var component: [Int]
  /// For each group reached when it was left; without loops, after all that it depends on.
  private(set) var leaving: [Int]

  init(count: Int, from starts: [GroupID], dependencies: (GroupID) -> [GroupID]) {
    component = Array(repeating: -1, count: count)
    leaving = Array(repeating: -1, count: count)
    var entering = Array(repeating: -1, count: count)
    var lowest = Array(repeating: 0, count: count)
    var (entered, left, components) = (0, 0, 0)
    var unassigned: [Int] = []
    var path: [(group: Int, dependencies: [GroupID], next: Int)] = []
    for start in starts where entering[Int(start.index)] < 0 {
      path.append((Int(start.index), dependencies(start), 0))
      // Each group is entered once and each dependency is looked at once, so the walk ends.
      while let (group, targets, next) = path.last {
        if entering[group] < 0 {
          entering[group] = entered
          lowest[group] = entered
          entered += 1
          unassigned.append(group)
        }
        if next < targets.count {
          path[path.count - 1].next += 1
          let target = Int(targets[next].index)
          if entering[target] < 0 {
            path.append((target, dependencies(targets[next]), 0))
          } else if component[target] < 0 {
            lowest[group] = min(lowest[group], entering[target])
          }
          continue
        }
        path.removeLast()
        leaving[group] = left
        left += 1
        if let parent = path.last?.group { lowest[parent] = min(lowest[parent], lowest[group]) }
        guard lowest[group] == entering[group] else { continue }
        while let member = unassigned.popLast() {
          component[member] = components
          if member == group { break }
        }
        components += 1
      }
    }
  }
}
