import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// People in a group who can meet a condition, one for each way to meet it, in each tier.
  ///
  /// What is open of a person stays open, so that an answer shows all its cases; stated are only
  /// the groups and what is not as it ordinarily is.
  func people(in group: GroupID?, meeting condition: ConditionID?) -> [Person] {
    let named = group.map { [rulebook.groups[Int($0.index)].name] } ?? []
    let ways = condition.map { self.ways(to: $0) } ?? [[]]
    var people: [Person] = []
    var seen: Distinct<[Demand]> = []
    for way in ways.map({ way in way.filter { !isOpen($0) } }) where seen.insert(way) {
      var person = Person(groups: named)
      for demand in way {
        switch demand {
        case .group(let group): person.add(rulebook.groups[Int(group.index)].name)
        case .fact(let fact, let value): person.state(rulebook.facts[Int(fact.index)].name, value)
        }
      }
      guard !rulebook.tiers.isEmpty else {
        people.append(person)
        continue
      }
      for tier in rulebook.tiers {
        person.tier = tier
        people.append(person)
      }
    }
    return people
  }

  private func isOpen(_ demand: Demand) -> Bool {
    guard case .fact(let fact, _) = demand else { return false }
    return rulebook.facts[Int(fact.index)].ordinary == .open
  }

  /// Something that a condition asks of a person.
  enum Demand: LookupKey {
    case group(GroupID)
    case fact(FactID, FactValue)

    var lookupNumber: UInt64 {
      switch self {
      case .group(let group): group.lookupNumber
      case .fact(let fact, let value): (fact.lookupNumber &+ 1) << 32 ^ value.lookupNumber
      }
    }
  }

  /// More ways to meet a condition than this are not tried.
  static let mostWays = 16

  /// How many ways there are to meet a condition, at most a million.
  func countOfWays(to condition: ConditionID) -> Int {
    switch rulebook.conditions[Int(condition.index)] {
    case .or(let left, let right):
      return min(1_000_000, countOfWays(to: left) + countOfWays(to: right))
    case .and(let left, let right):
      return min(1_000_000, countOfWays(to: left) * countOfWays(to: right))
    case .group, .number, .oneOf, .relation, .timing, .inWindow, .not:
      return ways(to: condition).count
    }
  }

  /// Says of each clause whose condition can be met in more ways than are tried that not all of them
  /// were looked at.
  mutating func reportManyWays() {
    for clause in rulebook.clauses {
      guard let condition = clause.condition else { continue }
      let count = countOfWays(to: condition)
      if count > Self.mostWays {
        diagnostics.append(.waysNotExamined(count, of: Self.mostWays, at: clause.place))
      }
    }
  }

  /// The ways to meet a condition, each as what it asks; what must not be is left open.
  func ways(to condition: ConditionID) -> [[Demand]] {
    switch rulebook.conditions[Int(condition.index)] {
    case .group(let group): return [[.group(group)]]
    case .number(let fact, let lowest, let highest):
      return [[.fact(fact, .number(lowest ?? highest ?? 0))]]
    case .oneOf(let fact, let bits):
      guard case .oneOf(let values) = rulebook.facts[Int(fact.index)].kind else { return [[]] }
      return values.indices.filter { bits & (1 << UInt64($0)) != 0 }.map {
        [.fact(fact, .value(values[$0]))]
      }
    case .timing(let fact, let isLate):
      // Somebody of none of the groups with windows of their own, and somebody of each of them.
      return ([nil] + rulebook.index.withWindows.map { $0 }).compactMap { group -> [Demand]? in
        let days = payment.days(isLate: isLate) { $0 == group }
        let certain = days.subtracting(payment.daysPerhaps)
        guard let day = (certain.isEmpty ? days : certain).numbers.first?.lowerBound else {
          return nil
        }
        return (group.map { [.group($0)] } ?? []) + [.fact(fact, .number(day))]
      }
    case .inWindow(let fact, let window):
      let (days, certain) = (rulebook.windows[window].days, rulebook.windows[window].certainDays)
      guard let day = (certain.isEmpty ? days : certain).numbers.first?.lowerBound else {
        return []
      }
      return [[.fact(fact, .number(day))]]
    case .not, .relation: return [[]]
    case .or(let left, let right):
      return Array((ways(to: left) + ways(to: right)).prefix(Self.mostWays))
    case .and(let left, let right):
      var both: [[Demand]] = []
      for one in ways(to: left) {
        for other in ways(to: right) where both.count < Self.mostWays { both.append(one + other) }
      }
      return both
    }
  }
}
