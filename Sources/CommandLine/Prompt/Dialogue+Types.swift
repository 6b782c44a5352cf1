import Text
import Yibao

extension Dialogue {
  /// Tells the type of an expression or quantity in the document in focus, and its value there for
  /// the person asked about last.
  func type(of words: String) -> Reaction {
    guard !words.isEmpty else {
      return fail(
        Message(
          "the type of what? for instance :type 80% of standard",
          "请写明表达式，例如 :type 80% of standard"))
    }
    do throws(QuestionProblem) {
      let document = try session.focusedDocument()
      var person = Person()
      if let last = try? session.lastQuestion(), last.document == document { person = last.person }
      let workspace = session.workspace
      if let quantity = workspace.quantity(words, of: document) {
        var question = try workspace.question(session.listener.hear(""), of: document)
        question.person = person
        question.quantity = quantity
        let type = workspace.library.rulebooks[document].quantities[Int(quantity.index)].type
        return tell(type.spoken, of: words, try session.inquiry.reply(to: question), in: workspace)
      }
      let group = session.listener.hear(words)
      if group.unknown.isEmpty, group.names.count == 1,
        let name = workspace.groupNames(group.names[0]).first
      {
        context.output.writeLine(workspace.text(name))
        say(Message("  a group of people", "  人群"))
        return .done
      }
      try session.inquiry.requireSound(document)
      return type(ofExpression: words, in: document, for: person)
    } catch {
      return complain(error)
    }
  }

  private func type(
    ofExpression words: String, in document: Int, for person: Person
  ) -> Reaction {
    do throws(ExpressionProblem) {
      let reading = try session.workspace.reading(of: words, in: document, for: person)
      let type =
        reading.isBareNumber
        ? Message("a bare number, of the type that is due", "不带单位的数字，随所在位置取类型")
        : reading.type.spoken
      do throws(QuestionProblem) {
        return tell(
          type, of: words, try reading.reply(),
          in: reading.workspace, isBareNumber: reading.isBareNumber)
      } catch {
        return complain(error)
      }
    } catch {
      var source = error.source
      source.name = ":type"
      show(error.diagnostics, of: source)
      return fail(Message("it has no type", "无法确定类型"))
    }
  }

  private func tell(
    _ type: Message, of words: String, _ reply: Reply, in workspace: Workspace,
    isBareNumber: Bool = false
  ) -> Reaction {
    tellSuppositions(of: [reply.question.document], in: session)
    let wording = Wording(workspace, in: context.language)
    let output = context.output
    let title = workspace.title(of: reply.question.document)
    output.writeLine(
      output.styled("\(words) · \(title) · \(wording.name(reply.question.person))", .bold))
    output.writeLine("  " + context.say(type))
    for one in reply.cases {
      var condition = wording.conditions(one.conditions)
      if !condition.isEmpty { condition += "  " }
      let outcome = isBareNumber ? wording.short(one.outcome) : wording.text(one.outcome)
      output.writeLine("  = " + condition + output.styled(outcome, .green))
    }
    return .done
  }
}

extension QuantityType {
  /// The type in words, with its unit where it has one.
  fileprivate var spoken: Message {
    switch self {
    case .money(let unit): Message("\(words) (\(unit.symbol))", "金额（\(unit.symbol)）")
    case .ratio: Message("a ratio (%)", "比例（%）")
    case .points: Message("percentage points", "百分点")
    case .count: Message("a number of people", "人数")
    case .age: Message("an age in completed years", "周岁")
    case .months: Message("a number of months", "月数")
    case .date: Message("a date", "日期")
    case .text: Message("a name", "名称")
    }
  }
}
