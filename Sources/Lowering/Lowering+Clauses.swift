import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  mutating func lower(_ clause: Syntax.Clause, statement: Int) {
    guard let quantity = quantity(clause.quantity) else {
      return fault(Message("this quantity is not declared", "该数量没有声明"), clause.quantitySpan)
    }
    if case .premium = clause.quantity, !clause.isVoluntary {
      rulebook.quantities[Int(quantity.index)].isDueBeside = true
    }
    let subject = lower(clause.subject)
    let first = rulebook.alternatives.count
    for alternative in document.tree.alternatives[clause.alternatives] {
      rulebook.alternatives.append(lower(alternative))
    }
    let id = ClauseID(rulebook.clauses.count)
    clauseOfStatement[statement] = id
    rulebook.clauses.append(
      Rulebook.Clause(
        quantity: quantity, subject: subject, scope: clause.subject == nil ? .base : .groups,
        condition: condition(
          condition(clause.condition, except: clause.subject), within: clause.holding),
        alternatives: first..<rulebook.alternatives.count,
        isRemainder: clause.quantity == .owed, isVoluntary: clause.isVoluntary, insteadOf: nil,
        citation: document.citations[statement],
        place: place(document.tree.statements[statement].span)))
    lowerPublications(of: clause, as: id)
    if clause.quantity == .fiscalSubsidy(.total) {
      lowerParts(of: clause, like: id, statement: statement)
    }
  }

  mutating func lower(_ funding: FundingClause, statement: Int) {
    var subject: Subject?
    let scope: Rulebook.Clause.Scope
    switch funding.scope {
    case .groups(let groups):
      subject = groups
      scope = .groups
    case .others: scope = .others
    case .everyone: scope = .base
    }
    let groups = lower(subject)
    let span = place(document.tree.statements[statement].span)
    rulebook.alternatives.append(
      Rulebook.Alternative(
        tiers: .max, value: .funder(funding.funder.symbol, rest: funding.rest?.symbol),
        minimum: nil, maximum: nil, rounding: nil, place: span))
    clauseOfStatement[statement] = ClauseID(rulebook.clauses.count)
    rulebook.clauses.append(
      Rulebook.Clause(
        quantity: QuantityID(.funding), subject: groups, scope: scope,
        condition: condition(funding.condition, except: subject),
        alternatives: rulebook.alternatives.count - 1..<rulebook.alternatives.count,
        isRemainder: false, isVoluntary: false, insteadOf: nil,
        citation: document.citations[statement], place: span))
  }

  mutating func lower(_ combination: CombinationClause, statement: Int) {
    let rule: Rulebook.Combination.Rule =
      switch combination.rule {
      case .highest: .highest
      case .lowest: .lowest
      case .first: .first
      case .sum: .sum
      case .choice: .choice
      }
    var groups: [GroupID] = []
    if let subject = combination.subject { groups = self.groups(of: subject) }
    rulebook.combinations.append(
      Rulebook.Combination(
        groups: groups, rule: rule, citation: document.citations[statement],
        place: place(document.tree.statements[statement].span)))
  }

  // MARK: Parts of a clause

  mutating func lower(_ subject: Subject?) -> Range<Int> {
    let first = rulebook.subjectGroups.count
    if let subject {
      let groups = groups(of: subject)
      rulebook.subjectGroups.append(contentsOf: groups)
    }
    return first..<rulebook.subjectGroups.count
  }

  private mutating func groups(of subject: Subject) -> [GroupID] {
    // Most clauses are about one group.
    if subject.groups.count == 1 {
      return [group(document.tree.groups[subject.groups.lowerBound].name)]
    }
    var groups: Distinct<GroupID> = []
    for named in document.tree.groups[subject.groups] { groups.insert(group(named.name)) }
    return Array(groups.elements)
  }

  /// The group that a name stands for.
  mutating func group(_ name: Name) -> GroupID {
    if let group = document.scope.group(name.symbol) { return GroupID(group) }
    fault(Message("this group is not declared", "该人群没有声明"), name.span)
    return GroupID(0)
  }

  private mutating func lower(_ alternative: Syntax.Alternative) -> Rulebook.Alternative {
    let value: Rulebook.Alternative.Value =
      switch alternative.value {
      case .expression(let expression): .formula(lower(expression: expression))
      case .elsewhere(let number): .elsewhere(number?.symbol)
      }
    var lowered = Rulebook.Alternative(
      tiers: tiers(alternative.tiers), value: value,
      minimum: alternative.minimum.map { lower(expression: $0) },
      maximum: alternative.maximum.map { lower(expression: $0) },
      rounding: alternative.rounding, place: place(alternative.span))
    lowered.roundsMinimum = alternative.roundsMinimum
    lowered.roundsMaximum = alternative.roundsMaximum
    return lowered
  }

  private mutating func tiers(_ range: Range<Int>) -> UInt64 {
    guard !range.isEmpty else { return .max }
    var bits: UInt64 = 0
    for name in document.tree.names[range] {
      bits |= 1 << UInt64(tier(name))
    }
    return bits
  }

  private mutating func tier(_ name: Name) -> Int {
    if let tier = document.scope.tier(name.symbol) { return tier }
    fault(Message("this tier is not declared", "该档次没有声明"), name.span)
    return 0
  }

  private mutating func lowerPublications(of clause: Syntax.Clause, as id: ClauseID) {
    let type = rulebook.quantities[Int(rulebook.clauses[Int(id.index)].quantity.index)].type
    let first = rulebook.clauses[Int(id.index)].alternatives.lowerBound
    for (offset, alternative) in document.tree.alternatives[clause.alternatives].enumerated() {
      for publication in document.tree.publications[alternative.publications] {
        let due: QuantityType = publication.kind == .owes ? .money(.perPersonAndYear) : type
        guard let amount = number(of: publication.literal, as: due) else {
          fault(Message("this printed amount could not be read", "公布的金额无法读取"), publication.span)
          continue
        }
        var bits = rulebook.alternatives[first + offset].tiers
        if let tier = publication.tier { bits = 1 << UInt64(self.tier(tier)) }
        rulebook.publications.append(
          Rulebook.Publication(
            clause: id, alternative: first + offset,
            kind: publication.kind == .owes ? .owed : .value, amount: amount, tiers: bits,
            place: place(publication.span)))
      }
    }
  }

  /// The quantity that a reference names; nil only for a name that was reported.
  func quantity(_ reference: QuantityReference) -> QuantityID? {
    switch reference {
    case .standard: QuantityID(.standard)
    case .subsidy, .owed: QuantityID(.subsidy)
    case .deadline: QuantityID(.deadline)
    case .waiting: QuantityID(.waiting)
    case .surcharge: QuantityID(.surcharge)
    case .fiscalSubsidy(let level):
      switch level {
      case .total: QuantityID(.fiscalSubsidy)
      case .central: QuantityID(.centralFiscalSubsidy)
      case .provincial: QuantityID(.provincialFiscalSubsidy)
      case .municipal: QuantityID(.municipalFiscalSubsidy)
      case .county: QuantityID(.countyFiscalSubsidy)
      }
    case .premium(let name), .named(let name):
      document.scope.quantity(name.symbol).map {
        QuantityID(StandardQuantity.allCases.count + $0)
      }
    }
  }
}
