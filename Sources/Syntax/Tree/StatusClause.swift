public import Quantities
public import Text

/// `低保 status as of 2021-12-31, later changes do not count`: the day whose list says who is in a
/// group, and whether a change after it counts.
public struct StatusClause: Hashable, Sendable {
  public enum Changes: Hashable, Sendable {
    /// The text does not say.
    case unsaid
    case count, doNotCount
  }

  /// The groups whose membership it is about; nil means all.
  public var subject: Subject?
  /// The day; nil is that of the latest list.
  public var day: LiteralID?
  public var changes: Changes
  /// From `status` to the end.
  public var span: Span
}

extension Tree {
  /// The day that a clause on membership writes out; nil for the latest list.
  public func day(of status: StatusClause) -> Date? {
    guard let day = status.day, case .date(let date) = literals[Int(day.index)] else { return nil }
    return date
  }
}
