public import Rulebook
public import Text

/// The documents that are loaded together and can refer to each other.
public struct Library: Sendable {
  public var names: Interner
  public var rulebooks: [Rulebook]
  /// Where the document with a number stands; the first one where several claim a number.
  private var positions: Lookup<Symbol, Int>

  public init(names: Interner, rulebooks: [Rulebook]) {
    self.names = names
    self.rulebooks = rulebooks
    positions = Lookup()
    for (position, rulebook) in rulebooks.enumerated() {
      guard let number = rulebook.document.number, positions[number] == nil else { continue }
      positions.update(number, to: position)
    }
  }

  /// The index of the document with the number, if it is loaded.
  public func document(numbered number: Symbol) -> Int? { positions[number] }
}
