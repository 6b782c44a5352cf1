import Text
import Yibao

/// `yibao ask`: one question about one person.
enum Ask {
  static func run(_ context: Context) -> ExitCode {
    do {
      let workspace = Workspace(try PolicyFiles.chosen(in: context).sources)
      let asked = Asked(
        context.invocation.arguments.joined(separator: " "),
        quantity: context.invocation.value(of: .quantity))
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
      let faults = workspace.faults(of: question.document)
      guard faults.isEmpty else {
        Findings(workspace, context).write(faults, to: context.errors)
        context.complain(.documentNotSound(workspace.title(of: question.document)))
        return .findings
      }
      let reply = try workspace.reply(to: question)
      let report = AskReport(
        reply: reply, workspace: workspace, wording: Wording(workspace, in: context.language))
      switch context.invocation.format {
      case .json: context.output.write(report.json().text())
      case .csv: context.output.write(report.table().csv())
      case .markdown: context.output.write(report.table().markdown())
      default:
        context.output.write(
          report.text(
            isExplained: context.invocation.has(.explain), isAlone: asked.quantity == nil,
            context.output))
      }
      return .fine
    } catch {
      return Problems(workspace, context).complain(error)
    }
  }
}

/// The words of a question and the quantity that an option asks for.
struct Asked {
  var words: String
  var quantity: String?

  init(_ words: String, quantity: String? = nil) {
    self.words = words
    self.quantity = quantity
  }

  /// What is asked, of which document.
  func question(
    in workspace: Workspace, defaultDocument: Int? = nil
  ) throws(QuestionProblem) -> Question {
    let utterance = Listener(workspace).hear(words)
    var document = defaultDocument
    if document == nil || !utterance.regions.isEmpty || !utterance.unknown.isEmpty {
      document = try workspace.document(for: utterance)
    }
    var question = try workspace.question(utterance, of: document ?? 0)
    if let quantity {
      question.quantity = try workspace.quantityOrProblem(quantity, of: question.document)
    }
    return question
  }
}
