import TestSupport
import Testing

/// The grammar derives every form that the table of twins shows.
@Suite struct TwinTests {
  private static let recogniser: Recogniser = {
    let vocabularies = PolicyFile.all.filter { $0.isVocabulary }.map { Reading($0.text) }
    return Recogniser(
      GrammarTests.grammar, names: Scope(vocabularies + [Reading(Twin.header)]).names)
  }()

  @Test(arguments: Twin.all) func everyFormIsDerived(twin: Twin) {
    for form in [twin.english] + twin.chinese {
      for line in Self.lines(of: form) {
        #expect(Self.recogniser.derives(line, from: "line"), "TWIN \(line)")
      }
    }
  }

  /// The lines of a text, each with those that go on with it.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }
}
