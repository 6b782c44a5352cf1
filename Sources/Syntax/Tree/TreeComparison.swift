public import Text

/// Compares what two trees say, part by part, with each name as what it stands for.
public struct TreeComparison {
  private var one: Outline
  private var other: Outline

  /// What is compared: a tree, its names, and what they stand for.
  public typealias Side = (tree: Tree, names: Interner, glossary: Glossary)

  public init(_ one: Side, _ other: Side) {
    self.one = Outline(tree: one.tree, names: one.names, glossary: one.glossary)
    self.other = Outline(tree: other.tree, names: other.names, glossary: other.glossary)
  }

  /// `true` iff both have the same heading, or none.
  public mutating func headingsAreSame() -> Bool {
    isSame({ $0.writeHeading() }, { $0.writeHeading() })
  }

  /// `true` iff both name the same document as their own, or none.
  public mutating func originsAreSame() -> Bool {
    isSame({ $0.writeOrigin() }, { $0.writeOrigin() })
  }

  /// `true` iff both lie within the same regions.
  public mutating func regionsAreSame() -> Bool {
    isSame({ $0.writeWithin() }, { $0.writeWithin() })
  }

  /// `true` iff a section of one has the label and title of a section of the other.
  public mutating func sectionsAreSame(_ index: Int, _ counterpart: Int) -> Bool {
    isSame({ $0.write($0.tree.sections[index]) }, { $0.write($0.tree.sections[counterpart]) })
  }

  /// `true` iff a statement of one says what a statement of the other says.
  public mutating func statementsAreSame(_ index: Int, _ counterpart: Int) -> Bool {
    isSame({ $0.write($0.tree.statements[index]) }, { $0.write($0.tree.statements[counterpart]) })
  }

  private mutating func isSame(
    _ write: (inout Outline) -> Void, _ writeOther: (inout Outline) -> Void
  ) -> Bool {
    one.text.removeAll(keepingCapacity: true)
    other.text.removeAll(keepingCapacity: true)
    write(&one)
    writeOther(&other)
    return one.text == other.text
  }
}
