import Rulebook
import Text

extension Evaluator {
  /// `true` iff a clause about the group is about the person: the group is held, none that it excludes
  /// is, and who is in it by a group inside it is a member of that.
  mutating func isMember(of group: GroupID, _ document: Int) throws(Demand) -> Bool {
    guard try isHeld(group, document) else { return false }
    for other in rulebook(document).groups[Int(group.index)].excluded
    where try isHeld(other, document) { return false }
    if !outlines[document].definitions.isCut[Int(group.index)] { return true }
    var membership = takeMembership(document)
    defer { put(membership, document) }
    let definitions = outlines[document].definitions.behind(
      [group], in: rulebook(document), reached: &membership.reached)
    try settle(definitions, document, &membership)
    return try isMember(group, document, &membership)
  }

  /// As above, where the definitions that can have a say are settled.
  private func isMember(
    _ group: GroupID, _ document: Int, _ membership: inout Membership
  ) throws(Demand) -> Bool {
    guard try isHeld(group, document, &membership) else { return false }
    let outline = outlines[document]
    var pending = [group]
    var seen: Distinct<GroupID> = []
    // A group is looked at once, so the walk ends.
    while let next = pending.popLast() {
      guard seen.insert(next) else { continue }
      var isExcluded = false
      for other in rulebook(document).groups[Int(next.index)].excluded
      where try isHeld(other, document, &membership) { isExcluded = true }
      if isExcluded { continue }
      if membership.direct.contains(next) || !outline.definitions.isCut[Int(next.index)] {
        return true
      }
      for inner in outline.nesting.inner(of: next)
      where try isHeld(inner, document, &membership) { pending.append(inner) }
    }
    return false
  }

  /// `true` iff the person is named to be in the group, is in one inside it, or meets its
  /// definition; exclusions aside.
  mutating func isHeld(_ group: GroupID, _ document: Int) throws(Demand) -> Bool {
    var membership = takeMembership(document)
    defer { put(membership, document) }
    if membership.held.contains(group) { return true }
    let definitions = outlines[document].definitions.behind(
      [group], in: rulebook(document), reached: &membership.reached)
    try settle(definitions, document, &membership)
    return try isHeld(group, document, &membership)
  }

  /// The clauses about a quantity whose subjects name groups that the person is a member of, each
  /// with those groups, in the order of the text.
  mutating func clauses(about asked: Asked) throws(Demand) -> [Matching] {
    let rulebook = rulebook(asked.document)
    let outline = outlines[asked.document]
    var membership = takeMembership(asked.document)
    var pairs: [(clause: ClauseID, group: GroupID)] = []
    var last: (fact: FactID, value: FactValue?)?
    do throws(Demand) {
      let definitions = outline.definitions.behindClauses[Int(asked.quantity.index)]
      try settle(definitions, asked.document, &membership)
      var next = 0
      // Divisions hold more groups on the way, each once, so the loop ends.
      while next < membership.order.count {
        let group = membership.order[next]
        next += 1
        for clause in rulebook.clauses(about: group)
        where rulebook.clauses[Int(clause.index)].quantity == asked.quantity {
          if try isRuledOut(clause, asked.document, &last) { continue }
          pairs.append((clause, group))
        }
        let reach = possible(group, asked.document, &membership)
        let matters = reach.contains { group in
          rulebook.clauses(about: group).contains {
            rulebook.clauses[Int($0.index)].quantity == asked.quantity
          }
        }
        if matters { try divide(group, asked.document, &membership) }
      }
    } catch {
      put(membership, asked.document)
      throw error
    }
    put(membership, asked.document)
    pairs.sort { ($0.clause, $0.group) < ($1.clause, $1.group) }
    var found: [Matching] = []
    for (clause, group) in pairs where try isMember(of: group, asked.document) {
      if found.last?.clause == clause {
        if found[found.count - 1].groups.last != group {
          found[found.count - 1].groups.append(group)
        }
      } else {
        found.append(Matching(clause: clause, groups: [group]))
      }
    }
    return found
  }

  private mutating func settle(
    _ definitions: [GroupID], _ document: Int, _ membership: inout Membership
  ) throws(Demand) {
    let rulebook = rulebook(document)
    for group in definitions where !membership.settled.contains(group) {
      let isCut = outlines[document].definitions.isCut[Int(group.index)]
      if membership.held.contains(group) && !isCut { continue }
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      // Groups that the definition names were settled before, as the ranks have it.
      let isMet = try rulebook.truth(of: definition) { (part) throws(Demand) -> Bool? in
        if case .group(let other) = part { return try isMember(other, document, &membership) }
        return try self.holds(part, document)
      }
      membership.settled.insert(group)
      if isMet == true { membership.hold(group, outlines[document].nesting) }
    }
  }

  /// As above, where the definitions that can bring the group about are settled.
  private func isHeld(
    _ group: GroupID, _ document: Int, _ membership: inout Membership
  ) throws(Demand) -> Bool {
    var next = 0
    while !membership.held.contains(group) {
      guard next < membership.order.count else { return false }
      let candidate = membership.order[next]
      next += 1
      if possible(candidate, document, &membership).contains(group) {
        try divide(candidate, document, &membership)
      }
    }
    return true
  }

  /// What the divisions of a group can bring about, while it is open which of them the person is in.
  private func possible(
    _ group: GroupID, _ document: Int, _ membership: inout Membership
  ) -> [GroupID] {
    let rulebook = rulebook(document)
    let divisions = rulebook.groups[Int(group.index)].divisions
    if divisions.isEmpty || divisions.contains(where: membership.held.contains) { return [] }
    if let known = membership.possible[group] { return known }
    var reach: Distinct<GroupID> = []
    for leaf in outlines[document].leaves(of: group, in: rulebook) {
      reach.formUnion(outlines[document].nesting.surrounding(leaf))
    }
    let possible = reach.filter { !membership.held.contains($0) }
    membership.possible.update(group, to: possible)
    return possible
  }

  /// Holds the division that is assumed of the group.
  private func divide(
    _ group: GroupID, _ document: Int, _ membership: inout Membership
  ) throws(Demand) {
    let rulebook = rulebook(document)
    let unknown = Unknown.division(of: rulebook.groups[Int(group.index)].name)
    guard case .values(let names, _)? = assumptions[unknown] else {
      let leaves = outlines[document].leaves(of: group, in: rulebook)
      throw Demand(
        unknown: unknown,
        possibilities: leaves.map {
          .values([rulebook.groups[Int($0.index)].name], orNone: false)
        })
    }
    // Another document may divide the group otherwise; then none of its divisions is held here.
    membership.possible.update(group, to: [])
    if let name = names.first, let leaf = outlines[document].group(name) {
      membership.hold(leaf, outlines[document].nesting)
    }
  }
}
