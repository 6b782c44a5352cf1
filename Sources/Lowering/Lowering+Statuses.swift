import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  mutating func lower(_ status: StatusClause, statement: Int) {
    let changes: Bool? =
      switch status.changes {
      case .unsaid: nil
      case .count: true
      case .doNotCount: false
      }
    var groups: [GroupID] = []
    if let subject = status.subject {
      groups = document.tree.groups[subject.groups].map { $0.name }.map { group($0) }
    }
    rulebook.membershipDays.append(
      Rulebook.MembershipDay(
        groups: groups, day: document.tree.day(of: status), laterChangesCount: changes,
        citation: document.citations[statement],
        place: place(document.tree.statements[statement].span)))
  }
}
