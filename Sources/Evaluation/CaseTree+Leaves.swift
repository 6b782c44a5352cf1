extension CaseTree {
  /// A case: what must be so of the open facts that matter, and what it then comes to.
  public struct Leaf: Hashable, Sendable {
    public var conditions: [Condition]
    public var outcome: Outcome
  }

  /// An open fact and where it lies.
  public struct Condition: Hashable, Sendable {
    public var fact: OpenFact
    public var regions: [Region]
  }

  /// All cases, in order.
  public var leaves: [Leaf] {
    switch self {
    case .outcome(let outcome): return [Leaf(conditions: [], outcome: outcome)]
    case .split(let fact, let branches):
      return branches.flatMap { branch in
        branch.tree.leaves.map { leaf in
          Leaf(
            conditions: [Condition(fact: fact, regions: branch.regions)] + leaf.conditions,
            outcome: leaf.outcome)
        }
      }
    }
  }

  /// The outcome, when nothing that is open matters.
  public var single: Outcome? {
    if case .outcome(let outcome) = self { return outcome }
    return nil
  }
}
