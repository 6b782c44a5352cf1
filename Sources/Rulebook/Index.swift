import Text

extension Rulebook {
  /// Where the clauses of a quantity and of a group stand, so that an evaluation looks only at
  /// clauses that can apply.
  public struct Index: Hashable, Sendable {
    /// For each quantity its clauses without a group.
    public var base: [[ClauseID]] = []
    /// For each group the clauses about it are `clauses[starts[group]..<starts[group + 1]]`.
    public var starts: ContiguousArray<UInt32> = []
    public var clauses: ContiguousArray<ClauseID> = []
    /// The groups with a definition, each after those that its definition depends on.
    public var defined: [GroupID] = []
    /// The groups that have windows of their own, in the order of the text.
    public var withWindows: [GroupID] = []

    public init() {}
  }

  /// Fills the index from the clauses and groups; linear in their number.
  public mutating func buildIndex() {
    index.base = Array(repeating: [], count: quantities.count)
    index.starts = ContiguousArray(repeating: 0, count: groups.count + 1)
    for (number, clause) in clauses.enumerated() {
      if clause.scope == .groups {
        for group in subjectGroups[clause.subject] { index.starts[Int(group.index) + 1] += 1 }
      } else {
        index.base[Int(clause.quantity.index)].append(ClauseID(number))
      }
    }
    for group in groups.indices { index.starts[group + 1] += index.starts[group] }
    var next = index.starts
    index.clauses = ContiguousArray(
      repeating: ClauseID(0), count: Int(index.starts[groups.count]))
    for (number, clause) in clauses.enumerated() where clause.scope == .groups {
      for group in subjectGroups[clause.subject] {
        index.clauses[Int(next[Int(group.index)])] = ClauseID(number)
        next[Int(group.index)] += 1
      }
    }
    index.withWindows = Array(
      Distinct(windows.filter { $0.kind != .closed }.flatMap { $0.groups }).elements)
    orderDefinitions()
  }

  /// The clauses whose subject names the group, in the order of the text.
  public func clauses(about group: GroupID) -> ContiguousArray<ClauseID>.SubSequence {
    index.clauses[Int(index.starts[Int(group.index)])..<Int(index.starts[Int(group.index) + 1])]
  }
}
