import Quantities
import Syntax
import Text

extension Checker {
  mutating func check(clause: Clause, statement: Int) {
    if let subject = clause.subject { check(subject: subject) }
    if let condition = clause.condition { check(condition: condition) }
    guard let type = type(of: clause.quantity) else {
      switch clause.quantity {
      case .named(let name):
        reportUnknownQuantity(name, role: clause.subject == nil ? .subject : .verb)
      case .premium(let name): reportUnknownQuantity(name, role: .operand)
      case .standard, .subsidy, .owed, .fiscalSubsidy, .deadline, .waiting, .surcharge: break
      }
      return
    }
    if clause.subject == nil, clause.quantity == .subsidy || clause.quantity == .owed {
      report(
        .nothingToPayFrom(
          isOwed: clause.quantity == .owed,
          hasCondition: clause.condition != nil && tree.window(priced: clause) == nil,
          at: place(clause.quantitySpan)))
    }
    if clause.isVoluntary, clause.quantity == .surcharge {
      report(.voluntaryDuty(at: place(clause.quantitySpan)))
    }
    let count = diagnostics.count
    var covered: [(tiers: UInt64, span: Span)] = []
    var isListedTwice = false
    for index in clause.alternatives {
      let alternative = tree.alternatives[index]
      if index > clause.alternatives.lowerBound,
        reportTierAsValue(alternative, behind: tree.alternatives[index - 1])
      {
        isListedTwice = true
        continue
      }
      let tiers = check(tiers: alternative.tiers)
      if !isListedTwice, let first = covered.first(where: { $0.tiers & tiers != 0 }) {
        isListedTwice = true
        report(
          .tierListedTwice(
            tier(first.tiers & tiers), at: place(alternative.span), first: place(first.span)))
      }
      if !isListedTwice { covered.append((tiers, alternative.span)) }
      check(alternative, expecting: type, isSubsidy: clause.quantity == .subsidy)
      check(publicationsOf: alternative, tiers: tiers, clause: clause, type: type)
    }
    // What could not be read can be a part.
    if clause.alternatives.count == 1 || diagnostics.count == count {
      check(parts: clause, type: type)
    }
    if let holding = clause.holding { check(holding: holding) }
    if let citation = clause.insteadOf { resolve(citation, of: statement) }
  }

  /// Reports a tier that stands as a value behind one that is for tiers: 320 in 一档, 二档.
  private mutating func reportTierAsValue(
    _ alternative: Alternative, behind last: Alternative
  ) -> Bool {
    guard let first = tree.names[last.tiers].last, alternative.tiers.isEmpty,
      case .expression(let id) = alternative.value,
      case .quantity(.named(let name), nil) = tree.expressions[Int(id.index)].kind,
      scope.quantity(name.symbol) == nil,
      scope.tier(name.symbol) != nil || text(name.symbol).utf8.suffix(3).elementsEqual("档".utf8)
    else { return false }
    report(
      .tierAsValue(text(name.symbol), behind: text(first.symbol), at: place(alternative.span)))
    return true
  }

  /// The first of the tiers; nil when they are all.
  private func tier(_ tiers: UInt64) -> String? {
    let first = tiers.trailingZeroBitCount
    return tiers == .max || first >= scope.tiers.count ? nil : text(scope.tiers[first].symbol)
  }

  /// The tiers as bits; all ones when none is named.
  private mutating func check(tiers: Range<Int>) -> UInt64 {
    guard !tiers.isEmpty else { return .max }
    var bits: UInt64 = 0
    for name in tree.names[tiers] {
      guard let tier = tierOrReport(name) else { continue }
      bits |= 1 << UInt64(tier)
    }
    return bits
  }

  mutating func tierOrReport(_ name: Name) -> Int? {
    if let tier = scope.tier(name.symbol) { return tier }
    guard unknownNames.insert(name.symbol) else { return nil }
    report(
      .unknownTier(
        text(name.symbol), at: place(name.span), tiers: scope.tiers.map { text($0.symbol) }))
    return nil
  }

