public import Quantities
import Text

extension Rulebook.PaymentDays {
  /// The last days to pay that a document states for everybody and for groups: a group that has one of
  /// its own has no other, and an inner group's goes before that of one around it.
  public struct Deadlines: Sendable {
    /// A last day to pay; nil where it hangs on more than the group.
    private struct Deadline {
      var group: GroupID?
      var day: Date?
    }

    private let everybody: [Deadline]
    private let groups: [Deadline]
    private let nesting: Nesting

    init(of rulebook: Rulebook, _ nesting: Nesting) {
      var all: [Deadline] = []
      for clause in rulebook.clauses where clause.quantity == QuantityID(.deadline) {
        let day = rulebook.onlyDay(of: clause)
        let subjects = rulebook.subjectGroups[clause.subject].map { Optional($0) }
        for group in clause.scope == .groups ? subjects : [nil] {
          all.append(Deadline(group: group, day: day))
        }
      }
      everybody = all.filter { $0.group == nil }
      groups = all.filter { $0.group != nil }
      self.nesting = nesting
    }

    /// The groups with a last day to pay of their own, in the order of the text.
    public var owners: [GroupID] { Distinct(groups.compactMap { $0.group }).map { $0 } }

    /// The last day to pay of members of some groups, of several the latest; nil where none is stated
    /// or it hangs on more.
    public func lastDay(_ isMember: (GroupID) -> Bool) -> Date? {
      let held = groups.filter { $0.group.map(isMember) ?? false }
      let own = held.filter { one in
        !held.contains { other in
          guard let outer = one.group, let inner = other.group else { return false }
          return nesting.isNested(inner, in: outer)
        }
      }
      let counting = own.isEmpty ? everybody : own
      let days = counting.compactMap { $0.day }
      return days.count == counting.count ? days.max() : nil
    }

    /// The latest last day to pay that is stated for anybody; nil where none is known.
    public var lastDayOfAnybody: Date? { (everybody + groups).compactMap { $0.day }.max() }
  }
}

extension Rulebook {
  /// The groups with a last day to pay of their own, in the order of the text.
  public var groupsWithDeadlines: [GroupID] {
    PaymentDays.Deadlines(of: self, Nesting(of: groups)).owners
  }

  /// The day that a clause states for all its people whatever else is so; nil where it hangs on more
  /// or is known only roughly.
  fileprivate func onlyDay(of clause: Clause) -> Date? {
    guard clause.condition == nil, clause.insteadOf == nil, clause.alternatives.count == 1,
      let alternative = clause.alternatives.first, alternatives[alternative].tiers == .max,
      case .formula(let formula) = alternatives[alternative].value,
      case .date(let day, .exact) = formulas[Int(formula.index)]
    else { return nil }
    return day
  }
}
