import Testing
import Text

@Suite struct DiagnosticRenderingPropertyTests {
  /// Any finding about any bytes is written, and nothing that steers a terminal comes through.
  @Test(arguments: seeds) func writesAnyFinding(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<1500 {
      let sources = [randomSource(&random), randomSource(&random)]
      let language = Bool.random(using: &random) ? Language.english : .chinese
      let finding = Diagnostic(
        .unexpectedWord, randomMessage(&random),
        severity: [.error, .warning, .note].randomElement(using: &random) ?? .error,
        at: randomPlace(in: sources, &random),
        label: Bool.random(using: &random) ? randomMessage(&random) : nil,
        related: (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .init(randomPlace(in: sources, &random), randomMessage(&random))
        },
        notes: [randomMessage(&random)],
        fix: .init(
          replace: randomPlace(in: sources, &random), by: randomText(&random, most: 2)))
      let renderer = DiagnosticRenderer(sources: sources, language: language, colour: false)
      let text = renderer.render(finding)
      #expect(text.hasSuffix("\n"))
      #expect(text.unicodeScalars.allSatisfy(isHarmless), "\(sources[0].bytes) \(finding.place)")
      #expect(!text.contains(" \n"))
      #expect(text.contains("^"))
      let short = renderer.renderShort(finding)
      #expect(short.unicodeScalars.allSatisfy { isHarmless($0) && $0 != "\n" })
    }
  }

  /// The carets stand below the span, however wide the characters before it are.
  @Test(arguments: seeds) func alignsCarets(seed: UInt64) {
    var random = Random(seed: seed)
    let letters = [Unicode.Scalar]("低保a 8％，é🏥𠀀(（".unicodeScalars)
    for _ in 0..<1000 {
      let line = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "a"
      }
      let start = Int.random(in: 0...line.count, using: &random)
      let end = Int.random(in: start...line.count, using: &random)
      let (before, within) = (text(line[..<start]), text(line[start..<end]))
      let offset = 2 + before.utf8.count
      let source = Source(name: "a", text: "x\n" + text(line[...]) + "\n")
      let finding = Diagnostic(
        .unexpectedWord, Message("m", "m"),
        at: Place(source: 0, span: Span(offset, offset + within.utf8.count)))
      let renderer = DiagnosticRenderer(sources: [source], language: .english, colour: false)
      let rows = renderer.render(finding).split(separator: "\n")
      let expected =
        "   | " + String(repeating: " ", count: displayWidth(of: before))
        + String(repeating: "^", count: max(1, displayWidth(of: within)))
      #expect(rows.last.map { String($0) } == expected, "\(text(line[...])) \(start)..<\(end)")
      #expect(rows[1] == "  --> a:2:\(start + 1)")
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func randomSource(_ random: inout Random) -> Source {
    let most = [3, 40, 400].randomElement(using: &random) ?? 3
    var bytes = [UInt8](randomText(&random, most: most).utf8)
    // Half of them are not even well formed.
    if Bool.random(using: &random) && !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    return Source(name: "来源", bytes: bytes)
  }

  private func randomPlace(in sources: [Source], _ random: inout Random) -> Place {
    let source = Int.random(in: 0...1, using: &random)
    let count = sources[source].bytes.count
    let start = Int.random(in: 0...count, using: &random)
    return Place(
      source: UInt32(source), span: Span(start, Int.random(in: start...count, using: &random)))
  }

  private func randomMessage(_ random: inout Random) -> Message {
    Message(randomText(&random, most: 4) + ".", randomText(&random, most: 4) + "。")
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .lineSeparator, .paragraphSeparator: false
    // Some scripts have format characters that are seen, such as U+070F.
    case .format: displayWidth(of: scalar) == 1 && scalar != "\u{AD}"
    default: true
    }
  }
}
