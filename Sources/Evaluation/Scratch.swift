import Rulebook

/// Space that an evaluation works in, kept from one to the next so that none is asked for.
struct Scratch: Sendable {
  /// The groups held, as bits and in the order in which they became known.
  var held: ContiguousArray<UInt64>
  /// Those of them that are held by themselves, not only by a group inside them.
  var direct: ContiguousArray<UInt64>
  var order = Stack<UInt32>()
  /// Clauses, and groups of their subjects that the person is a member of.
  var pairs = Stack<Pair>()
  /// The groups of the clauses that apply, and whether another clause is about one inside it.
  var groups = Stack<UInt32>()
  var isInside: ContiguousArray<Bool> = []
  /// The clauses that apply; those of an inner evaluation stand behind those of the outer one.
  var applying = Stack<Applying>()
  /// The terms of sums that are still to be added.
  var terms = Stack<FormulaID>()
  /// What was decided, for each quantity and tier, if its stamp is that of this evaluation.
  var decided: ContiguousArray<CompiledOutcome>
  var stamps: ContiguousArray<UInt32>
  var stamp: UInt32 = 0
  var depth = 0

  /// A clause and a group of its subject, ordered by the clause.
  struct Pair: Sendable {
    var clause: UInt32
    var group: UInt32

    var key: UInt64 { UInt64(clause) << 32 | UInt64(group) }
  }

  /// A clause that applies.
  struct Applying: Sendable {
    var clause: UInt32
    var alternative: UInt32
    /// Its groups, as places of `groups`; none for a clause without a group.
    var start: UInt32
    var end: UInt32
    /// `true` iff the person's windows disagree about whether it applies.
    var isDoubtful = false
    var outcome: CompiledOutcome = .none(.noClause)

    var places: Range<Int> { Int(start)..<Int(end) }
  }

  init(groups: Int, answers: Int) {
    held = ContiguousArray(repeating: 0, count: (groups + 63) / 64)
    direct = held
    decided = ContiguousArray(repeating: .none(.noClause), count: answers)
    stamps = ContiguousArray(repeating: 0, count: answers)
  }

  /// Begins an evaluation for another person.
  mutating func reset() {
    // Only what was held is cleared: a document may know a hundred thousand groups.
    for index in 0..<order.count {
      held[Int(order[index] >> 6)] = 0
      direct[Int(order[index] >> 6)] = 0
    }
    order.cut(to: 0)
    pairs.cut(to: 0)
    groups.cut(to: 0)
    applying.cut(to: 0)
    terms.cut(to: 0)
    depth = 0
    if stamp >= UInt32.max - 1 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 0
    }
    // An odd stamp says that a quantity is being decided, the even one after it that it is.
    stamp += 2
  }
}
