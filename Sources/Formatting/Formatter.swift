import Syntax
public import Text

/// Brings the text of policy files into the one form that there is for what it says.
public struct Formatter {
  /// The lexicon of the vocabularies, and what their names stand for.
  private let lexicon: Lexicon
  private let glossary: Glossary

  /// What formatting a source comes to.
  public enum Outcome {
    /// The text; `kept` are the lines of the source that stay in their own language because the
    /// other has no words for them.
    case formatted([UInt8], kept: [Span])
    /// The source has errors, so nobody knows all that it says.
    case broken([Diagnostic])
    /// What would be printed does not say what the source says; the first line that differs, where
    /// one does for itself.
    case changed(Span?)
  }

  /// Makes a formatter for texts that build on the names of `vocabularies`.
  public init(after vocabularies: [Source] = []) {
    var lexicon = Lexicon()
    var glossary = Glossary()
    for source in vocabularies where firstInvalidOffset(in: source.bytes) == nil {
      let tree = Parser.parse(source, number: 0, lexicon: &lexicon).tree
      glossary.add(tree, names: lexicon.interner)
    }
    self.lexicon = lexicon
    self.glossary = glossary
  }

  /// Formats a source, each line in its own language or all in `language`.
  ///
  /// Nothing is given that was not read back and compared with the source.
  public func format(_ source: Source, in language: Language? = nil) -> Outcome {
    if let offset = firstInvalidOffset(in: source.bytes) {
      return .broken([.invalidEncoding(at: offset, in: 0)])
    }
    let original = read(source)
    let errors = original.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { return .broken(errors) }
    let surface = language.map { $0 == .english ? Surface.english : .chinese }
    var kept: Distinct<Int> = []
    // A line that is kept can change how others are read; each turn keeps more of them.
    for _ in 0..<4 {
      guard
        let printed = FilePrinter.print(
          original.tree, source: source, lexicon: original.lexicon, glossary: original.glossary,
          in: surface, keeping: kept)
      else { return .broken(original.diagnostics) }
      let again = read(Source(name: source.name, bytes: printed.text))
      let different = ReadingBack.differences(original, printed, again)
      if different.isEmpty {
        // Each line was the same; together they must be the whole.
        guard original.isAsMuch(as: again) else { return .changed(nil) }
        let lines = (kept.elements + printed.unspoken).sorted()
        return .formatted(printed.text, kept: lines.map { original.span(of: printed.lines[$0]) })
      }
      guard surface != nil, kept.count < printed.lines.count else {
        return .changed(original.span(of: printed.lines[different[0]]))
      }
      let before = kept.count
      kept.formUnion(different)
      // What the other surface makes of the rest can keep a line from being read as it stands.
      if kept.count == before { kept.formUnion(printed.lines.indices) }
    }
    return .changed(nil)
  }

  private func read(_ source: Source) -> ReadingBack {
    var lexicon = lexicon
    let parsed = Parser.parse(source, number: 0, lexicon: &lexicon)
    var glossary = glossary
    glossary.add(parsed.tree, names: lexicon.interner)
    return ReadingBack(
      source: source, tree: parsed.tree, lexicon: lexicon, glossary: glossary,
      diagnostics: parsed.diagnostics)
  }
}
