import Evaluation
import Rulebook
public import Text

extension Workspace {
  /// The question that remains of an answered one when an utterance only says more of the same
  /// person (`二档`, `67岁`, `农村低保二类`) or asks for another quantity; nil when it asks anew.
  ///
  /// What is said takes the place of what was said of the same fact before.
  public func refined(_ question: Question, by utterance: Utterance) -> Question? {
    var alone = utterance
    alone.kinds = []
    guard utterance.regions.isEmpty, utterance.year == nil, utterance.unknown.isEmpty,
      let said = try? self.question(alone, of: question.document)
    else { return nil }
    let rulebook = library.rulebooks[question.document]
    let namesOrdinary = utterance.names.contains { name in
      rulebook.group(named: name).map { rulebook.groups[$0].isOrdinary } ?? false
    }
    guard !namesOrdinary else { return nil }
    var refined = question
    for group in said.person.groups {
      guard let person = rulebook.narrowing(refined.person, to: group) else { return nil }
      refined.person = person
    }
    for kind in utterance.kinds {
      guard let person = rulebook.narrowing(refined.person, to: kind) else { return nil }
      refined.person = person
    }
    if let tier = said.person.tier { refined.person.tier = tier }
    for fact in said.person.facts { refined.person.state(fact.fact, fact.value) }
    for relation in said.person.relations { refined.person.state(relation) }
    if let day = said.day { ask(&refined, for: day) }
    if asksForQuantity(utterance, of: question.document) { refined.quantity = said.quantity }
    return refined
  }

  /// Groups with the one of them that a word for a kind narrows taken as that kind, as documents or
  /// the vocabulary divide it: 低保 一类 is 农村低保一类; nil unless it is one kind of one of them.
  public func narrowed(
    _ groups: [Symbol], to kind: Utterance.Kind, in documents: [Int]
  ) -> [Symbol]? {
    var found: Set<[Symbol]> = []
    for rulebook in [vocabulary] + documents.map({ library.rulebooks[$0] }) {
      for (place, group) in groups.enumerated() {
        let person = rulebook.narrowing(Person(groups: [group]), to: kind)
        guard let narrow = person?.groups.first(where: { kind.groups.contains($0) }) else {
          continue
        }
        var narrowed = groups
        narrowed[place] = narrow
        found.insert(narrowed)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// `true` iff an utterance says what is asked for.
  public func asksForQuantity(_ utterance: Utterance, of document: Int) -> Bool {
    let rulebook = library.rulebooks[document]
    return !utterance.quantities.isEmpty
      || utterance.names.contains {
        rulebook.group(named: $0) == nil && rulebook.quantity(named: $0) != nil
      }
  }

  /// The same question with an open fact of several values taken to be none of them.
  public func refined(_ question: Question, byNoneOf fact: Symbol) -> Question {
    var refined = question
    refined.person.state(fact, .none)
    return refined
  }
}

extension Rulebook {
  /// The person as one of the kind that a word stands for; nil unless it is one kind of the groups
  /// that they are in.
  func narrowing(_ person: Person, to kind: Utterance.Kind) -> Person? {
    let narrowed = kind.groups.compactMap { narrowing(person, to: $0) }
    return narrowed.count == 1 ? narrowed[0] : nil
  }

  /// The person as one of a kind of the groups that they are in, in place of the kinds said
  /// before; nil when the group is no kind of any of them.
  fileprivate func narrowing(_ person: Person, to group: Symbol) -> Person? {
    let outer = person.groups.filter { $0 != group && kinds(of: $0).contains(group) }
    guard !outer.isEmpty else { return nil }
    var others: Distinct<Symbol> = []
    for name in outer { others.formUnion(kinds(of: name)) }
    var narrowed = Person(groups: [group], tier: person.tier)
    for name in person.groups where !others.contains(name) || outer.contains(name) {
      narrowed.add(name)
    }
    for fact in person.facts { narrowed.state(fact.fact, fact.value) }
    for relation in person.relations { narrowed.state(relation) }
    return narrowed
  }

  /// The kinds that a group is divided into, and theirs.
  private func kinds(of name: Symbol) -> Distinct<Symbol> {
    var found: Distinct<Symbol> = []
    var pending = groups.indices.filter { groups[$0].name == name }
    while let group = pending.popLast() {
      for division in groups[group].divisions {
        if found.insert(groups[Int(division.index)].name) {
          pending.append(Int(division.index))
        }
      }
    }
    return found
  }
}
