import Text

extension Rulebook {
  /// The part of `verify` that follows identifiers from one thing to the next.
  ///
  /// - Requires: every identifier points into its arena.
  func verifyLoops(_ faults: inout [String]) {
    verifyQuantities(&faults)
    verifyDefinitions(&faults)
    verifyReplacements(&faults)
    if windowLoop() != nil { faults.append("windows hang on who is in a group that hangs on them") }
    var rebuilt = self
    rebuilt.buildIndex()
    if index.base != rebuilt.index.base || index.starts != rebuilt.index.starts
      || index.clauses != rebuilt.index.clauses
    {
      faults.append("the index is not that of the clauses")
    }
  }

  /// A quantity for one tier may depend on itself for another one, but not for the same.
  private func verifyQuantities(_ faults: inout [String]) {
    let width = max(1, tiers.count)
    var dependencies: [Dependency] = []
    func add(_ from: QuantityID, _ bits: UInt64, _ to: QuantityID, _ tier: Int?) {
      for own in 0..<width where bits >> UInt64(own) & 1 == 1 {
        dependencies.append(
          Dependency(from: Int(from.index) * width + own, to: Int(to.index) * width + (tier ?? own))
        )
      }
    }
    add(QuantityID(.owed), .max, QuantityID(.subsidy), nil)
    add(QuantityID(.owed), .max, QuantityID(.standard), nil)
    add(QuantityID(.owed), .max, QuantityID(.surcharge), nil)
    add(QuantityID(.funding), .max, QuantityID(.subsidy), nil)
    for clause in clauses {
      for alternative in alternatives[clause.alternatives] {
        if clause.isRemainder {
          add(clause.quantity, alternative.tiers, QuantityID(.standard), nil)
        }
        for (quantity, tier) in quantities(in: alternative) {
          add(clause.quantity, alternative.tiers, quantity, tier)
        }
      }
    }
    let ordered = Distinct(orderedByDependency(quantities.count * width, dependencies))
    for quantity in quantities.indices
    where !(0..<width).allSatisfy({ ordered.contains(quantity * width + $0) }) {
      faults.append("quantity \(quantity) depends on itself, or on one that does")
    }
  }

  private func verifyDefinitions(_ faults: inout [String]) {
    let nesting = Nesting(of: groups)
    var inside: [Dependency] = []
    for group in groups.indices {
      for inner in nesting.inner(of: GroupID(group)) {
        inside.append(Dependency(from: group, to: Int(inner.index)))
      }
    }
    if orderedByDependency(groups.count, inside).count < groups.count {
      faults.append("groups are nested in themselves")
      return
    }
    var named: [Dependency] = []
    for (number, group) in groups.enumerated() {
      guard let definition = group.definition else { continue }
      for other in self.groups(in: definition) {
        named.append(Dependency(from: number, to: Int(other.index)))
      }
    }
    let order = orderedByDependency(groups.count, inside + named)
    if order.count < groups.count {
      faults.append("groups are defined through themselves")
      return
    }
    verifyDefinitionOrder(order, inside, named, &faults)
  }

  /// Each group with a definition stands after all that its definition depends on.
  private func verifyDefinitionOrder(
    _ order: [Int], _ inside: [Dependency], _ named: [Dependency], _ faults: inout [String]
  ) {
    let defined = groups.indices.filter { groups[$0].definition != nil }
    if index.defined.map({ Int($0.index) }).sorted() != defined {
      faults.append("the index does not have each definition once")
      return
    }
    var rank = Array(repeating: -1, count: groups.count)
    for (place, group) in index.defined.enumerated() { rank[Int(group.index)] = place }
    // For each group the last definition on which it hangs whether the group is held.
    var latest = rank
    var dependencies = Array(repeating: [Int](), count: groups.count)
    for dependency in inside + named { dependencies[dependency.from].append(dependency.to) }
    for group in order {
      for other in dependencies[group] { latest[group] = max(latest[group], latest[other]) }
    }
    for dependency in named where latest[dependency.to] >= rank[dependency.from] {
      faults.append("the definition of group \(dependency.from) is worked out too early")
    }
  }

  private func verifyReplacements(_ faults: inout [String]) {
    var replacements: [Dependency] = []
    for (number, clause) in clauses.enumerated() {
      guard let other = clause.insteadOf else { continue }
      replacements.append(Dependency(from: number, to: Int(other.index)))
    }
    if orderedByDependency(clauses.count, replacements).count < clauses.count {
      faults.append("clauses replace each other in a circle")
    }
  }
}
