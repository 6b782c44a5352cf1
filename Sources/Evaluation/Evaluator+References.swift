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
    let answer = try decide(Asked(quantity: quantity, document: document, tier: asked.tier))
    let isSilent =
      answer.contribution.operands.first?.kind == .unsubsidised && !isAboutAnybody(scope.clause)
    if case .none = answer.result { return Step(.reference, operands: [answer], result: open) }
    // That everybody pays the whole standard there says nothing of a group that it does not name.
    if isOwed && isSilent {
      return Step(.reference, operands: [answer], result: open)
    }
    return Step(.reference, operands: [answer], result: answer.result)
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
