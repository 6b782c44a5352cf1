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

    var asks: [(question: String, answer: String)] {
      text.split(separator: "\n").compactMap { line in
        guard line.hasPrefix("# ask: ") else { return nil }
        let parts = line.dropFirst(7).split(separator: " = ", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
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

  @Test func thereAreExamples() { #expect(Example.all.count >= 10) }

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
