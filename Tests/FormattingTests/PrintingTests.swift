import Formatting
import Syntax
import TestSupport
import Testing
import Text

/// What is printed reads back as the same tree.
@Suite struct PrintingTests {
  /// What printing a reading gives.
  static func printed(_ reading: Reading) -> String? {
    FilePrinter.print(
      reading.tree, source: reading.source, lexicon: reading.lexicon, glossary: reading.glossary
    ).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test(arguments: PolicyFile.all.map { $0.name })
  func aPolicyReadsBackAsTheSameTree(name: String) throws {
    let file = try #require(PolicyFile.all.first { $0.name == name })
    let reading = Reading(file.text, after: file.earlier)
    #expect(reading.diagnostics.isEmpty)
    let text = try #require(Self.printed(reading))
    let again = Reading(text, after: file.earlier)
    #expect(again.diagnostics.isEmpty)
    #expect(again.meaning == reading.meaning)
    #expect(Self.comments(of: again) == Self.comments(of: reading))
    #expect(Self.printed(again) == text)
  }

  @Test(arguments: seeds) func aGeneratedTextReadsBackAsTheSameTree(seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    for _ in 0..<400 {
      let draft = generator.document()
      let text = draft.text(variedBy: &generator.random)
      let reading = Reading(text)
      let printed = try #require(Self.printed(reading), "\(text)")
      let again = Reading(printed)
      #expect(again.meaning == reading.meaning, "\(text)")
      #expect(again.codes == reading.codes, "\(text)")
      #expect(Self.comments(of: again).sorted() == Self.comments(of: reading).sorted(), "\(text)")
      #expect(Self.printed(again) == printed, "\(text)")
    }
  }

  /// A damaged text either cannot be printed or reads back as the same tree.
  @Test(arguments: seeds) func whatCanBePrintedOfADamagedTextReadsBack(seed: UInt64) {
    var generator = PolicyGenerator(seed: seed)
    var mutator = Mutator(seed: seed &+ 7)
    var count = 0
    for _ in 0..<300 {
      let draft = generator.document(lines: 3)
      let text = mutator.damaged(draft.text)
      let reading = Reading(text)
      guard let printed = Self.printed(reading) else {
        #expect(!reading.diagnostics.isEmpty, "\(text)")
        continue
      }
      count += 1
      #expect(Reading(printed).meaning == reading.meaning, "\(text)\n\(printed)")
    }
    #expect(count > 10)
  }

  /// The texts of all comments, without their marks.
  private static func comments(of reading: Reading) -> [String] {
    reading.tree.tokens.filter { $0.kind == .comment }.map { token in
      let text = reading.source.text(token.span).dropFirst()
      return String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
  }
}
