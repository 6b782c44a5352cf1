/// Things without repeats, in the order in which they were first put in.
///
/// It takes the place of a `Set` for the reasons of `Lookup`.
public struct Distinct<Element: LookupKey>: Sequence, ExpressibleByArrayLiteral {
  @usableFromInline var table = KeyTable<Element>()

  @inlinable public init() {}

  @inlinable public init(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  @inlinable public init(arrayLiteral elements: Element...) { self.init(elements) }

  @inlinable public var count: Int { table.keys.count }
  @inlinable public var isEmpty: Bool { table.keys.isEmpty }
  /// In the order in which they were first put in.
  @inlinable public var elements: ContiguousArray<Element> { table.keys }

  @inlinable public func contains(_ element: Element) -> Bool { table.place(of: element) != nil }

  /// Puts an element in; `true` iff it was not there.
  @inlinable @discardableResult public mutating func insert(_ element: Element) -> Bool {
    let before = table.keys.count
    return table.put(element) == before
  }

  @inlinable public mutating func formUnion(_ others: some Sequence<Element>) {
    for other in others { insert(other) }
  }

  /// Leaves out what the others have, too; takes as long as putting the rest in anew.
  @inlinable public mutating func subtract(_ others: Distinct) {
    self = Distinct(elements.filter { !others.contains($0) })
  }

  @inlinable public func makeIterator() -> IndexingIterator<ContiguousArray<Element>> {
    elements.makeIterator()
  }
}

extension Distinct: Sendable where Element: Sendable {}
