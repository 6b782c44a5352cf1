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
    if case .choice = fact { return nil }
    let isNumber = regions.contains { if case .numbers = $0 { true } else { false } }
    if isNumber {
      let sorted = regions.sorted { lowest($0) < lowest($1) }
      if isMonths(fact) {
        let list = sorted.map { months($0) }.joined(separator: say(", ", "、"))
        return say("How many months \(name(fact))? \(list)", "请补充\(name(fact))月数：\(list)")
      }
      let spans = sorted.map { text([$0]) }
      let list = spans.joined(separator: say(", ", "、"))
      return say("How old? \(list)", "请补充年龄：\(list)")
    }
    let values = values(in: regions, asDeclaredIn: reply.question.document)
    let list = text([.values(values, orNone: regions.contains { $0.hasNone })])
    return say("Which \(name(fact))? \(list)", "请补充\(name(fact))：\(list)")
  }

  /// The values of all regions: tiers and groups in the order of their document, others as they come.
  private func values(in regions: [Region], asDeclaredIn document: Int) -> [Symbol] {
    let rulebook = workspace.library.rulebooks[document]
    let declared = rulebook.tiers + rulebook.groups.map { $0.name }
    var found: [Symbol] = []
    for case .values(let values, _) in regions { found += values }
    let known = Set(found)
    let others = Set(declared)
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
