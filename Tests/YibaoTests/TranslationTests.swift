import Foundation
import Testing
import Yibao

/// What is said in Chinese gives the rules that the English gives, byte for byte.
@Suite struct TranslationTests {
  @Test(arguments: Fixture.all(.accept).map { $0.name })
  func aFixtureGivesTheSameRulesInEitherLanguage(_ name: String) throws {
    try hold(Fixture(kind: .accept, name: name))
  }

  @Test(arguments: Fixture.all(.reject).map { $0.name })
  func aRejectedFixtureGivesTheSameRulesInEitherLanguage(_ name: String) throws {
    try hold(Fixture(kind: .reject, name: name))
  }

  /// What can be read of a fixture gives the same rules and the same codes in both languages.
  private func hold(_ fixture: Fixture) throws {
    let sources = try fixture.sources()
    let formatter = Formatter(after: sources.filter { $0.isVocabulary })
    var translated: [Source] = []
    for source in sources {
      guard case .formatted(let bytes, _) = formatter.format(source, in: .chinese) else { return }
      translated.append(Source(name: source.name, bytes: bytes))
    }
    let (one, other) = (Workspace(sources), Workspace(translated))
    #expect(Self.rules(of: other) == Self.rules(of: one))
    #expect(Self.codes(of: other) == Self.codes(of: one))
  }

  static func rules(of workspace: Workspace) -> String {
    workspace.library.rulebooks.indices.map { workspace.rulebookText(of: $0) }.joined()
  }

  static func codes(of workspace: Workspace) -> [String] {
    workspace.findings().map { $0.code.rawValue }.sorted()
  }
}

/// The Chinese files are what the formatter makes of the English ones, and the reverse.
@Suite struct ChinesePoliciesTests {
  @Test func everyPolicyHasItsTwin() throws {
    let names = try Repository.chinesePolicies().map { $0.name }
    #expect(try names == Repository.allPolicies().map { $0.name })
  }

  @Test func eitherIsMadeFromTheOther() throws {
    let (english, chinese) = (try Repository.allPolicies(), try Repository.chinesePolicies())
    for (sources, language, expected) in [
      (english, Language.chinese, chinese), (chinese, .english, english),
    ] {
      let vocabularies = sources.filter { $0.isVocabulary }
      for (source, expected) in zip(sources, expected) {
        let formatter = Formatter(after: source.isVocabulary ? [] : vocabularies)
        guard case .formatted(let bytes, let kept) = formatter.format(source, in: language) else {
          Issue.record("\(source.name) is refused")
          continue
        }
        #expect(kept.isEmpty)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text == String(decoding: expected.bytes, as: UTF8.self))
      }
    }
  }

  @Test func bothGiveTheSameRules() throws {
    let english = Workspace(try Repository.allPolicies())
    let chinese = Workspace(try Repository.chinesePolicies())
    #expect(!TranslationTests.rules(of: english).isEmpty)
    #expect(TranslationTests.rules(of: chinese) == TranslationTests.rules(of: english))
    #expect(TranslationTests.codes(of: chinese) == TranslationTests.codes(of: english))
  }
}
