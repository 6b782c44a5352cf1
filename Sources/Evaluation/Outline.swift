import Quantities
import Rulebook
import Text

/// What evaluating a document needs to find quickly, drawn up once.
///
/// It is never changed again, and every question holds it, so it is an object: to hand it on costs
/// one count, not one for each of its tables.
final class Outline: Sendable {
  let nesting: Nesting
  /// Which groups lie inside which when clauses about the one go before those about the other: by
  /// their definitions, too.
  let precedence: Nesting
  private let names: Names
  /// The groups that stand for the people without a group.
  let ordinary: [GroupID]
  /// How groups come to be held by definitions.
  let definitions: Definitions
  /// The numbers of the documents to which clauses leave something, in the order of the text.
  let references: Distinct<Symbol>
  /// For each clause a range of a number outside of which its condition cannot hold.
  let ranges: ContiguousArray<Range?>
  /// For each fact that is a number, where ranges of it begin in conditions, ascending.
  let breakpoints: Lookup<Symbol, [Int64]>
  /// How conditions and windows ask days to lie to each other, in the order of the text.
  let relations: [Rulebook.DayRelation]
  /// Whose windows of payment there are.
  let payment: Rulebook.PaymentDays
  /// The same by the names of their facts, each once.
  let statedRelations: [StatedRelation]

  /// The numbers from `lowest` to `highest` of a fact, both included.
  struct Range: Sendable {
    var fact: FactID
    var lowest: Int64
    var highest: Int64
  }

  init(of rulebook: Rulebook) {
    nesting = Nesting(of: rulebook.groups)
    precedence =
      rulebook.index.defined.isEmpty
      ? nesting : Nesting(withDefinitionsOf: rulebook, declared: nesting)
    payment = Rulebook.PaymentDays(of: rulebook, nesting: nesting)
    names = Names(of: rulebook)
    ordinary = rulebook.groups.indices.filter { rulebook.groups[$0].isOrdinary }
      .map { GroupID($0) }
    definitions = Definitions(of: rulebook, nesting)
    references = Outline.references(in: rulebook)
    ranges = ContiguousArray(
      rulebook.clauses.map { $0.condition.flatMap { Outline.range(of: $0, in: rulebook) } })
    breakpoints = Outline.breakpoints(in: rulebook)
    let asked = rulebook.conditions.compactMap { condition -> Rulebook.DayRelation? in
      if case .relation(let relation) = condition { return relation }
      return nil
    }
    relations = asked + rulebook.windows.compactMap { $0.event }
    var stated: [StatedRelation] = []
    for relation in relations.map(rulebook.stated) where !stated.contains(relation) {
      stated.append(relation)
    }
    statedRelations = stated
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

  /// The group with the name or synonym.
  func group(_ name: Symbol) -> GroupID? { names.groups[name].map { GroupID(Int($0)) } }

  /// The fact with the name.
  func fact(_ name: Symbol) -> FactID? { names.facts[name].map { FactID(Int($0)) } }

  /// The place of the tier with the name.
  func tier(_ name: Symbol) -> Int? { names.tiers[name].map { Int($0) } }

  /// The quantity with the name or synonym.
  func quantity(_ name: Symbol) -> QuantityID? {
    names.quantities[name].map { QuantityID(Int($0)) }
  }

  private static func references(in rulebook: Rulebook) -> Distinct<Symbol> {
    var found: Distinct<Symbol> = []
    for case .elsewhere(let number?) in rulebook.alternatives.lazy.map({ $0.value }) {
      found.insert(number)
    }
    return found
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
      let (days, certain) = (rulebook.windows[window].days, rulebook.windows[window].certainDays)
      return (fact, (days.numbers + certain.numbers).map { ($0.lowerBound, $0.upperBound) })
    case .timing(let fact, _): return (fact, [])
    case .group, .oneOf, .relation, .not, .and, .or: return (nil, [])
    }
  }

  /// The place of a relation among those of the document; nil when it has none such.
  func place(of relation: StatedRelation) -> Int? { statedRelations.firstIndex(of: relation) }

  private static func breakpoints(in rulebook: Rulebook) -> Lookup<Symbol, [Int64]> {
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
      timed.isEmpty
      ? []
      : rulebook.windows.indices.filter {
        rulebook.windows[$0].kind != .closed && rulebook.windows[$0].event == nil
      }
    let spans = windows.flatMap {
      [rulebook.openSpan(ofWindow: $0), rulebook.certainOpenSpan(ofWindow: $0)]
    }
    for name in timed {
      for days in spans.map({ $0.numbers }) {
        found[name, default: []] += [days.lowerBound, days.upperBound + 1]
      }
    }
    var breakpoints = Lookup<Symbol, [Int64]>()
    for (fact, starts) in found.pairs { breakpoints.update(fact, to: Distinct(starts).sorted()) }
    return breakpoints
  }
}
