/// The cases of an answer, each with its explanation; the same tree as the answer's.
public indirect enum ExplainedCases: Hashable, Sendable {
  case explanation(Explanation)
  case split(OpenFact, [Branch])

  public struct Branch: Hashable, Sendable {
    public var regions: [Region]
    public var cases: ExplainedCases

    public init(regions: [Region], cases: ExplainedCases) {
      self.regions = regions
      self.cases = cases
    }
  }
}

extension ExplainedCases {
  /// `true` iff the one case rests on a rule for several groups.
  var isByRule: Bool {
    guard case .explanation(let explanation) = self else { return false }
    var pending = [explanation.step]
    while let step = pending.popLast() {
      if case .combination = step.kind { return true }
      pending += step.operands
    }
    return false
  }
}

/// How the outcome of a case arises, shown for one of the people that it covers.
public struct Explanation: Hashable, Sendable {
  public var step: Step
  /// What was supposed of open facts for that one person, in the order of the cases.
  public var supposed: [Supposition]

  public init(step: Step, supposed: [Supposition]) {
    self.step = step
    self.supposed = supposed
  }
}

/// What is supposed of an open fact.
public struct Supposition: Hashable, Sendable {
  public var fact: OpenFact
  public var region: Region

  public init(fact: OpenFact, region: Region) {
    self.fact = fact
    self.region = region
  }
}
