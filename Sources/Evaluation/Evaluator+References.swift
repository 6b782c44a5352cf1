import Quantities
import Rulebook
import Text

extension Evaluator {
  /// What a clause that leaves its value to another document comes to.
  ///
  /// The other document answers when it is loaded and has a rule for the person; for a clause that
  /// leaves open what the person pays, it is asked just that.
  mutating func refer(
    to number: Symbol?, _ scope: Scope, isOwed: Bool
  ) throws(Demand) -> Step {
    let open = Outcome.elsewhere(
      Elsewhere(numbers: number.map { [$0] } ?? [], clauses: [scope.clause]))
    guard let number, let document = library.document(numbered: number) else {
      return Step(.reference, result: open)
    }
    let asked = scope.asked
    let name = rulebook(asked.document).quantities[Int(asked.quantity.index)].name
    let quantity: QuantityID?
    if isOwed {
      quantity = QuantityID(.owed)
    } else if StandardQuantity(rawValue: Int(asked.quantity.index)) != nil {
      quantity = asked.quantity
    } else {
      quantity = outlines[document].quantity(name)
    }
    // The other document may give the name another meaning: its amount is then not this one's.
    guard let quantity,
      isOwed || type(of: quantity, document) == type(of: asked.quantity, asked.document)
    else { return Step(.reference, result: open) }
    let question = Asked(quantity: quantity, document: document, tier: asked.tier)
    let answer = try decide(question)
    guard try isSame(answer, for: number, scope, question) else {
      return Step(.reference, operands: [answer], result: open)
    }
    let isSilent =
      answer.contribution.operands.first?.kind == .unsubsidised && !isAboutAnybody(scope.clause)
    if case .none = answer.result { return Step(.reference, operands: [answer], result: open) }
    // That everybody pays the whole standard there says nothing of a group that it does not name.
    if isOwed && isSilent {
      return Step(.reference, operands: [answer], result: open)
    }
    return Step(.reference, operands: [answer], result: answer.result)
  }

  /// `true` iff the other document says the same of somebody who is only in the groups that this
  /// one refers to it: what it says of the others counts only where it is asked about them.
  private mutating func isSame(
    _ answer: Step, for number: Symbol, _ scope: Scope, _ other: Asked
  ) throws(Demand) -> Bool {
    let left = groupsNotReferred(to: number, in: scope.asked.document)
    guard case .value = answer.result, !left.isEmpty, left.count < question.person.groups.count
    else { return true }
    var narrower = question
    for group in left { narrower.person.leave(group) }
    var evaluator = Evaluator(
      library: library, outlines: outlines, question: narrower, assumptions: assumptions)
    let result = try evaluator.decide(other).result
    taken.formUnion(evaluator.taken)
    return result == answer.result
  }

  /// The groups named of the person that lie in none about which a clause refers to a document.
  private func groupsNotReferred(to number: Symbol, in document: Int) -> [Symbol] {
    let rulebook = rulebook(document)
    var referred: Distinct<GroupID> = []
    for clause in rulebook.clauses {
      let refers = rulebook.alternatives[clause.alternatives].contains {
        if case .elsewhere(number) = $0.value { true } else { false }
      }
      if refers { referred.formUnion(rulebook.subjectGroups[clause.subject]) }
    }
    return question.person.groups.filter { name in
      guard let group = outlines[document].group(name) else { return true }
      return !outlines[document].nesting.surrounding(group).contains(where: referred.contains)
    }
  }

  private func type(of quantity: QuantityID, _ document: Int) -> QuantityType {
    rulebook(document).quantities[Int(quantity.index)].type
  }

  /// `true` iff the clause's subject stands for the people without a group.
  private func isAboutAnybody(_ reference: ClauseReference) -> Bool {
    let rulebook = rulebook(reference.document)
    return rulebook.subjectGroups[rulebook.clauses[Int(reference.clause.index)].subject].contains {
      rulebook.groups[Int($0.index)].isOrdinary
    }
  }
}
