import Testing
import Text

@Suite struct LineIndexTests {
  private func index(_ text: String) -> LineIndex { LineIndex(Source(name: "a", text: text)) }

  @Test func endsLinesAtLineFeeds() {
    let lines = index("一\r\n二x\n\n三\r四")
    #expect(lines.lineCount == 4)
    #expect(
      (0...19).map { lines.line(of: $0) } == [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4,
      ])
    #expect(lines.lineSpan(1) == Span(0, 3))
    #expect(lines.lineSpan(2) == Span(5, 9))
    #expect(lines.lineSpan(3) == Span(10, 10))
    #expect(lines.lineSpan(4) == Span(11, 18))
  }

  @Test func hasALineAfterTheLastLineEnd() {
    #expect(index("").lineCount == 1)
    #expect(index("").lineSpan(1) == Span(0, 0))
    let lines = index("a\n")
    #expect(lines.lineCount == 2)
    #expect(lines.line(of: 1) == 1)
    #expect(lines.line(of: 2) == 2)
    #expect(lines.lineSpan(2) == Span(2, 2))
    #expect(lines.lineSpan(0) == Span(0, 1))
    #expect(lines.lineSpan(9) == Span(2, 2))
    #expect(lines.line(of: 99) == 2)
    #expect(lines.line(of: -1) == 1)
  }

  @Test func countsColumns() {
    let lines = index("\t低保 pays\r\nx")
    #expect((0...14).map { lines.column(of: $0) } == [1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 9, 1])
    #expect(lines.column(of: 999) == 2)
  }

  @Test func leavesOutAByteOrderMark() {
    let lines = index("\u{FEFF}低保\n\u{FEFF}x")
    #expect(lines.lineSpan(1) == Span(3, 9))
    #expect(lines.column(of: 0) == 1)
    #expect(lines.column(of: 3) == 1)
    #expect(lines.column(of: 6) == 2)
    #expect(lines.lineSpan(2) == Span(10, 14))
  }

  @Test func countsAMalformedByteAsAColumn() {
    let lines = LineIndex(Source(name: "a", bytes: [0x41, 0xff, 0xe4, 0xbd, 0x42]))
    #expect((0...5).map { lines.column(of: $0) } == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: seeds) func agreesWithASplitByLineFeed(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<500 {
      let bytes = [UInt8](randomText(&random).utf8)
      let lines = LineIndex(Source(name: "a", bytes: bytes))
      var starts = [0]
      for (offset, byte) in bytes.enumerated() where byte == 0x0a { starts.append(offset + 1) }
      #expect(lines.lineCount == starts.count)
      for offset in 0...bytes.count {
        let line = lines.line(of: offset)
        #expect(starts[line - 1] <= offset)
        #expect(line == starts.count || offset < starts[line])
        let span = lines.lineSpan(line).range
        #expect(!bytes[span].contains(0x0a))
        let column = lines.column(of: offset)
        let text = String(decoding: bytes[span.clamped(to: 0..<offset)], as: UTF8.self)
        // An offset within a scalar leaves a replacement character that is not counted yet.
        let isCut = text.unicodeScalars.last == "\u{FFFD}"
        #expect(column == text.unicodeScalars.count + (isCut ? 0 : 1), "\(bytes) at \(offset)")
      }
    }
  }
}
