import Rulebook

/// The groups that one person is known to hold in one document, as far as they were looked at.
struct Membership {
  /// The groups held, in the order in which they became known.
  private(set) var order: [GroupID] = []
  private(set) var held: Set<GroupID> = []
  /// The groups whose definitions were worked out.
  var settled: Set<GroupID> = []
  /// The groups of which everything that can bring them about was worked out.
  var reached: Set<GroupID> = []
  /// For groups held whose division is open, everything that one of the divisions brings about.
  var possible: [GroupID: Set<GroupID>] = [:]

  /// Holds a group and with it all that it lies inside.
  mutating func hold(_ group: GroupID, _ nesting: Nesting) {
    guard held.insert(group).inserted else { return }
    order.append(group)
    var next = order.count - 1
    while next < order.count {
      for outer in nesting.outer(of: order[next]) where held.insert(outer).inserted {
        order.append(outer)
      }
      next += 1
    }
  }
}
