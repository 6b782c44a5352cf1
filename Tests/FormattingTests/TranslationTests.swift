import Formatting
import Syntax
import TestSupport
import Testing
import Text

/// Chinese from English and English from Chinese say the same.
@Suite struct TranslationTests {
  /// A text that was formatted, and how many of its lines stay in their own language.
  struct Formatted {
    var text: String
    var kept: Int

    /// Formats a text that builds on others; nil where the formatter refuses.
    init?(_ text: String, in language: Language? = nil, after earlier: [String] = []) {
      let formatter = Formatter(after: earlier.map { Source(name: "earlier", text: $0) })
      guard
        case .formatted(let bytes, let kept) = formatter.format(
          Source(name: "test", text: text), in: language)
      else { return nil }
      self.text = String(decoding: bytes, as: UTF8.self)
      self.kept = kept.count
    }
  }

  @Test(arguments: PolicyFile.all.map { $0.name })
  func aPolicyIsTheSameThereAndBack(name: String) throws {
    let file = try #require(PolicyFile.all.first { $0.name == name })
    let chinese = try #require(Formatted(file.text, in: .chinese, after: file.earlier))
    #expect(chinese.kept == 0)
    let again = try #require(Formatted(chinese.text, after: file.earlier))
    #expect(again.text == chinese.text)
    let english = try #require(Formatted(chinese.text, in: .english, after: file.earlier))
    #expect(english.kept == 0)
    #expect(english.text == file.text)
    // A policy builds on a vocabulary in either language alike.
    let vocabularies = try file.earlier.map { try #require(Formatted($0, in: .chinese)).text }
    #expect(Formatted(chinese.text, in: .english, after: vocabularies)?.text == file.text)
  }

  @Test(arguments: ChinesePrinterTests.clauses)
  func aClauseIsTheSameThereAndBack(english: String, chinese: String) throws {
    let earlier = [ChinesePrinterTests.vocabulary]
    let heading = ChinesePrinterTests.heading.chinese
    let reading = Reading(heading + chinese, after: earlier)
    #expect(reading.diagnostics.isEmpty)
    let original = Reading(ChinesePrinterTests.heading.english + english, after: earlier)
    #expect(reading.meaning == original.meaning)
    let formatted = try #require(Formatted(heading + chinese, in: .english, after: earlier))
    #expect(Reading(formatted.text, after: earlier).meaning == original.meaning)
    #expect(Formatted(heading + chinese, after: earlier)?.text == heading + chinese + "\n")
  }

  @Test(arguments: seeds) func aSoundPolicyIsTheSameThereAndBack(seed: UInt64) throws {
    var generator = SoundPolicyGenerator(seed: seed)
    for _ in 0..<40 {
      let text = generator.document().text(variedBy: &generator.random)
      let chinese = try #require(Formatted(text, in: .chinese), "\(text)")
      #expect(chinese.kept == 0, "\(chinese.text)")
      #expect(Formatted(chinese.text)?.text == chinese.text, "\(chinese.text)")
      let english = try #require(Formatted(chinese.text, in: .english), "\(chinese.text)")
      #expect(english.kept == 0)
      #expect(Reading(english.text).meaning == Reading(text).meaning, "\(chinese.text)")
      #expect(Formatted(text, in: .english)?.text == english.text)
    }
  }

  /// What is printed of any text that can be read says what the text says; what cannot be said in
  /// Chinese, for instance for names that nothing declares, stays in English.
  @Test(arguments: seeds) func aGeneratedTextIsTheSameThereAndBack(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    var lines = (all: 0, kept: 0)
    for _ in 0..<120 {
      let text = generator.document().text(variedBy: &generator.random)
      let reading = Reading(text)
      guard reading.diagnostics.isEmpty else { continue }
      let chinese = try #require(Formatted(text, in: .chinese), "\(text)")
      lines = (lines.all + reading.tree.statements.count, lines.kept + chinese.kept)
      #expect(Formatted(chinese.text)?.text == chinese.text, "\(chinese.text)")
      let english = try #require(Formatted(chinese.text, in: .english), "\(chinese.text)")
      #expect(Reading(english.text).meaning == reading.meaning, "\(chinese.text)\n\(english.text)")
    }
    // Few of the names are declared, and yet many clauses can be said.
    #expect(lines.all > 500 && lines.kept * 3 < lines.all * 2, "\(lines)")
  }
}
