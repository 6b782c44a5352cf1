import Quantities
import Syntax
import Text

extension Checker {
  /// A rule's subject matter: two clauses that share it say the same thing twice.
  private struct Matter: LookupKey {
    /// The quantity and the group in one number; the group is 0 for a clause without one.
    var what: UInt64
    /// What the exceptions and the condition are, as a number of `details`; 0 is none.
    var detail: Int

    var lookupNumber: UInt64 { what ^ UInt64(detail) << 40 }
  }

  /// A clause about a matter, and the one before it about the same matter.
  private struct Mention {
    var tiers: UInt64
    var statement: Int
    var previous: Int?
  }

  /// The matters that were met, in a shape that costs no allocation for a plain clause.
  private struct Matters {
    var latest = Lookup<Matter, Int>()
    var mentions: ContiguousArray<Mention> = []
    var details = Lookup<[UInt64], Int>()

    mutating func detail(_ key: [UInt64]) -> Int {
      if key.isEmpty { return 0 }
      if let known = details[key] { return known }
      details.update(key, to: details.count + 1)
      return details.count
    }

    /// Notes a clause about a matter; returns an earlier one for one of the same tiers.
    mutating func note(_ matter: Matter, tiers: UInt64, statement: Int) -> Int? {
      let previous = latest.update(matter, to: mentions.count)
      if let previous, mentions[previous].statement == statement {
        // A clause that names a group twice mentions it once.
        latest.update(matter, to: previous)
        return nil
      }
      mentions.append(Mention(tiers: tiers, statement: statement, previous: previous))
      var next = previous
      // A mention refers to earlier ones only, so the walk ends.
      while let index = next {
        let mention = mentions[index]
        if mention.tiers & tiers != 0, mention.statement != statement { return mention.statement }
        next = mention.previous
      }
      return nil
    }
  }

  /// Reports clauses that are about the same quantity, group, condition and tier.
  mutating func checkDuplicates() {
    var matters = Matters()
    for index in tree.statements.indices {
      switch tree.statements[index].kind {
      case .clause(let clause):
        // What holds on some days only is held against its like by `checkHoldings`.
        guard clause.insteadOf == nil, clause.holding == nil,
          let quantity = key(of: clause.quantity)
        else { continue }
        var tiers: UInt64 = 0
        for alternative in tree.alternatives[clause.alternatives] {
          tiers |= bits(of: alternative.tiers)
        }
        note(
          quantity, clause.subject, clause.condition, tiers: tiers, statement: index, in: &matters)
        for part in tree.parts[clause.parts] {
          note(
            8 + UInt64(part.level.rawValue), clause.subject, clause.condition, tiers: tiers,
            statement: index, in: &matters)
        }
      case .funding(let funding):
        var subject: Subject?
        if case .groups(let groups) = funding.scope { subject = groups }
        note(
          subject == nil ? 4 : 3, subject, funding.condition, tiers: .max, statement: index,
          in: &matters)
      case .period(let period) where period.kind == .cover:
        note(7, period.subject, period.condition, tiers: .max, statement: index, in: &matters)
      default: break
      }
    }
  }

  private mutating func note(
    _ quantity: UInt64, _ subject: Subject?, _ condition: Condition.ID?, tiers: UInt64,
    statement: Int, in matters: inout Matters
  ) {
    let detail = matters.detail(key(of: condition, except: subject))
    let groups = subject?.groups ?? 0..<1
    var isReported = false
    for place in groups {
      var group = 0
      if subject != nil {
        guard let known = scope.group(tree.groups[place].name.symbol) else { continue }
        group = known + 1
      }
      let matter = Matter(what: quantity << 32 | UInt64(group), detail: detail)
      guard let first = matters.note(matter, tiers: tiers, statement: statement), !isReported
      else { continue }
      isReported = true
      reportDuplicate(statement, first, group: group - 1)
    }
  }

  /// What tells the conditions and exceptions of clauses apart.
  func key(of condition: Condition.ID?, except subject: Subject?) -> [UInt64] {
    var key: [UInt64] = []
    if let condition { append(condition, to: &key) }
    if let subject, !subject.exceptions.isEmpty {
      key.append(7)
      key += tree.names[subject.exceptions].compactMap { scope.group($0.symbol) }.sorted()
        .map { UInt64($0) }
    }
    return key
  }

  private mutating func reportDuplicate(_ index: Int, _ first: Int, group: Int) {
    let group = group >= 0 ? text(scope.groups[group].name.symbol) : nil
    report(
      .duplicateClause(
        group: group, at: place(tree.statements[index].span),
        first: place(tree.statements[first].span)))
  }

  /// The tiers as bits; all ones when none is named.
  func bits(of tiers: Range<Int>) -> UInt64 {
    guard !tiers.isEmpty else { return .max }
    return tree.names[tiers].reduce(0) { bits, name in
      bits | (scope.tier(name.symbol).map { 1 << UInt64($0) } ?? 0)
    }
  }

  /// What the person pays and what the scheme pays are two ways to state one quantity.
  func key(of quantity: QuantityReference) -> UInt64? {
    switch quantity {
    case .standard: 0
    case .subsidy, .owed: 1
    case .deadline: 5
    case .waiting: 6
    case .surcharge: 2
    case .fiscalSubsidy(let level): 8 + UInt64(level.rawValue)
    case .premium(let name), .named(let name):
      scope.quantity(name.symbol).map { 64 + UInt64($0) }
    }
  }

  private func append(_ id: Condition.ID, to key: inout [UInt64]) {
    switch tree.conditions[Int(id.index)].kind {
    case .broken: key.append(0)
    case .group(let name): key += [1, UInt64((scope.group(name.symbol) ?? -1) + 1)]
    case .comparison(let fact, let comparison, let literal):
      let written = tree.literals[Int(literal.index)]
      let number =
        written.dayNumber ?? (amount(of: literal, as: .age) ?? amount(of: literal, as: .months))?
        .int64 ?? -1
      key += [
        2, UInt64(scope.fact(fact.symbol) ?? 0), UInt64(comparison.rawValue),
        UInt64(bitPattern: number),
      ]
    case .oneOf(let fact, let values):
      guard let index = scope.fact(fact.symbol) else { return key.append(0) }
      var bits: UInt64 = 0
      for name in tree.names[values] {
        if let value = scope.facts[index].value(name.symbol) { bits |= 1 << UInt64(value) }
      }
      key += [3, UInt64(index), bits]
    case .timing(let fact, let isLate):
      key += [7, UInt64(scope.fact(fact.symbol) ?? 0), isLate ? 1 : 0]
    case .relation(let fact, let limit, let span, let origin, let countsFirstDay):
      key += [8, UInt64(scope.fact(fact.symbol) ?? 0), limit == .over ? 1 : 0]
      let days = tree.span(span)
      key += [UInt64(days?.totalMonths ?? 0), UInt64(days?.days ?? 0), countsFirstDay ? 1 : 0]
      switch origin {
      case .fact(let other): key += [0, UInt64(scope.fact(other.symbol) ?? 0)]
      case .day(let day):
        key += [1, UInt64(bitPattern: tree.literals[Int(day.index)].dayNumber ?? 0)]
      }
    case .inWindow(let statement): key += [9, UInt64(statement)]
    case .not(let inner):
      key.append(4)
      append(inner, to: &key)
    case .and(let left, let right):
      key.append(5)
      append(left, to: &key)
      append(right, to: &key)
    case .or(let left, let right):
      key.append(6)
      append(left, to: &key)
      append(right, to: &key)
    }
  }
}
