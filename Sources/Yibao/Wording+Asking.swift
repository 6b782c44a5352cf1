public import Evaluation
import Rulebook
import Text

extension Wording {
  /// Asks for an open fact, with the values that make a difference: `Which tier (档次)? 一档, 二档`;
  /// nil for what no reader can say.
  public func question(for fact: OpenFact, in reply: Reply) -> String? {
    var regions: [Region] = []
    for one in reply.cases {
      for condition in one.conditions where condition.fact == fact {
        for region in condition.regions where !regions.contains(region) { regions.append(region) }
      }
    }
    switch fact {
    // When a window that is known only roughly begins and ends its document alone could say.
    case .choice, .inWindow: return nil
    case .membership: return groupsToSay(in: reply)
    default: break
    }
    let isNumber = regions.contains { if case .numbers = $0 { true } else { false } }
    if isNumber {
      let sorted = regions.sorted { lowest($0) < lowest($1) }
      let list = sorted.map { text([$0], of: fact) }.joined(separator: say(", ", "、"))
      switch kind(of: fact) {
      case .months:
        return say("How many months \(name(fact))? \(list)", "请补充\(name(fact))月数：\(list)")
      case .date: return say("Which day is \(name(fact))? \(list)", "请补充\(name(fact))：\(list)")
      case .count: return say("How many \(name(fact))? \(list)", "请补充\(name(fact))：\(list)")
      case .age, .oneOf, nil: return say("How old? \(list)", "请补充年龄：\(list)")
      }
    }
    let values = values(in: regions, asDeclaredIn: reply.question.document)
    let list = text([.values(values, orNone: regions.contains { $0.hasNone })], of: fact)
    return say("Which \(name(fact))? \(list)", "请补充\(name(fact))：\(list)")
  }

  /// Asks which of the groups the person is in of which the definition of a named one leaves it open.
  private func groupsToSay(in reply: Reply) -> String {
    var groups: [Symbol] = []
    for case .membership(let group) in reply.cases.flatMap(\.conditions).map(\.fact)
    where !groups.contains(group) { groups.append(group) }
    let list = groups.map { text($0) }.joined(separator: say(", ", "、"))
    return say("Which of these groups? \(list)", "请补充属于哪类人群：\(list)")
  }

  /// What is to be said so that a value can be computed: say the day of payment, e.g. ….
  func needsFact(_ fact: Symbol) -> String {
    let name = text(fact)
    switch kind(of: .fact(fact)) {
    case .date:
      let english = workspace.latinName(of: fact) ?? name
      return say(
        "depends on the day: say when, e.g. \(english) 2022-03-10",
        "取决于具体日期：请说明\(name)，例如 \(name)2022年3月10日")
    case .months:
      return say(
        "depends on the number of months: say how many, e.g. \(name) 14 months",
        "取决于具体月数：请说明\(name)几个月，例如 \(name)14个月")
    case .age:
      return say("depends on the age: say how old, e.g. 67岁", "取决于具体年龄：请说明年龄，例如 67岁")
    case .count, .oneOf, nil:
      return say(
        "depends on the number: say it, e.g. \(name) 3", "取决于具体数目：请说明\(name)，例如 \(name)3")
    }
  }

  /// The values of all regions: tiers and groups in the order of their document, others as they come.
  private func values(in regions: [Region], asDeclaredIn document: Int) -> [Symbol] {
    let rulebook = workspace.library.rulebooks[document]
    let declared = rulebook.tiers + rulebook.groups.map { $0.name }
    var found: [Symbol] = []
    for case .values(let values, _) in regions { found += values }
    let known = Distinct(found)
    let others = Distinct(declared)
    return declared.filter { known.contains($0) } + found.filter { !others.contains($0) }
  }

  private func lowest(_ region: Region) -> Int64 {
    if case .numbers(let lowest, _) = region { return lowest ?? 0 }
    return 0
  }
}

extension Region {
  /// `true` iff having none of the fact's values is in the region.
  fileprivate var hasNone: Bool {
    if case .values(_, let orNone) = self { return orNone }
    return false
  }
}
