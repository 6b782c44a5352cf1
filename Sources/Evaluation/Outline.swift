import Quantities
import Rulebook
import Text

/// What evaluating a document needs to find quickly, drawn up once.
struct Outline: Sendable {
  var nesting: Nesting
  private var groups = SymbolMap()
  private var facts = SymbolMap()
  private var tiers = SymbolMap()
  private var quantities = SymbolMap()
  /// The groups that stand for the people without a group.
  var ordinary: [GroupID] = []
  /// For each group its place among the definitions, by which they are worked out.
  var rank: ContiguousArray<UInt32>
  /// `true` for a group that can bring about that a group around it is held, other than by name.
  var isLively: ContiguousArray<Bool>
  /// For each quantity the groups by whose definitions a clause about it may come to apply, in
  /// the order of their ranks.
  var definitions: [[GroupID]] = []
  /// The numbers of the documents to which clauses leave something, in the order of the text.
  var references: [Symbol] = []
  /// For each clause a range of a number outside of which its condition cannot hold.
  var ranges: ContiguousArray<Range?> = []
  /// For each fact that is a number, where ranges of it begin in conditions, ascending.
  var breakpoints = Lookup<Symbol, [Int64]>()
  /// How conditions and windows ask days to lie to each other, in the order of the text.
  var relations: [Rulebook.DayRelation] = []
  /// Whose windows of payment there are.
  var payment: Rulebook.PaymentDays
  /// The same by the names of their facts, each once.
  var statedRelations: [StatedRelation] = []

  /// The numbers from `lowest` to `highest` of a fact, both included.
  struct Range: Sendable {
    var fact: FactID
    var lowest: Int64
    var highest: Int64
  }

  init(of rulebook: Rulebook) {
    nesting = Nesting(of: rulebook.groups)
    payment = Rulebook.PaymentDays(of: rulebook, nesting: nesting)
    rank = ContiguousArray(repeating: .max, count: rulebook.groups.count)
    isLively = ContiguousArray(repeating: false, count: rulebook.groups.count)
    nameEverything(in: rulebook)
    findLively(in: rulebook)
    findReferences(in: rulebook)
    findBreakpoints(in: rulebook)
    let asked = rulebook.conditions.compactMap { condition -> Rulebook.DayRelation? in
      if case .relation(let relation) = condition { return relation }
      return nil
    }
    for relation in asked + rulebook.windows.compactMap({ $0.event }) {
      relations.append(relation)
      let stated = rulebook.stated(relation)
      if !statedRelations.contains(stated) { statedRelations.append(stated) }
    }
    ranges = ContiguousArray(
      rulebook.clauses.map { $0.condition.flatMap { Outline.range(of: $0, in: rulebook) } })
    var subjects: [[GroupID]] = Array(repeating: [], count: rulebook.quantities.count)
    for clause in rulebook.clauses where Int(clause.quantity.index) < subjects.count {
      subjects[Int(clause.quantity.index)] += rulebook.subjectGroups[clause.subject]
    }
    definitions = subjects.map { subjects in
      var reached: Distinct<GroupID> = []
      return definitions(behind: subjects, in: rulebook, reached: &reached)
    }
  }

  /// The groups by whose definitions some of `groups` may come to be held, in the order of their
  /// ranks; what is in `reached` was looked at before and is left out.
  func definitions(
    behind groups: [GroupID], in rulebook: Rulebook, reached: inout Distinct<GroupID>
  ) -> [GroupID] {
    var found: [GroupID] = []
    var pending = groups
    // A group is handled once, so the walk ends.
    while let group = pending.popLast() {
      guard isLively[Int(group.index)] || !nesting.divided(into: group).isEmpty,
        reached.insert(group)
      else { continue }
      for inner in nesting.inner(of: group) where isLively[Int(inner.index)] {
        pending.append(inner)
      }
      pending += nesting.divided(into: group)
      if let definition = rulebook.groups[Int(group.index)].definition {
        found.append(group)
        pending += rulebook.groups(in: definition)
      }
    }
    return found.count < 2 ? found : found.sorted { rank[Int($0.index)] < rank[Int($1.index)] }
  }

  /// The group and those inside it that have a definition.
  func definedGroups(inside group: GroupID, in rulebook: Rulebook) -> [GroupID] {
    var found: [GroupID] = []
    var seen: Distinct<GroupID> = []
    var pending = [group]
    while let next = pending.popLast() {
      guard seen.insert(next) else { continue }
      if rulebook.groups[Int(next.index)].definition != nil { found.append(next) }
      pending += nesting.inner(of: next).filter { isLively[Int($0.index)] }
    }
    return found
  }

  /// The divisions of a group that have no divisions themselves, in declared order.
  func leaves(of group: GroupID, in rulebook: Rulebook) -> [GroupID] {
    var found: [GroupID] = []
    var seen: Distinct<GroupID> = [group]
    var pending = Array(rulebook.groups[Int(group.index)].divisions.reversed())
    while let next = pending.popLast() {
      guard seen.insert(next) else { continue }
      let divisions = rulebook.groups[Int(next.index)].divisions
      if divisions.isEmpty { found.append(next) } else { pending += divisions.reversed() }
    }
    return found
  }

