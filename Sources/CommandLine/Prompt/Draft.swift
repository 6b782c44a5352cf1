import Text

/// The document that is made up of the clauses typed at the prompt.
struct Draft: Equatable {
  /// What stands for its path.
  static let name = "draft"

  private var heading: String
  private var lines: [String] = []
  private var isNamed = false

  /// An empty draft for a year.
  init(year: Int32) { heading = "policy 草稿 (draft) \(year) 城乡居民基本医疗保险" }

  /// `true` iff nothing was typed.
  var isEmpty: Bool { lines.isEmpty && !isNamed }

  /// How many lines the text has.
  var lineCount: Int { lines.count + 1 }

  /// The document as a policy file.
  var text: String { ([heading] + lines).map { $0 + "\n" }.joined() }

  var source: Source { Source(name: Self.name, text: text) }

  mutating func add(_ line: String) { lines.append(line) }

  /// Puts a heading that was typed in the place of the one made up.
  mutating func name(_ heading: String) {
    self.heading = heading
    isNamed = true
  }
}
