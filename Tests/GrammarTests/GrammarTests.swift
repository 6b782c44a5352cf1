import Formatting
import Foundation
import Syntax
import TestSupport
import Testing
import Text

@testable import grammar

/// What the grammar in Grammar/ derives the parser reads, in both surfaces, and statements
/// that it does not derive the parser refuses.
@Suite struct GrammarTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Grammar")

  static let grammar: Grammar = {
    let url = folder.appendingPathComponent("yibao.ebnf")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return (try? GrammarReader.read(text)) ?? Grammar([])
  }()

  /// The lines of a file, by the symbol that each is derived from.
  static let lines = [
    "heading", "origin", "within", "section", "statement",
    "zh-heading", "zh-origin", "zh-within", "zh-section", "zh-statement",
  ]

  /// The names that clauses can use.
  private static let declarations = """
    政策 大县 2022 医保
    档次 一档、二档
    群体 低保户
    群体 孤儿
    群体 困难职工
    属性 断缴，类型 月数
    属性 残疾等级，取值 一级、二级
    属性 缴费，类型 日期
    属性 出生，类型 日期
    事项 门诊限额，类型 元
    事项 住院比例，类型 比例

    """

  @Test func everySymbolIsDefinedAndUsed() {
    let (undefined, unused) = Self.grammar.loose(from: "file")
    #expect(undefined == [])
    #expect(unused == [])
  }

  /// `deductible` and `cap` open clauses that are kept as they stand, whatever follows.
  @Test func theKeywordsAreThoseOfTheParser() {
    let words = Set(
      Self.grammar.keywords.filter { $0.utf8.first.map { ($0 | 32) &- 97 < 26 } ?? false })
    let known = Set(Keyword.allCases.map { $0.rawValue })
    #expect(known.subtracting(words) == ["deductible", "cap"])
    #expect(words.subtracting(known) == ["any"])
  }

  @Test func theChineseKeywordsAreThoseOfTheParser() {
    let words = Set(
      Self.grammar.keywords.filter { $0.unicodeScalars.allSatisfy { $0.properties.isIdeographic } }
        .map { Spellings.canonical[$0] ?? $0 })
    let known = Set(Spellings.all.keys)
    #expect(known.subtracting(words) == ["起付线", "封顶线"])
    #expect(words.subtracting(known) == ["没有", "在集中缴费期内"])
  }

  /// `swift run grammar` was run since the grammar or the keywords changed.
  @Test func whatIsMadeFromTheGrammarIsUpToDate() throws {
    let files = GrammarFiles(Self.grammar).all
    for file in files {
      let url = Self.folder.appendingPathComponent(file.name)
      let found = try? String(contentsOf: url, encoding: .utf8)
      #expect(found == file.content, "\(file.name): swift run grammar")
    }
    let pictures = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("railroad").path)
    let expected = files.map { $0.name }.filter { $0.hasPrefix("railroad/") }
    #expect(Set(pictures.map { "railroad/" + $0 }) == Set(expected))
  }

  @Test(arguments: [
    ("a ::= 'x", "line 1: the text has no end"), ("a ::= ( b", "line 1: ) is due"),
    ("a ::=\n |", "line 2: a symbol or text is due"), ("a b", "line 1: ::= is due behind a"),
    ("a ::= [9-0]", "line 1: the range is empty"),
    ("a ::= b\na ::= c", "line 2: a is defined twice"),
    ("::= a", "line 1: a production's name is due"),
  ])
  func aGrammarWithAMistakeIsRefused(text: String, message: String) {
    #expect(throws: GrammarReader.Mistake.self) { try GrammarReader.read(text) }
    do { _ = try GrammarReader.read(text) } catch { #expect(error.description == message) }
  }

  @Test(arguments: seeds, lines) func whatTheGrammarDerivesIsRead(seed: UInt64, line: String) {
    var deriver = Deriver(Self.grammar, seed: seed)
    var kinds: Set<String> = []
    var texts: [String] = []
    for _ in 0..<(line.hasSuffix("statement") ? 800 : 60) {
      let sentence = deriver.sentence(of: line)
      guard line != "statement" || sentence.isEnglish else { continue }
      let found = Self.findings(in: sentence.text, line)
      #expect(found == [], "READ \(found.first ?? "") \(sentence.text)")
      if found == [] { texts.append(sentence.text) }
      kinds.formUnion(sentence.pieces.filter { $0.symbol == nil }.map { $0.text })
    }
    if line == "statement" { #expect(kinds.count > 90) }
    if line == "zh-statement" { #expect(kinds.count > 120, "\(kinds.count)") }
    if line.hasSuffix("statement") {
      for start in stride(from: 0, to: texts.count, by: 50) {
        Self.translate(Array(texts[start..<min(start + 50, texts.count)]), line)
      }
    }
  }

  /// Expects statements to say the same in the other surface and back again.
  private static func translate(_ texts: [String], _ line: String) {
    let text = declarations + texts.joined(separator: "\n") + "\n"
    let reading = Reading(text)
    let other = line == "zh-statement" ? Language.english : .chinese
    var translated = text
    for language in [other, line == "zh-statement" ? .chinese : .english] {
      let outcome = Formatter().format(Source(name: "test", text: translated), in: language)
      guard case .formatted(let bytes, _) = outcome else {
        if texts.count == 1 {
          Issue.record(
            "TRANSLATE \(outcome) \(language) \(translated.dropFirst(declarations.count))")
        } else {
          // Each alone tells which it is.
          for text in texts { translate([text], line) }
        }
        return
      }
      translated = String(decoding: bytes, as: UTF8.self)
    }
    #expect(Reading(translated).meaning == reading.meaning, "TRANSLATE \(translated)")
  }

  @Test(arguments: seeds, ["statement", "zh-statement"])
  func whatTheGrammarDoesNotDeriveIsRefused(seed: UInt64, line: String) {
    let isChinese = line == "zh-statement"
    let recogniser = Recogniser(Self.grammar, names: Scope(Reading(Self.declarations)).names)
    var deriver = Deriver(Self.grammar, seed: seed)
    var refused = 0
    for _ in 0..<400 {
      let sentence = deriver.sentence(of: line)
      guard sentence.pieces.count < 40, sentence.isEnglish != isChinese else { continue }
      #expect(recogniser.derives(sentence.text, from: line), "DERIVE \(sentence.text)")
      for _ in 0..<3 {
        guard let mutant = deriver.mutant(of: sentence, isChinese: isChinese),
          mutant.isEnglish != isChinese, !recogniser.derives(mutant.text, from: "line")
        else { continue }
        refused += 1
        let found = Self.findings(in: mutant.text, line)
        #expect(found != [], "REFUSE \(mutant.text)")
      }
    }
    #expect(refused > 300, "\(refused)")
  }

  /// What the parser says of a line, each finding as its code and words.
  private static func findings(in text: String, _ line: String) -> [String] {
    let reading: Reading
    switch line {
    case "heading", "zh-heading": reading = Reading(text)
    case "zh-statement", "zh-clause": reading = Reading(declarations + text)
    // A title is one of something.
    case "zh-section": reading = Reading(clauses: text + "\nstandard 320")
    default: reading = Reading(clauses: text)
    }
    return reading.diagnostics.map { "\($0.code) \($0.message.english)" }
  }
}

extension Deriver {
  /// The sentence with a piece left out, doubled, exchanged or put in; nil where that would join two
  /// pieces to another word.
  fileprivate mutating func mutant(of sentence: Sentence, isChinese: Bool) -> Sentence? {
    var mutant = sentence
    let labels = sentence.pieces.prefix { $0.symbol == "Label" }.count
    guard labels < sentence.pieces.count, sentence.pieces.count > 1 else { return nil }
    let place = random.number(in: labels...(sentence.pieces.count - 1))
    switch random.below(4) {
    case 0: mutant.pieces.remove(at: place)
    case 1: mutant.pieces.insert(mutant.pieces[place], at: place)
    case 2: mutant.pieces.swapAt(place, min(place + 1, mutant.pieces.count - 1))
    default:
      let piece = newPiece(isChinese: isChinese)
      if random.chance(50) {
        mutant.pieces[place] = piece
      } else {
        mutant.pieces.insert(piece, at: place)
      }
    }
    return mutant
  }

  private mutating func newPiece(isChinese: Bool) -> Sentence.Piece {
    if random.chance(70) {
      // Words that open a line of another kind, which goes on as it likes, are put nowhere, nor those
      // that are words in declarations only.
      let lines: Set<String> = ["policy", "vocabulary", "section", "source", "within"]
      let word = random.pick(
        keywords.filter {
          isChinese
            ? Spellings.inClauses.contains($0)
            : $0.utf8.allSatisfy { $0 < 0x80 } && !lines.contains($0)
        })
      return Sentence.Piece(text: word, symbol: nil)
    }
    let symbol = random.pick(
      ["Whole", "Money", "Date", "DocumentNumber", isChinese ? "Group" : "Name"])
    return self.sentence(of: symbol).pieces[0]
  }
}
