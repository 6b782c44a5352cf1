import Quantities
import Syntax
import Text

extension Checker {
  /// Declares every group, fact, quantity and tier, so that the order of the text does not matter.
  mutating func declareNames() {
    // Growing piecemeal would copy every group several times.
    let declared = tree.statements.count {
      if case .group = $0.kind { return true }
      return false
    }
    scope.groups.reserveCapacity(scope.groups.count + declared)
    for statement in tree.statements {
      switch statement.kind {
      case .group(let group): declare(group)
      case .fact(let fact): declare(fact)
      case .quantity(let quantity):
        declareQuantity(
          quantity.name, synonyms: tree.names[quantity.synonyms], type: quantity.type)
      case .clause(let clause):
        if case .premium(let name) = clause.quantity, scope.entity(name.symbol) == nil {
          declareQuantity(name, synonyms: [], type: .money(.perPersonAndYear))
        }
      default: break
      }
    }
    declareTiers()
    checkFactValues()
  }

  /// The tiers are those of a `tiers` line, or else those that the standard is stated for, as far as
  /// their names say that they are tiers (一档): any other word before an amount can be a slip.
  private mutating func declareTiers() {
    var names: [Name] = []
    var first = Lookup<Symbol, Name>()
    for statement in tree.statements {
      guard case .tiers(let range) = statement.kind else { continue }
      for name in tree.names[range] {
        if let first = first.update(name.symbol, to: name) {
          reportDeclaredTwice(name, first: place(first.span))
        } else {
          names.append(name)
        }
      }
    }
    if names.isEmpty {
      for statement in tree.statements {
        guard case .clause(let clause) = statement.kind, clause.quantity == .standard else {
          continue
        }
        for alternative in tree.alternatives[clause.alternatives] {
          names += tree.names[alternative.tiers].filter {
            text($0.symbol).utf8.suffix(3).elementsEqual("档".utf8)
          }
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
    var kind: Scope.Fact.Kind
    var valueSynonyms: [[Symbol]] = []
    switch fact.type {
    case .age: kind = .age
    case .months: kind = .months
    case .count: kind = .count
    case .date: kind = .date
    case .oneOf(let range):
      let values = tree.factValues[range]
      if values.count > 64 {
        unknownNames.insert(fact.name.symbol)
        return report(.tooManyFactValues(at: place(fact.name.span)))
      }
      kind = .oneOf(values.map { $0.name.symbol })
      valueSynonyms = values.map { tree.names[$0.synonyms].map { $0.symbol } }
    }
    var declared = Scope.Fact(
      name: fact.name, synonyms: tree.names[fact.synonyms].map { $0.symbol },
      place: place(fact.name.span), kind: kind, valueSynonyms: valueSynonyms, ordinary: .open)
    switch fact.ordinary {
    case .open: break
    case .none: declared.ordinary = .none
    case .window:
      guard case .date = kind else {
        unknownNames.insert(fact.name.symbol)
        return report(.windowOfNoDay(text(fact.name.symbol), at: place(fact.name.span)))
      }
      declared.ordinary = .window
    case .value(let name):
      guard let value = declared.value(name.symbol) else {
        unknownNames.insert(fact.name.symbol)
        report(unknownValue(name, of: declared))
        return
      }
      declared.ordinary = .value(value)
    }
    let index = scope.facts.count
    scope.facts.append(declared)
    scope.declare(fact.name.symbol, as: .fact(index))
    for synonym in tree.names[fact.synonyms] where isFree(synonym) {
      scope.declare(synonym.symbol, as: .fact(index))
    }
  }

  private mutating func declareQuantity(
    _ name: Name, synonyms: ArraySlice<Name>, type: QuantityType
  ) {
    guard isFree(name) else { return }
    let index = scope.quantities.count
    scope.quantities.append(
      Scope.Quantity(name: name, synonyms: [], place: place(name.span), type: type))
    scope.declare(name.symbol, as: .quantity(index))
    for synonym in synonyms where scope.quantity(synonym.symbol) != index && isFree(synonym) {
      scope.declare(synonym.symbol, as: .quantity(index))
      scope.quantities[index].synonyms.append(synonym.symbol)
    }
  }

  /// Reports a name that already stands for something else.
  private mutating func isFree(_ name: Name) -> Bool {
    if scope.isReserved(name.symbol) {
      unknownNames.insert(name.symbol)
      report(.nameIsReserved(text(name.symbol), at: place(name.span)))
      return false
    }
    guard let entity = scope.entity(name.symbol) else { return true }
    let first: Place =
      switch entity {
      case .group(let index): scope.groups[index].place
      case .fact(let index): scope.facts[index].place
      case .quantity(let index): scope.quantities[index].place
      case .tier(let index): place(scope.tiers[index].span)
      }
    reportDeclaredTwice(name, first: first)
    return false
  }

  /// Whichever of the two comes later in the text is the one that declares again.
  mutating func reportDeclaredTwice(_ name: Name, first: Place) {
    // What follows from the broken declaration is not reported again.
    unknownNames.insert(name.symbol)
    let here = place(name.span)
    let isLater = first.source != here.source || first.span.start <= here.span.start
    report(
      .nameDeclaredTwice(
        text(name.symbol), at: isLater ? here : first, first: isLater ? first : here))
  }
}
