/// On which side of a period's end a day must lie, and whether the end is included: Civil Code,
/// article 1259.
public enum PeriodLimit: Hashable, Sendable, CaseIterable {
  /// 以内, 不超过, （含）内: up to the last day, which is included.
  case within
  /// 不满: before the last day.
  case under
  /// 满, 届满, 以上: from the last day on, which is included.
  case reaching
  /// 超过, 以外, 满…后: from the day after the last day on.
  case over

  /// `true` iff the period's last day keeps the limit.
  public var includesLast: Bool { self == .within || self == .reaching }
}
