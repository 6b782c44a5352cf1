extension Draft {
  /// The same words in some other layout, which reads as the same tree: other blanks, line ends,
  /// comments, character widths, brackets and capitals.
  public func text(variedBy random: inout Random) -> String {
    var writer = VariedWriter(random: random)
    writer.write(lines)
    random = writer.random
    return writer.text
  }
}

private struct VariedWriter {
  var random: Random
  var text = ""
  /// How deep the clauses of the current section are indented.
  private var depth = 0
  private var lineEnd = "\n"

  init(random: Random) { self.random = random }

  mutating func write(_ lines: [Draft.Line]) {
    if random.chance(10) { text += "\u{FEFF}" }
    if random.chance(20) { lineEnd = "\r\n" }
    for line in lines {
      for _ in 0..<random.below(3) where random.chance(30) { writeLineBetween() }
      if line.isHeading { depth = random.pick([0, 1, 2, 4]) }
      let indentation = line.isInSection ? depth : 0
      text += String(repeating: " ", count: indentation)
      for (index, word) in line.words.enumerated() {
        let previous = index > 0 ? line.words[index - 1] : nil
        if let previous {
          writeGap(
            mustPart: Draft.isParted(previous, word), canBreak: !line.isHeading,
            deeperThan: indentation)
        }
        text += varied(word, isTitle: line.isHeading && index + 1 == line.words.count)
      }
      if random.chance(10) { text += "  \t" }
      if random.chance(15) { text += " " + comment() }
      text += lineEnd
    }
  }

  /// An empty line or a comment, indented anyhow.
  private mutating func writeLineBetween() {
    text += String(repeating: " ", count: random.below(7))
    if random.chance(50) { text += comment() }
    text += lineEnd
  }

  private mutating func writeGap(mustPart: Bool, canBreak: Bool, deeperThan depth: Int) {
    if canBreak, random.chance(8) {
      if random.chance(30) { text += " " + comment() }
      text += lineEnd
      if random.chance(20) { writeLineBetween() }
      text += String(repeating: " ", count: depth + 1 + random.below(6))
    } else if mustPart || random.chance(20) {
      text += random.pick([" ", " ", " ", "  ", "\t", "　", "\u{A0}"])
    }
  }

  private mutating func comment() -> String {
    random.pick(["# ", "＃", "#"])
      + random.pick([
        "", "见附件。", "a comment, with 3% (and more", "policy 1.", "# # #", "低保 pays all",
      ])
  }

  /// The word with some of its characters in another width; a keyword with capitals too.
  private mutating func varied(_ word: String, isTitle: Bool) -> String {
    if word == ",", random.chance(20) { return random.pick(["，", "、"]) }
    var word = word
    if !isTitle, keywords.contains(word), random.chance(10) {
      word = random.chance(50) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
    guard random.chance(15) else { return word }
    var result = ""
    for scalar in word.unicodeScalars {
      result.unicodeScalars.append(random.chance(60) ? otherForm(of: scalar) : scalar)
    }
    return result
  }

  /// The scalar in its other width, or another bracket that means the same.
  private func otherForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3014: "["
    case 0x3015: "]"
    default: scalar
    }
  }
}

/// Words of the grammar, which mean the same with capitals.
private let keywords: Set<String> = [
  "policy", "source", "issued", "within", "section", "tiers", "group", "fact", "quantity", "also",
  "divided", "into", "is", "pays", "owes", "standard", "fiscal", "subsidy", "from", "rest", "if",
  "unless", "and", "or", "not", "over", "under", "min", "max", "makes", "elsewhere", "of", "in",
  "rounded", "to", "half", "up", "all", "incl", "excl", "except", "others", "highest", "applies",
]
