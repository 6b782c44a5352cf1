import Quantities
import Syntax
import Text

extension Checker {
  /// Reports a last day to pay on which a window of the same people has not ended.
  mutating func checkDeadlines(_ windows: [Opening]) {
    for statement in tree.statements {
      guard case .clause(let clause) = statement.kind, clause.quantity == .deadline,
        clause.condition == nil
      else { continue }
      let groups: [Int?] =
        clause.subject.map { subject in
          tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }.map {
            Optional($0)
          }
        } ?? [nil]
      for alternative in tree.alternatives[clause.alternatives] {
        guard case .expression(let expression) = alternative.value,
          let deadline = tree.days(expression),
          let window = windows.first(where: { window in
            window.groups.contains(where: groups.contains) && deadline.last < window.certain.last
              && !tree.isAnyDay(window.period)
          })
        else { continue }
        report(
          .deadlineBeforeWindowEnds(
            deadline, window.certain.last, at: place(tree.expressions[Int(expression.index)].span),
            window: place(window.period.span)))
      }
    }
  }
}
