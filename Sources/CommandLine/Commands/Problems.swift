import Text
import Yibao

/// Tells why a question cannot be answered, and what to ask instead.
struct Problems {
  let workspace: Workspace
  let context: Context

  init(_ workspace: Workspace, _ context: Context) {
    self.workspace = workspace
    self.context = context
  }

  /// Tells the problem on standard error; a document with errors shows them.
  func complain(_ problem: QuestionProblem) -> ExitCode {
    let faults = faults(behind: problem)
    if let faults { Findings(workspace, context).write(faults, to: context.errors) }
    context.complain(message(problem))
    return faults == nil ? .usage : .findings
  }

  /// The errors that keep the document from answering; nil where the question is to blame.
  func faults(behind problem: QuestionProblem) -> [Diagnostic]? {
    switch problem {
    case .documentRefused(_, let source), .fileUnreadable(_, let source):
      errors { $0.place.source == source } ?? errors { _ in true }
    case .documentNotSound(_, let faults): faults
    case .noCounty(known: []): errors { _ in true }
    default: nil
    }
  }

  /// The errors of the files that meet a condition; nil where there are none.
  private func errors(where isWanted: (Diagnostic) -> Bool) -> [Diagnostic]? {
    let errors = workspace.diagnostics.filter { $0.severity == .error && isWanted($0) }
    return errors.isEmpty ? nil : errors
  }

