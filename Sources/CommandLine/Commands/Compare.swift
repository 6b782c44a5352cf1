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
      let isPicture = context.invocation.format == .svg
      let asksForTime = request.asksForTime(in: workspace)
      if asksForTime || isPicture && request.asked.isEmpty {
        return compareTime(request, in: workspace, draft: draft, context)
      }
      if isPicture {
        let asked = request.asked.joined(separator: ", ")
        context.complain(
          Message(
            "svg draws time lines, and \(asked) is none: ask for -q \(TimeLine.names[1])",
            "svg 只绘制时间轴，而\(asked)不是时间：请用 -q \(TimeLine.names[0])"))
        return .usage
      }
      let comparison = workspace.comparison(
        of: request.groups, in: request.documents, quantity: request.quantity,
        on: request.day, draft: draft)
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
      return end(request, comparison.unsound, workspace, context)
    } catch {
      return Problems(workspace, context).complain(error)
    }
  }

  /// Draws when people can pay and are covered.
  private static func compareTime(
    _ request: ComparisonRequest, in workspace: Workspace, draft: Int?, _ context: Context
  ) -> ExitCode {
    let line = workspace.timeLine(of: request.groups, in: request.documents, draft: draft)
    let report = TimeLineReport(
      line: line, workspace: workspace, wording: Wording(workspace, in: context.language))
    switch context.invocation.format {
    case .json: context.output.write(report.json().text())
    case .csv: context.output.write(report.table().csv())
    case .svg: context.output.write(report.svg())
    case .markdown:
      context.output.write(report.table().markdown())
      context.output.write("\n" + report.notes.map { $0 + "\n" }.joined())
    default: context.output.write(report.text(context.output))
    }
    return end(request, line.unsound, workspace, context)
  }

  /// Tells what was left out, and why.
  private static func end(
    _ request: ComparisonRequest, _ unsound: [QuestionProblem], _ workspace: Workspace,
    _ context: Context
  ) -> ExitCode {
    let problems = Problems(workspace, context)
    for problem in unsound { _ = problems.complain(problem) }
    if !request.refused.isEmpty { refuse(request.refused, workspace, context) }
    return request.refused.isEmpty && unsound.isEmpty ? .fine : .findings
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
