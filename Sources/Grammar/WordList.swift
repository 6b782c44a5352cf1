import Syntax

/// The words that the grammar gives a meaning, as data.
enum WordList {
  /// A row for each word: its surface, the word as the formatter writes it, other spellings, and
  /// whether it can be a name where one is due.
  static var table: String {
    var lines = ["surface,word,also,also a name"]
    for keyword in Keyword.allCases {
      lines.append("english,\(keyword.rawValue),,\(keyword.isSoft ? "yes" : "no")")
    }
    for (_, spellings) in ChineseKeyword.spellings {
      let others = spellings.dropFirst().joined(separator: " ")
      lines.append("chinese,\(spellings[0]),\(others),no")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
