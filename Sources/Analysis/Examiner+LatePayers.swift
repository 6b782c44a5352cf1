import Evaluation
import Rulebook
import Text

extension Examiner {
  /// Looks at people in two groups who pay late, where clauses about one of the groups ask for that and
  /// nothing else was found to disagree.
  mutating func examineLatePayers(_ overlaps: inout Overlaps, groups: [GroupID?]) {
    guard !overlaps.isCut, let payment = rulebook.facts.first(where: { $0.ordinary == .window })
    else { return }
    let asking = groups.map { group in group.map { asksForPayment($0, overlaps.quantity) } ?? false
    }
    guard asking.contains(true) else { return }
    // What one group alone disagrees about, it disagrees about in every pair, and that is told by
    // itself.
    var isAlone = [Bool?](repeating: nil, count: groups.count)
    for one in groups.indices where isSomeone(groups[one]) {
      for other in groups.indices.dropFirst(one + 1)
      where isSomeone(groups[other]) && (asking[one] || asking[other]) {
        let pair = [groups[one], groups[other]]
        if [[pair[0], pair[0]], [pair[1], pair[1]], pair].contains(where: {
          overlaps.disagreeing.contains($0)
        }) {
          continue
        }
        work += weight(of: overlaps.quantity, pair[0]) + weight(of: overlaps.quantity, pair[1])
        guard work < 10 * Self.mostWork else {
          overlaps.isCut = true
          return
        }
        for index in [one, other] where isAlone[index] == nil {
          isAlone[index] =
            latePayer([groups[index]], payment.name, overlaps.quantity) != nil
        }
        guard isAlone[one] == false, isAlone[other] == false,
          let overlap = latePayer(pair, payment.name, overlaps.quantity)
        else { continue }
        overlaps.disagreeing.insert(pair)
        if overlaps.pairs.count < Self.mostShown {
          overlaps.pairs.append(overlap)
        } else {
          overlaps.more += 1
        }
      }
    }
  }

  /// The clauses that disagree for somebody who is in some groups and pays late.
  private func latePayer(
    _ groups: [GroupID?], _ payment: Symbol, _ quantity: QuantityID
  ) -> Overlap? {
    let names = Distinct(groups.compactMap { $0 }).sorted().map {
      rulebook.groups[Int($0.index)].name
    }
    var person = Person(groups: names)
    person.state(payment, .window(isLate: true))
    return overlap(person, quantity)
  }

  /// `true` iff a clause about a group and behind a quantity asks when somebody paid.
  private func asksForPayment(_ group: GroupID, _ quantity: QuantityID) -> Bool {
    let behind =
      quantity == QuantityID(.owed)
      ? [QuantityID(.standard), QuantityID(.subsidy)] : [quantity]
    return rulebook.clauses(about: group).contains { id in
      let clause = rulebook.clauses[Int(id.index)]
      guard behind.contains(clause.quantity), let condition = clause.condition else { return false }
      return rulebook.facts(in: condition).contains {
        rulebook.facts[Int($0.index)].ordinary == .window
      }
    }
  }
}
