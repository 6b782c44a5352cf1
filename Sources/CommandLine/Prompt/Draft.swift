import Text

/// The document that is made up of the clauses typed at the prompt.
struct Draft: Equatable {
  /// What stands for its path.
  static let name = "draft"

  private var heading: String
  private var lines: [String] = []

  /// An empty draft for a year.
  init(year: Int32) { heading = "policy 草稿 (draft) \(year) 城乡居民基本医疗保险" }

  var isEmpty: Bool { lines.isEmpty }

  /// The line of the text that was added last, counted from 1.
  var lastLine: Int { lines.count + 1 }

  /// The document as a policy file.
  var text: String { ([heading] + lines).map { $0 + "\n" }.joined() }

  var source: Source { Source(name: Self.name, text: text) }

  mutating func add(_ line: String) { lines.append(line) }

  /// Puts a heading that was typed in the place of the one made up.
  mutating func rename(_ heading: String) { self.heading = heading }
}
