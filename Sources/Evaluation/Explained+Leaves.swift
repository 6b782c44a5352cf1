extension ExplainedCases {
  /// A case with its explanation: what must be so of the open facts that matter, and how the
  /// outcome then arises.
  public struct Leaf: Hashable, Sendable {
    public var conditions: [CaseTree.Condition]
    public var step: Step
  }

  /// All cases, in the order of the answer's.
  public var leaves: [Leaf] {
    switch self {
    case .explanation(let explanation): return [Leaf(conditions: [], step: explanation.step)]
    case .split(let fact, let branches):
      return branches.flatMap { branch in
        branch.cases.leaves.map { leaf in
          Leaf(
            conditions: [CaseTree.Condition(fact: fact, regions: branch.regions)]
              + leaf.conditions, step: leaf.step)
        }
      }
    }
  }
}
