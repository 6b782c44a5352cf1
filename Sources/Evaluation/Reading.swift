import Rulebook
import Text

/// The names of everything about a person that some clause of a document can depend on.
struct Reading {
  private(set) var names: Distinct<Symbol> = []

  init(of rulebook: Rulebook, _ outline: Outline) {
    var groups: [(group: GroupID, isOnlyDivided: Bool)] = []
    func add(_ more: some Sequence<GroupID>) { groups += more.map { ($0, false) } }
    add(rulebook.subjectGroups)
    var conditions = rulebook.clauses.compactMap { $0.condition }
    for condition in conditions { add(rulebook.groups(in: condition)) }
    if rulebook.alternatives.contains(where: { $0.tiers != .max }) {
      names.formUnion(rulebook.tiers)
    }
    var seen: Distinct<GroupID> = []
    var divided: Distinct<GroupID> = []
    // A group is handled once in either way, so the walk ends.
    while let (group, isOnlyDivided) = groups.popLast() {
      guard isOnlyDivided ? divided.insert(group) : seen.insert(group) else { continue }
      let declared = rulebook.groups[Int(group.index)]
      names.insert(declared.name)
      names.formUnion(declared.synonyms)
      // Where it only matters which of its divisions somebody is in, being in another one only says
      // that this one is not held.
      add(
        outline.nesting.inner(of: group).filter {
          !isOnlyDivided || !declared.divisions.contains($0)
        })
      groups += outline.nesting.divided(into: group).map { ($0, true) }
      add(declared.excluded)
      if let definition = declared.definition {
        conditions.append(definition)
        add(rulebook.groups(in: definition))
      }
    }
    // Who is in a group that is defined by another one is in that: clauses about it are about both.
    for group in rulebook.index.defined {
      let declared = rulebook.groups[Int(group.index)]
      guard let definition = declared.definition, !seen.contains(group),
        rulebook.groups(in: definition).contains(where: seen.contains)
      else { continue }
      seen.insert(group)
      names.insert(declared.name)
      names.formUnion(declared.synonyms)
    }
    for alternative in rulebook.alternatives {
      for fact in rulebook.facts(in: alternative) {
        names.insert(rulebook.facts[Int(fact.index)].name)
      }
    }
    for condition in conditions {
      for fact in rulebook.facts(in: condition) {
        names.insert(rulebook.facts[Int(fact.index)].name)
      }
    }
  }
}
