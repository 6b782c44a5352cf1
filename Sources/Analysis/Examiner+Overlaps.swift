import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Pairs of groups beyond this number are not looked at.
  static let mostPairs = 2000
  /// So many are described; the others are counted.
  static let mostShown = 12

  /// Finds people for whom clauses disagree and no rule says which counts.
  mutating func examineOverlaps() {
    work = 0
    var overlaps = Overlaps(quantity: QuantityID(.owed))
    examine(
      &overlaps,
      groups: groups {
        hasRuleForAll ? $0 == QuantityID(.standard) : Self.isContribution($0)
      })
    let contributions = overlaps
    let stated = Distinct(rulebook.clauses.map { $0.quantity })
    for index in rulebook.quantities.indices {
      let quantity = QuantityID(index)
      guard !Self.isContribution(quantity), quantity != QuantityID(.owed) else { continue }
      var overlaps = Overlaps(quantity: quantity)
      let isRuled =
        hasRuleForAll && isCombined(quantity)
      guard stated.contains(quantity), !isRuled else { continue }
      if quantity == QuantityID(.funding) {
        // Where it is open what is paid, it is open who pays it, too.
        overlaps.disagreeing = contributions.disagreeing
        examine(&overlaps, groups: groups { $0 == QuantityID(.subsidy) })
      } else {
        examine(&overlaps, groups: groups { $0 == quantity })
      }
    }
  }

  /// `true` iff the rules bring any clauses to one amount, but those about the standard and funding.
  private var hasRuleForAll: Bool {
    guard let first = rulebook.combinations.first else { return false }
    return rulebook.combinations.allSatisfy {
      $0.groups.isEmpty && $0.rule != .first && $0.rule == first.rule
    }
  }

  /// `true` iff any rule for several groups brings clauses about the quantity to one value.
  func isCombined(_ quantity: QuantityID) -> Bool {
    let type = rulebook.quantities[Int(quantity.index)].type
    return type.isCombined && type != .text && !Rulebook.uncombined.contains(quantity)
      && !rulebook.isBurden(quantity)
  }

  /// What was found of one quantity.
  struct Overlaps {
    var quantity: QuantityID
    /// The people, by their groups (one twice where it is one), for whom clauses disagree.
    var disagreeing: Distinct<[GroupID?]> = []
    var pairs: [Overlap] = []
    /// Pairs that are only counted.
    var more = 0
    var isCut = false
    /// Whether the quantity rests on itself; found out when it is needed.
    var restsOnItself: Bool?

    init(quantity: QuantityID) { self.quantity = quantity }
  }

  /// Somebody for whom clauses disagree, and two such clauses.
  struct Overlap {
    var message: Message
    var clauses: [ClauseID]
  }

  /// The groups that clauses about some quantities name, in the order of the text.
  private func groups(about isWanted: (QuantityID) -> Bool) -> [GroupID?] {
    var groups: [GroupID?] = []
    var seen: Distinct<GroupID?> = []
    for clause in rulebook.clauses where isWanted(clause.quantity) {
      if clause.subject.isEmpty, seen.insert(nil) { groups.append(nil) }
      for group in rulebook.subjectGroups[clause.subject] where seen.insert(group) {
        groups.append(group)
      }
    }
    return groups
  }

  private mutating func examine(_ overlaps: inout Overlaps, groups: [GroupID?]) {
    for group in groups { examine([group, group], &overlaps) }
    let alone = overlaps.disagreeing
    var count = 0
    search: for (index, one) in groups.enumerated() {
      for other in groups.dropFirst(index + 1) where isSomeone(one) && isSomeone(other) {
        // What one group alone disagrees about, it disagrees about in every pair.
        if alone.contains([one, one]) || alone.contains([other, other]) { continue }
        if overlaps.disagreeing.contains([one, other]) { continue }
        if count >= Self.mostPairs { overlaps.isCut = true }
        if overlaps.isCut { break search }
        count += 1
        examine([one, other], &overlaps)
      }
    }
    examineLatePayers(&overlaps, groups: groups)
    examineDaysOfPayment(&overlaps, groups: groups)
    report(overlaps)
  }

  /// `true` iff the group is one that a person can be in beside another.
  func isSomeone(_ group: GroupID?) -> Bool {
    group.map { !rulebook.groups[Int($0.index)].isOrdinary } ?? false
  }

  /// Looks at people who are in one or two groups.
  private mutating func examine(_ groups: [GroupID?], _ overlaps: inout Overlaps) {
    if overlaps.disagreeing.contains(groups) { return }
    let isAlone = groups[0] == groups[1]
    if groups[0] == nil, !hasSeveralBases(overlaps.quantity) { return }
    if isAlone, let group = groups[0], saysOneThing(group, overlaps.quantity) { return }
    var known: Bool?
    if let one = groups[0], let other = groups[1] {
      known = plain.disagree(one, other, on: overlaps.quantity)
    }
    if known == false { return }
    if known == true, !isAlone, overlaps.pairs.count >= Self.mostShown,
      restsOnItself(&overlaps)
    {
      // It would only be counted, so nobody asks how it arises.
      overlaps.disagreeing.insert(groups)
      overlaps.more += 1
      return
    }
    // Each clause can make a case of its own, which weighs every clause.
    let weight = groups.reduce(0) { $0 + self.weight(of: overlaps.quantity, $1) }
    work += min(weight, 10_000) * min(weight, 10_000)
    guard work < 10 * Self.mostWork else {
      overlaps.isCut = true
      return
    }
    let names = Distinct(groups.compactMap { $0 }).sorted().map {
      rulebook.groups[Int($0.index)].name
    }
    guard let overlap = overlap(Person(groups: names), overlaps.quantity) else { return }
    overlaps.disagreeing.insert(groups)
    if isAlone {
      note(alone: overlap)
    } else if overlaps.pairs.count < Self.mostShown {
      overlaps.pairs.append(overlap)
    } else {
      overlaps.more += 1
    }
  }

  /// `true` iff a conflict about the quantity can only be one between its own clauses.
  private func restsOnItself(_ overlaps: inout Overlaps) -> Bool {
    if let known = overlaps.restsOnItself { return known }
    let quantity = overlaps.quantity
    let isContribution = quantity == QuantityID(.owed)
    let own =
      isContribution ? [quantity, QuantityID(.subsidy), QuantityID(.standard)] : [quantity]
    let rests =
      quantity != QuantityID(.funding)
      && rulebook.clauses.allSatisfy { clause in
        if isContribution, clause.quantity == QuantityID(.surcharge) { return false }
        return !own.contains(clause.quantity)
          || rulebook.alternatives[clause.alternatives].allSatisfy { alternative in
            rulebook.quantities(in: alternative).allSatisfy { own.contains($0.quantity) }
          }
      }
    overlaps.restsOnItself = rests
    return rests
  }

  /// `true` iff no two clauses about a quantity can apply to somebody who is in this group only.
  private func saysOneThing(_ group: GroupID, _ quantity: QuantityID) -> Bool {
    let rules = rulebook.groups[Int(group.index)]
    guard rules.within.isEmpty, rules.divisions.isEmpty else { return false }
    var standard = 0
    var own = 0
    let wanted = quantity == QuantityID(.owed) ? QuantityID(.subsidy) : quantity
    for clause in rulebook.clauses(about: group) {
      let about = rulebook.clauses[Int(clause.index)].quantity
      if about == QuantityID(.standard) { standard += 1 }
      if about == wanted { own += 1 }
    }
    // Bases disagree for everybody, which the group of nobody shows; others stand behind this one.
    let isDefinedElsewhere = rulebook.index.defined.contains { $0 != group }
    return own <= 1 && standard <= 1 && quantity != QuantityID(.funding) && !isDefinedElsewhere
  }

  /// `true` iff clauses can disagree for people without a group.
  private func hasSeveralBases(_ quantity: QuantityID) -> Bool {
    let stated = quantity == QuantityID(.owed) ? QuantityID(.standard) : quantity
    return rulebook.index.base[Int(stated.index)].count > 1
  }

  /// `true` iff a clause states the quantity itself; a conflict about what the quantity is computed
  /// from is told where it arises.
  private func isAbout(_ quantity: QuantityID, _ reference: ClauseReference) -> Bool {
    guard reference.document == document else { return false }
    let own = rulebook.clauses[Int(reference.clause.index)].quantity
    return quantity == QuantityID(.owed)
      ? own == QuantityID(.subsidy) || own == QuantityID(.standard) : own == quantity
  }

  func overlap(_ person: Person, _ quantity: QuantityID) -> Overlap? {
    overlaps(person, quantity).first
  }

  /// Each two clauses that disagree for a person, in one case at least.
  func overlaps(_ person: Person, _ quantity: QuantityID) -> [Overlap] {
    guard let answer = try? answering.answer(quantity, in: document, for: person) else { return [] }
    var found: [Overlap] = []
    for leaf in answer.cases.leaves {
      guard case .conflict(let conflict) = leaf.outcome, conflict.sides.count > 1,
        conflict.sides.allSatisfy({ isAbout(quantity, $0.clause) }),
        // That there is no cover by one of them is told of its first day.
        quantity != QuantityID(.coverEnd) || conflict.sides.allSatisfy({ $0.value != nil })
      else { continue }
      let clauses = conflict.sides.map { $0.clause.clause }
      if found.contains(where: { $0.clauses == clauses }) { continue }
      found.append(
        Overlap(message: words(conflict, for: person, leaf.conditions), clauses: clauses))
    }
    for leaf in answer.cases.leaves where found.isEmpty {
      guard case .failure(.needsFact(let fact)) = leaf.outcome, person.value(of: fact) == nil else {
        continue
      }
      if let overlap = overlapOfPeriods(person, quantity, from: fact) { found.append(overlap) }
    }
    return found
  }
}
