import Yibao

extension JSON {
  /// A text, or null where there is none.
  static func text(_ text: String?) -> JSON { text.map { JSON.text($0) } ?? .null }

  /// What a document is.
  static func document(_ index: Int, in workspace: Workspace) -> JSON {
    let document = workspace.library.rulebooks[index].document
    return [
      "region": .text(workspace.text(document.region)),
      "year": .number("\(document.year)"),
      "number": .text(document.number.map { workspace.text($0) }),
    ]
  }

  /// An outcome as members: its kind, its value and unit if it is one, and its words; for cases,
  /// which have no one outcome, the kind is `cases`.
  static func members(of outcome: Outcome?, _ wording: Wording) -> [Member] {
    let value = outcome?.valueIfAny
    let known = value.flatMap { wording.known($0) }
    return [
      Member("outcome", .text(outcome?.kind ?? "cases")),
      Member(
        "value",
        known != nil
          ? .null : value.map { amount(wording.plain($0), isNumber: $0.number != nil) } ?? .null),
      // A bound or an approximate value must not be taken for the amount itself.
      Member("exactness", .text(value.map { $0.exactness.word })),
      Member("unit", .text(value.map { $0.type.unit })),
      // What is known of an amount, and what comes on top of it and is set by other documents.
      Member("known", known.map { amount(wording.plain($0.value), isNumber: true) } ?? .null),
      Member(
        "plus",
        .list(
          known?.plus.map { addend in
            [
              "quantity": .text(addend.quantity),
              "documents": .list(addend.documents.map { .text($0) }),
            ]
          } ?? [])),
      // What each clause of a conflict comes to, and of what quantity, which need not be the one asked.
      Member("sides", .list(outcome.map { sides(of: $0, wording) } ?? [])),
      Member("text", .text(outcome.map { wording.text($0) })),
    ]
  }

  private static func sides(of outcome: Outcome, _ wording: Wording) -> [JSON] {
    guard case .conflict(let conflict) = outcome else { return [] }
    return conflict.sides.map { side in
      [
        "clause": .text(wording.citation(side.clause)),
        "quantity": .text(wording.quantity(of: side.clause)),
        "value": amount(wording.plain(side.value), isNumber: side.value.number != nil),
        "exactness": .text(side.value.exactness.word),
        "unit": .text(side.value.type.unit),
      ]
    }
  }

  /// An amount as a number with all its digits; a share such as 1/3 has no finite decimal and
  /// stays a text, as names and dates do.
  private static func amount(_ text: String, isNumber: Bool) -> JSON {
    isNumber && !text.utf8.contains(UInt8(ascii: "/")) ? .number(text) : .text(text)
  }
}
