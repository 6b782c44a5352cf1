import Rulebook
public import Text

extension Workspace {
  /// The first Latin name of a fact; nil when it has none.
  func latinName(of fact: Symbol) -> String? {
    for rulebook in library.rulebooks {
      guard let declared = rulebook.facts.first(where: { $0.name == fact }) else { continue }
      return declared.synonyms.map { text($0) }.first { $0.utf8.first?.isLatin ?? false }
    }
    return nil
  }

  /// The words that name a county, a group, a tier or a fact's value in a question, each once.
  public var spokenNames: [String] {
    var found = Found()
    for rulebook in library.rulebooks {
      let region = text(rulebook.document.region)
      found.add(region)
      if let short = QuestionVocabulary.shortName(of: region) { found.add(short) }
      for alias in rulebook.document.aliases { found.add(text(alias)) }
    }
    for rulebook in [vocabulary] + library.rulebooks {
      for group in rulebook.groups { add(group.name, group.synonyms, to: &found) }
      for tier in rulebook.tiers { found.add(text(tier)) }
      for fact in rulebook.facts {
        guard case .oneOf(let values) = fact.kind else { continue }
        for (value, synonyms) in zip(values, fact.valueSynonyms) {
          add(value, synonyms, to: &found)
        }
      }
    }
    return found.words
  }

  /// The words that name a quantity, each once.
  public var quantityNames: [String] {
    var found = Found()
    for rulebook in [vocabulary] + library.rulebooks {
      for quantity in rulebook.quantities { add(quantity.name, quantity.synonyms, to: &found) }
    }
    return found.words
  }

  /// A group with its other names, and how deep it stands under those that it is a kind of.
  public struct ListedGroup: Hashable, Sendable {
    public var name: Symbol
    public var synonyms: [Symbol]
    public var depth: Int
  }

  /// The groups that a document names, or all that are known when none is given, each under the
  /// group that it is a kind of.
  public func groups(of document: Int?) -> [ListedGroup] {
    let rulebooks = document.map { [library.rulebooks[$0]] } ?? [vocabulary] + library.rulebooks
    var groups = Lookup<Symbol, Rulebook.Group>()
    for group in rulebooks.flatMap({ $0.groups }) where document == nil || group.isMentioned {
      groups.update(group.name, to: group)
    }
    return GroupForest(rulebooks).listed { groups[$0] != nil }.map { name, depth in
      ListedGroup(name: name, synonyms: groups[name]?.synonyms ?? [], depth: depth)
    }
  }

  private struct Found {
    private(set) var words: [String] = []
    private var seen: Set<String> = []

    mutating func add(_ word: String) {
      if seen.insert(word).inserted { words.append(word) }
    }
  }

  private func add(_ name: Symbol, _ synonyms: [Symbol], to found: inout Found) {
    for word in [name] + synonyms { found.add(text(word)) }
  }
}