  private mutating func check(
    _ alternative: Alternative, expecting type: QuantityType, isSubsidy: Bool
  ) {
    if case .expression(let expression) = alternative.value {
      let isBare =
        alternative.minimum == nil && alternative.maximum == nil && alternative.rounding == nil
      check(expression: expression, expecting: type, isSubsidy: isSubsidy, isWhole: isBare)
    }
    for bound in [alternative.minimum, alternative.maximum].compactMap({ $0 }) {
      switch type {
      case .date, .text:
        report(
          .boundOfOtherType(type.spoken, at: place(tree.expressions[Int(bound.index)].span)))
      case .money, .ratio, .points, .count, .age, .months:
        check(expression: bound, expecting: type, isSubsidy: isSubsidy)
      }
    }
    if alternative.rounding != nil, case .money = type {
    } else if alternative.rounding != nil {
      report(.roundingOfOtherType(type.spoken, at: place(alternative.span)))
    }
  }

  /// What a clause prints must have its type, and be for a tier that the value is for.
  private mutating func check(
    publicationsOf alternative: Alternative, tiers: UInt64, clause: Clause, type: QuantityType
  ) {
    for publication in tree.publications[alternative.publications] {
      let due: QuantityType = publication.kind == .owes ? .money(.perPersonAndYear) : type
      check(literal: publication.literal, at: publication.span, expecting: due)
      if let name = publication.tier, let tier = tierOrReport(name), tiers >> UInt64(tier) & 1 == 0
      {
        report(
          .publishedForOtherTier(
            text(name.symbol), at: place(publication.span), value: place(alternative.span)))
      }
      if publication.kind == .owes, clause.quantity != .subsidy {
        report(.owesBehindOtherQuantity(at: place(publication.span)))
      }
    }
  }

  /// The type of the quantity that a clause is about; nil when nothing declares it.
  func type(of quantity: QuantityReference) -> QuantityType? {
    switch quantity {
    case .standard, .subsidy, .owed, .fiscalSubsidy, .surcharge: return .money(.perPersonAndYear)
    case .deadline: return .date
    case .waiting: return .months
    case .premium(let name), .named(let name):
      return scope.quantity(name.symbol).map { scope.quantities[$0].type }
    }
  }

  /// Reports a name that is no quantity.
  mutating func reportUnknownQuantity(_ name: Name, role: Diagnostic.QuantityRole) {
    guard unknownNames.insert(name.symbol) else { return }
    if scope.isReserved(name.symbol) {
      return report(.nameIsReserved(text(name.symbol), at: place(name.span)))
    }
    report(
      .unknownQuantity(
        text(name.symbol), at: place(name.span), kind: scope.entity(name.symbol),
        near: suggestions(
          for: name.symbol, among: { if case .quantity = $0 { true } else { false } },
          or: role.words),
        role: role))
  }

  /// A group must not lie in one that is excepted: nobody would be left.
  mutating func check(subject: Subject) {
    guard !subject.exceptions.isEmpty else { return }
    var exceptions = Lookup<Int, Name>()
    for name in tree.names[subject.exceptions] {
      if let other = groupOrReport(name), exceptions[other] == nil {
        exceptions.update(other, to: name)
      }
    }
    for group in tree.groups[subject.groups] {
      guard let index = scope.group(group.name.symbol),
        let other = surroundings(of: index).first(where: { exceptions[$0] != nil }),
        let name = exceptions[other]
      else { continue }
      report(nobodyIsLeft(of: index, without: other, at: place(name.span)))
    }
  }

  mutating func check(funding: FundingClause) {
    if case .groups(let subject) = funding.scope { check(subject: subject) }
    if let condition = funding.condition { check(condition: condition) }
    for funder in [funding.funder, funding.rest].compactMap({ $0 }) {
      let name = text(funder.symbol)
      guard Self.namesOfThePerson.contains(name) else { continue }
      report(.personAsFunder(name, at: place(funder.span)))
    }
  }

  /// What the person is called whose contribution it is.
  private static let namesOfThePerson = [
    "个人", "本人", "参保人", "参保人员", "参保个人", "参保居民", "群众", "参保群众",
  ]
}
