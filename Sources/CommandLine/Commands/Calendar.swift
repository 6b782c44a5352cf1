import Text
import Yibao

/// `yibao calendar`: the days on which people can pay.
enum Calendar {
  static func run(_ context: Context) -> ExitCode {
    do {
      let workspace = Workspace(try PolicyFiles.chosen(in: context).sources)
      return show(context.invocation.arguments.joined(separator: " "), in: workspace, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  private static func show(
    _ words: String, in workspace: Workspace, _ context: Context
  ) -> ExitCode {
    do throws(QuestionProblem) {
      let utterance = Listener(workspace).hear(words)
      let document = try workspace.document(for: utterance)
      if let name = utterance.names.first {
        throw .notOfThisDocument(word: workspace.text(name), title: "calendar", near: [])
      }
      let report = CalendarReport(
        workspace: workspace, document: document,
        wording: Wording(workspace, in: context.language))
      guard !report.isEmpty else {
        context.complain(
          Message(
            "\(workspace.title(of: document)) does not say when payment is taken",
            "\(workspace.title(of: document))没有写明缴费时间"))
        return .findings
      }
      switch context.invocation.format {
      case .json: context.output.write(report.json().text())
      case .markdown: context.output.write(report.markdown())
      default: context.output.write(report.text(context.output))
      }
      return .fine
    } catch {
      return Problems(workspace, context).complain(error)
    }
  }
}
