import Rulebook

/// A clause that is about the person.
struct Matching {
  var clause: ClauseID
  /// The groups of its subject that the person is a member of, in the order of their declaration;
  /// empty for a clause without a group. Where it counts, those that no inner group overrides.
  var groups: [GroupID]
  /// The alternative for the person's tier, as an index of the rulebook's alternatives.
  var alternative = 0
  /// What the person's windows disagree about, where it is open whether the clause's condition holds.
  var doubt: Conflict?
}

/// Which clauses about a quantity count for the person, in the order of the text.
struct Ruling {
  var applying: [Matching] = []
  /// Clauses that would apply and do not count, in the order of the text.
  var setAside: [Step.SetAside] = []
  /// Clauses among `setAside` that are for other tiers.
  var otherTiers: [ClauseReference] = []

  /// Why there is nothing where no clause applies.
  var absence: Outcome { .none(otherTiers.isEmpty ? .noClause : .otherTiers(otherTiers)) }

  /// The quantity's step, given the one that decides it if any does.
  func step(for asked: Evaluator.Asked, _ deciding: Step?) -> Step {
    Step(
      .quantity(document: asked.document, asked.quantity), operands: deciding.map { [$0] } ?? [],
      result: deciding?.result ?? absence, setAside: setAside)
  }
}
