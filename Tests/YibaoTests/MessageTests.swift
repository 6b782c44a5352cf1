import Foundation
import Testing
import Yibao

/// Every message is written in both languages, side by side: none is left untranslated.
@Suite struct MessageTests {
  /// Two literals that stand for one sentence, as a file of the sources has them.
  struct Pair {
    var place: String
    var english: String
    var chinese: String
  }

  @Test func bothHalvesAreThere() throws {
    let (pairs, others) = try Self.pairs()
    #expect(pairs.count > 900)
    // What is put together from other messages, which are looked at where they stand.
    #expect(others < 100)
    for pair in pairs {
      let (english, chinese) = (Self.fixed(pair.english), Self.fixed(pair.chinese))
      if pair.english.isEmpty { #expect(!Self.hasIdeographs(chinese), "\(pair.place): \(chinese)") }
      if pair.chinese.isEmpty {
        #expect(english.allSatisfy { !$0.isLetter }, "\(pair.place): \(english)")
      }
      // What is not quoted from the language has no word of the other language.
      let hasLatin = Self.unquoted(chinese).contains { $0.isASCII && $0.isLetter }
      #expect(
        Self.hasIdeographs(chinese) || !hasLatin || english.split { !$0.isLetter }.count < 2,
        "\(pair.place): \(english)")
      // What is told in one language is told in the other.
      let isSame = Self.insertedNames(in: pair.english) == Self.insertedNames(in: pair.chinese)
      let isOther = Self.toldOtherwise.contains { pair.english.contains($0) }
      #expect(isSame != isOther, "\(pair.place): \(pair.english) | \(pair.chinese)")
    }
  }
}

extension MessageTests {
  /// The calls that take a sentence in English and in Chinese.
  private static let makers = ["Message(", "say(", "expected(", "nilExpecting("]

  /// Pieces of the sentences whose halves take their words from places of their own.
  private static let toldOtherwise = [
    "depends on the day: say when, e.g.", "pays in two windows, with", "people in two groups get",
    "\\(words) (\\(unit.symbol))", "\\(row.month), open on",
  ]

  /// The pairs of literals in the sources, and how many calls take something else.
  private static func pairs() throws -> ([Pair], others: Int) {
    let folder = Repository.policies.deletingLastPathComponent().appendingPathComponent("Sources")
    var pairs: [Pair] = []
    var others = 0
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = Array(try String(contentsOf: file, encoding: .utf8))
      var line = 1
      for index in text.indices {
        if text[index].isNewline { line += 1 }
        guard text[index] == "(", isCall(in: text, at: index) else { continue }
        guard let pair = pair(in: text, at: index) else {
          others += 1
          continue
        }
        pairs.append(
          Pair(
            place: "\(file.lastPathComponent):\(line)", english: pair.english,
            chinese: pair.chinese))
      }
    }
    return (pairs, others)
  }

  /// `true` iff the parenthesis at `index` opens a call that takes two sentences.
  private static func isCall(in text: [Character], at index: Int) -> Bool {
    makers.contains { maker in
      let start = index + 1 - maker.count
      return start >= 0 && String(text[start...index]) == maker
        && (start == 0 || !text[start - 1].isLetter)
    }
  }

  /// The two literals behind the parenthesis at `index`.
  private static func pair(
    in text: [Character], at index: Int
  ) -> (english: String, chinese: String)? {
    var place = index + 1
    guard let english = literal(in: text, at: &place), skip(",", in: text, at: &place),
      let chinese = literal(in: text, at: &place)
    else { return nil }
    return (english, chinese)
  }

  private static func skip(_ mark: Character, in text: [Character], at place: inout Int) -> Bool {
    while place < text.count, text[place].isWhitespace { place += 1 }
    guard place < text.count, text[place] == mark else { return false }
    place += 1
    return true
  }

  /// A literal on one line, with its insertions as they are written.
  private static func literal(in text: [Character], at place: inout Int) -> String? {
    guard skip("\"", in: text, at: &place) else { return nil }
    var result = ""
    var depth = 0
    while place < text.count, depth > 0 || text[place] != "\"" {
      if text[place] == "\\", place + 1 < text.count {
        if text[place + 1] == "(" { depth += 1 }
        result += String(text[place...place + 1])
        place += 2
        continue
      }
      if depth > 0, text[place] == "(" { depth += 1 }
      if depth > 0, text[place] == ")" { depth -= 1 }
      result.append(text[place])
      place += 1
    }
    place += 1
    return result
  }

  /// The names in what is inserted, without those that choose the language or an English ending.
  private static func insertedNames(in literal: String) -> Set<String> {
    var names: Set<String> = []
    var (depth, isQuoted) = (0, false)
    var name = ""
    var previous: Character = " "
    for character in literal {
      if depth == 0 {
        if previous == "\\", character == "(" { depth = 1 }
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if character.isLetter || character.isNumber && !name.isEmpty {
          name.append(character)
        } else {
          names.insert(name)
          name = ""
        }
      }
      previous = character
    }
    return names.subtracting(["", "english", "chinese", "plural"])
  }

  /// The literal without what is inserted.
  private static func fixed(_ literal: String) -> String {
    var result = ""
    var depth = 0
    var previous: Character = " "
    for character in literal {
      if previous == "\\", character == "(" {
        depth += 1
        result.removeLast()
      } else if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }

  /// The text without what stands in quotation marks.
  private static func unquoted(_ text: String) -> String {
    text.components(separatedBy: "“").enumerated().map { index, piece in
      index == 0 ? piece : piece.components(separatedBy: "”").dropFirst().joined()
    }.joined()
  }

  private static func hasIdeographs(_ text: String) -> Bool {
    text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
  }
}
