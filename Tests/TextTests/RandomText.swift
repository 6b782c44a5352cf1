/// A text like those that are read, and like those that nobody should write.
func randomText(_ random: inout Random, most: Int = 40) -> String {
  let words = [
    "低保", "特困人员", " pays ", "80%", " of standard", "，", "（", "320", "\n", "\r\n", "\r", "\t", " ",
    "#",
    "e\u{301}", "\u{202E}", "\u{200B}", "\u{0}", "🏥", "𠀀", "\u{FEFF}", "·", "é", "\u{7F}", "　", "Ａ",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...most, using: &random) {
    text += words.randomElement(using: &random) ?? ""
  }
  return text
}
