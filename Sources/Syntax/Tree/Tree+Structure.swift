import Quantities
public import Text

extension Tree {
  /// The tree as an outline without places: equal for two trees iff they say the same.
  ///
  /// Labels stand in brackets, titles in quotes, formulas and conditions as functions of their
  /// operands: `share(80%, standard)`. The outline does not depend on blanks, line ends, comments,
  /// character widths or the spelling of amounts, nor, with a glossary, on which of its names a thing
  /// is called by.
  public func structure(names: Interner, glossary: Glossary = Glossary()) -> String {
    var outline = Outline(tree: self, names: names, glossary: glossary)
    outline.writeHeaders()
    var written = 0
    for statement in statements {
      while let section = statement.section, written <= Int(section) {
        outline.write(sections[written])
        written += 1
      }
      outline.write(statement)
    }
    for section in sections[written...] { outline.write(section) }
    return outline.text
  }
}

/// Writes a tree as lines of text, each indented below what it belongs to.
struct Outline {
  let tree: Tree
  let names: Interner
  /// What names stand for; each is written as what it stands for where it does not declare it.
  let glossary: Glossary
  var text = ""

  init(tree: Tree, names: Interner, glossary: Glossary = Glossary()) {
    self.tree = tree
    self.names = names
    self.glossary = glossary
  }

  /// Begins a line `depth` steps below the statements of a source.
  mutating func begin(_ depth: Int, _ words: String) {
    if !text.isEmpty { text += "\n" }
    for _ in 0..<depth { text += "  " }
    text += words
  }

  mutating func write(_ symbol: Symbol) { text += names.text(symbol) }

  /// Writes a name that was declared elsewhere.
  mutating func write(_ name: Name) { write(glossary.own(name.symbol)) }

  mutating func write(_ list: Range<Int>) {
    for index in list {
      if index > list.lowerBound { text += ", " }
      write(tree.names[index].symbol)
    }
  }

  /// A line with a word and names that were declared elsewhere; nothing when there are none.
  mutating func writeReferences(_ depth: Int, _ word: String, _ list: Range<Int>) {
    guard !list.isEmpty else { return }
    begin(depth, word + " ")
    for index in list {
      if index > list.lowerBound { text += ", " }
      write(tree.names[index])
    }
  }

  /// A line with a word and names; nothing when there are no names.
  mutating func writeLine(_ depth: Int, _ word: String, _ list: Range<Int>) {
    guard !list.isEmpty else { return }
    begin(depth, word + " ")
    write(list)
  }

  private mutating func writeQuoted(_ symbol: Symbol) {
    let quoted = names.text(symbol)
    if !quoted.isEmpty { text += " \"" + quoted + "\"" }
  }

  mutating func writeHeaders() {
    writeHeading()
    writeOrigin()
    writeWithin()
  }

  mutating func writeHeading() {
    guard let heading = tree.heading else { return }
    begin(0, heading.kind == .policy ? "policy " : "vocabulary ")
    write(heading.region.symbol)
    if let year = heading.year { text += " \(year)" }
    writeQuoted(heading.schemeText)
    writeLine(1, "also", heading.aliases)
  }

  mutating func writeOrigin() {
    guard let origin = tree.origin else { return }
    begin(0, "source ")
    write(origin.number.symbol)
    if let issued = origin.issued { text += ", issued \(issued)" }
  }

  mutating func writeWithin() { writeLine(0, "within", tree.within) }

  mutating func write(_ section: Section) {
    begin(0, "section [")
    write(section.label)
    text += "]"
    writeQuoted(section.titleText)
  }

  mutating func write(_ statement: Statement) {
    let depth = statement.section == nil ? 0 : 1
    switch statement.kind {
    case .tiers(let tiers):
      begin(depth, "tiers", statement)
      text += " "
      write(tiers)
    case .group(let group): write(group, statement, depth)
    case .fact(let fact): write(fact, statement, depth)
    case .quantity(let quantity):
      begin(depth, "quantity", statement)
      text += " "
      write(quantity.name.symbol)
      writeLine(depth + 1, "also", quantity.synonyms)
      begin(depth + 1, "type " + quantity.type.words)
    case .clause(let clause): write(clause, statement, depth)
    case .funding(let funding): write(funding, statement, depth)
    case .combination(let combination):
      begin(depth, "combination", statement)
      text += " " + combination.rule.rawValue
      if let subject = combination.subject { write(subject, depth + 1) }
    case .period(let period): write(period, statement, depth)
    case .status(let status):
      begin(depth, "status", statement)
      if let subject = status.subject { write(subject, depth + 1) }
      begin(depth + 1, "as of ")
      if let day = status.day { write(day) } else { text += "the latest list" }
      switch status.changes {
      case .unsaid: break
      case .count: begin(depth + 1, "later changes count")
      case .doNotCount: begin(depth + 1, "later changes do not count")
      }
    case .notSupported:
      begin(depth, "unsupported", statement)
      writeWords(of: statement)
    case .broken: begin(depth, "broken", statement)
    }
  }

  /// Begins the line of a statement with its kind and its label.
  mutating func begin(_ depth: Int, _ kind: String, _ statement: Statement) {
    begin(depth, kind)
    guard let label = statement.label else { return }
    text += " ["
    write(label)
    text += "]"
  }
}
