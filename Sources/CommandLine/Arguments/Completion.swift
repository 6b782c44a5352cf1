import Text

/// What a half-typed command line can go on with, following `CommandTable`.
///
/// The scripts of the shells call `yibao __complete` with the words typed so far.
struct Completion {
  /// The hidden command.
  static let command = "__complete"

  /// A word that can stand where the cursor is, with what it means.
  struct Candidate: Equatable {
    var word: String
    var meaning = ""

    /// The word for shells, with the meaning behind a tab.
    var line: String { meaning.isEmpty ? word : word + "\t" + meaning }

    /// Asks the shell for its own completion of files.
    static let files = Candidate(word: ":files")
    /// Asks the shell for its own completion of folders.
    static let folders = Candidate(word: ":folders")
  }

  private let language: Language
  private let known: (_ words: KnownWords, _ policies: String?) -> [String]

  /// - Parameter known: the words that the policies know; it is called only where one can stand,
  ///   with the value of `--policies`.
  init(
    in language: Language, known: @escaping (_ words: KnownWords, _ policies: String?) -> [String]
  ) {
    self.language = language
    self.known = known
  }

  /// The candidates for the last of the words, which follow the name of the program.
  func candidates(for words: [String]) -> [Candidate] {
    let words = Self.withoutEqualSigns(words)
    let word = words.last ?? ""
    let parser = ArgumentParser(beginningWith: words.dropLast())
    if let value = parser.pending?.value {
      return candidates(for: word, as: value, parser.invocation)
    }
    if word.hasPrefix("-") && !parser.optionsEnded { return options(for: word, parser) }
    guard let name = parser.invocation.command else {
      return CommandTable.commands
        .filter { $0.name.rawValue.hasPrefix(word) }
        .map { Candidate(word: $0.name.rawValue, meaning: $0.summary.text(in: language)) }
    }
    let index = parser.invocation.arguments.count
    guard let value = CommandTable.command(name).argument(at: index) else { return [] }
    return candidates(for: word, as: value, parser.invocation)
  }

  /// The options that begin like the word, or the values of the option in it.
  private func options(for word: String, _ parser: ArgumentParser) -> [Candidate] {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let value = parser.options.first(where: { $0.long == parts[0] })?.value else {
        return []
      }
      return candidates(for: String(parts[1]), as: value, parser.invocation).map {
        $0 == .files || $0 == .folders ? $0 : Candidate(word: parts[0] + "=" + $0.word)
      }
    }
    return parser.options
      .filter { $0.long.hasPrefix(word) && ($0.isRepeated || !parser.invocation.has($0.name)) }
      .map { Candidate(word: $0.long, meaning: $0.help.text(in: language)) }
  }

  private func candidates(
    for word: String, as value: Value, _ invocation: Invocation
  ) -> [Candidate] {
    switch value.kind {
    case .choice, .command:
      (value.allowed ?? []).filter { $0.hasPrefix(word) }.map { Candidate(word: $0) }
    case .file: [.files]
    case .folder: [.folders]
    case .code:
      DiagnosticPage.all(in: language)
        .filter { $0.code.rawValue.hasPrefix(word.uppercased()) }
        .map { Candidate(word: $0.code.rawValue, meaning: $0.title) }
    case .day: []
    case .known(let words):
      completions(of: word, among: known(words, invocation.value(of: .policies)))
        .map { Candidate(word: $0) }
    }
  }

  /// The words with `--option = value`, as bash splits it, made `--option value`.
  private static func withoutEqualSigns(_ words: [String]) -> [String] {
    var result: [String] = []
    for (index, word) in words.enumerated() {
      let isSplit = word == "=" && index > 0 && words[index - 1].hasPrefix("--")
      if !isSplit { result.append(word) } else if index == words.count - 1 { result.append("") }
    }
    return result
  }
}
