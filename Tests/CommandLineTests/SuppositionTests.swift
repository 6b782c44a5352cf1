import Testing
import Text
import Yibao

@testable import CommandLine

/// What is supposed takes the place of what a document says, and nothing else changes.
@Suite struct SuppositionTests {
  private static let bundled = PolicyFiles.bundled.sources

  /// The standard of each tier, or the one standard, as it is answered.
  private func standards(of document: Int, in workspace: Workspace) throws -> [String] {
    let listener = Listener(workspace)
    let tiers = workspace.library.rulebooks[document].tiers.map { workspace.text($0) }
    return try (tiers.isEmpty ? [""] : tiers).map { tier in
      let question = try workspace.question(listener.hear("standard " + tier), of: document)
      let reply = try workspace.reply(to: question)
      #expect(reply.cases.count == 1)
      return Wording(workspace, in: .english).short(reply.cases[0].outcome)
    }
  }

  /// The workspace in which some of what a document says is supposed to be otherwise.
  private func supposing(
    _ texts: [String], of document: Int, in workspace: Workspace
  ) throws -> Workspace {
    var suppositions: [Supposition] = []
    for text in texts {
      suppositions.append(try workspace.supposition(text, of: document))
    }
    var sources = workspace.sources
    let index = Int(workspace.library.rulebooks[document].document.source)
    let edited = workspace.source(of: document, supposing: suppositions)
    #expect(edited.impossible == [])
    sources[index] = edited.source
    let supposed = Workspace(sources)
    #expect(supposed.diagnostics.filter { $0.severity == .error } == [])
    #expect(supposed.faults(of: document).map { $0.code } == [])
    return supposed
  }

  @Test func everyTierOfEveryDocumentCanBeSupposed() throws {
    let workspace = Workspace(Self.bundled)
    #expect(workspace.library.rulebooks.count == 5)
    for document in workspace.library.rulebooks.indices {
      let tiers = workspace.library.rulebooks[document].tiers.map { workspace.text($0) }
      let before = try standards(of: document, in: workspace)
      for index in before.indices {
        let text = tiers.isEmpty ? "standard 1000" : "\(tiers[index]) standard 1000"
        let supposed = try supposing([text], of: document, in: workspace)
        var expected = before
        expected[index] = "1000"
        #expect(try standards(of: document, in: supposed) == expected)
      }
      let all = try supposing(["standard 1000"], of: document, in: workspace)
      #expect(try standards(of: document, in: all) == before.map { _ in "1000" })
    }
  }

  /// Ways to write a standard of 320 in 一档 and 695 in the others.
  private static let spellings = [
    "standard 320 in 一档; 695 in 二档 and 三档",
    "1. standard 320 in 一档, rounded to 元 half up; 695 in 二档 and 三档, rounded to 5元 down # 注",
    "standard 320 in 一档 # first\n    ; 695 in 二档, # second\n      min 1; 695 in 三档",
    "standard 320 in 一档\nstandard 695 in 二档, makes 695; 695 in 三档",
    "standard 320 in 一档\n（二） standard 695 in 二档\n（三） standard 695 in 三档",
    "standard (300 + 20) * 1 in 一档, max (1000); (600 + 95) in 二档 and 三档",
  ]

  @Test(arguments: spellings)
  func valuesOfOtherTiersStay(spelling: String) throws {
    let policy = "policy 测试县 2022 试\ntiers 一档, 二档, 三档\n\(spelling)\n低保 pays 300, owes 20 in 一档"
    let source = Source(name: "test", text: policy)
    let workspace = Workspace(Self.bundled.filter { $0.isVocabulary } + [source])
    #expect(try standards(of: 0, in: workspace) == ["320", "695", "695"])
    for (texts, expected) in [
      (["一档 standard 350"], ["350", "695", "695"]),
      (["二档 standard 700"], ["320", "700", "695"]),
      (["二档, 三档 standard 700"], ["320", "700", "700"]),
      (["standard 350 in 一档; 700 in 三档"], ["350", "695", "700"]),
      (["三档 standard 80% of 二档 standard"], ["320", "695", "556"]),
      (["standard 500 in 一档, min 600"], ["600", "695", "695"]),
      (["standard 500"], ["500", "500", "500"]),
      (["standard 500", "二档 standard 700", "一档 standard 400"], ["400", "700", "500"]),
    ] {
      let supposed = try supposing(texts, of: 0, in: workspace)
      #expect(try standards(of: 0, in: supposed) == expected, "\(texts)")
    }
  }

  @Test func aValueForAllIsDividedWhereATierIsSupposed() throws {
    let policy = "policy 测试县 2022 试\ntiers 一档, 二档\nstandard (300 + 20), min (10)"
    let source = Source(name: "test", text: policy)
    let workspace = Workspace(Self.bundled.filter { $0.isVocabulary } + [source])
    let supposed = try supposing(["二档 standard 700"], of: 0, in: workspace)
    #expect(try standards(of: 0, in: supposed) == ["320", "700"])
  }

  @Test func aValueThatTheDocumentHasNotIsAddedWithoutACitationOfIts() throws {
    let workspace = Workspace(Self.bundled)
    let supposed = try supposing(["大病起付线 15000"], of: 0, in: workspace)
    var question = try supposed.question(Listener(supposed).hear("大病起付线"), of: 0)
    question.person = Person()
    let reply = try supposed.reply(to: question)
    let wording = Wording(supposed, in: .english)
    #expect(wording.text(reply.cases[0].outcome) == "15000元/人·年")
    #expect(wording.citations(of: reply.cases[0].step) == "假设")
  }

  @Test func onlyAValueForEverybodyCanBeSupposed() throws {
    let workspace = Workspace(Self.bundled)
    for text in [
      "低保 standard 3", "低保户 pays all", "if 老年人 standard 3", "group 火星人", "standard", "",
      "section 二", "低保 highest applies", "standard 3 in",
    ] {
      #expect(throws: SuppositionProblem.self, "\(text)") {
        try workspace.supposition(text, of: 0)
      }
    }
  }

  @Test func whatIsSupposedLaterCoversWhatItReplaces() throws {
    let workspace = Workspace(Self.bundled)
    func supposition(_ text: String) throws -> Supposition {
      try workspace.supposition(text, of: 1)
    }
    let (one, all) = (try supposition("一档 standard 3"), try supposition("standard 4"))
    let both = try supposition("standard 3 in 一档; 5 in 二档")
    #expect(all.covers(one) && both.covers(one) && one.covers(one))
    #expect(!one.covers(all) && !one.covers(both) && !both.covers(all))
    #expect(!all.covers(try supposition("fiscal subsidy 3")))
  }
}
