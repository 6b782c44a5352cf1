import Meaning
import Rulebook
import Syntax
import Text

extension Lowering {
  /// Lowers groups, facts and quantities; their numbers are those of the scope, the quantities
  /// behind the standard ones.
  mutating func lowerNames() {
    let scope = document.scope
    for index in rulebook.facts.count..<scope.facts.count { lower(scope.facts[index]) }
    let declared = rulebook.quantities.count - StandardQuantity.allCases.count
    for quantity in scope.quantities[declared...] {
      rulebook.quantities.append(
        Rulebook.Quantity(
          name: quantity.name.symbol, synonyms: quantity.synonyms, type: quantity.type))
    }
    let known = rulebook.groups.count
    rulebook.groups.reserveCapacity(scope.groups.count)
    for (index, group) in scope.groups.enumerated() {
      if index >= known {
        rulebook.groups.append(
          Rulebook.Group(name: group.name.symbol, synonyms: group.synonyms))
      }
      lower(group, as: index)
    }
    orderDefinitions()
  }

  private mutating func lower(_ group: Scope.Group, as index: Int) {
    // What the vocabulary says of a group stays; only what the document added is written anew.
    if rulebook.groups[index].synonyms.count != group.synonyms.count {
      rulebook.groups[index].synonyms = group.synonyms
    }
    if rulebook.groups[index].within.count != group.within.count {
      rulebook.groups[index].within = group.within.map { GroupID($0) }
    }
    if rulebook.groups[index].divisions.count != group.divisions.count {
      rulebook.groups[index].divisions = group.divisions.map { GroupID($0) }
    }
    if rulebook.groups[index].excluded.count != group.excluded.count {
      rulebook.groups[index].excluded = group.excluded.map { GroupID($0.group) }
    }
    if let definition = group.definition, definition.source == document.tree.source {
      rulebook.groups[index].definition = lower(condition: definition.condition)
    }
    rulebook.groups[index].isOrdinary = group.isOrdinary
    rulebook.groups[index].isMentioned = group.isMentioned
  }

  private mutating func lower(_ fact: Scope.Fact) {
    var kind = Rulebook.Fact.Kind.age
    if case .oneOf(let values) = fact.kind { kind = .oneOf(values) }
    let ordinary: Rulebook.Fact.Ordinary =
      switch fact.ordinary {
      case .open: .open
      case .none: .none
      case .value(let value): .value(value)
      }
    rulebook.facts.append(
      Rulebook.Fact(
        name: fact.name.symbol, synonyms: fact.synonyms, kind: kind, ordinary: ordinary,
        valueSynonyms: fact.valueSynonyms))
  }

  /// Puts the groups with a definition behind those that their definitions depend on.
  private mutating func orderDefinitions() {
    let defined = rulebook.groups.indices.filter { rulebook.groups[$0].definition != nil }
    rulebook.index.defined = defined.map { GroupID($0) }
    guard defined.contains(where: { !groups(in: rulebook.groups[$0].definition!).isEmpty }) else {
      return
    }
    // A group is settled after the groups nested in it and those that its definition asks about.
    var sources = rulebook.groups.map { group in
      group.definition.map { groups(in: $0) } ?? []
    }
    for (index, group) in rulebook.groups.enumerated() {
      for outer in group.within { sources[Int(outer.index)].append(index) }
    }
    var isDone = [Bool](repeating: false, count: sources.count)
    var order: [GroupID] = []
    for root in defined where !isDone[root] {
      var path: [(group: Int, next: Int)] = [(root, 0)]
      isDone[root] = true
      while let (group, next) = path.last {
        guard next < sources[group].count else {
          if rulebook.groups[group].definition != nil { order.append(GroupID(group)) }
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let source = sources[group][next]
        guard !isDone[source] else { continue }
        isDone[source] = true
        path.append((source, 0))
      }
    }
    rulebook.index.defined = order
  }

  private func groups(in condition: ConditionID) -> [Int] {
    switch rulebook.conditions[Int(condition.index)] {
    case .group(let group): [Int(group.index)]
    case .number, .oneOf: []
    case .not(let inner): groups(in: inner)
    case .and(let left, let right), .or(let left, let right):
      groups(in: left) + groups(in: right)
    }
  }
}
