import Meaning
import Quantities
import Rulebook
import Syntax

extension Lowering {
  /// A clause's condition together with the groups that its subject leaves out.
  mutating func condition(
    _ written: Condition.ID?, except subject: Subject?
  ) -> ConditionID? {
    var condition = written.map { lower(condition: $0) }
    guard let subject else { return condition }
    for name in document.tree.names[subject.exceptions] {
      guard let group = document.scope.group(name.symbol) else { continue }
      let isMember = add(.group(GroupID(group)))
      let isNot = add(.not(isMember))
      condition = condition.map { add(.and($0, isNot)) } ?? isNot
    }
    return condition
  }

  /// Lowers a condition; its depth is bounded by the parser.
  mutating func lower(condition id: Condition.ID) -> ConditionID {
    switch document.tree.conditions[Int(id.index)].kind {
    case .group(let name):
      return add(.group(GroupID(document.scope.group(name.symbol) ?? 0)))
    case .comparison(let fact, let comparison, let literal):
      let number = number(of: literal, as: .age)?.int64 ?? 0
      let fact = FactID(document.scope.fact(fact.symbol) ?? 0)
      switch comparison {
      case .equal: return add(.number(fact, lowest: number, highest: number))
      case .orOver: return add(.number(fact, lowest: number, highest: nil))
      case .over: return add(.number(fact, lowest: number + 1, highest: nil))
      case .orUnder: return add(.number(fact, lowest: nil, highest: number))
      case .under: return add(.number(fact, lowest: nil, highest: number - 1))
      }
    case .oneOf(let name, let range):
      let fact = document.scope.fact(name.symbol) ?? 0
      var bits: UInt64 = 0
      for value in document.tree.names[range] {
        guard let index = document.scope.facts[fact].value(value.symbol) else { continue }
        bits |= 1 << UInt64(index)
      }
      return add(.oneOf(FactID(fact), bits))
    case .not(let inner):
      let inner = lower(condition: inner)
      return add(.not(inner))
    case .and(let left, let right):
      let left = lower(condition: left)
      let right = lower(condition: right)
      return add(.and(left, right))
    case .or(let left, let right):
      let left = lower(condition: left)
      let right = lower(condition: right)
      return add(.or(left, right))
    case .broken: return add(.oneOf(FactID(0), 0))
    }
  }

  private mutating func add(_ condition: Rulebook.Condition) -> ConditionID {
    rulebook.conditions.append(condition)
    return ConditionID(rulebook.conditions.count - 1)
  }
}