  func message(_ problem: QuestionProblem) -> Message {
    switch problem {
    case .unknownWords(let words): unknownWords(words)
    case .noCounty(known: []):
      Message("no county answers: mend the files first", "没有县可以作答：请先修正文件")
    case .noCounty(let known):
      Message(
        "which county? I know \(known.joined(separator: ", "))",
        "请说明是哪个县：已有\(known.joined(separator: "、"))")
    case .severalCounties(let counties):
      Message(
        "ask about one county at a time (\(counties.joined(separator: ", "))), or use compare",
        "一次只问一个县（\(counties.joined(separator: "、"))），或使用 compare")
    case .noSuchYear(let county, let year, let known):
      noSuchYear(county, year, known.map { "\($0)" })
    case .documentRefused(let county, _):
      Message("\(county) does not answer: its file has errors", "\(county)不作答：其文件有错误")
    case .fileUnreadable(let county, let source):
      Message(
        "\(county) does not answer: \(workspace.sources[Int(source)].name) cannot be read, and it may be a document of the county; mend it, or take it out of the folder",
        "\(county)不作答：\(workspace.sources[Int(source)].name)无法读取，而它可能是该县的文件；请修正该文件，或将其移出文件夹")
    case .documentNotSound(let title, _):
      Message("\(title) does not answer until this is mended", "\(title)在修正之前不作答")
    case .notOfThisDocument(let word, let title, let near):
      notOfThisDocument(word, title, near)
    case .twoTiers(let tiers):
      Message(
        "a person is in one tier: \(tiers.joined(separator: " or "))?",
        "一个人只能选一档：\(tiers.joined(separator: "还是"))？")
    case .impossibleDate(let date):
      Message("there is no such day: \(date)", "没有这一天：\(date)")
    case .bareDay(let day):
      Message(
        "what happened on \(day)? say it, for instance paid \(day) or born \(day)",
        "\(day)发生了什么？请写明，例如\(day)缴费、\(day)出生")
    case .dayMissing(let word):
      Message(
        "on which day? say it, for instance \(word) 2022-03-10",
        "是哪一天？请写明，例如\(word) 2022年3月10日")
    case .twoDays(let fact, let one, let other):
      Message(
        "two days are given for \(fact), \(one) and \(other): enrolling and paying are one act, so say the day on which both were done",
        "\(fact)给出了\(one)和\(other)两个日期：参保登记和缴费是一回事，请写明两者都完成的那一天")
    case .monthsMissing(let fact):
      Message(
        "how many months? say it as one number, for instance \(fact)14个月",
        "是几个月？请写明一个数，例如\(fact)14个月")
    case .twoQuantities(let names):
      Message(
        "ask for one thing at a time: \(names.joined(separator: " or "))?",
        "一次只问一项：\(names.joined(separator: "还是"))？")
    case .countMissing(let fact):
      Message(
        "how many? say it as one number, for instance \(fact)3", "是多少？请写明一个数，例如\(fact)3")
    case .choiceMissing(let fact, let first, let values):
      Message(
        "which \(fact)? say it, for instance \(fact) \(first): it is one of \(values), or none",
        "\(fact)是哪一种？请写明，例如\(fact) \(first)：有\(values)，或者无")
    case .membershipOfNothing:
      Message(
        "since or until when is what? say the group first: 低保 since 2022-03-01",
        "从何时起、至何时止是指哪个人群？请先写人群：低保 自2022年3月起")
    case .membershipDayUnsaid(let group, let title):
      Message(
        "\(title) does not say on which day it counts whether somebody is \(group): ask with \(group) and without it",
        "\(title)没有规定是否为\(group)以何日为准：请分别按是、不是\(group)提问")
    case .laterChangeUnsaid(let group, let day, let title):
      Message(
        "\(title) takes who is \(group) as of \(day), and does not say whether a later change counts: ask with \(group) and without it",
        "\(title)以\(day)为准认定\(group)，没有规定此后变动是否计入：请分别按是、不是\(group)提问")
    case .membershipNeedsDay(let group):
      Message(
        "whether this person is \(group) hangs on the day: say it, paid 2022-03-10 or as of 2022-03-10",
        "是否为\(group)取决于日期：请写明，例如 2022年3月10日缴费，或 2022年3月10日时")
    case .ageNeedsDay(let fact):
      Message(
        "how old this person was hangs on the day: say one day, \(fact) 2022-03-10",
        "年龄取决于是哪一天：请写明一天，例如\(fact) 2022年3月10日")
    case .twoDaysAsked(let one, let other):
      Message(
        "ask for one day at a time: \(one) or \(other)?", "一次只问一天：\(one)还是\(other)？")
    case .todayUnknown:
      Message("say which day is meant: as of 2022-03-10", "请说明是哪一天：例如 2022年3月10日时")
    case .twoValues(let fact):
      Message("two values are given for \(fact)", "\(fact)给出了两个值")
    case .contradiction(let one, let two):
      Message(
        "this cannot be: \(one) and \(two) exclude each other", "不可能同时成立：\(one)与\(two)互相排斥")
    case .nobody(let person):
      Message("nobody can be all of this at once: \(person)", "不可能同时成立：\(person)")
    case .notSupportedYet(let word):
      Message(
        "“\(word)” is about time, which is not supported yet", "“\(word)”涉及时间，暂不支持")
    }
  }

  private func unknownWords(_ words: [Utterance.UnknownWord]) -> Message {
    var english: [String] = []
    var chinese: [String] = []
    for word in words {
      let near = word.near.joined(separator: ", ")
      english.append("“\(word.word)”" + (near.isEmpty ? "" : " (did you mean \(near)?)"))
      chinese.append(
        "“\(word.word)”"
          + (near.isEmpty ? "" : "（是否指\(word.near.joined(separator: "、"))？）"))
    }
    return Message(
      "I do not know \(english.joined(separator: ", ")); nothing is answered, so that nothing is ignored",
      "不认识\(chinese.joined(separator: "、"))；为避免遗漏，不作回答")
  }

  private func noSuchYear(_ county: String, _ year: Int32, _ known: [String]) -> Message {
    Message(
      "\(county) has no document for \(year); it has \(known.joined(separator: ", "))",
      "\(county)没有\(year)年的文件；已有\(known.joined(separator: "、"))年")
  }

  private func notOfThisDocument(_ word: String, _ title: String, _ near: [String]) -> Message {
    let english = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
    let chinese = near.isEmpty ? "" : "；是否指\(near.joined(separator: "、"))？"
    return Message(
      "\(title) has nothing on “\(word)”\(english)", "\(title)没有关于“\(word)”的规定\(chinese)")
  }
}
