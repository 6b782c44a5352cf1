import Testing
import Text

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("standard 320", 12), ("低保", 4), ("岢岚县（Kelan）2022", 19), ("８０％", 6), ("e\u{301}", 1),
      ("\u{200B}", 0), ("\u{202E}", 0), ("〔2021〕67号，", 14), ("한국", 4), ("🏥", 2), ("·", 1), ("“", 1),
      ("①", 1), ("\u{3000}", 2), ("𠀀", 2), ("ﾊ", 1), ("é", 1), ("\u{FE0F}", 0), ("\u{1160}", 0),
    ])
  func countsColumns(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func padsToColumns() {
    #expect(padded("低保", to: 6) == "低保  ")
    #expect(padded("低保", to: 4) == "低保")
    #expect(padded("低保", to: 3) == "低保")
    #expect(padded("", to: 2) == "  ")
    #expect(padded("x", to: -1) == "x")
  }

  /// The width of every assigned scalar against the properties that the standard library knows.
  @Test func agreesWithTheCategoriesOfUnicode() {
    var wrong: [String] = []
    for value in UInt32(0x300)...0x10_ffff {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
        (age.major, age.minor) <= (15, 1)
      else { continue }
      let width = displayWidth(of: scalar)
      let isRight =
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: width == 0
        case .format: width <= 1
        case .decimalNumber, .uppercaseLetter, .lowercaseLetter: width > 0
        default: scalar.properties.isIdeographic && value > 0x3006 ? width == 2 : width <= 2
        }
      if !isRight { wrong.append("\(String(value, radix: 16)) is \(width) wide") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20))")
  }
}
