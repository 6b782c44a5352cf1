import Rulebook
import Text

extension Evaluator {
  /// Finds the clauses that count: those that are about the person, whose condition holds, that
  /// are for the person's tier and that no other one replaces or overrides.
  mutating func ruling(on asked: Asked) throws(Demand) -> Ruling {
    if let known = rulings[asked] { return known }
    var ruling = try candidates(asked)
    replace(&ruling, asked)
    override(&ruling, asked)
    ruling.setAside.sort { $0.clause.clause < $1.clause.clause }
    rulings.update(asked, to: ruling)
    return ruling
  }

  /// The clauses that apply before any of them gives way to another.
  mutating func candidates(_ asked: Asked) throws(Demand) -> Ruling {
    var matching = rulebook(asked.document).index.base[Int(asked.quantity.index)].map {
      Matching(clause: $0, groups: [])
    }
    matching += try clauses(about: asked)
    matching.sort { $0.clause < $1.clause }
    var ruling = Ruling()
    var last: (fact: FactID, value: FactValue?)?
    for var candidate in matching {
      if try isRuledOut(candidate.clause, asked.document, &last) { continue }
      let clause = rulebook(asked.document).clauses[Int(candidate.clause.index)]
      let truth = try holds(clause.condition, asked.document)
      guard truth != false else { continue }
      candidate.doubt = truth == nil ? doubt : nil
      if let alternative = try alternative(of: clause, asked) {
        candidate.alternative = alternative
        ruling.applying.append(candidate)
      } else {
        let reference = ClauseReference(document: asked.document, clause: candidate.clause)
        ruling.otherTiers.append(reference)
        ruling.setAside.append(Step.SetAside(clause: reference, reason: .otherTiers))
      }
    }
    return ruling
  }

  /// The alternative for the person's tier; the tier is read only where it can matter.
  private func alternative(
    of clause: Rulebook.Clause, _ asked: Asked
  ) throws(Demand) -> Int? {
    let rulebook = rulebook(asked.document)
    if let first = clause.alternatives.first,
      rulebook.tiers.isEmpty || rulebook.alternatives[first].tiers == .max
    {
      return first
    }
    // A tier that only another document has is none of those listed here.
    let tier = try tier(asked).flatMap { outlines[asked.document].tier($0) }
    return clause.alternatives.first { index in
      let tiers = rulebook.alternatives[index].tiers
      return tiers == .max || tier.map { tiers >> UInt64($0) & 1 == 1 } ?? false
    }
  }

  /// Sets aside the clauses in whose place others stand that apply.
  func replace(_ ruling: inout Ruling, _ asked: Asked) {
    let clauses = rulebook(asked.document).clauses
    var replaced = Lookup<ClauseID, ClauseID>()
    for matching in ruling.applying {
      guard let other = clauses[Int(matching.clause.index)].insteadOf else { continue }
      if replaced[other] == nil { replaced.update(other, to: matching.clause) }
    }
    ruling.applying.removeAll { matching in
      guard let by = replaced[matching.clause] else { return false }
      ruling.setAside.append(
        Step.SetAside(
          clause: ClauseReference(document: asked.document, clause: matching.clause),
          reason: .replaced(by: ClauseReference(document: asked.document, clause: by))))
      return true
    }
  }

  /// Sets aside the clauses that give way to clauses about groups further inside.
  func override(_ ruling: inout Ruling, _ asked: Asked) {
    let nesting = outlines[asked.document].precedence
    // For each group the first two clauses about groups inside it: one of them is another one.
    var inside = Lookup<GroupID, [ClauseID]>()
    for matching in ruling.applying {
      for group in matching.groups {
        for outer in nesting.surrounding(group).dropFirst() {
          let found = inside[outer] ?? []
          if found.count < 2 && found.last != matching.clause {
            inside.update(outer, to: found + [matching.clause])
          }
        }
      }
    }
    let narrowest = ruling.applying.first { matching in
      matching.groups.contains { group in
        !(inside[group] ?? []).contains { $0 != matching.clause }
      }
    }
    var kept: [Matching] = []
    for var matching in ruling.applying {
      var overriding: ClauseID? = matching.groups.isEmpty ? narrowest?.clause : nil
      matching.groups.removeAll { group in
        guard let other = (inside[group] ?? []).first(where: { $0 != matching.clause }) else {
          return false
        }
        overriding = min(overriding ?? other, other)
        return true
      }
      if let overriding, matching.groups.isEmpty {
        ruling.setAside.append(
          Step.SetAside(
            clause: ClauseReference(document: asked.document, clause: matching.clause),
            reason: .overridden(by: ClauseReference(document: asked.document, clause: overriding))))
      } else {
        kept.append(matching)
      }
    }
    ruling.applying = kept
  }
}
