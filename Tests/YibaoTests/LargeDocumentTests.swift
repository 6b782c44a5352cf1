import Testing
import Yibao

/// A document with very many clauses is examined in another way, which must find the same.
@Suite struct LargeDocumentTests {
  @Test(arguments: Fixture.all(.accept) + Fixture.all(.reject))
  func manyClausesChangeNoFinding(_ fixture: Fixture) throws {
    let sources = try fixture.sources()
    let small = FixtureReport(sources)
    // Broken texts are not examined, and a quantity of one unit has no place in a vocabulary.
    guard small.workspace.library.rulebooks.contains(where: { $0.document.source == 1 }) else {
      return
    }
    let large = FixtureReport(
      sources.map { source in
        source.name == fixture.name + ".yibao" ? padded(source) : source
      })
    #expect(large.findings(in: .english) == small.findings(in: .english))
    for (_, question) in try fixture.remarks("ask") {
      let words = String(question.split(separator: " = ")[0])
      #expect(large.answer(words) == small.answer(words))
    }
  }

  /// The text with two hundred clauses more, about people and things of their own.
  private func padded(_ source: Source) -> Source {
    let digits = Array("零一二三四五六七八九")
    var text = "\nquantity 填充额 is money\n"
    for index in 0..<200 {
      let name = "填充" + String("\(index)".utf8.map { digits[Int($0) - 48] }) + "组"
      text += "group \(name)\n\(name) 填充额 is 1\n"
    }
    return Source(name: source.name, bytes: source.bytes + Array(text.utf8))
  }
}
