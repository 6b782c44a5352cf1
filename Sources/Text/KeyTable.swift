/// What `Lookup` and `Distinct` can find things by.
public protocol LookupKey: Equatable {
  /// Equal keys have equal numbers; keys whose numbers are equal are told apart by comparing them.
  var lookupNumber: UInt64 { get }
}

/// Keys by number: each key has the place at which it was first put in.
public struct KeyTable<Key: LookupKey> {
  /// In the order in which they were first put in.
  @usableFromInline var keys: ContiguousArray<Key> = []
  /// Open addressing: 0 is free, otherwise the lower half is the place in `keys` plus one and the
  /// upper half a part of the hash. Empty as long as there is no key.
  @usableFromInline var slots: ContiguousArray<UInt64> = []

  @inlinable init() {}

  /// The place of a key; nil when it was not put in.
  @inlinable
  func place(of key: Key) -> Int? {
    if keys.isEmpty { return nil }
    let entry = slots[slot(of: key, hash: hash(of: key))]
    return entry == 0 ? nil : place(in: entry)
  }

  /// The place of a key, which is put in if it is new: then it is the last one.
  @inlinable
  mutating func put(_ key: Key) -> Int {
    if keys.count * 2 >= slots.count { grow() }
    let hash = hash(of: key)
    let slot = slot(of: key, hash: hash)
    if slots[slot] != 0 { return place(in: slots[slot]) }
    keys.append(key)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(keys.count)
    return keys.count - 1
  }

  @inlinable
  func place(in entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1 }

  @inlinable
  func hash(of key: Key) -> UInt64 {
    let product = key.lookupNumber &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  /// The slot of a key, or the free one where it belongs; ends because half of them are free.
  @inlinable
  func slot(of key: Key, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32, keys[place(in: slots[slot])] == key { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inlinable
  mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: 0, count: max(8, old.count * 2))
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

extension KeyTable: Sendable where Key: Sendable {}

/// A key that is a number: a symbol, or what identifies a part of a rulebook.
public protocol Numbered: LookupKey {
  var index: UInt32 { get }
}

extension Numbered {
  @inlinable public var lookupNumber: UInt64 { UInt64(index) }
}

extension Symbol: Numbered {}

extension Int: LookupKey {
  @inlinable public var lookupNumber: UInt64 { UInt64(truncatingIfNeeded: self) }
}

extension Int64: LookupKey {
  @inlinable public var lookupNumber: UInt64 { UInt64(bitPattern: self) }
}

extension UInt32: LookupKey {
  @inlinable public var lookupNumber: UInt64 { UInt64(self) }
}

extension UInt64: LookupKey {
  @inlinable public var lookupNumber: UInt64 { self }
}

extension Optional: LookupKey where Wrapped: LookupKey {
  @inlinable public var lookupNumber: UInt64 { self.map { $0.lookupNumber &+ 1 } ?? 0 }
}

extension Array: LookupKey where Element: LookupKey {
  @inlinable public var lookupNumber: UInt64 {
    reduce(UInt64(count)) { ($0 ^ $1.lookupNumber) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
