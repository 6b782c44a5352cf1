/// The files beside the grammar that are made from it and from the table of keywords.
struct GrammarFiles {
  let grammar: Grammar

  init(_ grammar: Grammar) { self.grammar = grammar }

  /// Each file's name within the folder, and its text.
  var all: [(name: String, content: String)] {
    grammar.productions.map { ("railroad/\($0.name).svg", RailroadDiagram.svg(of: $0)) }
      + [("yibao.tmLanguage.json", TextMate.grammar), ("words.csv", WordList.table)]
  }
}
