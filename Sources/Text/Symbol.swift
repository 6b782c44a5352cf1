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
  /// Open addressing: zero is free, otherwise the lower half is the symbol's index plus one and the
  /// upper half the hash of its spelling.
  private var slots: ContiguousArray<UInt64>
  private var mask: UInt32

  public init() {
    slots = ContiguousArray(repeating: 0, count: 1024)
    mask = 1023
  }

  /// Takes the table of names out of its variable, so that a stage that adds to it owns it alone and
  /// nothing is copied; what is left behind is not to be used until the table is put back.
  public mutating func take() -> Interner {
    let taken = self
    self = Interner(slots: [])
    return taken
  }

  private init(slots: ContiguousArray<UInt64>) {
    self.slots = slots
    mask = 0
  }

  /// The number of distinct names so far.
  public var count: Int { ends.count - 1 }

  /// Returns the symbol of the bytes in `range` of `bytes`, adding it when it is new.
  public mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> Symbol {
    bytes[range].withUnsafeBytes { intern($0) }
  }

  private mutating func intern(_ spelling: UnsafeRawBufferPointer) -> Symbol {
    let hash = spellingHash(of: spelling)
    let slot = slot(of: spelling, hash: hash)
    if let symbol = symbol(in: slot) { return symbol }
    let index = UInt32(count)
    spellings.append(contentsOf: spelling)
    ends.append(UInt32(spellings.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
    if UInt32(count) * 2 > mask { grow() }
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
    bytes[range].withUnsafeBytes { spelling in
      symbol(in: slot(of: spelling, hash: spellingHash(of: spelling)))
    }
  }

  /// The spelling of a symbol of this interner.
  public func text(_ symbol: Symbol) -> String {
    String(decoding: bytes(symbol), as: UTF8.self)
  }

  /// The bytes of a symbol of this interner.
  public func bytes(_ symbol: Symbol) -> ContiguousArray<UInt8>.SubSequence {
    spellings[Int(ends[Int(symbol.index)])..<Int(ends[Int(symbol.index) + 1])]
  }

  private func symbol(in slot: Int) -> Symbol? {
    slots[slot] == 0 ? nil : Symbol(UInt32(truncatingIfNeeded: slots[slot]) - 1)
  }

  /// The slot of a spelling, or the free one where it belongs; ends because half of them are free.
  private func slot(of spelling: UnsafeRawBufferPointer, hash: UInt32) -> Int {
    var slot = hash & mask
    while slots[Int(slot)] != 0 {
      let entry = slots[Int(slot)]
      if UInt32(truncatingIfNeeded: entry >> 32) == hash {
        let known = Int(UInt32(truncatingIfNeeded: entry)) - 1
        let start = Int(ends[known])
        let isFound =
          Int(ends[known + 1]) - start == spelling.count
          && spellings.withUnsafeBytes { isSame($0.baseAddress, start, spelling) }
        if isFound { break }
      }
      slot = (slot + 1) & mask
    }
    return Int(slot)
  }

  private mutating func grow() {
    let entries = slots
    mask = mask * 2 + 1
    slots = ContiguousArray(repeating: 0, count: Int(mask) + 1)
    for entry in entries where entry != 0 {
      var slot = UInt32(truncatingIfNeeded: entry >> 32) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = entry
    }
  }
}

/// A hash of a spelling, of which all bits depend on all bytes; it takes eight bytes a turn.
private func spellingHash(of spelling: UnsafeRawBufferPointer) -> UInt32 {
  func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 32)
  }
  guard let base = spelling.baseAddress else { return 0 }
  var hash = UInt64(spelling.count)
  var place = 0
  while spelling.count - place > 8 {
    hash = mixed(hash ^ base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    place += 8
  }
  return UInt32(truncatingIfNeeded: mixed(hash ^ lastWord(of: base, spelling.count)) >> 16)
}

/// `true` iff the bytes from `start` are those of `spelling`.
@inline(__always)
private func isSame(
  _ table: UnsafeRawPointer?, _ start: Int, _ spelling: UnsafeRawBufferPointer
) -> Bool {
  guard let left = table?.advanced(by: start), let right = spelling.baseAddress else {
    return spelling.isEmpty
  }
  var place = 0
  while spelling.count - place > 8 {
    let word = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    if word != right.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
    place += 8
  }
  return lastWord(of: left, spelling.count) == lastWord(of: right, spelling.count)
}

/// The last eight bytes of a spelling, or all of them when there are fewer; differs for any two
/// spellings of one length below nine that differ.
@inline(__always)
private func lastWord(of spelling: UnsafeRawPointer, _ count: Int) -> UInt64 {
  if count >= 8 { return spelling.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
  if count >= 4 {
    let low = spelling.loadUnaligned(as: UInt32.self)
    let high = spelling.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    return UInt64(high) << 32 | UInt64(low)
  }
  var word: UInt64 = 0
  for place in 0..<count {
    word = word << 8 | UInt64(spelling.load(fromByteOffset: place, as: UInt8.self))
  }
  return word
}
