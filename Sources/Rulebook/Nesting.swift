import Text

/// Which groups lie directly inside which, seen from either side.
///
/// A group lies inside those that it is `within`, and inside the group of which it is a division.
public struct Nesting: Sendable {
  private var outward: Adjacency
  private var inward: Adjacency
  private var divided: Adjacency

  /// Reads the nesting of a rulebook's groups; linear in their number. Identifiers that point
  /// nowhere are left out.
  public init(of groups: [Rulebook.Group]) {
    var outward: [Adjacency.Edge] = []
    var divided: [Adjacency.Edge] = []
    for (number, group) in groups.enumerated() {
      let inner = GroupID(number)
      for outer in group.within where Int(outer.index) < groups.count {
        outward.append(Adjacency.Edge(from: inner, to: outer))
      }
      for division in group.divisions where Int(division.index) < groups.count {
        divided.append(Adjacency.Edge(from: division, to: inner))
        if !groups[Int(division.index)].within.contains(inner) {
          outward.append(Adjacency.Edge(from: division, to: inner))
        }
      }
    }
    self.outward = Adjacency(outward, count: groups.count)
    self.divided = Adjacency(divided, count: groups.count)
    inward = Adjacency(
      outward.map { Adjacency.Edge(from: $0.to, to: $0.from) }, count: groups.count)
  }

  /// The same with every group that is defined as some members of another one inside that: whoever is
  /// in 高龄低保 (低保 and 80 or over) is in 低保, and what is said of them goes before what is said of 低保.
  public init(withDefinitionsOf rulebook: Rulebook, declared: Nesting) {
    var groups = rulebook.groups
    for group in rulebook.index.defined {
      guard let definition = groups[Int(group.index)].definition else { continue }
      for outer in rulebook.groupsRequired(by: definition)
      where outer != group && !declared.isNested(outer, in: group) {
        groups[Int(group.index)].within.append(outer)
      }
    }
    self.init(of: groups)
  }

  /// The groups that the group lies directly inside.
  public func outer(of group: GroupID) -> Groups { outward[group] }

  /// The groups that lie directly inside the group.
  public func inner(of group: GroupID) -> Groups { inward[group] }

  /// The groups of which the group is a division.
  public func divided(into division: GroupID) -> Groups { divided[division] }

  /// `true` iff the one group lies inside the other, directly or not; no group lies inside itself.
  public func isNested(_ group: GroupID, in other: GroupID) -> Bool {
    if group == other || outward[group].isEmpty || inward[other].isEmpty { return false }
    return surrounding(group).dropFirst().contains(other)
  }

  /// The group itself and every group that it lies inside, each once, nearer ones first.
  public func surrounding(_ group: GroupID) -> [GroupID] {
    if outward[group].isEmpty { return [group] }
    var reached = [group]
    var seen: Distinct<GroupID> = []
    var next = 0
    // Every group enters `reached` once, so the walk ends. Mostly few do: looking through them is
    // quicker than a set.
    while next < reached.count {
      for outer in outward[reached[next]] {
        if reached.count < 16 {
          if reached.contains(outer) { continue }
        } else {
          if seen.isEmpty { seen.formUnion(reached) }
          if !seen.insert(outer) { continue }
        }
        reached.append(outer)
      }
      next += 1
    }
    return reached
  }

  /// Groups next to a group, in the order of the rulebook's lists.
  public typealias Groups = ContiguousArray<GroupID>.SubSequence
}

/// For each group the groups that an arrow leads to, one after another in one array.
private struct Adjacency: Sendable {
  struct Edge {
    var from: GroupID
    var to: GroupID
  }

  private var starts: ContiguousArray<UInt32>
  private var targets: ContiguousArray<GroupID>

  init(_ edges: [Edge], count: Int) {
    starts = ContiguousArray(repeating: 0, count: count + 1)
    targets = ContiguousArray(repeating: GroupID(0), count: edges.count)
    for edge in edges { starts[Int(edge.from.index) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    for edge in edges {
      targets[Int(next[Int(edge.from.index)])] = edge.to
      next[Int(edge.from.index)] += 1
    }
  }

  subscript(_ group: GroupID) -> ContiguousArray<GroupID>.SubSequence {
    targets[Int(starts[Int(group.index)])..<Int(starts[Int(group.index) + 1])]
  }
}
