import Text
import Yibao

/// What a comparison was asked to show.
struct ComparisonRequest {
  var groups: [Symbol] = []
  var documents: [Int] = []
  /// The quantities asked for, if any; several only where all of them are days.
  var asked: [String] = []
  /// The day that is asked for, if one is.
  var day: Date?
  /// Documents that would belong to it but have errors.
  var refused: [Workspace.RefusedDocument] = []

  init(
    _ words: String, quantities: [String], in workspace: Workspace
  ) throws(QuestionProblem) {
    let utterance = Listener(workspace).hear(words)
    guard utterance.unknown.isEmpty else { throw .unknownWords(utterance.unknown) }
    if let date = utterance.impossibleDates.first { throw .impossibleDate(date) }
    if let age = utterance.ages.first {
      throw .notOfThisDocument(word: age.word, title: "compare", near: [])
    }
    if !utterance.events.isEmpty || !utterance.bareDays.isEmpty || !utterance.dayless.isEmpty {
      throw .notOfThisDocument(
        word: Wording(workspace, in: .chinese).eventOfOne, title: "compare", near: [])
    }
    if let months = utterance.months.first {
      throw .notOfThisDocument(
        word: workspace.text(months.fact), title: "compare", near: [])
    }
    if let count = utterance.counts.first {
      throw .notOfThisDocument(word: workspace.text(count.fact), title: "compare", near: [])
    }
    if let choice = utterance.choices.first {
      throw .notOfThisDocument(word: workspace.text(choice.fact), title: "compare", near: [])
    }
    if let membership = utterance.memberships.first {
      throw .notOfThisDocument(
        word: membership.group.map { workspace.text($0) } ?? "since", title: "compare", near: [])
    }
    day = try utterance.dayAsked()
    if utterance.regions.isEmpty {
      documents = workspace.newestDocuments
      refused = workspace.refused
      if let year = utterance.year {
        documents = workspace.library.rulebooks.indices.filter {
          workspace.library.rulebooks[$0].document.year == year
        }
      }
    } else {
      for region in utterance.regions {
        if utterance.year == nil, let day {
          documents.append(try workspace.document(of: region, on: day))
        } else {
          documents.append(try workspace.document(of: region, year: utterance.year))
        }
      }
    }
    guard !documents.isEmpty else { throw .noCounty(known: workspace.counties) }
    asked = utterance.quantities.map { $0.name }
    for quantity in quantities where !asked.contains(quantity) { asked.append(quantity) }
    for name in utterance.names {
      let named = workspace.groupNames(name)
      if !named.isEmpty {
        for group in named where !groups.contains(group) { groups.append(group) }
      } else if let declared = workspace.quantityName(name) {
        if !asked.contains(declared) { asked.append(declared) }
      } else {
        throw .notOfThisDocument(
          word: workspace.text(name), title: "compare", near: [])
      }
    }
    for kind in utterance.kinds {
      guard let narrowed = workspace.narrowed(groups, to: kind, in: documents) else {
        throw .notOfThisDocument(
          word: kind.word, title: "compare", near: kind.groups.map { workspace.text($0) })
      }
      groups = narrowed
    }
    guard asked.count <= 1 || asksForTime(in: workspace) else { throw .twoQuantities(asked) }
    for quantity in quantities where !TimeLine.isNamed(by: quantity) {
      let isKnown = documents.contains { workspace.quantity(quantity, of: $0) != nil }
      if !isKnown, let first = documents.first {
        _ = try workspace.quantityOrProblem(quantity, of: first)
      }
    }
  }

  /// The quantity that is compared, where it is one.
  var quantity: String { asked.first ?? StandardQuantity.owed.name }

  /// `true` iff it is a time line that was asked for: by its name, or by several quantities all of
  /// which are days.
  func asksForTime(in workspace: Workspace) -> Bool {
    let isNamed = asked.contains { TimeLine.isNamed(by: $0) }
    return (isNamed || asked.count > 1)
      && asked.allSatisfy { TimeLine.isNamed(by: $0) || isDate($0, in: workspace) }
  }

  private func isDate(_ name: String, in workspace: Workspace) -> Bool {
    documents.contains { document in
      guard let quantity = workspace.quantity(name, of: document) else { return false }
      let quantities = workspace.library.rulebooks[document].quantities
      return quantities[Int(quantity.index)].type == .date
    }
  }
}
