import Evaluation
import Rulebook
import Text

extension Wording {
  /// Remarks on what an answer could not take from what was said.
  public func cautions(of reply: Reply) -> [String] {
    unsaidDays(of: reply) + (reply.question.age.map { [text($0)] } ?? [])
  }

  /// On which day an age was taken.
  private func text(_ age: AgeReading) -> String {
    say(
      "note: \(text(age.fact)) is \(age.years) on \(age.day), by the birth on \(age.born)",
      "说明：按\(age.born)出生，\(age.day)时\(text(age.fact))为\(age.years)周岁")
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
}
