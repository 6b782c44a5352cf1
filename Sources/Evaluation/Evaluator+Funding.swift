import Quantities
import Rulebook
import Text

extension Evaluator {
  /// Who funds the subsidy: the clauses about funding that belong to the clauses that count for it.
  mutating func decideFunding(_ asked: Asked) throws(Demand) -> Step {
    let kind = Step.Kind.quantity(document: asked.document, asked.quantity)
    let subsidised = asked.replacing(QuantityID(.subsidy))
    let subsidy = try decide(subsidised)
    let subsidies = try ruling(on: subsidised)
    var parts: [Part] = []
    for matching in subsidies.applying { parts.append(try part(matching, subsidised)) }
    guard let settlement = try settle(parts, subsidised) else {
      let absence = subsidies.otherTiers.isEmpty ? .none(.nothingToFund) : subsidies.absence
      return Step(kind, result: absence, setAside: subsidies.setAside)
    }
    switch subsidy.result {
    case .none, .failure: return Step(kind, operands: [subsidy], result: subsidy.result)
    case .value(let value) where value.number == .zero:
      return Step(kind, result: .none(.nothingToFund))
    case .value, .elsewhere, .conflict: break
    }
    var ruling = try candidates(asked)
    replace(&ruling, asked)
    let funders = funders(of: settlement.counting, among: ruling, asked)
    // Of clauses that agree one funder will do; each part of a sum or a conflict needs its own.
    var isMissing = funders.found.isEmpty
    if case .conflict = subsidy.result { isMissing = funders.isMissing }
    if settlement.isSum { isMissing = funders.isMissing }
    if isMissing {
      // Whichever amount counts in a conflict, nobody is named who pays it.
      var isSettled = false
      switch subsidy.result {
      case .value: isSettled = true
      case .conflict: isSettled = funders.found.isEmpty
      case .elsewhere, .none, .failure: break
      }
      if isSettled { return Step(kind, result: ruling.absence) }
      return Step(kind, operands: [subsidy], result: subsidy.result)
    }
    ruling.applying = funders.found
    return ruling.step(for: asked, try settle(ruling, asked))
  }

  /// The clauses about funding for some clauses about the subsidy, in the order of the text;
  /// `isMissing` where one of those has none.
  private func funders(
    of subsidies: [Matching], among ruling: Ruling, _ asked: Asked
  ) -> (found: [Matching], isMissing: Bool) {
    var found = Lookup<ClauseID, Matching>()
    var isMissing = false
    for subsidy in subsidies {
      // A subsidy for everybody is one for any group.
      let targets = subsidy.groups.isEmpty ? [nil] : subsidy.groups.map(Optional.init)
      var hasFunder = false
      for target in targets {
        var related = Ruling()
        for var matching in ruling.applying where !matching.groups.isEmpty {
          matching.groups.removeAll { !isRelated($0, target, asked.document) }
          if !matching.groups.isEmpty { related.applying.append(matching) }
        }
        if related.applying.isEmpty {
          related.applying = ruling.applying.filter { $0.groups.isEmpty }
        }
        override(&related, asked)
        for matching in related.applying {
          hasFunder = true
          found.update(matching.clause, to: matching)
        }
      }
      if !hasFunder { isMissing = true }
    }
    return (found.values.sorted { $0.clause < $1.clause }, isMissing)
  }

  /// `true` iff one of the groups is, or lies inside, the other; nil is everybody.
  private func isRelated(_ group: GroupID, _ target: GroupID?, _ document: Int) -> Bool {
    guard let target else { return true }
    let nesting = outlines[document].precedence
    return group == target || nesting.isNested(group, in: target)
      || nesting.isNested(target, in: group)
  }
}
