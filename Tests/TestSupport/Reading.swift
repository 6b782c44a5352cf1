public import Syntax
public import Text

/// What reading a text gave, for tests that ask about it.
public struct Reading: Sendable {
  public let source: Source
  public let tree: Tree
  public let diagnostics: [Diagnostic]
  public let lexicon: Lexicon
  /// What the names stand for that the text and those that it builds on declare.
  public let glossary: Glossary

  /// Reads `text` with a lexicon of its own, behind the texts that it builds on.
  public init(_ text: String, after earlier: [String] = []) {
    self.init(Array(text.utf8), after: earlier)
  }

  public init(_ bytes: [UInt8], after earlier: [String] = []) {
    var lexicon = Lexicon()
    var glossary = Glossary()
    for text in earlier {
      let source = Source(name: "earlier", text: text)
      let tree = Parser.parse(source, number: 1, lexicon: &lexicon).tree
      glossary.add(tree, names: lexicon.interner)
    }
    source = Source(name: "test", bytes: bytes)
    let result = Parser.parse(source, number: 0, lexicon: &lexicon)
    tree = result.tree
    diagnostics = result.diagnostics
    self.lexicon = lexicon
    glossary.add(tree, names: lexicon.interner)
    self.glossary = glossary
  }

  /// Reads clauses as the body of a document.
  public init(clauses: String) { self.init("policy 大县 2022 医保\n" + clauses) }

  public var names: Interner { lexicon.interner }

  /// The tree's outline without places.
  public var structure: String { tree.structure(names: names) }

  /// The same with each name as what it stands for, so that it is equal for what says the same.
  public var meaning: String { tree.structure(names: names, glossary: glossary) }

  /// The codes of the findings, in the order of their places.
  public var codes: [Code] {
    diagnostics.sorted(by: Diagnostic.precedes).map { $0.code }
  }

  /// The statements' labels as they are cited; empty for a statement without.
  public var labels: [String] { tree.statements.map { $0.label.map { names.text($0) } ?? "" } }

  /// The value of the first literal.
  public var literal: Literal? { tree.literals.first { _ in true } }
}
