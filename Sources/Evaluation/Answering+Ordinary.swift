public import Rulebook
public import Text

extension Answering {
  /// The facts on which clauses about a quantity hang, of which the person says nothing, and which
  /// are taken to be as they ordinarily are; in the order of their declaration.
  public func takenAsOrdinary(
    _ quantity: QuantityID, in document: Int, for person: Person
  ) -> [(fact: Symbol, value: Symbol)] {
    guard library.rulebooks.indices.contains(document) else { return [] }
    let rulebook = library.rulebooks[document]
    guard Int(quantity.index) < rulebook.quantities.count else { return [] }
    var read: Distinct<FactID> = []
    for number in Dependencies(of: rulebook).clauses(behind: Int(quantity.index)) {
      let clause = rulebook.clauses[number]
      if let condition = clause.condition { read.formUnion(rulebook.facts(in: condition)) }
      for alternative in rulebook.alternatives[clause.alternatives] {
        read.formUnion(rulebook.facts(in: alternative))
      }
    }
    return rulebook.facts.indices.compactMap { index in
      let fact = rulebook.facts[index]
      guard read.contains(FactID(index)), person.value(of: fact.name) == nil,
        case .value(let value)? = fact.ordinaryValue
      else { return nil }
      return (fact.name, value)
    }
  }
}
