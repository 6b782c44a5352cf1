import Formatting
import Meaning
import Syntax
import TestSupport
import Testing
import Text

/// The generator that other tests build on keeps its word.
@Suite struct SoundPolicyTests {
  @Test(arguments: seeds) func aSoundPolicyChecksWithoutErrors(seed: UInt64) {
    var generator = SoundPolicyGenerator(seed: seed)
    for _ in 0..<40 {
      let draft = generator.document()
      let text = draft.text
      var lexicon = Lexicon()
      let source = Source(name: "test", text: text)
      let parsed = Parser.parse(source, number: 0, lexicon: &lexicon)
      let checked = Checker.check(parsed.tree, of: source, with: Scope(), lexicon: &lexicon)
      let errors = (parsed.diagnostics + checked.diagnostics).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(text)\n\(errors.map { $0.message.english })")
      let reading = Reading(draft.text(variedBy: &generator.random))
      #expect(reading.structure == Reading(text).structure)
      #expect(PrintingTests.printed(reading).map { Reading($0).meaning } == reading.meaning)
    }
  }
}
