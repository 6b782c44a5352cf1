/// Lists of numbers, one after another in one array, that are read without being copied.
struct Lists: Sendable {
  private var starts: ContiguousArray<UInt32> = [0]
  private var items: ContiguousArray<UInt32> = []

  /// Appends the next list.
  mutating func append(_ list: some Sequence<UInt32>) {
    for item in list { items.append(item) }
    starts.append(UInt32(items.count))
  }

  /// The places of a list's items.
  func places(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  subscript(_ place: Int) -> UInt32 { items[place] }

  func contains(_ item: UInt32, in list: Int) -> Bool {
    for place in places(list) where items[place] == item { return true }
    return false
  }
}

/// A stack whose space is kept when it is emptied.
struct Stack<Element: Sendable>: Sendable {
  private var items: ContiguousArray<Element> = []
  private(set) var count = 0

  mutating func push(_ item: Element) {
    if count < items.count { items[count] = item } else { items.append(item) }
    count += 1
  }

  /// Takes items off until `count` are left.
  mutating func cut(to count: Int) { self.count = min(self.count, count) }

  subscript(_ index: Int) -> Element {
    get { items[index] }
    set { items[index] = newValue }
  }
}
