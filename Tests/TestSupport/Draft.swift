/// A policy text that is being made: lines of words, laid out when it is written.
public struct Draft: Sendable {
  public struct Line: Sendable {
    public var words: [String]
    /// `true` iff the line cannot go on over the next one.
    public var isHeading = false
    /// `true` iff the line stands below a section.
    public var isInSection = false
  }

  public var lines: [Line] = []

  /// The words in the plainest layout: one blank between them, two before what is in a section.
  public var text: String {
    var text = ""
    for line in lines {
      text += line.isInSection ? "  " : ""
      for (index, word) in line.words.enumerated() {
        if index > 0, Self.isParted(line.words[index - 1], word) { text += " " }
        text += word
      }
      text += "\n"
    }
    return text
  }

  /// `true` iff a blank belongs between two words.
  static func isParted(_ left: String, _ right: String) -> Bool {
    left != "(" && right != ")" && right != "," && right != ";"
  }
}
