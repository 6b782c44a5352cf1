import Syntax
import Text

extension Checker {
  /// A fact's values must be told apart from each other, from those of other facts, from groups and
  /// from tiers, for a question may name them alone.
  mutating func checkFactValues() {
    var values = Lookup<Symbol, Place>()
    for fact in scope.facts where fact.place.source != tree.source {
      guard case .oneOf(let own) = fact.kind else { continue }
      for value in own + fact.valueSynonyms.flatMap({ $0 }) { values.update(value, to: fact.place) }
    }
    for statement in tree.statements {
      guard case .fact(let fact) = statement.kind, case .oneOf(let range) = fact.type else {
        continue
      }
      var first = Lookup<Symbol, Place>()
      for value in tree.factValues[range] {
        for name in [value.name] + tree.names[value.synonyms] {
          if let known = first[name.symbol] ?? values[name.symbol] {
            reportDeclaredTwice(name, first: known)
          } else if let group = scope.group(name.symbol),
            scope.groups[group].place.source != tree.source
          {
            reportDeclaredTwice(name, first: scope.groups[group].place)
          }
          first.update(name.symbol, to: first[name.symbol] ?? place(name.span))
        }
      }
      for (name, place) in first.pairs { values.update(name, to: values[name] ?? place) }
    }
    checkAges()
    guard !values.isEmpty else { return }
    for tier in scope.tiers {
      if let value = values[tier.symbol] { reportDeclaredTwice(tier, first: value) }
    }
    for statement in tree.statements {
      guard case .group(let group) = statement.kind else { continue }
      for name in [group.name] + tree.names[group.synonyms] {
        if let value = values[name.symbol] { reportDeclaredTwice(name, first: value) }
      }
    }
  }

  /// There is one age only, for a question says it as a number alone.
  private mutating func checkAges() {
    var first: Scope.Fact?
    for fact in scope.facts {
      guard case .age = fact.kind else { continue }
      guard let known = first else {
        first = fact
        continue
      }
      guard fact.place.source == tree.source else { continue }
      report(
        .ageTwice(
          text(fact.name.symbol), at: fact.place, text(known.name.symbol), first: known.place))
    }
  }
}
