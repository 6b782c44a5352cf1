import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  /// A clause's condition together with the groups that its subject leaves out.
  mutating func condition(
    _ written: Condition.ID?, except subject: Subject?
  ) -> ConditionID? {
    var condition = written.map { lower(condition: $0) }
    guard let subject else { return condition }
    for name in document.tree.names[subject.exceptions] {
      let isMember = add(.group(group(name)))
      let isNot = add(.not(isMember))
      condition = condition.map { add(.and($0, isNot)) } ?? isNot
    }
    return condition
  }

  /// Lowers a condition; its depth is bounded by the parser.
  mutating func lower(condition id: Condition.ID) -> ConditionID {
    let condition = document.tree.conditions[Int(id.index)]
    switch condition.kind {
    case .group(let name): return add(.group(group(name)))
    case .comparison(let fact, let comparison, let literal):
      let fact = self.fact(fact)
      guard let number = number(of: literal, for: rulebook.facts[Int(fact.index)]) else {
        return broken(
          Message("this is no number or day to compare with", "这不是可以比较的数字或日期"), condition.span)
      }
      // Nobody is as old as the largest number, so it need not be passed.
      let next = number < .max ? number + 1 : number
      switch comparison {
      case .equal: return add(.number(fact, lowest: number, highest: number))
      case .orOver: return add(.number(fact, lowest: number, highest: nil))
      case .over: return add(.number(fact, lowest: next, highest: nil))
      case .orUnder: return add(.number(fact, lowest: nil, highest: number))
      case .under: return add(.number(fact, lowest: nil, highest: number - 1))
      }
    case .oneOf(let name, let range):
      guard let fact = document.scope.fact(name.symbol) else {
        return broken(Message("this fact is not declared", "该情况没有声明"), name.span)
      }
      var bits: UInt64 = 0
      for value in document.tree.names[range] {
        guard let index = document.scope.facts[fact].value(value.symbol) else {
          return broken(Message("the fact has no such value", "该情况没有此取值"), value.span)
        }
        bits |= 1 << UInt64(index)
      }
      return add(.oneOf(FactID(fact), bits))
    case .timing(let name, let isLate): return add(.timing(fact(name), isLate: isLate))
    case .relation(let name, let limit, let span, let origin, let countsFirstDay):
      guard let span = document.tree.span(span) else {
        return broken(Message("this span could not be read", "期间无法读取"), condition.span)
      }
      let reckoning = Rulebook.Reckoning(span: span, countsFirstDay: countsFirstDay)
      return relation(fact(name), limit, reckoning, origin, condition.span)
    case .inWindow(let statement): return inWindow(statement, condition.span)
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
    case .broken:
      return broken(Message("this condition could not be read", "条件无法读取"), condition.span)
    }
  }

  private func number(of literal: LiteralID, for fact: Rulebook.Fact) -> Int64? {
    guard let type = fact.kind.type else { return nil }
    if type == .date { return document.tree.literals[Int(literal.index)].dayNumber }
    return number(of: literal, as: type)?.int64
  }

  /// Holds the place of a condition that cannot be lowered; the document is refused.
  mutating func broken(_ reason: Message, _ span: Span) -> ConditionID {
    fault(reason, span)
    return add(.group(GroupID(0)))
  }

  mutating func fact(_ name: Name) -> FactID {
    if let fact = document.scope.fact(name.symbol) { return FactID(fact) }
    fault(Message("this fact is not declared", "该情况没有声明"), name.span)
    return FactID(0)
  }

  mutating func add(_ condition: Rulebook.Condition) -> ConditionID {
    rulebook.conditions.append(condition)
    return ConditionID(rulebook.conditions.count - 1)
  }
}
