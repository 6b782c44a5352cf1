import Rulebook
import Text

/// What the names in a document stand for.
struct Names: Sendable {
  private(set) var groups: SymbolMap
  private(set) var facts = SymbolMap()
  private(set) var tiers = SymbolMap()
  private(set) var quantities: SymbolMap

  init(of rulebook: Rulebook) {
    groups = SymbolMap(for: rulebook.groups.reduce(0) { $0 + 1 + $1.synonyms.count })
    quantities = SymbolMap(for: rulebook.quantities.reduce(0) { $0 + 1 + $1.synonyms.count })
    for (number, group) in rulebook.groups.enumerated() {
      groups[group.name] = UInt32(number)
    }
    for (number, fact) in rulebook.facts.enumerated() { facts[fact.name] = UInt32(number) }
    for (number, tier) in rulebook.tiers.enumerated() { tiers[tier] = UInt32(number) }
    for (number, quantity) in rulebook.quantities.enumerated() {
      quantities[quantity.name] = UInt32(number)
    }
    // A name that is another document's synonym still means the same; a group's own name wins.
    for (number, group) in rulebook.groups.enumerated() {
      for synonym in group.synonyms where groups[synonym] == nil {
        groups[synonym] = UInt32(number)
      }
    }
    for (number, quantity) in rulebook.quantities.enumerated() {
      for synonym in quantity.synonyms where quantities[synonym] == nil {
        quantities[synonym] = UInt32(number)
      }
    }
  }
}
