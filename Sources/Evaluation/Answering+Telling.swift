import Rulebook
public import Text

extension Answering {
  /// The open fact whose knowledge settles most: it leaves the fewest different outcomes on the
  /// average of its values, each taken as equally likely; nil when the answer has one case.
  ///
  /// Of facts that settle equally much, the one that comes first in the cases is taken.
  public func mostTelling(_ answer: Answer) -> OpenFact? {
    guard case .split = answer.cases else { return nil }
    let leaves = answer.cases.leaves
    var numbers: [Outcome: Int] = [:]
    let outcomes = leaves.map { leaf in
      let number = numbers[leaf.outcome] ?? numbers.count
      numbers[leaf.outcome] = number
      return number
    }
    var best: (fact: OpenFact, left: Int, values: Int)?
    for fact in answer.cases.facts {
      let values = Detail.all(of: fact, in: leaves)
      var left = 0
      for value in values {
        var seen: Distinct<Int> = []
        for (leaf, outcome) in zip(leaves, outcomes) where leaf.admits(fact, value) {
          seen.insert(outcome)
        }
        left += seen.count
      }
      // left / values < best.left / best.values
      if let known = best, known.left * values.count <= left * known.values { continue }
      best = (fact, left, values.count)
    }
    return best?.fact
  }

  /// The groups, facts and tier that are stated of a person and that neither the document nor one
  /// that it leaves something to ever reads, in the order groups, tier, facts.
  public func unusedFacts(of person: Person, in document: Int) -> [Symbol] {
    guard library.rulebooks.indices.contains(document) else { return [] }
    let question = Question(
      document: document, person: person, library: library, outlines: outlines)
    let reading = question.documents.map { Reading(of: library.rulebooks[$0], outlines[$0]) }
    var stated = person.groups
    if let tier = person.tier { stated.append(tier) }
    // That somebody has none of a fact's values says no more than saying nothing.
    stated += person.facts.filter { $0.value != .none }.map { $0.fact }
    return stated.filter { name in
      !reading.contains { $0.names.contains(name) }
        && !defines(name, in: question.documents, reading)
    }
  }

  /// `true` iff a group is defined by a fact that clauses ask about: they then speak of it, too.
  private func defines(_ name: Symbol, in documents: [Int], _ reading: [Reading]) -> Bool {
    for (place, document) in documents.enumerated() {
      let rulebook = library.rulebooks[document]
      guard let group = outlines[document].group(name),
        let definition = rulebook.groups[Int(group.index)].definition
      else { continue }
      for fact in rulebook.facts(in: definition)
      where reading[place].names.contains(rulebook.facts[Int(fact.index)].name) { return true }
    }
    return false
  }
}

extension CaseTree {
  /// The facts that split the tree, each once, in the order of the cases.
  var facts: [OpenFact] {
    guard case .split(let fact, let branches) = self else { return [] }
    var found = [fact]
    for branch in branches {
      for fact in branch.tree.facts where !found.contains(fact) { found.append(fact) }
    }
    return found
  }
}

/// A value of an open fact, as finely as an answer tells values apart.
private enum Detail: Hashable {
  case value(Symbol)
  case none
  /// The numbers from this one up to the next that is told apart.
  case numbers(from: Int64)
  case clause(ClauseReference)
  case holds(Bool)

  /// Every value of a fact that the cases mention, in the order of the cases.
  static func all(of fact: OpenFact, in leaves: [CaseTree.Leaf]) -> [Detail] {
    var found: [Detail] = []
    var seen: Set<Detail> = []
    for leaf in leaves {
      for condition in leaf.conditions where condition.fact == fact {
        for detail in condition.regions.flatMap(details) where seen.insert(detail).inserted {
          found.append(detail)
        }
      }
    }
    return found
  }

  private static func details(_ region: Region) -> [Detail] {
    switch region {
    case .values(let values, let orNone):
      values.map { .value($0) } + (orNone ? [.none] : [])
    case .numbers(let lowest, _): [.numbers(from: lowest ?? Int64.min)]
    case .clause(let clause): [.clause(clause)]
    case .holds(let holds): [.holds(holds)]
    }
  }
}

extension CaseTree.Leaf {
  /// `true` iff the case does not rule the value out.
  fileprivate func admits(_ fact: OpenFact, _ detail: Detail) -> Bool {
    let about = conditions.filter { $0.fact == fact }
    return about.allSatisfy { condition in
      condition.regions.contains { region in
        switch (region, detail) {
        case (.values(let values, _), .value(let value)): values.contains(value)
        case (.values(_, let orNone), .none): orNone
        case (.numbers(let lowest, let highest), .numbers(let number)):
          (lowest.map { $0 <= number } ?? true) && (highest.map { number <= $0 } ?? true)
        case (.clause(let one), .clause(let other)): one == other
        case (.holds(let one), .holds(let other)): one == other
        default: false
        }
      }
    }
  }
}
