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
}
