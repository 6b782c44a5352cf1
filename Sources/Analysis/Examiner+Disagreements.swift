import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Notes clauses that disagree for people in one group, once for each pair of them.
  mutating func note(alone overlap: Overlap) {
    let code = Report(
      code: .clausesDisagree, clause: overlap.clauses[0], alternative: Int(overlap.clauses[1].index)
    )
    if reported.insert(code) { alone.append(overlap) }
  }

  /// Reports the clauses that disagree for people in one group: a clause that disagrees with
  /// several is reported once, with all of them.
  mutating func reportAlone() {
    var byClause: [(clause: ClauseID, overlaps: [Overlap])] = []
    for overlap in alone {
      if let place = byClause.firstIndex(where: { $0.clause == overlap.clauses[1] }) {
        byClause[place].overlaps.append(overlap)
      } else {
        byClause.append((overlap.clauses[1], [overlap]))
      }
    }
    var told: [[Place]] = []
    for (clause, overlaps) in byClause {
      // One clause of the text can state two quantities: when a window ends, and the last day to pay.
      let places = [place(clause)] + overlaps.map { place($0.clauses[0]) }
      if told.contains(places) { continue }
      told.append(places)
      diagnostics.append(
        .clausesDisagreeAlone(
          overlaps.prefix(Self.mostShown).map { $0.message },
          more: max(0, overlaps.count - Self.mostShown),
          citation: text(rulebook.clauses[Int(overlaps[0].clauses[0].index)].citation),
          at: place(clause), others: overlaps.map { place($0.clauses[0]) }))
    }
  }

  /// Reports all pairs of groups for which clauses about a quantity disagree: what is missing is
  /// one rule.
  mutating func report(_ overlaps: Overlaps) {
    guard let first = overlaps.pairs.first else {
      if overlaps.isCut { reportCut(overlaps.quantity) }
      return
    }
    let quantity: Message
    switch StandardQuantity(rawValue: Int(overlaps.quantity.index)) {
    case .owed: quantity = Message("different amounts", "金额不同")
    case .funding: quantity = Message("different funders", "出资方不同")
    default:
      let name = text(rulebook.quantities[Int(overlaps.quantity.index)].name)
      quantity = Message("different values of \(name)", "\(name)不同")
    }
    diagnostics.append(
      .clausesDisagree(
        quantity, pairs: overlaps.pairs.map { $0.message }, more: overlaps.more,
        at: place(first.clauses[0]), other: place(first.clauses[1]), isCut: overlaps.isCut,
        isFunding: overlaps.quantity == QuantityID(.funding),
        isCombined: isCombined(overlaps.quantity),
        hasRules: !rulebook.combinations.isEmpty))
  }

  /// Says that the search for disagreeing clauses stopped before its end and found nothing till then.
  private mutating func reportCut(_ quantity: QuantityID) {
    let stated = quantity == QuantityID(.owed) ? QuantityID(.subsidy) : quantity
    guard let clause = rulebook.clauses.first(where: { $0.quantity == stated }) else { return }
    let name = text(rulebook.quantities[Int(stated.index)].name)
    let english = StandardQuantity(rawValue: Int(stated.index))?.english ?? name
    diagnostics.append(.overlapsNotExamined(of: Message(english, name), at: clause.place))
  }

  /// A conflict in a line: 低保对象 + 优抚对象: owes 40 as 低保对象, 20 as 优抚对象.
  func words(
    _ conflict: Conflict, for person: Person, _ conditions: [CaseTree.Condition]
  ) -> Message {
    let roles = roles(of: conflict, person)
    let quantity = rulebook.clauses[Int(conflict.sides[0].clause.clause.index)].quantity
    let sides = conflict.sides.indices.map { index in
      let value = shown(conflict.sides[index].outcome)
      guard let roles else { return value }
      return Message(
        "\(value.english) \(roles[index].english)", "按\(roles[index].chinese)为\(value.chinese)")
    }
    let who = who(person, conditions)
    let verb = verb(quantity)
    let glue = roles == nil ? " or " : ", "
    let english =
      "\(who.english): \(verb.english) \(sides.map { $0.english }.joined(separator: glue))"
    let list = sides.map { $0.chinese }.joined(separator: roles == nil ? "或" : "，")
    let chinese = "\(who.chinese)：\(verb.chinese)\(list)"
    guard quantity == QuantityID(.subsidy), let best = conflict.highest else {
      return Message(english, chinese)
    }
    return Message(
      "\(english); the better for the person is \(shown(best))",
      "\(chinese)；若就高则为 \(shown(best))")
  }

  /// What the clauses of a conflict say of a person.
  private func verb(_ quantity: QuantityID) -> Message {
    let name = text(rulebook.quantities[Int(quantity.index)].name)
    return switch StandardQuantity(rawValue: Int(quantity.index)) {
    case .subsidy, .owed: Message("owes", "个人缴费")
    case .funding: Message("funded by", "出资方")
    case .standard: Message("the standard is", "缴费标准")
    default: Message(name, name)
    }
  }

  /// How exactly an amount is meant, in signs that both languages read.
  private var marks: [String] { ["", "≈", "≥", "≤"] }

  private func shown(_ outcome: Outcome) -> Message {
    guard case .value(let value) = outcome else { return Message("no cover", "无待遇期") }
    return Message(shown(value), shown(value))
  }

  private func shown(_ value: Value) -> String {
    switch value.content {
    case .number(let number):
      marks[Int(value.exactness.rawValue)] + shown(number, value.type)
        + (value.type == .months ? value.type.unit : "")
    case .date(let date): date.description
    case .third(let third): third.chinese
    case .name(let name): text(name)
    case .funder(let funder, let rest):
      text(funder) + (rest.map { "/" + text($0) } ?? "")
    case .partial(let known, let addends):
      ([marks[Int(value.exactness.rawValue)] + shown(known, value.type)]
        + addends.map { text($0.quantity) }).joined(separator: " + ")
    }
  }

  /// For each side the group of the person that its clause is about, else its number; nil where
  /// those do not tell the sides apart.
  private func roles(of conflict: Conflict, _ person: Person) -> [Message]? {
    let groups = person.groups.compactMap { answering.group($0, in: document) }.sorted()
    let named = conflict.sides.map { side -> String in
      let clause = rulebook.clauses[Int(side.clause.clause.index)]
      let subject = rulebook.subjectGroups[clause.subject]
      let group = groups.first { group in
        subject.contains { $0 == group || isNested(group, in: $0) }
      }
      // A group that is defined by those of the people: 高龄低保.
      return (group ?? subject.first).map { text(rulebook.groups[Int($0.index)].name) } ?? ""
    }
    if Set(named).count == named.count, !named.contains("") {
      return named.map { Message("as \($0)", $0) }
    }
    if named.contains(""), Set(named).count == named.count {
      // The clause on all the others speaks of no group.
      return named.map { Message("as \($0.isEmpty ? "others" : $0)", $0.isEmpty ? "其他人群" : $0) }
    }
    let cited = conflict.sides.map {
      text(rulebook.clauses[Int($0.clause.clause.index)].citation)
    }
    guard Set(cited).count == cited.count, !cited.contains("") else { return nil }
    return cited.map { Message("by \($0)", $0) }
  }

  /// `true` iff the one group lies inside the other; walks outwards from the one, so that a
  /// document's other groups cost nothing.
  private func isNested(_ group: GroupID, in other: GroupID) -> Bool {
    var pending = rulebook.groups[Int(group.index)].within
    var seen: Distinct<GroupID> = [group]
    while let next = pending.popLast() {
      if next == other { return true }
      if seen.insert(next) { pending += rulebook.groups[Int(next.index)].within }
    }
    return false
  }
}
