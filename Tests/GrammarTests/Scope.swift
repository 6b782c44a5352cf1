import Syntax
import TestSupport
import Text

/// The names that sources declare, by the symbol in the grammar for names of their kind.
struct Scope {
  private(set) var names: [String: Set<String>] = [:]

  init(_ readings: Reading...) { self.init(readings) }

  init(_ readings: [Reading]) {
    for reading in readings { add(reading) }
  }

  private mutating func add(_ reading: Reading) {
    let tree = reading.tree
    func add(_ name: Name, _ synonyms: Range<Int>, as symbol: String) {
      for name in [name] + tree.names[synonyms] { insert(reading.names.text(name.symbol), symbol) }
    }
    for statement in tree.statements {
      switch statement.kind {
      case .group(let group): add(group.name, group.synonyms, as: "Group")
      case .fact(let fact):
        add(fact.name, fact.synonyms, as: "Fact")
        guard case .oneOf(let values) = fact.type else { continue }
        for value in tree.factValues[values] { add(value.name, value.synonyms, as: "FactValue") }
      case .quantity(let quantity): add(quantity.name, quantity.synonyms, as: "Quantity")
      case .tiers(let tiers):
        for name in tree.names[tiers] { insert(reading.names.text(name.symbol), "Tier") }
      default: break
      }
    }
  }

  private mutating func insert(_ name: String, _ symbol: String) {
    names[symbol, default: []].insert(name)
  }
}
