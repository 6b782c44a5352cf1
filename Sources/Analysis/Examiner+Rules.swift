import Rulebook
import Text

extension Examiner {
  /// More groups of one rule than this are not held against each other.
  private static let mostGroups = 100

  /// Reports rules for several groups of which no two clauses can apply to one person side by side: the
  /// groups lie inside each other.
  mutating func reportRulesWithoutUse() {
    let nesting = Nesting(of: rulebook.groups)
    for rule in rulebook.combinations where !rule.groups.isEmpty {
      var groups: Distinct<GroupID> = []
      for group in rulebook.subjectGroups
      where nesting.surrounding(group).contains(where: rule.groups.contains) {
        groups.insert(group)
      }
      let subjects = groups.elements
      guard (2...Self.mostGroups).contains(subjects.count) else { continue }
      var pair: (inner: GroupID, outer: GroupID)?
      var isUsed = false
      for (index, one) in subjects.enumerated() where !isUsed {
        // Two clauses about one group can both apply.
        isUsed = rulebook.clauses(about: one).contains { isBeside(another: $0, about: one) }
        for other in subjects.dropFirst(index + 1) where !isUsed {
          if nesting.isNested(one, in: other) {
            pair = pair ?? (one, other)
          } else if nesting.isNested(other, in: one) {
            pair = pair ?? (other, one)
          } else {
            isUsed = true
          }
        }
      }
      guard !isUsed, let pair else { continue }
      diagnostics.append(
        .ruleNeverApplies(
          text(rulebook.groups[Int(pair.inner.index)].name),
          text(rulebook.groups[Int(pair.outer.index)].name), at: rule.place))
    }
  }

  /// `true` iff another clause about the group is about the same quantity.
  private func isBeside(another clause: ClauseID, about group: GroupID) -> Bool {
    rulebook.clauses(about: group).contains {
      $0 != clause
        && rulebook.clauses[Int($0.index)].quantity == rulebook.clauses[Int(clause.index)].quantity
    }
  }
}
