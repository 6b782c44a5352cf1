import Syntax
import TestSupport
import Testing
import Yibao

/// What findings tell to write is in the surface of the line that they are about.
@Suite struct QuotedFormTests {
  @Test func aFindingQuotesTheSurfaceOfItsLine() throws {
    let vocabulary = String(decoding: try Repository.vocabulary().bytes, as: UTF8.self)
    var lines = (english: 0, chinese: 0)
    for fixture in Fixture.all(.reject) {
      let sources = try fixture.sources()
      guard sources.count == 2 else { continue }
      let text = String(decoding: sources[1].bytes, as: UTF8.self)
      let reading = Reading(Array(sources[1].bytes), after: [vocabulary])
      for finding in Workspace(sources).findings() where finding.place.source == 1 {
        // 低保 gets 280 is meant as English, though it has no word of English clauses.
        let word = sources[1].bytes[Int(finding.place.span.start)..<Int(finding.place.span.end)]
        let isLatin = !word.isEmpty && word.allSatisfy { ($0 | 32) &- 97 < 26 }
        let isChinese = reading.tree.surface(at: finding.place.span) == .chinese && !isLatin
        if isChinese { lines.chinese += 1 } else { lines.english += 1 }
        for message in Self.messages(of: finding) {
          let foreign =
            isChinese
            ? Self.englishWords(in: message.chinese) : Self.chineseWords(in: message.english)
          // What stands in the text can be told of, be it without its last letter.
          #expect(
            foreign.filter { !text.lowercased().contains($0.dropLast()) } == [],
            "\(fixture.name): \(isChinese ? message.chinese : message.english)")
        }
      }
    }
    #expect(lines.english > 200 && lines.chinese > 80, "\(lines)")
  }

  private static func messages(of finding: Diagnostic) -> [Message] {
    [finding.message] + finding.notes + [finding.advice, finding.label].compactMap { $0 }
  }

  /// The words of English clauses that a text has in it.
  private static func englishWords(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isLetter) }.map { $0.lowercased() }
      .filter { Keyword(rawValue: $0) != nil }
  }

  /// The words that say something in Chinese clauses and that a text has in it; those that name
  /// something are names of quantities, too.
  private static func chineseWords(in text: String) -> [String] {
    ChineseKeyword.spellings.filter { Self.says($0.keyword) }.flatMap { $0.spellings }
      .filter { $0.count > 1 && text.contains($0) }
  }

  private static func says(_ keyword: ChineseKeyword) -> Bool {
    switch keyword {
    case .highest, .lowest, .first, .sum, .choice, .instead, .floor, .notUnder, .notOver, .halfUp,
      .roundedUp, .roundedDown, .changesCount, .changesDoNotCount, .list, .elsewhere, .grants,
      .orOver, .orUnder, .belongs, .belongsNot, .backdated, .voluntary, .noWaiting:
      true
    default: false
    }
  }
}
