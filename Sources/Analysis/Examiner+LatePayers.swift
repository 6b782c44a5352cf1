import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Looks at people in two groups who pay late, where clauses about one of the groups ask for that and
  /// nothing else was found to disagree.
  mutating func examineLatePayers(_ overlaps: inout Overlaps, groups: [GroupID?]) {
    let asking = groups.map { group in group.map { asksForPayment($0, overlaps.quantity) } ?? false
    }
    examinePayers(&overlaps, groups, asking, [.window(isLate: true)])
  }

  /// Looks at people who pay on the first and on the last day of a window, where clauses reckon from the
  /// day of payment: of whom no day is known, nothing can disagree.
  mutating func examineDaysOfPayment(_ overlaps: inout Overlaps, groups: [GroupID?]) {
    let reckoning = groups.map { reckonsFromPayment($0, overlaps.quantity) }
    guard reckoning.contains(true) else { return }
    var days: Distinct<Int64> = []
    for window in rulebook.windows
    where window.kind != .closed && window.event == nil && !window.isAnyDay {
      for day in [window.days.first, window.days.last] {
        if let day, days.count < Self.mostDays { days.insert(Int64(day.dayNumber)) }
      }
    }
    let payments = days.sorted().map { FactValue.number($0) }
    for (group, reckons) in zip(groups, reckoning) where reckons && !overlaps.isCut {
      guard !overlaps.disagreeing.contains([group, group]), let payment = paymentFact else {
        continue
      }
      work += weight(of: overlaps.quantity, group) * payments.count
      guard let overlap = payer([group], payment, payments, overlaps.quantity) else { continue }
      overlaps.disagreeing.insert([group, group])
      note(alone: overlap)
    }
    examinePayers(&overlaps, groups, reckoning, payments)
  }

  /// So many days of payment are tried.
  private static let mostDays = 8

  private var paymentFact: Symbol? { rulebook.facts.first { $0.ordinary == .window }?.name }

  /// Looks at people in two groups, clauses about one of which hang on payment, who pay at some time.
  private mutating func examinePayers(
    _ overlaps: inout Overlaps, _ groups: [GroupID?], _ asking: [Bool], _ payments: [FactValue]
  ) {
    guard !overlaps.isCut, asking.contains(true), let payment = paymentFact else { return }
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
        let weight =
          weight(of: overlaps.quantity, pair[0]) + weight(of: overlaps.quantity, pair[1])
        work += weight * payments.count
        guard work < 10 * Self.mostWork else {
          overlaps.isCut = true
          return
        }
        for index in [one, other] where isAlone[index] == nil {
          isAlone[index] = payer([groups[index]], payment, payments, overlaps.quantity) != nil
        }
        guard isAlone[one] == false, isAlone[other] == false,
          let overlap = payer(pair, payment, payments, overlaps.quantity)
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

  /// The clauses that disagree for somebody who is in some groups and pays at one of some times.
  private func payer(
    _ groups: [GroupID?], _ payment: Symbol, _ payments: [FactValue], _ quantity: QuantityID
  ) -> Overlap? {
    let names = Distinct(groups.compactMap { $0 }).sorted().map {
      rulebook.groups[Int($0.index)].name
    }
    for value in payments {
      var person = Person(groups: names)
      person.state(payment, value)
      if let overlap = overlap(person, quantity) { return overlap }
    }
    return nil
  }

  /// `true` iff a clause about a group, or about everybody, computes a quantity from the day of payment.
  private func reckonsFromPayment(_ group: GroupID?, _ quantity: QuantityID) -> Bool {
    let clauses =
      group.map { rulebook.clauses(about: $0).map { $0 } }
      ?? rulebook.index.base[Int(quantity.index)].map { $0 }
    return clauses.contains { id in
      let clause = rulebook.clauses[Int(id.index)]
      return clause.quantity == quantity
        && rulebook.alternatives[clause.alternatives].contains { alternative in
          rulebook.facts(in: alternative).contains {
            rulebook.facts[Int($0.index)].ordinary == .window
          }
        }
    }
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
