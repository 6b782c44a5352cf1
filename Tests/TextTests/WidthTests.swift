import Testing
import Text

@Suite struct WidthTests {
  private func narrow(_ text: String) -> String? {
    let bytes = [UInt8](text.utf8)
    return narrowed(bytes, bytes.indices).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func narrowsEachFullWidthCharacter() {
    for value in UInt32(0x21)...0x7e {
      guard let wide = Unicode.Scalar(value + 0xfee0), let half = Unicode.Scalar(value) else {
        Issue.record("\(value) is no scalar")
        return
      }
      #expect(narrow(String(Character(wide))) == String(Character(half)))
    }
    #expect(narrow("岢岚县（Ｋelan）２０２２　年") == "岢岚县(Kelan)2022 年")
  }

  @Test func leavesOtherTextAlone() {
    for text in [
      "", "低保 pays 80%", "、。〇〔〕", "\u{FF00}", "\u{FF5F}", "\u{FF60}", "\u{3001}", "ﾊ", "￥",
    ] {
      #expect(narrow(text) == nil, "\(text)")
    }
  }

  @Test func staysInItsRange() {
    let bytes = [UInt8]("（低）".utf8)
    #expect(narrowed(bytes, 3..<6) == nil)
    #expect(narrowed(bytes, 3..<9) == [UInt8]("低)".utf8))
    #expect(narrowed(bytes, 3..<8) == nil)
    #expect(narrowed(bytes, 0..<2) == nil)
    #expect(narrowed(bytes, 4..<4) == nil)
  }

  @Test(arguments: seeds) func narrowsWhatIsNarrowedNoFurther(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<1000 {
      let text = randomText(&random)
      let expected = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            $0 == "\u{3000}"
              ? " "
              : (0xff01...0xff5e).contains($0.value)
                ? Unicode.Scalar($0.value - 0xfee0) ?? $0 : $0
          }))
      let result = narrow(text)
      #expect((result ?? text).utf8.elementsEqual(expected.utf8))
      if let result { #expect(narrow(result) == nil && !result.utf8.elementsEqual(text.utf8)) }
    }
  }
}
