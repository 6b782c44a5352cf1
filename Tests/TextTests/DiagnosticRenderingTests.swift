import Testing
import Text

@Suite struct DiagnosticRenderingTests {
  private let policy = Source(
    name: "Policies/kelan-2022.yibao",
    text: "policy 岢岚县\nsection 二\n\t1. standard 320\n\n  3. 低保 pays 80% of standard, owes 40\n")
  private let vocabulary = Source(name: "Policies/vocabulary.yibao", text: "#\n\ngroup 低保\n")

  private func renderer(_ language: Language = .english, colour: Bool = false) -> DiagnosticRenderer
  {
    DiagnosticRenderer(sources: [policy, vocabulary], language: language, colour: colour)
  }

  /// Where `text` first stands in a source.
  private func place(_ text: String, in source: UInt32 = 0) throws -> Place {
    let bytes = [policy, vocabulary][Int(source)].bytes
    let needle = [UInt8](text.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: needle) })
    return Place(source: source, span: Span(start, start + needle.count))
  }

  private func disagreement() throws -> Diagnostic {
    Diagnostic(
      .publishedAmountDiffers,
      Message("低保 is paid 256, but the text prints 280", "低保资助 256，文中印的是 280"),
      at: try place("owes 40"), label: Message("printed here", "印在此处"),
      related: [
        .init(try place("低保", in: 1), Message("declared here", "在此声明")),
        .init(try place("低保"), Message("the group", "人群")),
        .init(try place("80%"), Message("computed here", "由此算出")),
        .init(try place("320"), Message("the standard", "标准")),
      ],
      notes: [Message("320 × 80% = 256\n320 − 256 = 64", "320 × 80% = 256\n320 − 256 = 64")],
      advice: Message("print what is computed", "请印算出的数"),
      fix: .init(replace: try place("40"), by: "64"))
  }

  @Test func showsBothSidesOfADisagreement() throws {
    let expected = """
      error[Y0601]: 低保 is paid 256, but the text prints 280
        --> Policies/kelan-2022.yibao:5:31
         |
       3 |     1. standard 320
         |                 --- the standard
      ...
       5 |   3. 低保 pays 80% of standard, owes 40
         |      ----      ---              ^^^^^^^ printed here
         |      |         |
         |      |         computed here
         |      the group
         |
        ::: Policies/vocabulary.yibao:3:7
         |
       3 | group 低保
         |       ---- declared here
         = note: 320 × 80% = 256
                 320 − 256 = 64
         = help: print what is computed
         = fix: at 5:36, replace with `64`

      """
    #expect(try renderer().render(disagreement()) == expected)
  }

  @Test func speaksChinese() throws {
    let expected = """
      错误[Y0601]：低保资助 256，文中印的是 280
        --> Policies/kelan-2022.yibao:5:31
         |
       3 |     1. standard 320
         |                 --- 标准
      ...
       5 |   3. 低保 pays 80% of standard, owes 40
         |      ----      ---              ^^^^^^^ 印在此处
         |      |         |
         |      |         由此算出
         |      人群
         |
        ::: Policies/vocabulary.yibao:3:7
         |
       3 | group 低保
         |       ---- 在此声明
         = 说明：320 × 80% = 256
                 320 − 256 = 64
         = 帮助：请印算出的数
         = 修正：在 5:36 处改为 `64`

      """
    #expect(try renderer(.chinese).render(disagreement()) == expected)
  }

  @Test func fitsOnALine() throws {
    let finding = try disagreement()
    #expect(
      renderer().renderShort(finding)
        == "Policies/kelan-2022.yibao:5:31: error[Y0601]: 低保 is paid 256, but the text prints 280")
    #expect(
      renderer(.chinese).renderShort(finding)
        == "Policies/kelan-2022.yibao:5:31: 错误[Y0601]：低保资助 256，文中印的是 280")
  }

  @Test func addsNothingButColours() throws {
    let plain = try renderer().render(disagreement())
    let coloured = try renderer(colour: true).render(disagreement())
    #expect(coloured.contains("\u{1b}[1;31merror[Y0601]\u{1b}[0m"))
    #expect(coloured.contains("\u{1b}[1;31m^^^^^^^\u{1b}[0m \u{1b}[1;31mprinted here\u{1b}[0m"))
    var stripped = ""
    var isCode = false
    for character in coloured {
      if character == "\u{1b}" { isCode = true }
      if !isCode { stripped.append(character) }
      if character == "m" { isCode = false }
    }
    #expect(stripped == plain)
  }

  /// The rows below the first two: the excerpt and what follows it.
  private func excerpt(
    _ text: String, _ span: Span, label: String? = nil, related: [(Span, String)] = [],
    fix: String? = nil, bytes: [UInt8]? = nil
  ) -> [String] {
    let source = bytes.map { Source(name: "a", bytes: $0) } ?? Source(name: "a", text: text)
    let renderer = DiagnosticRenderer(sources: [source], language: .english, colour: false)
    let finding = Diagnostic(
      .unexpectedWord, Message("m", "m"), severity: .warning, at: Place(source: 0, span: span),
      label: label.map { Message($0, $0) },
      related: related.map { .init(Place(source: 0, span: $0.0), Message($0.1, $0.1)) },
      fix: fix.map { .init(replace: Place(source: 0, span: span), by: $0) })
    let rows = renderer.render(finding).split(separator: "\n").map { String($0) }
    #expect(rows.first == "warning[Y0201]: m")
    #expect(rows.dropFirst(2).first?.hasSuffix("|") == true)
    return Array(rows.dropFirst(3))
  }

  @Test func stacksLabelsThatStartTogether() {
    #expect(
      excerpt("低保 pays all", Span(0, 6), label: "one", related: [(Span(0, 11), "two")]) == [
        " 1 | 低保 pays all",
        "   | ^^^^-----",
        "   | |",
        "   | one",
        "   | two",
      ])
  }

  @Test func hangsALabelBelowALongerUnderline() {
    #expect(
      excerpt("低保 pays all", Span(0, 15), related: [(Span(7, 11), "inside")]) == [
        " 1 | 低保 pays all",
        "   | ^^^^^^^^^^^^^",
        "   |      |",
        "   |      inside",
      ])
    #expect(
      excerpt("低保 pays all", Span(7, 11), related: [(Span(0, 15), "around")]) == [
        " 1 | 低保 pays all",
        "   | -----^^^^---- around",
      ])
  }

  @Test func showsTheFirstLineOfALongerSpan() {
    #expect(excerpt("ab\r\ncd", Span(1, 6), label: "x") == [" 1 | ab", "   |  ^ x"])
    #expect(excerpt("ab\r\ncd", Span(3, 6)) == [" 1 | ab", "   |   ^"])
  }

  @Test func showsAnEmptySpanAndTheEnd() {
    #expect(excerpt("ab", Span(1, 1), fix: "x") == [" 1 | ab", "   |  ^", "   = fix: insert `x`"])
    #expect(excerpt("ab", Span(2, 2)) == [" 1 | ab", "   |   ^"])
    #expect(excerpt("ab\n", Span(3, 3)) == [" 2 |", "   | ^"])
    #expect(excerpt("", Span(0, 0)) == [" 1 |", "   | ^"])
    #expect(excerpt("ab", Span(7, 9)) == [" 1 | ab", "   |   ^"])
  }

  @Test func putsAdjacentLinesTogether() {
    #expect(
      excerpt("a\nb\nc\n", Span(2, 3), related: [(Span(4, 5), "after"), (Span(0, 1), "before")])
        == [
          " 1 | a", "   | - before", " 2 | b", "   | ^", " 3 | c", "   | - after",
        ])
  }

  @Test func alignsLineNumbers() {
    let text = String(repeating: "x\n", count: 99) + "end"
    #expect(
      excerpt(text, Span(198, 201), related: [(Span(0, 1), "start")]) == [
        "   1 | x", "     | - start", "...", " 100 | end", "     | ^^^",
      ])
  }

  @Test func writesOutWhatCannotBeSeen() throws {
    #expect(
      excerpt("低\u{202E}x", Span(3, 6), fix: "") == [
        " 1 | 低\\u{202E}x", "   |   ^^^^^^^^", "   = fix: remove `\\u{202E}`",
      ])
    #expect(
      excerpt("", Span(1, 2), bytes: [0x61, 0xe4, 0x1b, 0x62]) == [
        " 1 | a\\xE4\\u{1B}b", "   |  ^^^^",
      ])
    for value in [0x7f, 0x9b, 0x200f, 0x2028, 0x2066, 0xfeff, 0x1d173, 0xe0001] as [UInt32] {
      let scalar = try #require(Unicode.Scalar(value))
      let number = String(value, radix: 16, uppercase: true)
      #expect(excerpt("ab\(scalar)", Span(0, 1)).first == " 1 | ab\\u{\(number)}")
    }
    #expect(excerpt("\u{FEFF}ab", Span(0, 3)) == [" 1 | ab", "   | ^"])
  }

  @Test func cutsALongLineAroundTheSpan() throws {
    let text = String(repeating: "低保 ", count: 100) + "here" + String(repeating: " 特困", count: 100)
    let rows = excerpt(text, Span(700, 704), label: "x")
    let line = try #require(rows.first?.dropFirst(5))
    #expect(line.hasPrefix("…") && line.hasSuffix("…"))
    #expect(displayWidth(of: String(line)) <= 202)
    let before = try #require(line.firstIndex(of: "h"))
    let column = displayWidth(of: String(line[..<before]))
    #expect(rows[1] == "   | " + String(repeating: " ", count: column) + "^^^^ x")

    // Another place comes into sight when it fits.
    let both = excerpt(text, Span(700, 704), related: [(Span(560, 566), "y")])
    #expect(both[1].filter { $0 == "-" }.count == 4 && both[1].filter { $0 == "^" }.count == 4)
    let apart = excerpt(text, Span(700, 704), related: [(Span(0, 6), "y")])
    #expect(apart[1].hasPrefix("   | -  ") && apart[1].hasSuffix("  ^^^^"))

    let atStart = excerpt(text, Span(0, 6))
    #expect(atStart[0].hasPrefix(" 1 | 低保") && atStart[0].hasSuffix("…"))
    #expect(atStart[1] == "   | ^^^^")
    let atEnd = excerpt(text, Span(text.utf8.count, text.utf8.count))
    #expect(atEnd[0].hasPrefix(" 1 | …") && atEnd[0].hasSuffix("特困"))
    let whole = excerpt(text, Span(0, text.utf8.count))
    #expect(whole[1] == "   | " + String(repeating: "^", count: 200))
  }

  @Test func showsAsMuchOfARemovedTextAsTellsWhichItIs() {
    let text = String(repeating: "低保", count: 30)
    #expect(
      excerpt(text, Span(0, 180), fix: "").last
        == "   = fix: remove `" + String(repeating: "低保", count: 20) + "…`")
  }

  @Test func leavesOutASourceThatWasNotGiven() {
    let finding = Diagnostic(
      .unexpectedWord, Message("m", "m"), at: Place(source: .max, span: Span(0, 1)),
      fix: .init(replace: Place(source: 7, span: Span(0, 1)), by: "x"))
    #expect(renderer().render(finding) == "error[Y0201]: m\n")
    #expect(renderer().renderShort(finding) == "error[Y0201]: m")
  }
}
