import Quantities
import Syntax
import Text

extension Checker {
  /// Declares every group, fact, quantity and tier, so that the order of the text does not matter.
  mutating func declareNames() {
    for statement in tree.statements {
      switch statement.kind {
      case .group(let group): declare(group)
      case .fact(let fact): declare(fact)
      case .quantity(let quantity):
        let synonyms = tree.names[quantity.synonyms].map { $0.symbol }
        declareQuantity(quantity.name, synonyms: Array(synonyms), type: quantity.type)
      case .clause(let clause):
        if case .premium(let name) = clause.quantity, scope.entity(name.symbol) == nil {
          declareQuantity(name, synonyms: [], type: .money(.perPersonAndYear))
        }
      default: break
      }
    }
    declareTiers()
  }

  /// The tiers are those of a `tiers` line, or else those that the standard is stated for.
  private mutating func declareTiers() {
    var names: [Name] = []
    for statement in tree.statements {
      if case .tiers(let range) = statement.kind { names += tree.names[range] }
    }
    if names.isEmpty {
      for statement in tree.statements {
        guard case .clause(let clause) = statement.kind, clause.quantity == .standard else {
          continue
        }
        for alternative in tree.alternatives[clause.alternatives] {
          names += tree.names[alternative.tiers]
        }
      }
    }
    for name in names where scope.tier(name.symbol) == nil {
      guard scope.tiers.count < 64 else { return report(.tooManyTiers(at: place(name.span))) }
      guard isFree(name) else { continue }
      scope.declare(name.symbol, as: .tier(scope.tiers.count))
      scope.tiers.append(name)
    }
  }

  private mutating func declare(_ group: GroupDeclaration) {
    let name = group.name
    var index: Int
    if let known = scope.group(name.symbol) {
      index = known
      if scope.groups[known].place.source == tree.source {
        return report(
          .nameDeclaredTwice(
            text(name.symbol), at: place(name.span), first: scope.groups[known].place))
      }
      // A document says more of a group of the vocabulary: how it nests or what defines it.
      scope.groups[known].place = place(name.span)
    } else {
      guard isFree(name) else { return }
      index = scope.groups.count
      scope.groups.append(Scope.Group(name: name, place: place(name.span)))
      scope.declare(name.symbol, as: .group(index))
    }
    scope.groups[index].isOrdinary = scope.groups[index].isOrdinary || group.isOrdinary
    scope.groups[index].isMentioned = tree.heading?.kind == .policy
    for synonym in tree.names[group.synonyms] {
      if scope.group(synonym.symbol) == index { continue }
      guard isFree(synonym) else { continue }
      scope.declare(synonym.symbol, as: .group(index))
      scope.groups[index].synonyms.append(synonym.symbol)
    }
    if let definition = group.definition {
      scope.groups[index].definition = Scope.Definition(
        source: tree.source, condition: definition, place: place(name.span))
    }
  }

  private mutating func declare(_ fact: FactDeclaration) {
    guard isFree(fact.name) else { return }
    let index = scope.facts.count
    var kind = Scope.Fact.Kind.age
    var valueSynonyms: [[Symbol]] = []
    if case .oneOf(let range) = fact.type {
      let values = tree.factValues[range]
      if values.count > 64 { return report(.tooManyFactValues(at: place(fact.name.span))) }
      kind = .oneOf(values.map { $0.name.symbol })
      valueSynonyms = values.map { tree.names[$0.synonyms].map { $0.symbol } }
    }
    var declared = Scope.Fact(
      name: fact.name, synonyms: tree.names[fact.synonyms].map { $0.symbol },
      place: place(fact.name.span), kind: kind, valueSynonyms: valueSynonyms, ordinary: .open)
    switch fact.ordinary {
    case .open: break
    case .none: declared.ordinary = .none
    case .value(let name):
      guard let value = declared.value(name.symbol) else {
        report(unknownValue(name, of: declared))
        return
      }
      declared.ordinary = .value(value)
    }
    scope.facts.append(declared)
    scope.declare(fact.name.symbol, as: .fact(index))
    for synonym in tree.names[fact.synonyms] where isFree(synonym) {
      scope.declare(synonym.symbol, as: .fact(index))
    }
  }

  private mutating func declareQuantity(_ name: Name, synonyms: [Symbol], type: QuantityType) {
    guard isFree(name) else { return }
    let index = scope.quantities.count
    scope.quantities.append(
      Scope.Quantity(name: name, synonyms: synonyms, place: place(name.span), type: type))
    scope.declare(name.symbol, as: .quantity(index))
    for synonym in synonyms where scope.entity(synonym) == nil {
      scope.declare(synonym, as: .quantity(index))
    }
  }

  /// Reports a name that already stands for something else.
  private mutating func isFree(_ name: Name) -> Bool {
    guard let entity = scope.entity(name.symbol) else { return true }
    let first: Place =
      switch entity {
      case .group(let index): scope.groups[index].place
      case .fact(let index): scope.facts[index].place
      case .quantity(let index): scope.quantities[index].place
      case .tier(let index): place(scope.tiers[index].span)
      }
    report(.nameDeclaredTwice(text(name.symbol), at: place(name.span), first: first))
    return false
  }
}
