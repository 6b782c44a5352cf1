import Foundation
import Testing
import Yibao

/// What the tools say of each text under Fixtures is what the files beside it say.
@Suite struct FixtureTests {
  /// A text with a mistake gets exactly the expected findings, in both languages.
  ///
  /// One mistake is one finding; a text with more says so: `# mistakes: 2`.
  @Test(arguments: Fixture.all(.reject))
  func rejects(_ fixture: Fixture) throws {
    let report = try FixtureReport(fixture)
    try Expectation(url: fixture.url(".expected")).check(report.findings(in: .english))
    try Expectation(url: fixture.url(".zh.expected")).check(report.findings(in: .chinese))
    let mistakes = try fixture.remarks("mistakes").first.flatMap { Int($0.text) } ?? 1
    let found = report.workspace.findings()
    #expect(found.count == mistakes)
    for finding in found {
      let texts =
        [finding.message] + finding.notes + finding.related.map(\.label)
        + [finding.label, finding.advice].compactMap { $0 }
      #expect(texts.allSatisfy { !$0.english.isEmpty && !$0.chinese.isEmpty })
      #expect(finding.message.english != finding.message.chinese)
    }
  }

  /// A sound text gets no error and no warning, and each of its questions its answer.
  ///
  /// A question is a comment line with the answer worked out by hand: `# ask: 低保 = 40`.
  @Test(arguments: Fixture.all(.accept))
  func accepts(_ fixture: Fixture) throws {
    let report = try FixtureReport(fixture)
    let grave = report.workspace.findings().filter { $0.severity > .note }
    #expect(grave.isEmpty, Comment(rawValue: report.findings(in: .english)))
    for rulebook in report.workspace.library.rulebooks { #expect(rulebook.verify() == []) }
    var text = report.findings(in: .english)
    let answers = report.answers
    let questions = try fixture.remarks("ask")
    #expect(!questions.isEmpty)
    for (line, question) in questions {
      let parts = question.split(separator: " = ", maxSplits: 1).map { String($0) }
      try #require(parts.count == 2, "line \(line) does not say the answer")
      let found = answers.short(parts[0])
      #expect(found == parts[1], "line \(line)")
      if !text.isEmpty { text += "\n" }
      text += answers.full(parts[0])
    }
    try Expectation(url: fixture.url(".expected")).check(text)
  }

  /// Every code is shown by some text, and none is left that no text can raise.
  @Test func everyCodeIsRaised() throws {
    var expected = ""
    for fixture in Fixture.all(.reject) {
      expected += try String(contentsOf: fixture.url(".expected"), encoding: .utf8)
    }
    let missing = Code.allCases.filter { !expected.contains("[\($0.rawValue)]") }
    #expect(missing == [])
  }

  /// No expectation is left behind by a text that was renamed.
  @Test(arguments: [Fixture.Kind.accept, .reject])
  func everyFileBelongsToAText(_ kind: Fixture.Kind) {
    let names = Set(Fixture.all(kind).map { $0.name })
    for file in Fixture.files(of: kind) where !file.hasPrefix(".") {
      let name = file.split(separator: ".")[0]
      #expect(names.contains(String(name)), Comment(rawValue: file))
    }
  }

  /// A run that rewrites expectations never passes.
  @Test func expectationsAreCompared() {
    #expect(!Expectation.isRewriting, "rewritten")
  }
}

extension Fixture: CustomTestStringConvertible {
  var testDescription: String { "\(kind.rawValue)/\(name)" }
}
