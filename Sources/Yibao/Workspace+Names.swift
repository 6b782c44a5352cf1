import Rulebook
public import Text

extension Rulebook {
  /// The group with the name or synonym.
  func group(named name: Symbol) -> Int? {
    groups.firstIndex { $0.name == name || $0.synonyms.contains(name) }
  }

  /// The fact that has a value with the name or synonym, and the value's own name.
  func factValue(named name: Symbol) -> (fact: Int, value: Symbol)? {
    for (index, fact) in facts.enumerated() {
      if let value = fact.value(named: name) { return (index, value) }
    }
    return nil
  }

  /// The quantity with the name or synonym.
  func quantity(named name: Symbol) -> QuantityID? {
    quantities.firstIndex { $0.name == name || $0.synonyms.contains(name) }.map { QuantityID($0) }
  }
}

extension Rulebook.Fact {
  /// The own name of the value with the name or synonym.
  func value(named name: Symbol) -> Symbol? {
    guard case .oneOf(let values) = kind else { return nil }
    for (value, synonyms) in zip(values, valueSynonyms)
    where value == name || synonyms.contains(name) { return value }
    return nil
  }
}

extension Workspace {
  /// The own names of the groups that a word names in the vocabulary and the documents; several
  /// where documents mean different groups by it.
  public func groupNames(_ name: Symbol) -> [Symbol] {
    var found: [Symbol] = []
    for rulebook in [vocabulary] + library.rulebooks {
      guard let group = rulebook.group(named: name) else { continue }
      let own = rulebook.groups[group].name
      if !found.contains(own) { found.append(own) }
    }
    return found
  }

  /// The own name of the declared quantity that a word names in the vocabulary or any document.
  public func quantityName(_ name: Symbol) -> String? {
    for rulebook in [vocabulary] + library.rulebooks {
      if let quantity = rulebook.quantity(named: name) {
        return text(rulebook.quantities[Int(quantity.index)].name)
      }
    }
    return nil
  }
}
