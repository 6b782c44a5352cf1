import Evaluation
import Rulebook
import Text

extension Examiner {
  /// Finds people for whom clauses disagree who are not as people ordinarily are: those who meet a
  /// clause's condition on a fact that is otherwise taken to be ordinary.
  ///
  /// Numbers that nothing is taken of stay open, so that every bound that a clause names is tried.
  mutating func examineConditions() {
    // Where nothing is taken for granted, nobody is unusual.
    guard rulebook.facts.contains(where: { $0.ordinary != .open }) else { return }
    var seen: Distinct<Situation> = []
    for (index, clause) in rulebook.clauses.enumerated() where clause.scope != .others {
      guard let condition = clause.condition, clause.quantity != QuantityID(.funding) else {
        continue
      }
      let quantity = telling(clause.quantity)
      for group in subjects(of: clause) {
        for person in unusual(people(in: group, meeting: condition)) {
          let situation = Situation(quantity: quantity, group: group, person: person)
          guard seen.insert(situation) else { continue }
          work += weight(of: quantity, group)
          guard work < 10 * Self.mostWork else {
            return diagnostics.append(.notExamined(at: rulebook.clauses[index].place))
          }
          for overlap in overlaps(person, quantity) { note(alone: overlap) }
        }
      }
    }
  }

  /// The people of whom something is stated that is not taken for granted of everybody, each
  /// without the numbers that are open anyway.
  private func unusual(_ people: [Person]) -> [Person] {
    people.compactMap { person in
      var bare = Person(groups: person.groups, tier: person.tier)
      for stated in person.facts {
        let fact = rulebook.facts.first { $0.name == stated.fact }
        if fact?.ordinary == .open, fact?.kind.isNumber == true { continue }
        bare.state(stated.fact, stated.value)
      }
      let isUnusual = bare.facts.contains { stated in
        rulebook.facts.contains { $0.name == stated.fact && $0.ordinary != .open }
      }
      return isUnusual ? bare : nil
    }
  }
}
