import Rulebook
import Text

/// The groups that one person is known to hold in one document, as far as they were looked at.
struct Membership {
  /// The groups held, in the order in which they became known.
  private(set) var order: [GroupID] = []
  private(set) var held: Distinct<GroupID> = []
  /// Those of them that are held by themselves, not only by a group inside them.
  private(set) var direct: Distinct<GroupID> = []
  /// The groups whose definitions were worked out.
  var settled: Distinct<GroupID> = []
  /// The groups of which everything that can bring them about was worked out.
  var reached: Distinct<GroupID> = []
  /// For groups held whose division is open, everything that one of the divisions brings about.
  var possible = Lookup<GroupID, [GroupID]>()

  /// Holds a group and with it all that it lies inside.
  mutating func hold(_ group: GroupID, _ nesting: Nesting) {
    direct.insert(group)
    guard held.insert(group) else { return }
    order.append(group)
    var next = order.count - 1
    while next < order.count {
      for outer in nesting.outer(of: order[next]) where held.insert(outer) {
        order.append(outer)
      }
      next += 1
    }
  }
}
