import Text

/// Names of several words (`disability grade`) by their words, to find the longest that a text goes
/// on with.
struct PhraseTable: Sendable {
  /// The node behind a first word, by the word's symbol; 0 where none begins with it.
  private var openings: ContiguousArray<UInt32> = []
  /// The node behind a node and one more word.
  private var edges = Lookup<UInt64, UInt32>()
  /// For each node the symbol of the name that ends there plus one, or zero; node 0 is none.
  private var names: ContiguousArray<UInt32> = [0]

  /// Adds a name of two words or more; where the words are known, the name stays what it was.
  mutating func add(_ words: [Symbol], name: Symbol) {
    var node: UInt32 = 0
    for word in words { node = next(behind: node, word) ?? grow(behind: node, word) }
    if names[Int(node)] == 0 { names[Int(node)] = name.index + 1 }
  }

  private mutating func grow(behind node: UInt32, _ word: Symbol) -> UInt32 {
    let new = UInt32(names.count)
    names.append(0)
    if node > 0 {
      edges.update(Self.key(node, word), to: new)
      return new
    }
    let place = Int(word.index)
    if openings.count <= place {
      openings.append(contentsOf: repeatElement(0, count: place + 1 - openings.count))
    }
    openings[place] = new
    return new
  }

  /// `true` iff a name of several words begins with the word.
  func opens(with word: Symbol) -> Bool { next(behind: 0, word) != nil }

  /// The node behind a node and a word; nil where no name goes on so. Node 0 is before the first.
  func next(behind node: UInt32, _ word: Symbol) -> UInt32? {
    if node > 0 { return edges[Self.key(node, word)] }
    guard word.index < openings.count, openings[Int(word.index)] > 0 else { return nil }
    return openings[Int(word.index)]
  }

  /// The name that ends at a node.
  func name(at node: UInt32) -> Symbol? {
    names[Int(node)] > 0 ? Symbol(names[Int(node)] - 1) : nil
  }

  private static func key(_ node: UInt32, _ word: Symbol) -> UInt64 {
    UInt64(node) << 32 | UInt64(word.index)
  }
}
