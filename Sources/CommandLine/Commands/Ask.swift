import Text
import Yibao

/// `yibao ask`: one question about one person.
enum Ask {
  static func run(_ context: Context) -> ExitCode {
    do {
      let workspace = Workspace(try PolicyFiles.chosen(in: context).sources)
      let asked = Asked(
        context.invocation.arguments.joined(separator: " "),
        quantities: context.invocation.values(of: .quantity))
      return answer(asked, in: workspace, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  private static func answer(
    _ asked: Asked, in workspace: Workspace, _ context: Context
  ) -> ExitCode {
    do throws(QuestionProblem) {
      let question = try asked.question(in: workspace)
      var inquiry = Inquiry(workspace)
      let reply = try inquiry.reply(to: question)
      let report = AskReport(
        reply: reply,
        beside: asked.quantities.isEmpty ? try inquiry.contribution(beside: reply) : [],
        workspace: workspace, wording: Wording(workspace, in: context.language))
      switch context.invocation.format {
      case .json: context.output.write(report.json().text())
      case .csv: context.output.write(report.table().csv())
      case .markdown: context.output.write(report.table().markdown())
      default:
        context.output.write(
          report.text(isExplained: context.invocation.has(.explain), context.output))
      }
      return .fine
    } catch {
      return Problems(workspace, context).complain(error)
    }
  }
}

/// The words of a question and the quantities that options ask for.
struct Asked {
  var words: String
  var quantities: [String]

  init(_ words: String, quantities: [String] = []) {
    self.words = words
    self.quantities = quantities
  }

  /// What is asked, of which document; one thing only.
  func question(in workspace: Workspace) throws(QuestionProblem) -> Question {
    let utterance = Listener(workspace).hear(words)
    let document = try workspace.document(for: utterance)
    var question = try workspace.question(utterance, of: document)
    var wanted: [QuantityID] = []
    if workspace.asksForQuantity(utterance, of: document) { wanted.append(question.quantity) }
    for word in quantities {
      let quantity = try workspace.quantityOrProblem(word, of: document)
      if !wanted.contains(quantity) { wanted.append(quantity) }
    }
    guard wanted.count <= 1 else {
      throw .twoQuantities(wanted.map { workspace.quantityName($0, of: document) })
    }
    question.quantity = wanted.first ?? question.quantity
    return question
  }
}
