import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  /// A clause's condition together with the days on which its values hold.
  mutating func condition(_ condition: ConditionID?, within holding: Holding?) -> ConditionID? {
    guard let holding else { return condition }
    guard let range = document.tree.range(of: holding) else {
      fault(Message("these days could not be read", "日期无法读取"), holding.span)
      return condition
    }
    let day = dayAsked()
    let holds = add(
      .number(
        day, lowest: holding.first == nil ? nil : Int64(range.first.dayNumber),
        highest: holding.last == nil ? nil : Int64(range.last.dayNumber)))
    return condition.map { add(.and($0, holds)) } ?? holds
  }

  /// The fact that is the day asked for, which only documents have whose values change.
  private mutating func dayAsked() -> FactID {
    let name = names.intern(DayAsked.name)
    if let known = rulebook.facts.firstIndex(where: { $0.name == name && $0.kind == .date }) {
      return FactID(known)
    }
    rulebook.facts.append(
      Rulebook.Fact(
        name: name, synonyms: [names.intern(DayAsked.english)], kind: .date, ordinary: .open,
        valueSynonyms: []))
    return FactID(rulebook.facts.count - 1)
  }
}
