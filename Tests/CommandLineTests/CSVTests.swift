import Testing

@testable import CommandLine

/// Comma-separated values are read as RFC 4180 has them and come back as they were written.
@Suite struct CSVTests {
  private func read(_ text: String) throws(CSVError) -> CSV {
    try CSV(reading: [UInt8](text.utf8))
  }

  @Test func quotesHoldCommasQuotesAndLineBreaks() throws {
    let file = try read("a,b\n\"x,\"\"y\"\"\n\nz\",2\n,\n")
    #expect(file.header == ["a", "b"])
    #expect(
      file.rows == [
        .init(line: 2, fields: ["x,\"y\"\n\nz", "2"]), .init(line: 5, fields: ["", ""]),
      ])
    #expect(file.column("b") == 1)
    #expect(file.column("c") == nil)
  }

  @Test(arguments: [
    "a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "\u{FEFF}a,b\n1,2\n", "\n\na,b\r\n\r\n1,2\n\n",
    "\"a\",\"b\"\r\n\"1\",2",
  ])
  func lineEndsAndMarksDoNotMatter(text: String) throws {
    let file = try read(text)
    #expect(file.header == ["a", "b"])
    #expect(file.rows.map(\.fields) == [["1", "2"]])
  }

  @Test(arguments: ["", "\n\r\n", "\u{FEFF}"])
  func anEmptyFileHasNoHeader(text: String) throws {
    #expect(try read(text) == CSV(header: [], rows: []))
  }

  @Test func quotesInsideAFieldAreText() throws {
    #expect(try read("a\n5\"\n=1\r2\n").rows.map(\.fields) == [["5\""], ["=1\r2"]])
  }

  @Test(arguments: [
    ("a,b\n1,2\n\"3,4\n5,6\n", CSVError.unclosedQuote(line: 3)),
    ("a,b\n\"1\"2,3\n", .textAfterQuote(line: 2)),
    ("a,b\n\"x\ny\",1\n3\n", .raggedRow(line: 4, expected: 2, found: 1)),
    ("a\n1,2\n", .raggedRow(line: 2, expected: 1, found: 2)),
  ])
  func errorsNameTheirLine(text: String, error: CSVError) {
    #expect(throws: error) { try read(text) }
  }

  @Test func invalidTextIsNoData() {
    #expect(throws: CSVError.invalidText(line: 2)) {
      try CSV(reading: [0x61, 0x0A, 0xE4, 0xBD, 0x0A])
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["", ",", "\"", "\n", "\r", "\r\n", "低保", "=1", "x", " "]
    let width = Int.random(in: 1...4, using: &random)
    let rows = (0..<8).map { _ in
      (0..<width).map { _ in
        (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let file = try read(rows.map { CSV.line($0) }.joined())
    #expect([file.header] + file.rows.map(\.fields) == rows, "seed \(seed)")
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
