import Quantities
import Syntax
import Text

extension Checker {
  mutating func check(status: StatusClause) {
    if let subject = status.subject { check(subject: subject) }
    guard let day = status.day else { return }
    let found = type(of: tree.literals[Int(day.index)])
    guard found != .quantity(.date), found != .invalid else { return }
    report(
      .wrongType(
        found.words, due: QuantityType.date.spoken,
        at: place(tree.literalSpans[Int(day.index)])))
  }

  /// Membership of a group is taken on one day: a second clause about it repeats or contradicts the
  /// first.
  mutating func checkStatuses() {
    var first: [Int?: Place] = [:]
    for statement in tree.statements {
      guard case .status(let status) = statement.kind else { continue }
      var groups: [Int?] = [nil]
      if let subject = status.subject {
        let known: [Int] = tree.groups[subject.groups].compactMap {
          scope.group($0.name.symbol)
        }
        groups = known.map { $0 }
      }
      let here = place(statement.span)
      if let twice = groups.first(where: { first[$0] != nil && first[$0] != here }),
        let other = first[twice]
      {
        report(
          .duplicateClause(
            group: twice.map { text(scope.groups[$0].name.symbol) }, at: here, first: other))
        continue
      }
      for group in groups { first[group] = here }
    }
  }
}
