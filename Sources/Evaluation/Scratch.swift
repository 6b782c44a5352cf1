import Rulebook

/// Space that an evaluation works in, kept from one to the next so that none is asked for.
struct Scratch: Sendable {
  /// The groups held, as bits and in the order in which they became known.
  var held: ContiguousArray<UInt64>
  var order: ContiguousArray<UInt32> = []
  /// Clauses and groups of their subjects that the person is a member of, as 64-bit pairs.
  var pairs: ContiguousArray<UInt64> = []
  /// The groups of the clauses that apply, and whether an inner group takes a group's place.
  var groups: ContiguousArray<UInt32> = []
  var isInside: ContiguousArray<Bool> = []
  /// The clauses that apply; those of an inner evaluation stand behind those of the outer one.
  var applying: ContiguousArray<Applying> = []
  /// What was decided, for each quantity and tier, if its stamp is that of this evaluation.
  var decided: ContiguousArray<CompiledOutcome>
  var stamps: ContiguousArray<UInt32>
  var stamp: UInt32 = 0
  /// The terms of sums that are still to be added.
  var terms: ContiguousArray<FormulaID> = []
  var depth = 0

  /// A clause that applies.
  struct Applying: Sendable {
    var clause: UInt32
    var alternative: UInt32
    /// Its groups, as a range of `groups`; empty for a clause without a group.
    var start: UInt32
    var end: UInt32
    var outcome: CompiledOutcome = .none(.noClause)
  }

  init(_ rulebook: Rulebook) {
    let answers = rulebook.quantities.count * (rulebook.tiers.count + 2)
    held = ContiguousArray(repeating: 0, count: (rulebook.groups.count + 63) / 64)
    decided = ContiguousArray(repeating: .none(.noClause), count: answers)
    stamps = ContiguousArray(repeating: 0, count: answers)
    order.reserveCapacity(64)
    pairs.reserveCapacity(64)
    groups.reserveCapacity(64)
    isInside.reserveCapacity(64)
    applying.reserveCapacity(64)
  }

  /// Begins an evaluation for another person.
  mutating func reset() {
    // Only what was held is cleared: a document may know a hundred thousand groups.
    for group in order { held[Int(group >> 6)] = 0 }
    order.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    isInside.removeAll(keepingCapacity: true)
    applying.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    depth = 0
    if stamp >= UInt32.max - 1 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 0
    }
    // An odd stamp says that a quantity is being decided, the even one after it that it is.
    stamp += 2
  }
}
