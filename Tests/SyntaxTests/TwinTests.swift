import Syntax
import TestSupport
import Testing
import Text

/// A clause says the same in English and in each way in which Chinese writes it.
@Suite struct TwinTests {
  private static let vocabulary = PolicyFile.all.filter { $0.isVocabulary }.map { $0.text }

  private func read(_ clauses: String) -> Reading {
    Reading(Twin.header + clauses, after: Self.vocabulary)
  }

  @Test(arguments: Twin.all)
  func chineseIsReadAsItsEnglishTwin(_ twin: Twin) {
    let english = read(twin.english)
    #expect(english.diagnostics.isEmpty)
    for text in twin.chinese {
      let chinese = read(text)
      #expect(chinese.structure == english.structure, "\(text)")
      #expect(chinese.diagnostics.map { $0.message.english } == [], "\(text)")
      #expect(fault(inPlacesOf: chinese) == nil, "\(text)")
    }
  }

  /// Blanks between words, line breaks within a clause and half-width marks change nothing.
  @Test(arguments: Twin.all)
  func layoutDoesNotMatter(_ twin: Twin) {
    for text in twin.chinese where !text.contains("\n") {
      let narrow = String(
        text.map { narrowForms[$0] ?? $0 })
      #expect(read(narrow).structure == read(text).structure, "\(narrow)")
      let broken = text.split(separator: "，", omittingEmptySubsequences: false)
        .joined(separator: "， # 说明\n    ")
      #expect(read(broken).structure == read(text).structure, "\(broken)")
    }
  }

  private let narrowForms: [Character: Character] = [
    "，": ",", "；": ";", "（": "(", "）": ")", "：": ":", "０": "0",
  ]

  /// The surface of each line is known.
  @Test func eachLineHasItsSurface() {
    let reading = read("1. standard 320\n2. 低保资助280元\n三、缴费时间\n  deadline 2022-09-30")
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.tree.statements.suffix(3).map { reading.tree.surface(at: $0.span) }
        == [.english, .chinese, .english])
    #expect(reading.tree.sections.map { reading.tree.surface(at: $0.span) } == [.chinese])
  }

  /// Every word of the grammar is written in some line of the table.
  @Test func everyWordIsShown() {
    var shown: Set<String> = []
    for reading in Twin.all.flatMap({ $0.chinese }).map(read) {
      for token in reading.tree.tokens where token.kind == .keyword || token.kind == .name {
        // 印发 and 发布 are read as names, and are words behind a day.
        let text = reading.names.text(Symbol(token.payload))
        let isIssued = ChineseKeyword.spellings.contains {
          $0.keyword == .issued && $0.spellings.contains(text)
        }
        if token.kind == .keyword || isIssued { shown.insert(text) }
      }
    }
    let isElsewhere: [ChineseKeyword] = [.policy, .vocabulary, .deductible, .cap]
    let missing = ChineseKeyword.spellings.filter { !isElsewhere.contains($0.keyword) }
      .flatMap { $0.spellings }.filter { !shown.contains($0) }
    #expect(missing == [])
  }
}
