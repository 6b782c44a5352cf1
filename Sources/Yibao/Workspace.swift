public import Analysis
public import Evaluation
import Lowering
import Meaning
public import Rulebook
import Syntax
public import Text

/// The policies that are loaded together: sources in, questions answered.
///
/// Loading is total: what cannot be read costs diagnostics, and a document with an error does not
/// answer, because the answer of a document with a clause missing would be a guess.
public struct Workspace: Sendable {
  public private(set) var sources: [Source]
  /// Where the lines of each source begin.
  private let lines: [LineIndex]
  /// The lines of each source that are in Chinese.
  private let chineseLines: [ContiguousArray<Span>]
  /// What was found while reading and checking each source.
  public private(set) var diagnostics: [Diagnostic]
  /// The documents that can answer.
  public var library: Library { answering.library }
  let answering: Answering
  /// The documents that cannot, because of errors; by source.
  public private(set) var refused: [RefusedDocument]
  /// The groups, facts and quantities that the vocabulary declares.
  public private(set) var vocabulary: Rulebook

  /// A document that does not answer because of errors in it.
  public struct RefusedDocument: Hashable, Sendable {
    public var source: UInt32
    public var region: Symbol?
    public var aliases: [Symbol]
    public var year: Int32?
  }

  /// `false` iff documents were left out that have nothing to do with the question asked.
  public let isWhole: Bool

  /// Reads, checks and lowers all sources; vocabularies first, whatever their place.
  public init(_ sources: [Source]) {
    var loader = Loader(sources)
    loader.load()
    self.init(loader, isWhole: true)
  }

  /// Reads all sources and goes on with those that have to do with the counties named in `words`.
  ///
  /// What it answers to the words is what all documents answer. Where it does not answer, ask a
  /// workspace of all of them, which knows what other documents call by the words.
  public init(_ sources: [Source], toAnswer words: String) {
    var loader = Loader(sources)
    let isWhole = loader.load(toAnswer: words)
    self.init(loader, isWhole: isWhole)
  }

  private init(_ loader: Loader, isWhole: Bool) {
    self.isWhole = isWhole
    sources = loader.sources
    lines = sources.map { LineIndex($0) }
    chineseLines = loader.chineseLines
    diagnostics = loader.diagnostics.map { Self.quoting($0, in: loader.chineseLines) }
      .sorted(by: Diagnostic.precedes)
    answering = Answering(Library(names: loader.names, rulebooks: loader.rulebooks))
    refused = loader.refused
    vocabulary = loader.vocabulary
  }

  /// The findings that keep or should keep a reader's trust: those of reading and checking, and
  /// what the rules of the documents amount to; in the order of the sources.
  public func findings() -> [Diagnostic] {
    var all = diagnostics
    for index in library.rulebooks.indices { all += findings(of: index) }
    return all.sorted(by: Diagnostic.precedes)
  }

  /// What the rules of one document amount to: printed amounts that differ, values that need
  /// rounding, clauses that disagree.
  public func findings(of document: Int) -> [Diagnostic] {
    Analysis.findings(of: document, with: answering)
      .map { Self.quoting($0, in: chineseLines) }
  }

  /// A finding that quotes clauses in the surface of its line.
  private static func quoting(
    _ finding: Diagnostic, in chineseLines: [ContiguousArray<Span>]
  ) -> Diagnostic {
    let isChinese =
      chineseLines[Int(finding.place.source)].surface(at: finding.place.span) == .chinese
    return finding.quoting(in: isChinese ? .chinese : .english)
  }

  /// A verdict for each amount that a document prints, in the order of its publications, and all
  /// findings about it.
  public func examination(
    of document: Int
  ) -> (findings: [Diagnostic], verdicts: [PublicationVerdict]) {
    let found = Analysis.examination(of: document, with: answering)
    return (found.findings.map { Self.quoting($0, in: chineseLines) }, found.verdicts)
  }

  /// The spelling of a name.
  public func text(_ name: Symbol) -> String { library.names.text(name) }

  /// The line on which a place begins, counted from 1.
  public func line(of place: Place) -> Int {
    lines[Int(place.source)].line(of: Int(place.span.start))
  }

  /// The file and line of a place, for instance Policies/kelan-2022.yibao:9.
  public func location(of place: Place) -> String {
    "\(sources[Int(place.source)].name):\(line(of: place))"
  }

  /// A document's region and year, for instance 岢岚县 2022.
  public func title(of document: Int) -> String {
    let document = library.rulebooks[document].document
    return "\(text(document.region)) \(document.year)"
  }

  /// The syntax tree of a source as an outline.
  public func outline(of index: Int) -> String {
    var lexicon = Lexicon()
    // The vocabulary's names of several words are read as one name.
    for (other, source) in sources.enumerated() where source.isVocabulary && other != index {
      _ = Parser.parse(source, number: UInt32(other), lexicon: &lexicon)
    }
    let result = Parser.parse(sources[index], number: UInt32(index), lexicon: &lexicon)
    return result.tree.structure(names: lexicon.interner)
  }

  /// A document's rulebook in its readable form.
  public func rulebookText(of document: Int) -> String {
    library.rulebooks[document].text(names: library.names)
  }
}
