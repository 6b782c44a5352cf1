import Text

extension Wording {
  /// What a day that is said of one person is called.
  public var eventOfOne: String { say("the day of an event", "缴费、出生等日期") }

  /// Why a question cannot be put, in a few words.
  public func text(_ problem: QuestionProblem) -> String {
    switch problem {
    case .unknownWords(let words):
      let list = words.map { "“\($0.word)”" }.joined(separator: say(", ", "、"))
      return say("unknown words: \(list)", "不认识的词：\(list)")
    case .noCounty: return say("no such county", "没有这个县")
    case .severalCounties(let names):
      return say("several counties: ", "多个县：") + names.joined(separator: say(", ", "、"))
    case .noSuchYear(let county, let year, _):
      return say("\(county) has no document for \(year)", "\(county)没有\(year)年的文件")
    case .documentRefused(let county, _):
      return say("\(county): its file has errors", "\(county)：文件有错误")
    case .fileUnreadable(let county, let source):
      let file = workspace.sources[Int(source)].name
      return say(
        "\(county): \(file) cannot be read, and may be about it", "\(county)：\(file)无法读取，可能是该县的文件")
    case .documentNotSound(let title, _):
      return say(
        "\(title) does not answer until it is mended", "\(title)在修正之前不作答")
    case .notOfThisDocument(let word, let title, _):
      return say("\(title) has nothing on “\(word)”", "\(title)没有关于“\(word)”的规定")
    case .twoTiers(let names):
      return say("two tiers: ", "两个档次：") + names.joined(separator: say(", ", "、"))
    case .impossibleDate(let date):
      return say("there is no day \(date)", "没有\(date)这一天")
    case .bareDay(let day): return say("what happened on \(day)?", "\(day)发生了什么？")
    case .dayMissing(let word): return say("“\(word)” on which day?", "“\(word)”是哪一天？")
    case .twoDays(let fact, _, _): return say("two days for \(fact)", "\(fact)有两个日期")
    case .monthsMissing(let fact):
      return say("how many months of \(fact)?", "\(fact)几个月？")
    case .twoQuantities(let names):
      return say("two quantities: ", "两个项目：") + names.joined(separator: say(", ", "、"))
    case .countMissing(let fact): return say("how many \(fact)?", "\(fact)多少？")
    case .choiceMissing(let fact, _, _): return say("which \(fact)?", "哪种\(fact)？")
    case .membershipOfNothing:
      return say("since or until when is what?", "从何时起、至何时止是指哪个人群？")
    case .membershipDayUnsaid(let group, let title):
      return say(
        "\(title) does not say on which day \(group) counts", "\(title)没有规定\(group)以何日为准")
    case .laterChangeUnsaid(let group, let day, _):
      return say(
        "nothing is said of \(group) changing after \(day)", "未规定\(day)以后\(group)身份变动如何处理")
    case .membershipNeedsDay(let group):
      return say("\(group) on which day?", "哪一天的\(group)？")
    case .ageNeedsDay(let fact):
      return say("how old on which day of \(fact)?", "\(fact)是哪一天，当时多大？")
    case .twoDaysAsked(let one, let other):
      return say("two days: \(one), \(other)", "两个日期：\(one)、\(other)")
    case .todayUnknown: return say("which day is today?", "今天是哪一天？")
    case .twoValues(let fact): return say("two values of \(fact)", "\(fact)有两个值")
    case .contradiction(let one, let two):
      return say("\(one) and \(two) exclude each other", "\(one)与\(two)互相排斥")
    case .nobody(let person):
      return say("nobody can be all of this: \(person)", "不可能同时成立：\(person)")
    case .notSupportedYet(let word):
      return say("“\(word)” is not supported yet", "暂不支持“\(word)”")
    }
  }
}
