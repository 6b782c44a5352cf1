import Evaluation
import Rulebook
import Text

extension Wording {
  /// Remarks on what an answer could not take from what was said.
  public func cautions(of reply: Reply) -> [String] {
    unsaidDays(of: reply) + windowsThatDiffer(for: reply)
  }

  /// Days that clauses about the person's own groups ask for, such as that of birth, of which nothing
  /// is said and which the answer takes not to be.
  private func unsaidDays(of reply: Reply) -> [String] {
    guard reply.cases.count == 1 else { return [] }
    let rulebook = workspace.library.rulebooks[reply.question.document]
    let person = reply.question.person
    var quantities = [reply.question.quantity]
    if reply.question.quantity == QuantityID(.owed) {
      quantities += [QuantityID(.standard), QuantityID(.subsidy), QuantityID(.surcharge)]
    }
    var remarks: [String] = []
    for clause in rulebook.clauses where quantities.contains(clause.quantity) {
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

  /// Groups of the person whose own windows differ, where it matters when somebody paid.
  private func windowsThatDiffer(for reply: Reply) -> [String] {
    let rulebook = workspace.library.rulebooks[reply.question.document]
    let person = reply.question.person
    let isDaySaid = rulebook.facts.contains {
      $0.ordinary == .window && person.value(of: $0.name) != nil
    }
    let own = rulebook.groupsWithWindows.filter {
      person.groups.contains(rulebook.groups[Int($0.index)].name)
    }
    guard isDaySaid, let first = own.first else { return [] }
    let isOne = own.allSatisfy { group in
      rulebook.paymentDays(isLate: false, for: group)
        == rulebook.paymentDays(isLate: false, for: first)
    }
    if isOne { return [] }
    let names = own.map { text(rulebook.groups[Int($0.index)].name) }
    return [
      say(
        "note: \(names.joined(separator: " and ")) have windows that differ, and which counts for paying late is not stated: whoever is late by one is taken to be late",
        "说明：\(names.joined(separator: "与"))的缴费期不同，文件未说明以何者判断补缴：按任一缴费期已逾期的，按补缴作答")
    ]
  }
}
