import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  /// Lowers that a day lies so long after another; after one that is written out it is between days.
  mutating func relation(
    _ fact: FactID, _ limit: PeriodLimit, _ reckoning: Rulebook.Reckoning,
    _ origin: Condition.Origin, _ span: Span
  ) -> ConditionID {
    switch origin {
    case .fact(let name):
      let earlier = self.fact(name)
      return add(
        .relation(
          Rulebook.DayRelation(later: fact, earlier: earlier, reckoning: reckoning, limit: limit)))
    case .day(let literal):
      guard let day = document.tree.literals[Int(literal.index)].dayNumber,
        let days = reckoning.days(limit, of: day)
      else { return broken(Message("this day could not be read", "日期无法读取"), span) }
      return add(.number(fact, lowest: days.lowerBound, highest: days.upperBound))
    }
  }

  /// Lowers that a day lies in the windows of the person, or in those for late payers: for people
  /// of a group that has windows of its own in those, for all others in everybody's.
  mutating func timing(_ fact: FactID, isLate: Bool) -> ConditionID {
    var others = lies(fact, in: rulebook.paymentDays(isLate: isLate, for: nil))
    for group in rulebook.groupsWithWindows.reversed() {
      let isMember = add(.group(group))
      let own = lies(fact, in: rulebook.paymentDays(isLate: isLate, for: group))
      let inside = add(.and(isMember, own))
      let isNot = add(.not(isMember))
      let outside = add(.and(isNot, others))
      others = add(.or(inside, outside))
    }
    return others
  }

  private mutating func lies(_ fact: FactID, in days: [ClosedRange<Int64>]) -> ConditionID {
    var found: ConditionID?
    for range in days {
      let part = add(.number(fact, lowest: range.lowerBound, highest: range.upperBound))
      found = found.map { add(.or($0, part)) } ?? part
    }
    // Without a window no day lies in one.
    return found ?? add(.number(fact, lowest: 1, highest: 0))
  }
}
