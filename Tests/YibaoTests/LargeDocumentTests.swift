import Foundation
import Testing
import Yibao

/// A document with very many clauses is examined in another way, which must find the same.
@Suite struct LargeDocumentTests {
  /// The texts whose rules are examined: sound ones, and those whose rules come to something wrong.
  private static let fixtures =
    Fixture.all(.accept)
    + Fixture.all(.reject).filter { fixture in
      let expected = try? String(contentsOf: fixture.url(".expected"), encoding: .utf8)
      return expected?.contains("[Y06") ?? false
    }

  @Test(arguments: fixtures)
  func manyClausesChangeNoFinding(_ fixture: Fixture) throws {
    let sources = try fixture.sources()
    let padded = sources.map { $0.name == fixture.name + ".yibao" ? self.padded($0) : $0 }
    let small = FixtureReport(sources).findings(in: .english)
    let large = FixtureReport(padded).findings(in: .english)
    #expect(large == small)
  }

  /// The text with two hundred clauses more, about things of their own.
  private func padded(_ source: Source) -> Source {
    let digits = Array("零一二三四五六七八九")
    var text = "\n"
    for index in 0..<200 {
      let name = "填充" + String("\(index)".utf8.map { digits[Int($0) - 48] }) + "额"
      text += "quantity \(name) is money\n\(name) is 1\n"
    }
    return Source(name: source.name, bytes: source.bytes + Array(text.utf8))
  }
}
