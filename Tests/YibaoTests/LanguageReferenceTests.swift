import Foundation
import Testing
import Yibao

/// Every example of the language reference checks, and answers what it says.
@Suite struct LanguageReferenceTests {
  /// A block of policy text in the reference.
  struct Example: Sendable, CustomTestStringConvertible {
    var line: Int
    var text: String
    var testDescription: String { "line \(line)" }

    /// The example as a whole file.
    var source: Source {
      let isWhole = text.hasPrefix("policy ") || text.hasPrefix("政策 ")
      let heading = isWhole ? "" : "policy 例县 2022 居民医保\n"
      return Source(name: "example.yibao", bytes: Array((heading + text).utf8))
    }

    /// The questions and their answers; an empty answer, which none is, where a line has none.
    var asks: [(question: String, answer: String)] {
      text.split(separator: "\n").filter { $0.hasPrefix("# ask:") }.map { line in
        let parts = line.dropFirst("# ask: ".count).components(separatedBy: " = ")
        return (parts[0], parts.count == 2 ? parts[1] : "")
      }
    }

    /// The codes of the warnings that it shows.
    var findings: [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("# finds: ") }.map {
        String($0.dropFirst(9))
      }
    }

    static let all: [Example] = {
      let url = Repository.policies.deletingLastPathComponent()
        .appendingPathComponent("Sources/Yibao/Yibao.docc/Language.md")
      let page = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      var found: [Example] = []
      var open: Example?
      for (number, line) in page.components(separatedBy: "\n").enumerated() {
        if line == "```yibao" {
          open = Example(line: number + 2, text: "")
        } else if line == "```", let example = open {
          found.append(example)
          open = nil
        } else {
          open?.text += line + "\n"
        }
      }
      return found
    }()
  }

  @Test func thereAreExamples() { #expect(Example.all.count == 22) }

  /// Each example stands in English first, then as the formatter writes it in Chinese.
  @Test(arguments: Example.all.indices.filter { $0.isMultiple(of: 2) })
  func theSecondIsTheFirstInChinese(_ number: Int) throws {
    let vocabulary = try Repository.allPolicies().filter { $0.isVocabulary }
    let (english, chinese) = (Example.all[number], Example.all[number + 1])
    let formatter = Formatter(after: vocabulary)
    guard
      case .formatted(let bytes, let kept) = formatter.format(english.source, in: .chinese)
    else {
      Issue.record("\(english.testDescription) is refused")
      return
    }
    #expect(kept.isEmpty)
    var text = String(decoding: bytes, as: UTF8.self)
    let heading = "政策 例县 2022年度 居民医保\n"
    if text.hasPrefix(heading) { text = String(text.dropFirst(heading.count)) }
    #expect(text == chinese.text)
  }

  @Test(arguments: Example.all) func anExampleIsTrue(_ example: Example) throws {
    let vocabulary = try #require(try Repository.allPolicies().first { $0.isVocabulary })
    let report = FixtureReport([vocabulary, example.source])
    let found = report.workspace.findings().filter { $0.severity > .note }
    #expect(
      found.map { $0.code.rawValue } == example.findings,
      Comment(rawValue: report.findings(in: .english)))
    #expect(!example.asks.isEmpty)
    for (question, answer) in example.asks {
      #expect(report.answers.short(question) == answer, "\(question)")
    }
  }
}
