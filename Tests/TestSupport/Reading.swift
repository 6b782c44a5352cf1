public import Syntax
public import Text

/// What reading a text gave, for tests that ask about it.
public struct Reading: Sendable {
  public let source: Source
  public let tree: Tree
  public let diagnostics: [Diagnostic]
  public let names: Interner

  /// Reads `text` with a lexicon of its own, behind the texts that it builds on.
  public init(_ text: String, after earlier: [String] = []) {
    self.init(Array(text.utf8), after: earlier)
  }

  public init(_ bytes: [UInt8], after earlier: [String] = []) {
    var lexicon = Lexicon()
    for text in earlier {
      _ = Parser.parse(Source(name: "earlier", text: text), number: 1, lexicon: &lexicon)
    }
    source = Source(name: "test", bytes: bytes)
    let result = Parser.parse(source, number: 0, lexicon: &lexicon)
    tree = result.tree
    diagnostics = result.diagnostics
    names = lexicon.interner
  }

  /// Reads clauses as the body of a document.
  public init(clauses: String) { self.init("policy 大县 2022 医保\n" + clauses) }

  /// The tree's outline without places.
  public var structure: String { tree.structure(names: names) }

  /// The codes of the findings, in the order of their places.
  public var codes: [Code] {
    diagnostics.sorted(by: Diagnostic.precedes).map { $0.code }
  }

  /// The statements' labels as they are cited; empty for a statement without.
  public var labels: [String] { tree.statements.map { $0.label.map { names.text($0) } ?? "" } }

  /// The value of the first literal.
  public var literal: Literal? { tree.literals.first { _ in true } }
}
