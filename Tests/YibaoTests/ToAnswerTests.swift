import Testing
import Yibao

/// A workspace of the documents that a question is about answers what one of all documents does.
@Suite struct ToAnswerTests {
  @Test(arguments: [
    "", "一档", "二档", "2022", "2024", "67岁", "逾期缴费", "paid late", "不知道", "资金来源", "财政补助", "等待期",
  ])
  func aQuestionIsAnsweredAlike(rest: String) throws {
    let sources = try Repository.allPolicies()
    let all = FixtureReport(sources).answers
    let people = [
      "", "低保", "农村低保一类", "特困", "优抚对象", "重度残疾人", "低收入家庭", "新生儿", "在渝高校大学生", "特殊群体",
    ]
    var answered = 0
    for county in ["岢岚", "Fengdu", "东乡族自治县", "文水县", "WENXI", "岢岚 丰都", ""] {
      for person in people {
        let words = [county, person, rest].filter { !$0.isEmpty }.joined(separator: " ")
        let own = FixtureReport(Workspace(sources, toAnswer: words)).answers.full(words)
        let expected = all.full(words)
        // Where it does not answer, all documents are asked, whose words differ.
        if own.contains("\n! ") {
          continue
        }
        answered += 1
        #expect(own == expected, "\(words)")
      }
    }
    // What every county answers: somebody without a group, asked for the contribution.
    if rest.isEmpty { #expect(answered >= 40) }
  }

  @Test func onlyWhatIsAskedAboutIsLoaded() throws {
    let sources = try Repository.allPolicies()
    let own = Workspace(sources, toAnswer: "what does 低保 pay in kelan")
    #expect(own.counties == ["岢岚县"])
    #expect(!own.isWhole)
    let all = Workspace(sources, toAnswer: "低保")
    #expect(all.counties.count == 5)
    #expect(all.isWhole)
  }

  @Test func whatADocumentLeavesToAnotherIsLoaded() {
    let sources = [
      source("a", "policy 甲县 2022\nstandard as set by 乙发〔2021〕1号"),
      source("b", "policy 乙县 2022\nsource 乙发[2021]1号\nstandard as set by 丙发〔2021〕2号"),
      source("c", "policy 丙县 2022\nsource 丙发〔2021〕2号\nstandard 320"),
      source("d", "policy 丁县 2022\nstandard 1"),
    ]
    let own = Workspace(sources, toAnswer: "甲县")
    #expect(own.counties == ["甲县", "乙县", "丙县"])
    #expect(FixtureReport(own).answers.short("甲县") == "320")
  }

  /// Neither of two documents with one number answers, be the other one of another county.
  @Test func aNumberThatIsUsedTwiceIsStillRefused() {
    let sources = [
      source("a", "policy 甲县 2022\nsource 甲发〔2021〕1号\nstandard 320"),
      source("b", "policy 乙县 2022\nsource 甲发〔2021〕1号\nstandard 380"),
    ]
    let own = Workspace(sources, toAnswer: "甲县")
    #expect(own.isWhole)
    #expect(own.library.rulebooks.isEmpty)
  }

  /// A file whose county cannot be read may be the very one that is asked for.
  @Test func aFileWithoutAHeadingIsStillInTheWay() {
    let sources = [
      source("a", "policy 甲县 2022\nstandard 320"), source("b", "standard 380"),
      source("c", "policy 丙县 2022\nstandard 1"),
    ]
    let own = Workspace(sources, toAnswer: "甲县")
    #expect(own.refused.map { $0.source } == [1])
    let answer = FixtureReport(own).answers.short("甲县")
    #expect(answer.hasPrefix("! "))
    #expect(answer == FixtureReport(sources).answers.short("甲县"))
  }

  private func source(_ name: String, _ text: String) -> Source {
    Source(name: name + ".yibao", bytes: Array(text.utf8))
  }
}
