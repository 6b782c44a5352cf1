public import Quantities
public import Text

extension Rulebook {
  /// The day whose list says who is in a group, and whether a change after it counts.
  public struct MembershipDay: Hashable, Sendable {
    /// The groups; empty means all.
    public var groups: [GroupID]
    /// The day; nil is that of the latest list.
    public var day: Date?
    /// Whether a later change counts; nil where the document does not say.
    public var laterChangesCount: Bool?
    public var citation: Symbol
    public var place: Place

    public init(
      groups: [GroupID], day: Date?, laterChangesCount: Bool?, citation: Symbol, place: Place
    ) {
      self.groups = groups
      self.day = day
      self.laterChangesCount = laterChangesCount
      self.citation = citation
      self.place = place
    }
  }

  /// What the document says of the day of membership of a group: of the group itself, of one around
  /// it, or of all.
  public func membershipDay(of group: GroupID) -> MembershipDay? {
    var pending = [group]
    var seen: Set<GroupID> = []
    // A group is looked at once, so the loop ends.
    while !pending.isEmpty {
      let next = pending.removeFirst()
      guard seen.insert(next).inserted else { continue }
      if let own = membershipDays.first(where: { $0.groups.contains(next) }) { return own }
      pending += groups[Int(next.index)].within
    }
    return membershipDays.first { $0.groups.isEmpty }
  }
}
