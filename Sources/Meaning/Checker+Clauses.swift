import Quantities
import Syntax
import Text

extension Checker {
  mutating func check(clause: Clause, statement: Int) {
    if let subject = clause.subject { check(subject: subject) }
    if let condition = clause.condition { check(condition: condition) }
    guard let type = type(of: clause.quantity) else {
      if case .named(let name) = clause.quantity { reportUnknownQuantity(name) }
      return
    }
    if clause.subject == nil, clause.quantity == .subsidy || clause.quantity == .owed {
      report(
        .nothingToPayFrom(
          isOwed: clause.quantity == .owed, at: place(clause.quantitySpan)))
    }
    var covered: UInt64 = 0
    for alternative in tree.alternatives[clause.alternatives] {
      let tiers = check(tiers: alternative.tiers)
      if covered & tiers != 0 {
        report(.tierListedTwice(at: place(alternative.span)))
      }
      covered |= tiers
      check(alternative, expecting: type, isSubsidy: clause.quantity == .subsidy)
    }
    check(parts: clause, type: type)
    if let citation = clause.insteadOf { resolve(citation, of: statement) }
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
    report(
      .unknownTier(
        text(name.symbol), at: place(name.span), tiers: scope.tiers.map { text($0.symbol) }))
    return nil
  }

  private mutating func check(
    _ alternative: Alternative, expecting type: QuantityType, isSubsidy: Bool
  ) {
    if case .expression(let expression) = alternative.value {
      check(expression: expression, expecting: type, isSubsidy: isSubsidy, isWhole: true)
    }
    for bound in [alternative.minimum, alternative.maximum] {
      if let bound { check(expression: bound, expecting: type, isSubsidy: isSubsidy) }
    }
    if alternative.rounding != nil, case .money = type {
    } else if alternative.rounding != nil {
      report(.roundingOfOtherType(type.spoken, at: place(alternative.span)))
    }
    for publication in tree.publications[alternative.publications] {
      let due: QuantityType = publication.kind == .owes ? .money(.perPersonAndYear) : type
      check(literal: publication.literal, at: publication.span, expecting: due)
      if let tier = publication.tier { _ = tierOrReport(tier) }
      if publication.kind == .owes, !isSubsidy {
        report(.owesBehindOtherQuantity(at: place(publication.span)))
      }
    }
  }

  /// The type of the quantity that a clause is about; nil when nothing declares it.
  func type(of quantity: QuantityReference) -> QuantityType? {
    switch quantity {
    case .standard, .subsidy, .owed, .fiscalSubsidy: return .money(.perPersonAndYear)
    case .premium(let name), .named(let name):
      return scope.quantity(name.symbol).map { scope.quantities[$0].type }
    }
  }

  mutating func reportUnknownQuantity(_ name: Name) {
    guard unknownNames.insert(name.symbol).inserted else { return }
    report(
      .unknownQuantity(
        text(name.symbol), at: place(name.span), kind: scope.entity(name.symbol),
        near: suggestions(for: name.symbol) { if case .quantity = $0 { true } else { false } }))
  }

  mutating func check(subject: Subject) {
    for name in tree.names[subject.exceptions] { _ = groupOrReport(name) }
  }

  mutating func check(funding: FundingClause) {
    if case .groups(let subject) = funding.scope { check(subject: subject) }
    if let condition = funding.condition { check(condition: condition) }
  }

  /// The parts of a fiscal subsidy must add up to it.
  private mutating func check(parts clause: Clause, type: QuantityType) {
    guard !clause.parts.isEmpty else { return }
    guard clause.quantity == .fiscalSubsidy(.total) else {
      return report(.partsOfOtherQuantity(at: place(tree.parts[clause.parts.lowerBound].span)))
    }
    var sum = Rational(0)
    for part in tree.parts[clause.parts] {
      guard let amount = check(literal: part.literal, at: part.span, expecting: type),
        let next = try? sum.adding(amount)
      else { return }
      sum = next
    }
    guard clause.alternatives.count == 1,
      case .expression(let expression) = tree.alternatives[clause.alternatives.lowerBound].value,
      case .literal(let literal, _) = tree.expressions[Int(expression.index)].kind,
      let total = amount(of: literal, as: type), total != sum
    else { return }
    let first = tree.parts[clause.parts.lowerBound].span
    let last = tree.parts[clause.parts.upperBound - 1].span
    report(
      .partsDoNotAddUp(
        total: yuan(total), sum: yuan(sum), at: place(first.joined(with: last)),
        whole: place(tree.expressions[Int(expression.index)].span)))
  }

  /// An amount in fen as 元, for messages.
  func yuan(_ fen: Rational) -> String {
    fen.int64.map { Money(fen: $0).description }
      ?? (try? fen.divided(by: Rational(100)).description) ?? fen.description
  }

  /// Finds the clause that an `instead of` names.
  private mutating func resolve(_ citation: Name, of statement: Int) {
    for (index, other) in citations.enumerated() where other == citation.symbol && index != statement
    {
      if case .clause = tree.statements[index].kind {
        replacements[statement] = index
        return
      }
    }
    let known = Set(citations).map { text($0) }.sorted()
    report(
      .unknownCitation(
        text(citation.symbol), at: place(citation.span),
        near: nearest(to: text(citation.symbol), among: known)))
  }
}
