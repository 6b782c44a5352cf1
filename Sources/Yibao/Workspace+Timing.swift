import Evaluation
import Quantities
import Rulebook
import Text

extension Workspace {
  /// Throws where a day is said to lie in the windows, or to be late, and cannot be by any windows that
  /// can be the person's.
  func require(
    isLate: Bool, of fact: Symbol, _ person: Person, in document: Int
  ) throws(QuestionProblem) {
    let rulebook = library.rulebooks[document]
    guard let (lowest, highest) = person.value(of: fact)?.bounds, lowest != nil || highest != nil
    else { return }
    let bounds = (lowest ?? .min)...(highest ?? .max)
    let payment = Rulebook.PaymentDays(of: rulebook)
    let groups = payment.ordinary.groups + payment.late.groups
    let memberships = rulebook.memberships(of: person, among: groups.compactMap { $0.group })
    for members in memberships {
      let shares = payment.ordinary.shares(payment.ordinary.members { members.contains($0) })
      // Days that only perhaps are a window's contradict nothing.
      let days = payment.days(isLate: isLate) { members.contains($0) }.union(payment.daysPerhaps)
      // Without windows nothing is early or late, and days that an event begins can be any.
      if shares.contains(where: { !$0.events.isEmpty || $0.days.isEmpty }) { return }
      if days.numbers.contains(where: { $0.overlaps(bounds) }) { return }
    }
    throw .twoValues(fact: text(fact))
  }
}

extension Rulebook {
  /// Which of some groups a person can be in, each way once: those around the groups that are named
  /// always, one that is defined by what is not known of the person, or all such.
  fileprivate func memberships(of person: Person, among groups: [GroupID]) -> [[GroupID]] {
    let nesting = Nesting(of: self.groups)
    let named = person.groups.compactMap { group(named: $0).map { GroupID($0) } }
    let certain = groups.filter { group in
      named.contains { $0 == group || nesting.isNested($0, in: group) }
    }
    let possible = groups.filter { group in
      guard !certain.contains(group), let definition = self.groups[Int(group.index)].definition
      else { return false }
      return facts(in: definition).contains { id in
        let fact = facts[Int(id.index)]
        return person.value(of: fact.name) != nil || fact.ordinary == .open
      }
    }
    var found = [certain]
    for group in possible { found.append(certain + [group]) }
    if possible.count > 1 { found.append(certain + possible) }
    return found
  }
}
