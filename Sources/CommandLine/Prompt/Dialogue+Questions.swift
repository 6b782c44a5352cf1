import Text
import Yibao

extension Dialogue {
  /// Answers a question.
  func ask(_ line: String) -> Reaction {
    do throws(QuestionProblem) {
      var next = session
      let question = try next.ask(line)
      let told = try tell(question, in: &next, isExplained: false)
      if told == .done { adopt(next) }
      return told
    } catch {
      return complain(error)
    }
  }

  /// Repeats the last answer with its reasons.
  func explain() -> Reaction {
    do throws(QuestionProblem) {
      guard let question = try session.lastQuestion() else {
        return fail(Message("nothing was asked yet", "还没有提问"))
      }
      return try tell(question, in: &session, isExplained: true)
    } catch {
      return complain(error)
    }
  }

  private func tell(
    _ question: Question, in session: inout Session, isExplained: Bool
  ) throws(QuestionProblem) -> Reaction {
    let workspace = session.workspace
    let title = workspace.title(of: question.document)
    let reply = try session.inquiry.reply(to: question)
    tellSuppositions(of: reply.documents, in: session)
    if session.isDraft(question.document), !workspace.statesStandard(question.document),
      reply.lacks(QuantityID(.standard))
    {
      say(
        Message(
          "\(title) has no standard yet, so nothing can be said: type, for instance, standard 320",
          "\(title) 还没有缴费标准，无法作答：请输入缴费标准，例如 standard 320"))
      return .done
    }
    let wording = Wording(workspace, in: context.language)
    let report = AskReport(
      reply: reply, beside: try session.inquiry.contribution(beside: reply),
      due: try session.inquiry.due(beside: reply),
      status: try session.inquiry.dayStatus(of: question),
      missed: try session.inquiry.missedPayment(of: question),
      workspace: workspace, wording: wording)
    context.output.write(report.text(isExplained: isExplained, context.output))
    if let fact = reply.mostTelling, let asked = wording.question(for: fact, in: reply) {
      context.output.writeLine(context.output.styled(asked, .cyan))
    }
    return .done
  }

  /// Says what is supposed of the documents, so that no answer is taken for what they say.
  func tellSuppositions(of documents: [Int], in session: Session) {
    for (document, supposition) in session.suppositions(of: documents) {
      let title = session.workspace.title(of: document)
      let tiers = supposition.tiersJoined
      let list = tiers.joined(separator: ", ")
      let line = Message(
        "what if: \(title) with \(supposition.text)"
          + (tiers.isEmpty ? "" : " in every tier (\(list))"),
        "假设：\(title) 改为 \(supposition.text)"
          + (tiers.isEmpty ? "" : "（适用于各档：\(tiers.joined(separator: "、"))）"))
      context.output.writeLine(
        context.output.styled(printable(context.say(line)), .yellow))
    }
  }
}

extension Reply {
  /// `true` iff an outcome misses a quantity that no clause provides for.
  fileprivate func lacks(_ quantity: QuantityID) -> Bool {
    let missing = Step.Kind.quantity(document: question.document, quantity)
    var pending = cases.map { $0.step }
    while let step = pending.popLast() {
      if step.kind == missing, case .none = step.result { return true }
      pending += step.operands
    }
    return false
  }
}
