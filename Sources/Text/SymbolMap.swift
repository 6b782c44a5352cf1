/// A table from symbols to small numbers, for names that are looked up at every word.
///
/// Symbols are dense numbers already, so a multiplication spreads them; nothing is hashed twice.
public struct SymbolMap: Sendable {
  /// Pairs of a symbol's index plus one (0 is free) and its number; open addressing.
  private var slots: ContiguousArray<UInt64>
  private var mask: Int
  public private(set) var count = 0

  /// Makes a table with room for some names; it grows when there are more.
  public init(for names: Int = 8) {
    var count = 16
    while count <= names * 2 { count *= 2 }
    slots = ContiguousArray(repeating: 0, count: count)
    mask = count - 1
  }

  /// Takes over the numbers of the names that have none here.
  public mutating func add(_ other: SymbolMap) {
    for entry in other.slots where entry != 0 {
      let symbol = Symbol(UInt32(truncatingIfNeeded: entry >> 32) - 1)
      if self[symbol] == nil { self[symbol] = UInt32(truncatingIfNeeded: entry) }
    }
  }

  /// The number that a symbol has; setting nil does nothing, for names are never forgotten.
  public subscript(_ symbol: Symbol) -> UInt32? {
    get {
      var slot = place(of: symbol)
      while slots[slot] != 0 {
        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == symbol.index &+ 1 {
          return UInt32(truncatingIfNeeded: slots[slot])
        }
        slot = (slot + 1) & mask
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if count * 2 > mask { grow() }
      insert(symbol, newValue)
    }
  }

  /// The symbols that have a number, in ascending order.
  public var symbols: [Symbol] {
    slots.filter { $0 != 0 }.map { Symbol(UInt32(truncatingIfNeeded: $0 >> 32) - 1) }
      .sorted { $0.index < $1.index }
  }

  private func place(of symbol: Symbol) -> Int {
    Int(truncatingIfNeeded: (UInt64(symbol.index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  private mutating func insert(_ symbol: Symbol, _ number: UInt32) {
    let entry = UInt64(symbol.index &+ 1) << 32 | UInt64(number)
    var slot = place(of: symbol)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == entry >> 32 {
        slots[slot] = entry
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = entry
    count += 1
  }

  private mutating func grow() {
    let old = slots
    mask = mask * 2 + 1
    slots = ContiguousArray(repeating: 0, count: mask + 1)
    count = 0
    for entry in old where entry != 0 {
      insert(
        Symbol(UInt32(truncatingIfNeeded: entry >> 32) - 1), UInt32(truncatingIfNeeded: entry))
    }
  }
}
