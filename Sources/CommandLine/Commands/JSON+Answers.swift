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
  /// which have no one outcome, the kind is `cases`. The quantity is the one that is asked for.
  static func members(of outcome: Outcome?, _ quantity: String, _ wording: Wording) -> [Member] {
    [Member("outcome", .text(outcome?.kind ?? "cases"))]
      + amounts(of: outcome, wording) + [
        // What each clause of a conflict comes to, and of what quantity: what is asked for, or
        // something that it is computed with.
        Member("sides", .list(outcome.map { sides(of: $0, quantity, wording) } ?? [])),
        Member("text", .text(outcome.map { wording.text($0) })),
      ]
  }

  /// What an outcome comes to, if it is a value, be it known in part only.
  private static func amounts(of outcome: Outcome?, _ wording: Wording) -> [Member] {
    let value = outcome?.valueIfAny
    let known = value.flatMap { wording.known($0) }
    return [
      Member(
        "value",
        known != nil
          ? .null : value.map { amount(wording.plain($0), isNumber: $0.number != nil) } ?? .null),
      // A bound or an approximate value must not be taken for the amount itself.
      Member("exactness", .text(value.map { $0.exactness.word })),
      Member("unit", .text(value.map { $0.type.unit })),
      // What is known of an amount, and what comes on top of it: what other documents set, by their
      // numbers as far as they are named, or, where that is null, what nothing states.
      Member("known", known.map { amount(wording.plain($0.value), isNumber: true) } ?? .null),
      Member("plus", .list(known?.plus.map { plus($0.quantity, $0.documents) } ?? [])),
    ]
  }

  private static func plus(_ quantity: String, _ documents: [String]?) -> JSON {
    let documents = documents.map { JSON.list($0.map { .text($0) }) }
    return ["quantity": .text(quantity), "documents": documents ?? .null]
  }

  private static func sides(
    of outcome: Outcome, _ quantity: String, _ wording: Wording
  ) -> [JSON] {
    guard case .conflict(let conflict) = outcome else { return [] }
    return conflict.sides.map { side in
      let name = conflict.isOfOperand ? wording.quantity(of: side.clause) : quantity
      return .object(
        [
          Member("clause", .text(wording.citation(side.clause))), Member("quantity", .text(name)),
          Member("outcome", .text(side.outcome.kind)),
        ] + amounts(of: side.outcome, wording))
    }
  }

  /// An amount as a number with all its digits; a share such as 1/3 has no finite decimal and
  /// stays a text, as names and dates do.
  private static func amount(_ text: String, isNumber: Bool) -> JSON {
    isNumber && !text.utf8.contains(UInt8(ascii: "/")) ? .number(text) : .text(text)
  }
}
