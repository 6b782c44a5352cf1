import Quantities
import Syntax
import Text

extension Checker {
  /// A rule's subject matter: two clauses that share it say the same thing twice.
  private struct Matter: Hashable {
    var quantity: UInt64
    /// The group; -1 for a clause without one.
    var group: Int
    var exceptions: [Int]
    var condition: [UInt64]
  }

  /// Reports clauses that are about the same quantity, group, condition and tier.
  mutating func checkDuplicates() {
    var seen: [Matter: [(tiers: UInt64, statement: Int)]] = [:]
    var reported: Set<Int> = []
    for index in tree.statements.indices {
      for (matter, tiers) in matters(of: index) {
        let earlier = seen[matter] ?? []
        if let first = earlier.first(where: { $0.tiers & tiers != 0 && $0.statement != index }) {
          if reported.insert(index).inserted { reportDuplicate(index, first.statement, matter) }
        }
        seen[matter, default: []].append((tiers, index))
      }
    }
  }

  private mutating func reportDuplicate(_ index: Int, _ first: Int, _ matter: Matter) {
    let group = matter.group >= 0 ? text(scope.groups[matter.group].name.symbol) : nil
    report(
      .duplicateClause(
        group: group, at: place(tree.statements[index].span),
        first: place(tree.statements[first].span)))
  }

  private func matters(of index: Int) -> [(Matter, UInt64)] {
    switch tree.statements[index].kind {
    case .clause(let clause):
      if clause.insteadOf != nil { return [] }
      guard let quantity = key(of: clause.quantity) else { return [] }
      var tiers: UInt64 = 0
      for alternative in tree.alternatives[clause.alternatives] {
        tiers |= bits(of: alternative.tiers)
      }
      return matters(
        quantity: quantity, subject: clause.subject, condition: clause.condition, tiers: tiers)
    case .funding(let funding):
      switch funding.scope {
      case .groups(let subject):
        return matters(
          quantity: 3, subject: subject, condition: funding.condition, tiers: .max)
      case .others, .everyone:
        return matters(quantity: 4, subject: nil, condition: funding.condition, tiers: .max)
      }
    default: return []
    }
  }

  private func matters(
    quantity: UInt64, subject: Subject?, condition: Condition.ID?, tiers: UInt64
  ) -> [(Matter, UInt64)] {
    var key: [UInt64] = []
    if let condition { append(condition, to: &key) }
    guard let subject else {
      return [(Matter(quantity: quantity, group: -1, exceptions: [], condition: key), tiers)]
    }
    let exceptions = tree.names[subject.exceptions].compactMap { scope.group($0.symbol) }.sorted()
    return tree.groups[subject.groups].compactMap { group in
      scope.group(group.name.symbol).map {
        (Matter(quantity: quantity, group: $0, exceptions: exceptions, condition: key), tiers)
      }
    }
  }

  private func bits(of tiers: Range<Int>) -> UInt64 {
    guard !tiers.isEmpty else { return .max }
    return tree.names[tiers].reduce(0) { bits, name in
      bits | (scope.tier(name.symbol).map { 1 << UInt64($0) } ?? 0)
    }
  }

  /// What the person pays and what the scheme pays are two ways to state one quantity.
  private func key(of quantity: QuantityReference) -> UInt64? {
    switch quantity {
    case .standard: 0
    case .subsidy, .owed: 1
    case .fiscalSubsidy(let level): 8 + UInt64(level.rawValue)
    case .premium(let name), .named(let name):
      scope.quantity(name.symbol).map { 64 + UInt64($0) }
    }
  }

  private func append(_ id: Condition.ID, to key: inout [UInt64]) {
    switch tree.conditions[Int(id.index)].kind {
    case .broken: key.append(0)
    case .group(let name): key += [1, UInt64((scope.group(name.symbol) ?? -1) + 1)]
    case .comparison(let fact, let comparison, let literal):
      let number = amount(of: literal, as: .age)?.int64 ?? -1
      key += [
        2, UInt64(scope.fact(fact.symbol) ?? 0), UInt64(comparison.rawValue),
        UInt64(bitPattern: number),
      ]
    case .oneOf(let fact, let values):
      guard let index = scope.fact(fact.symbol) else { return key.append(0) }
      var bits: UInt64 = 0
      for name in tree.names[values] {
        if let value = scope.facts[index].value(name.symbol) { bits |= 1 << UInt64(value) }
      }
      key += [3, UInt64(index), bits]
    case .not(let inner):
      key.append(4)
      append(inner, to: &key)
    case .and(let left, let right):
      key.append(5)
      append(left, to: &key)
      append(right, to: &key)
    case .or(let left, let right):
      key.append(6)
      append(left, to: &key)
      append(right, to: &key)
    }
  }

  /// Two combination rules that hold for the same groups contradict each other or repeat.
  mutating func checkCombinations() {
    var seen: [[Int]: Place] = [:]
    for statement in tree.statements {
      guard case .combination(let combination) = statement.kind else { continue }
      var groups: [Int] = []
      if let subject = combination.subject {
        groups = tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }.sorted()
      }
      let here = place(statement.span)
      if let first = seen[groups] {
        report(.combinationTwice(at: here, first: first))
      } else {
        seen[groups] = here
      }
    }
    checkReplacementLoops()
  }

  private mutating func checkReplacementLoops() {
    for start in replacements.keys.sorted() {
      var next = replacements[start]
      var steps = 0
      while let current = next, steps <= replacements.count {
        if current == start {
          // One loop is reported, at its first clause.
          return report(.overrideLoop(at: place(tree.statements[start].span)))
        }
        next = replacements[current]
        steps += 1
      }
    }
  }
}
