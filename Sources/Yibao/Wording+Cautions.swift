import Evaluation
import Rulebook
import Text

extension Wording {
  /// Remarks on what an answer could not take from what was said.
  public func cautions(of reply: Reply) -> [String] {
    unsaidDays(of: reply) + (reply.question.age.map { [text($0)] } ?? [])
      + missingDays(of: reply)
  }

  /// Periods from a stated day that end in a month without the corresponding day, where the answer can
  /// hang on which day stands for it.
  private func missingDays(of reply: Reply) -> [String] {
    let rulebook = workspace.library.rulebooks[reply.question.document]
    let person = reply.question.person
    var remarks: [String] = []
    for relation in rulebook.relations(decidingOn: reply.quantities) {
      let earlier = rulebook.facts[Int(relation.earlier.index)].name
      let later = rulebook.facts[Int(relation.later.index)].name
      guard let start = person.day(of: earlier),
        let period = relation.reckoning.period(from: start),
        let missing = period.missing, missing.lastOfMonth != missing.firstOfNext,
        person.day(of: later).map({ missing.lastOfMonth <= $0 && $0 <= missing.firstOfNext })
          ?? true
      else { continue }
      let span = text(relation.reckoning.span)
      let remark = say(
        "note: \(span) from \(start): \(missing.month) has no day \(missing.day): \(missing.lastOfMonth) or \(missing.firstOfNext), of which \(period.last) is taken",
        "说明：自\(start)起\(span)：\(missing.month)没有\(missing.day)日：\(missing.lastOfMonth)或\(missing.firstOfNext)，取\(period.last)"
      )
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    return remarks
  }

  /// On which days an age was taken, and when it changes between them.
  private func text(_ age: AgeReading) -> String {
    let name = text(age.fact)
    let (first, lowest) = (age.first, age.lowest)
    let english: String
    let chinese: String
    switch (age.last, age.highest) {
    case (first?, _):
      (english, chinese) = ("is \(lowest) on \(first)", "\(first)时\(name)为\(lowest)周岁")
    case (let last?, lowest?):
      english = "is \(lowest) on all days from \(first) to \(last)"
      chinese = "\(first)至\(last)期间\(name)均为\(lowest)周岁"
    case (_, let highest?):
      let turning = age.turning.map { "\($0)" } ?? ""
      english = "is \(lowest) on \(first) and \(highest) from \(turning) on"
      chinese = "\(first)时\(name)为\(lowest)周岁，自\(turning)起为\(highest)周岁"
    case (_, nil):
      english = "is \(lowest) or over from \(first) on"
      chinese = "自\(first)起\(name)为\(lowest)周岁以上"
    }
    let reading = say("\(name) \(english)", chinese)
    return say("note: \(reading), by the birth on \(age.born)", "说明：按\(age.born)出生，\(reading)")
  }

  /// Days that clauses about the person's own groups ask for, such as that of birth, of which nothing
  /// is said and which the answer takes not to be.
  private func unsaidDays(of reply: Reply) -> [String] {
    guard reply.cases.count == 1 else { return [] }
    let rulebook = workspace.library.rulebooks[reply.question.document]
    let person = reply.question.person
    var remarks: [String] = []
    for clause in rulebook.clauses where reply.quantities.contains(clause.quantity) {
      let isOwn = rulebook.subjectGroups[clause.subject].contains {
        person.groups.contains(rulebook.groups[Int($0.index)].name)
      }
      guard isOwn, let condition = clause.condition else { continue }
      for id in rulebook.facts(in: condition) {
        let fact = rulebook.facts[Int(id.index)]
        let isSaid =
          person.value(of: fact.name) != nil
          || person.relations.contains { $0.later == fact.name || $0.earlier == fact.name }
        guard fact.kind == .date, fact.ordinary == .none, !isSaid else { continue }
        let citation = text(clause.citation)
        let name = text(fact.name)
        let remark = say(
          "note: \(citation) asks for \(name), of which nothing is said: answered as for somebody without it",
          "说明：\(citation)取决于\(name)，未予说明，按没有\(name)作答")
        if !remarks.contains(remark) { remarks.append(remark) }
      }
    }
    return remarks
  }
}

extension Reply {
  /// The quantities on which the answer rests, the one that is asked for first.
  fileprivate var quantities: [QuantityID] {
    var found = [question.quantity]
    if question.quantity == QuantityID(.owed) {
      found += [QuantityID(.standard), QuantityID(.subsidy), QuantityID(.surcharge)]
    }
    return found
  }
}

extension Rulebook {
  /// How conditions of clauses about some quantities, and the windows on which those can hang, ask days
  /// to lie to each other.
  fileprivate func relations(decidingOn quantities: [QuantityID]) -> [DayRelation] {
    var found: [DayRelation] = []
    for clause in clauses where quantities.contains(clause.quantity) {
      var pending = clause.condition.map { [$0] } ?? []
      // A condition's parts stand before it, so the walk ends.
      while let next = pending.popLast() {
        switch conditions[Int(next.index)] {
        case .relation(let relation): found.append(relation)
        case .not(let part): pending.append(part)
        case .and(let left, let right), .or(let left, let right): pending += [left, right]
        case .timing: found += windows.compactMap { $0.event }
        case .group, .number, .oneOf, .inWindow: break
        }
      }
    }
    return found
  }
}
