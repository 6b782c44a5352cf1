import Text
import Yibao

/// `yibao compare`: the counties side by side.
enum Compare {
  static func run(_ context: Context) -> ExitCode {
    do {
      let workspace = Workspace(try PolicyFiles.chosen(in: context).sources)
      return compare(
        context.invocation.arguments.joined(separator: " "),
        quantities: context.invocation.values(of: .quantity), in: workspace, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  /// Compares what the words name: groups, counties, a year.
  static func compare(
    _ words: String, quantities: [String], in workspace: Workspace, draft: Int? = nil,
    _ context: Context
  ) -> ExitCode {
    do throws(QuestionProblem) {
      let request = try ComparisonRequest(words, quantities: quantities, in: workspace)
      let comparison = workspace.comparison(
        of: request.groups, in: request.documents, quantity: request.quantity, draft: draft)
      let report = CompareReport(
        comparison: comparison, workspace: workspace,
        wording: Wording(workspace, in: context.language))
      switch context.invocation.format {
      case .json: context.output.write(report.json().text())
      case .csv: context.output.write(report.table(isIndented: false).csv())
      case .markdown:
        context.output.write(report.table(isIndented: true).markdown())
        context.output.write("\n" + report.notes.map { $0 + "\n" }.joined())
      default: context.output.write(report.text(context.output))
      }
      let problems = Problems(workspace, context)
      for problem in comparison.unsound { _ = problems.complain(problem) }
      if !request.refused.isEmpty { refuse(request.refused, workspace, context) }
      return request.refused.isEmpty && comparison.unsound.isEmpty ? .fine : .findings
    } catch {
      return Problems(workspace, context).complain(error)
    }
  }

  /// Documents with errors are left out, and that is said.
  private static func refuse(
    _ refused: [Workspace.RefusedDocument], _ workspace: Workspace, _ context: Context
  ) {
    for document in refused {
      let name = document.region.map { workspace.text($0) } ?? ""
      let source = workspace.sources[Int(document.source)].name
      context.complain(
        Message(
          "left out, because its file has errors: \(name) (\(source)); see yibao check",
          "因文件有错误而未列入：\(name)（\(source)）；请运行 yibao check"))
    }
  }
}

/// What a comparison was asked to show.
struct ComparisonRequest {
  var groups: [Symbol] = []
  var documents: [Int] = []
  var quantity: String
  /// Documents that would belong to it but have errors.
  var refused: [Workspace.RefusedDocument] = []

  init(
    _ words: String, quantities: [String], in workspace: Workspace
  ) throws(QuestionProblem) {
    let utterance = Listener(workspace).hear(words)
    guard utterance.unknown.isEmpty else { throw .unknownWords(utterance.unknown) }
    if let kind = utterance.kinds.first {
      throw .notOfThisDocument(
        word: kind.word, title: "compare", near: kind.groups.map { workspace.text($0) })
    }
    if let bound = utterance.ageBounds.first { throw .ageBound(bound) }
    if let age = utterance.age {
      throw .notOfThisDocument(word: "\(age)岁", title: "compare", near: [])
    }
    if let months = utterance.months.first {
      throw .notOfThisDocument(
        word: workspace.text(months.fact), title: "compare", near: [])
    }
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
        documents.append(try workspace.document(of: region, year: utterance.year))
      }
    }
    guard !documents.isEmpty else { throw .noCounty(known: workspace.counties) }
    var asked = utterance.quantities.map { $0.name }
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
    guard asked.count <= 1 else { throw .twoQuantities(asked) }
    self.quantity = asked.first ?? StandardQuantity.owed.name
    if let quantity = quantities.first {
      let isKnown = documents.contains { workspace.quantity(quantity, of: $0) != nil }
      if !isKnown, let first = documents.first {
        _ = try workspace.quantityOrProblem(quantity, of: first)
      }
    }
  }
}
