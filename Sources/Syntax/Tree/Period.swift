public import Text

/// `window 2021-09-01 to 2021-12-25, days 1 to 25 of each month`: days in a row, for everybody or
/// for some groups.
public struct PeriodClause: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, CaseIterable, Sendable {
    /// Payment is taken (集中缴费期); `isLate` where it is for those who missed the window (补缴).
    case window
    /// No payment is taken, although it is a day of a window.
    case closure
    /// Benefits are given (待遇享受期).
    case cover
  }

  public var kind: Kind
  public var isLate: Bool
  /// `true` iff cover is said to begin before it could be paid for.
  public var isBackdated: Bool
  public var subject: Subject?
  /// Windows and closures must not have one: they are for everybody or for groups.
  public var condition: Condition.ID?
  public var first: Expression.ID
  /// nil where only the first day of cover is stated.
  public var last: Expression.ID?
  /// The days of each month on which a window is open; nil is all.
  public var daysOfMonth: MonthDays?
  /// From the opening word to the last day.
  public var span: Span
}

/// `days 1 to 25 of each month`, as written.
public struct MonthDays: Hashable, Sendable {
  public var first: LiteralID
  public var last: LiteralID
  public var span: Span
}

extension PeriodClause.Kind {
  /// The kind of clause that a word opens.
  init?(_ word: Keyword) {
    switch word {
    case .window: self = .window
    case .closed: self = .closure
    case .cover: self = .cover
    default: return nil
    }
  }

  /// The word that opens a clause of the kind.
  public var word: String {
    switch self {
    case .window: "window"
    case .closure: "closed"
    case .cover: "cover"
    }
  }
}
