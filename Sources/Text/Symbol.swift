/// A name that occurs in a source, by its number in an `Interner`; equal names have equal symbols.
public struct Symbol: Hashable, Sendable {
  public var index: UInt32

  public init(_ index: UInt32) { self.index = index }
}

/// The table of names: gives each distinct spelling one `Symbol`.
///
/// A spelling is UTF-8 whose full-width Latin letters, digits and punctuation were already
/// narrowed by the caller.
public struct Interner: Sendable {
  private var spellings: ContiguousArray<UInt8> = []
  private var ends: ContiguousArray<UInt32> = [0]
  /// Open addressing: zero is free, otherwise the symbol's index plus one.
  private var slots: ContiguousArray<UInt32>
  private var mask: Int

  public init() {
    slots = ContiguousArray(repeating: 0, count: 1024)
    mask = 1023
  }

  /// The number of distinct names so far.
  public var count: Int { ends.count - 1 }

  /// Returns the symbol of the bytes in `range` of `bytes`, adding it when it is new.
  public mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> Symbol {
    var slot = Int(truncatingIfNeeded: hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let candidate = Int(slots[slot] - 1)
      if isEqual(candidate, bytes, range) { return Symbol(UInt32(candidate)) }
      slot = (slot + 1) & mask
    }
    let index = UInt32(count)
    spellings.append(contentsOf: bytes[range])
    ends.append(UInt32(spellings.count))
    slots[slot] = index + 1
    if count * 2 > mask { grow() }
    return Symbol(index)
  }

  /// Returns the symbol of `text`, adding it when it is new.
  public mutating func intern(_ text: String) -> Symbol {
    let bytes = [UInt8](text.utf8)
    return intern(bytes, bytes.indices)
  }

  /// Returns the symbol of `text` if it was interned before.
  public func symbol(of text: String) -> Symbol? {
    let bytes = [UInt8](text.utf8)
    return symbol(of: bytes, bytes.indices)
  }

  /// Returns the symbol of the bytes in `range` of `bytes` if it was interned before.
  public func symbol(of bytes: [UInt8], _ range: Range<Int>) -> Symbol? {
    var slot = Int(truncatingIfNeeded: hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let candidate = Int(slots[slot] - 1)
      if isEqual(candidate, bytes, range) { return Symbol(UInt32(candidate)) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The spelling of a symbol of this interner.
  public func text(_ symbol: Symbol) -> String {
    String(decoding: bytes(symbol), as: UTF8.self)
  }

  /// The bytes of a symbol of this interner.
  public func bytes(_ symbol: Symbol) -> ContiguousArray<UInt8>.SubSequence {
    spellings[Int(ends[Int(symbol.index)])..<Int(ends[Int(symbol.index) + 1])]
  }

  private func isEqual(_ candidate: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(ends[candidate])
    guard Int(ends[candidate + 1]) - start == range.count else { return false }
    var offset = 0
    while offset < range.count {
      if spellings[start + offset] != bytes[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  /// FNV-1a over the bytes, mixed so that the low bits depend on all of them.
  private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = ContiguousArray(repeating: 0, count: mask + 1)
    for index in 0..<count {
      let range = Int(ends[index])..<Int(ends[index + 1])
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for place in range { hash = (hash ^ UInt64(spellings[place])) &* 0x0000_0100_0000_01b3 }
      hash ^= hash >> 29
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index) + 1
    }
  }
}
