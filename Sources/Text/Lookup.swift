/// Values by keys, in the order in which the keys were first set.
///
/// It takes the place of a `Dictionary`, whose order changes from run to run and whose every type of
/// key costs a search through the program when it is first used, which a single question feels.
public struct Lookup<Key: LookupKey, Value> {
  @usableFromInline var table = KeyTable<Key>()
  /// One for each key.
  @usableFromInline var held: ContiguousArray<Value> = []

  @inlinable public init() {}

  @inlinable public var count: Int { held.count }
  @inlinable public var isEmpty: Bool { held.isEmpty }
  /// The keys in the order in which they were first set.
  @inlinable public var keys: ContiguousArray<Key> { table.keys }
  /// The values in the order in which their keys were first set.
  @inlinable public var values: ContiguousArray<Value> { held }
  /// The keys with their values in the order in which the keys were first set.
  @inlinable public var pairs: Zip2Sequence<ContiguousArray<Key>, ContiguousArray<Value>> {
    zip(table.keys, held)
  }

  /// The value of a key; `update` sets it, for a key is never taken out again.
  @inlinable public subscript(_ key: Key) -> Value? { table.place(of: key).map { held[$0] } }

  /// The value of a key, which is set to `initial` first if it has none.
  @inlinable public subscript(_ key: Key, default initial: @autoclosure () -> Value) -> Value {
    get { self[key] ?? initial() }
    _modify {
      let place = table.put(key)
      if place == held.count { held.append(initial()) }
      yield &held[place]
    }
  }

  /// Sets the value of a key and returns the one that it had.
  @inlinable @discardableResult
  public mutating func update(_ key: Key, to value: Value) -> Value? {
    let place = table.put(key)
    if place == held.count {
      held.append(value)
      return nil
    }
    let previous = held[place]
    held[place] = value
    return previous
  }
}

extension Lookup: Sendable where Key: Sendable, Value: Sendable {}
