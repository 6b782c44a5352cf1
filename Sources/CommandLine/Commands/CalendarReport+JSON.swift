import Quantities
import Rulebook
import Text
import Yibao

extension CalendarReport {
  /// For everybody and for each group with days of its own: the days on which payment is taken, in
  /// time and late, and the clauses on windows and closures that they come from.
  func json() -> JSON {
    [
      "document": .document(document, in: workspace),
      "people": .list(
        parts.map { part in
          [
            // null for everybody
            "group": .text(part.group.map { workspace.text(rulebook.groups[Int($0.index)].name) }),
            "isAnyDay": .boolean(part.isAnyDay),
            "events": .list(part.events.map { .text($0) }),
            "open": .list(part.isAnyDay ? [] : part.ordinary.ranges.map { json($0) }),
            "late": .list(part.late.ranges.map { json($0) }),
            "perhaps": .list(part.perhaps.ranges.map { json($0) }),
            "clauses": .list(
              rulebook.windows(for: part.group.map { [$0] } ?? []).filter {
                !$0.isAnyDay && $0.event == nil
              }.map {
                json($0)
              }),
          ]
        }),
      "notes": .list(remarks.map { .text($0) }),
    ]
  }

  private func json(_ range: DayRange) -> JSON {
    ["first": .text(range.first.description), "last": .text(range.last.description)]
  }

  private func json(_ window: Rulebook.Window) -> JSON {
    [
      "kind": .text(window.kind.rawValue), "first": .text(window.range.first.description),
      "last": .text(window.range.last.description),
      "daysOfMonth": window.daysOfMonth.map {
        ["first": .number("\($0.first)"), "last": .number("\($0.last)")]
      } ?? .null,
      "isApproximate": .boolean(window.isRough),
      "citation": .text(workspace.text(window.citation)),
      "place": .text(workspace.location(of: window.place)),
    ]
  }
}
