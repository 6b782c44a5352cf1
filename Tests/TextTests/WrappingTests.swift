import Testing
import Text

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("unbreakable words", 5, ["unbreakable", "words"]),
    ("低保对象按标准资助", 8, ["低保对象", "按标准资", "助"]),
    ("低保对象，按标准", 8, ["低保对", "象，按标", "准"]),
    ("低保（含孤儿）", 6, ["低保", "（含孤", "儿）"]),
    ("standard 的 80%", 11, ["standard 的", "80%"]),
  ])
  func breaksAtColumns(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrapped(text, to: width) == lines)
  }

  @Test func keepsAllWords() {
    let text = "The 标准 of （一档） is 320元/人·年, and 一档 means “the first”."
    for width in 1...60 {
      let lines = wrapped(text, to: width)
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " })
    }
  }
}
