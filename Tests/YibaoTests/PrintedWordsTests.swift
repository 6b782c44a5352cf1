import Evaluation
import Testing
import Yibao

/// The words that an answer prints of a person and of its cases can be asked, and mean the same.
@Suite struct PrintedWordsTests {
  private static let people = [
    "", "一档", "67岁", "60岁以上", "低保 残疾等级三级", "残疾等级 无", "断缴14个月", "断缴1年以上", "职工医保中断3个月",
    "新生儿 born 2022-05-01", "新生儿 born 2022-05-01 enrolled 2022-06-20", "paid 2022-03-10", "补缴",
    "按时缴费", "born after 2022-05-01", "60日内参保 新生儿", "重度残疾人 二档", "低保 67岁 补缴", "新生儿 次年",
    "低保 paid between 2022-03-01 and 2022-03-10", "低保 paid before 2022-03-10",
  ]

  private static func tools(_ language: Language) throws -> (Workspace, Listener, Wording) {
    let workspace = Workspace(try Repository.allPolicies())
    return (workspace, Listener(workspace), Wording(workspace, in: language))
  }

  @Test(arguments: [Language.english, .chinese])
  func whoIsPrintedCanBeAsked(language: Language) throws {
    let (workspace, listener, wording) = try Self.tools(language)
    var asked = 0
    for document in workspace.library.rulebooks.indices {
      let county = workspace.counties[document]
      let groups = workspace.groups(of: document).map { workspace.text($0.name) }
      for words in Self.people + groups {
        let utterance = listener.hear(words)
        guard utterance.unknown.isEmpty,
          let question = try? workspace.question(utterance, of: document)
        else { continue }
        asked += 1
        let printed = "\(county) \(wording.name(question.person))"
        let heard = listener.hear(printed)
        #expect(heard.unknown == [], "\(printed)")
        let again = try? workspace.question(heard, of: document)
        #expect(again?.person == question.person, "\(words): \(printed)")
      }
    }
    #expect(asked > 120)
  }

  @Test(arguments: [Language.english, .chinese])
  func whatACaseSupposesCanBeAsked(language: Language) throws {
    let (workspace, listener, wording) = try Self.tools(language)
    var asked = 0
    for document in workspace.library.rulebooks.indices {
      let county = workspace.counties[document]
      for words in ["", "补缴", "低保", "低收入家庭", "重度残疾人", "新生儿", "born after 2022-05-01", "断缴14个月 补缴"] {
        for quantity in ["个人缴费", "待遇开始", "等待期"] {
          guard let question = try? workspace.question(listener.hear(words), of: document),
            let quantity = workspace.quantity(quantity, of: document)
          else { continue }
          var asking = question
          asking.quantity = quantity
          guard let reply = try? workspace.reply(to: asking), reply.cases.count > 1 else {
            continue
          }
          for one in reply.cases where one.conditions.allSatisfy({ $0.canBeSaid }) {
            let printed =
              "\(county) \(wording.name(question.person)) \(wording.conditions(one.conditions))"
            let heard = listener.hear(printed)
            #expect(heard.unknown == [], "\(printed)")
            guard heard.unknown.isEmpty else { continue }
            asked += 1
            var again = try workspace.question(heard, of: document)
            again.quantity = quantity
            let answer = try workspace.reply(to: again)
            #expect(answer.cases.map { $0.outcome } == [one.outcome], "\(printed)")
          }
        }
      }
    }
    #expect(asked > 30, "\(asked)")
  }
}

extension CaseTree.Condition {
  /// `true` iff a question can say it: several values, clauses and what does not hold it cannot.
  fileprivate var canBeSaid: Bool {
    guard regions.count == 1 else { return false }
    switch regions[0] {
    case .values(let values, let orNone): return values.count + (orNone ? 1 : 0) == 1
    case .numbers: return true
    case .clause: return false
    case .holds(let holds): return holds
    }
  }
}
