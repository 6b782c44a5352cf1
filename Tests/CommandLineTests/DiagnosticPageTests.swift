import Foundation
import Testing
import Text
import Yibao

@testable import CommandLine

/// Every code has a page in both languages, and its examples show what it says.
@Suite struct DiagnosticPageTests {
  @Test(arguments: Code.allCases)
  func codeHasPages(_ code: Code) throws {
    for language in [Language.english, .chinese] {
      let page = try #require(DiagnosticPage.page(of: code, in: language))
      let headings = Self.headings(in: language)
      #expect(page.parts.map(\.heading) == Array(headings.prefix(page.parts.count)))
      #expect(!page.title.isEmpty && displayWidth(of: page.title) <= 66)
      #expect(!page.meaning.prose.isEmpty && page.meaning.files.isEmpty)
      #expect(!page.cause.prose.isEmpty && page.cause.files.isEmpty)
      #expect(page.ground?.prose.isEmpty != true)
    }
  }

  /// The example with the mistake raises this code and no other.
  @Test(arguments: Code.allCases)
  func failingExampleRaisesIt(_ code: Code) throws {
    for language in [Language.english, .chinese] {
      let page = try #require(DiagnosticPage.page(of: code, in: language))
      let found = DiagnosticPage.workspace(of: page.failing).findings().map(\.code)
      #expect(!found.isEmpty && found.allSatisfy { $0 == code }, "\(language): \(found)")
    }
  }

  @Test(arguments: Code.allCases)
  func mendedExampleRaisesNothing(_ code: Code) throws {
    for language in [Language.english, .chinese] {
      let page = try #require(DiagnosticPage.page(of: code, in: language))
      #expect(!page.mended.files.isEmpty)
      let found = DiagnosticPage.workspace(of: page.mended).findings()
      #expect(found.map(\.message.english) == [], "\(language)")
    }
  }

  @Test func titlesDiffer() {
    for language in [Language.english, .chinese] {
      let titles = DiagnosticPage.all(in: language).map(\.title)
      #expect(Set(titles).count == Code.allCases.count)
    }
  }

  @Test func markdownIsThePageAsItIsWritten() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Yibao/Yibao.docc/Diagnostics/Y0601-zh.md")
    let outcome = try ProcessRunner.run([
      "explain", "Y0601", "--lang", "zh", "--format", "markdown",
    ])
    #expect(outcome.output == (try String(contentsOf: file, encoding: .utf8)))
  }

  /// No page is left behind by a code that is no more.
  @Test func pagesBelongToCodes() {
    let names = Code.allCases.flatMap { code in
      [Language.english, .chinese].map {
        "Diagnostics/" + DiagnosticPage.fileName(of: code, in: $0)
      }
    }
    #expect(BundledPages.files.map { $0.name.description }.sorted() == names.sorted())
  }

  /// The articles that list the pages have all of them, by stage.
  @Test(arguments: [("Findings", "", Language.english), ("Findings-zh", "-zh", .chinese)])
  func articlesListThem(_ name: String, _ suffix: String, _ language: Language) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Yibao/Yibao.docc/\(name).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var expected = ""
    for stage in Code.Stage.allCases {
      expected += "\n### \(stage.title.text(in: language))\n\n"
      for code in Code.allCases where code.stage == stage {
        expected += "- <doc:\(code)\(suffix)>\n"
      }
    }
    #expect(text.components(separatedBy: "## Topics\n").last == expected)
  }

  @Test func stagesAreThoseOfTheDigits() {
    for code in Code.allCases {
      #expect(Int(code.rawValue.dropFirst().prefix(2)) == code.stage.rawValue)
    }
  }

  @Test(arguments: [
    ("Y0601", Code.publishedAmountDiffers), ("y0601", .publishedAmountDiffers),
    ("0601", .publishedAmountDiffers), ("Ｙ０６０１", .publishedAmountDiffers),
  ])
  func codeIsNamed(_ word: String, _ code: Code) { #expect(Code(spoken: word) == code) }

  private static func headings(in language: Language) -> [String] {
    switch language {
    case .english:
      ["Cause", "An example with the mistake", "The example mended", "What it rests on"]
    case .chinese: ["原因", "错误示例", "改正示例", "依据"]
    }
  }
}
