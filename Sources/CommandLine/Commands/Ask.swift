import Text
import Yibao

/// `yibao ask`: one question about one person.
enum Ask {
  static func run(_ context: Context) -> ExitCode {
    do {
      let sources = try PolicyFiles.chosen(in: context).sources
      let asked = Asked(
        context.invocation.arguments.joined(separator: " "),
        quantities: context.invocation.values(of: .quantity),
        on: context.invocation.value(of: .on))
      lazy var today = today(context)
      let own = Workspace(sources, toAnswer: asked.words)
      context.keep(own)
      if !own.isWhole, let report = try? report(asked, in: own, context, today: { today }),
        report.reply.unused.isEmpty
      {
        write(report, context)
        return .fine
      }
      // What is not understood or not used may be another document's word: all are asked then.
      let all = own.isWhole ? own : Workspace(sources)
      do throws(QuestionProblem) {
        write(try report(asked, in: all, context, today: { today }), context)
      } catch {
        return Problems(all, context).complain(error)
      }
      return .fine
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  private static func report(
    _ asked: Asked, in workspace: Workspace, _ context: Context, today: () -> Date?
  ) throws(QuestionProblem) -> AskReport {
    let question = try asked.question(in: workspace, today: today)
    var inquiry = Inquiry(workspace)
    let reply = try inquiry.reply(to: question)
    return AskReport(
      reply: reply,
      beside: asked.quantities.isEmpty ? try inquiry.contribution(beside: reply) : [],
      due: try inquiry.due(beside: reply),
      status: try inquiry.dayStatus(of: question),
      missed: try inquiry.missedPayment(of: question),
      workspace: workspace, wording: Wording(workspace, in: context.language))
  }

  private static func write(_ report: AskReport, _ context: Context) {
    switch context.invocation.format {
    case .json: context.output.write(report.json().text())
    case .csv: context.output.write(report.table().csv())
    case .markdown: context.output.write(report.table().markdown())
    default:
      context.output.write(
        report.text(isExplained: context.invocation.has(.explain), context.output))
    }
  }
}

extension Ask {
  /// Today by this machine's clock; whoever gets an answer for it is told which day that is.
  fileprivate static func today(_ context: Context) -> Date? {
    guard let today = Terminal.today else { return nil }
    context.complain(
      Message(
        "today is taken to be \(today), by this machine's clock; --on says another day",
        "按本机时钟，今天是 \(today)；可用 --on 指定日期"))
    return today
  }
}

/// The words of a question, the day that it is asked for and the quantities that options ask for.
struct Asked {
  var words: String
  var quantities: [String]
  var day: String?

  init(_ words: String, quantities: [String] = [], on day: String? = nil) {
    self.words = words
    self.quantities = quantities
    self.day = day
  }

  /// What is asked, of which document; one thing only.
  ///
  /// - Parameter today: says which day today is; it is called only where the words ask for today.
  func question(
    in workspace: Workspace, today: () -> Date?
  ) throws(QuestionProblem) -> Question {
    var utterance = Listener(workspace).hear(words)
    if let day {
      guard let date = Date(spoken: day) else { throw .impossibleDate(day) }
      if !utterance.daysAsked.contains(date) { utterance.daysAsked.append(date) }
    } else if utterance.asksForToday, utterance.daysAsked.isEmpty, let today = today() {
      utterance.daysAsked.append(today)
    }
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