  private mutating func nameEverything(in rulebook: Rulebook) {
    groups = SymbolMap(for: rulebook.groups.reduce(0) { $0 + 1 + $1.synonyms.count })
    quantities = SymbolMap(for: rulebook.quantities.reduce(0) { $0 + 1 + $1.synonyms.count })
    for (number, group) in rulebook.groups.enumerated() {
      groups[group.name] = UInt32(number)
      if group.isOrdinary { ordinary.append(GroupID(number)) }
    }
    for (number, fact) in rulebook.facts.enumerated() { facts[fact.name] = UInt32(number) }
    for (number, tier) in rulebook.tiers.enumerated() { tiers[tier] = UInt32(number) }
    for (number, quantity) in rulebook.quantities.enumerated() {
      quantities[quantity.name] = UInt32(number)
    }
    // A name that is another document's synonym still means the same; a group's own name wins.
    for (number, group) in rulebook.groups.enumerated() {
      for synonym in group.synonyms where groups[synonym] == nil {
        groups[synonym] = UInt32(number)
      }
    }
    for (number, quantity) in rulebook.quantities.enumerated() {
      for synonym in quantity.synonyms where quantities[synonym] == nil {
        quantities[synonym] = UInt32(number)
      }
    }
  }

  /// The group with the name or synonym.
  func group(_ name: Symbol) -> GroupID? { groups[name].map { GroupID(Int($0)) } }

  /// The fact with the name.
  func fact(_ name: Symbol) -> FactID? { facts[name].map { FactID(Int($0)) } }

  /// The place of the tier with the name.
  func tier(_ name: Symbol) -> Int? { tiers[name].map { Int($0) } }

  /// The quantity with the name or synonym.
  func quantity(_ name: Symbol) -> QuantityID? { quantities[name].map { QuantityID(Int($0)) } }

  private mutating func findLively(in rulebook: Rulebook) {
    for (number, group) in rulebook.index.defined.enumerated() {
      rank[Int(group.index)] = UInt32(number)
    }
    var pending: [GroupID] = []
    for number in rulebook.groups.indices {
      let group = GroupID(number)
      let crosses = !nesting.divided(into: group).isEmpty && nesting.outer(of: group).count > 1
      if crosses || rulebook.groups[number].definition != nil { pending.append(group) }
    }
    while let group = pending.popLast() {
      if isLively[Int(group.index)] { continue }
      isLively[Int(group.index)] = true
      pending += nesting.outer(of: group)
    }
  }

  private mutating func findReferences(in rulebook: Rulebook) {
    var seen: Distinct<Symbol> = []
    for alternative in rulebook.alternatives {
      guard case .elsewhere(let number?) = alternative.value, seen.insert(number) else {
        continue
      }
      references.append(number)
    }
  }

  /// The first range that a condition demands, whatever else it does.
  private static func range(of condition: ConditionID, in rulebook: Rulebook) -> Range? {
    var pending = [condition]
    // A condition's parts stand before it, so the walk ends.
    while let next = pending.popLast() {
      switch rulebook.conditions[Int(next.index)] {
      case .number(let fact, let lowest, let highest):
        return Range(fact: fact, lowest: lowest ?? .min, highest: highest ?? .max)
      case .inWindow(let fact, let window):
        let days = rulebook.windows[window].range.numbers
        return Range(fact: fact, lowest: days.lowerBound, highest: days.upperBound)
      case .and(let left, let right): pending += [right, left]
      case .group, .oneOf, .relation, .timing, .not, .or: break
      }
    }
    return nil
  }

  /// The fact that a condition compares with numbers, and the ranges that it compares it with.
  private static func ranges(
    of condition: Rulebook.Condition, in rulebook: Rulebook
  ) -> (fact: FactID?, ranges: [(lowest: Int64?, highest: Int64?)]) {
    switch condition {
    case .number(let fact, let lowest, let highest): return (fact, [(lowest, highest)])
    case .inWindow(let fact, let window):
      let days = rulebook.windows[window].range.numbers
      return (fact, [(days.lowerBound, days.upperBound)])
    case .timing(let fact, _): return (fact, [])
    case .group, .oneOf, .relation, .not, .and, .or: return (nil, [])
    }
  }

  /// The place of a relation among those of the document; nil when it has none such.
  func place(of relation: StatedRelation) -> Int? { statedRelations.firstIndex(of: relation) }

  private mutating func findBreakpoints(in rulebook: Rulebook) {
    var found = Lookup<Symbol, [Int64]>()
    var timed: Distinct<Symbol> = []
    for condition in rulebook.conditions {
      let (compared, ranges) = Outline.ranges(of: condition, in: rulebook)
      guard let fact = compared, Int(fact.index) < rulebook.facts.count
      else { continue }
      let name = rulebook.facts[Int(fact.index)].name
      if case .timing = condition { timed.insert(name) }
      for (lowest, highest) in ranges {
        if let lowest { found[name, default: []].append(lowest) }
        if let highest, highest < Int64.max { found[name, default: []].append(highest + 1) }
      }
    }
    let windows =
      timed.isEmpty ? [] : rulebook.windows.filter { $0.kind != .closed && $0.event == nil }
    for name in timed {
      for window in windows {
        let days = window.range.numbers
        found[name, default: []] += [days.lowerBound, days.upperBound + 1]
      }
    }
    for (fact, starts) in found.pairs { breakpoints.update(fact, to: Distinct(starts).sorted()) }
  }
}
