import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Pairs of groups beyond this number are counted, not looked at.
  static let mostPairs = 2000
  /// So many are described; the others are counted.
  static let mostShown = 12

  /// Finds people in two groups for whom clauses disagree and no rule says which counts, and tells
  /// them together: what is missing is one rule.
  mutating func examineOverlaps() {
    let groups = subsidisedGroups()
    var pairs = 0
    var isCut = false
    var more = 0
    var overlaps: [Overlap] = []
    for (index, one) in groups.enumerated() {
      for other in groups.dropFirst(index + 1) {
        guard pairs < Self.mostPairs else {
          isCut = true
          break
        }
        pairs += 1
        let known = plain?.disagree(one, other) ?? nil
        if known == false { continue }
        if overlaps.count >= Self.mostShown, known == true {
          more += 1
        } else if let overlap = overlap(one, other) {
          overlaps.append(overlap)
        }
      }
      if isCut { break }
    }
    guard let first = overlaps.first else { return }
    diagnostics.append(
      .clausesDisagree(
        pairs: overlaps.prefix(Self.mostShown).map { $0.message },
        more: max(0, overlaps.count - Self.mostShown) + more, at: first.places.0, other: first.places.1,
        isCut: isCut, hasRules: !rulebook.combinations.isEmpty))
  }

  private struct Overlap {
    var message: Message
    var places: (Place, Place)
  }

  /// The groups that clauses on the subsidy name, in the order of the text.
  private func subsidisedGroups() -> [GroupID] {
    var groups: [GroupID] = []
    var seen: Set<GroupID> = []
    for clause in rulebook.clauses where clause.quantity == QuantityID(.subsidy) {
      for group in rulebook.subjectGroups[clause.subject] where seen.insert(group).inserted {
        groups.append(group)
      }
    }
    return groups
  }

  private func overlap(_ one: GroupID, _ other: GroupID) -> Overlap? {
    let names = [one, other].map { rulebook.groups[Int($0.index)].name }
    let person = Person(groups: names)
    guard let answer = try? answering.answer(QuantityID(.owed), in: document, for: person) else {
      return nil
    }
    for leaf in answer.cases.leaves {
      guard case .conflict(let conflict) = leaf.outcome, conflict.sides.count > 1 else { continue }
      let amounts = conflict.sides.map { side in
        "\(citation(side.clause.clause)) → \(amount(side.value))"
      }.joined(separator: ", ")
      let who = names.map { text($0) }.joined(separator: " + ")
      let tier = tierWords(leaf.conditions)
      let best = conflict.highest.map { amount($0) } ?? "?"
      return Overlap(
        message: Message(
          "\(who)\(tier): owes \(amounts); the better for the person is \(best)",
          "\(who)\(tier)：个人缴费 \(amounts)；若就高则为 \(best)"),
        places: (
          rulebook.clauses[Int(conflict.sides[0].clause.clause.index)].place,
          rulebook.clauses[Int(conflict.sides[1].clause.clause.index)].place
        ))
    }
    return nil
  }

  private func amount(_ value: Value) -> String {
    value.number.map { shown($0, value.type) } ?? "?"
  }

  private func tierWords(_ conditions: [CaseTree.Condition]) -> String {
    for condition in conditions where condition.fact == .tier {
      for region in condition.regions {
        if case .values(let values, _) = region, let first = values.first {
          return " (\(text(first)))"
        }
      }
    }
    return ""
  }
}
