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
    let kind: Rulebook.Fact.Kind =
      switch fact.kind {
      case .age: .age
      case .months: .months
      case .count: .count
      case .date: .date
      case .oneOf(let values): .oneOf(values)
      }
    let ordinary: Rulebook.Fact.Ordinary =
      switch fact.ordinary {
      case .open: .open
      case .none: .none
      case .window: .window
      case .value(let value): .value(value)
      }
    let isBirth =
      kind == .date
      && ([fact.name.symbol] + fact.synonyms).contains { Self.birth.contains(names.text($0)) }
    rulebook.facts.append(
      Rulebook.Fact(
        name: fact.name.symbol, synonyms: fact.synonyms, kind: kind, ordinary: ordinary,
        valueSynonyms: fact.valueSynonyms, isBirth: isBirth))
  }

  /// The names by which a fact is known to be the day of birth.
  private static let birth = ["born", "birth", "出生", "出生日"]
}
