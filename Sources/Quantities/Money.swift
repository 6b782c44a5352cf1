/// An amount of renminbi, a whole number of fen (分), possibly negative.
public struct Money: Hashable, Sendable {
  /// Hundredths of a yuan.
  public var fen: Int64

  public static let zero = Money(fen: 0)

  public init(fen: Int64) {
    self.fen = fen
  }

  /// Makes an amount of whole yuan; nil when its fen exceed 64 bits.
  public init?(yuan: Int64) {
    let (fen, overflow) = yuan.multipliedReportingOverflow(by: 100)
    if overflow { return nil }
    self.fen = fen
  }

  /// The sum; throws `overflow` when it exceeds 64 bits of fen.
  public func adding(_ other: Money) throws(ArithmeticError) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    if overflow { throw .overflow }
    return Money(fen: sum)
  }

  /// The difference; throws `overflow` when it exceeds 64 bits of fen.
  public func subtracting(_ other: Money) throws(ArithmeticError) -> Money {
    let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
    if overflow { throw .overflow }
    return Money(fen: difference)
  }
}

extension Money: Comparable {
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money: CustomStringConvertible {
  /// The yuan without a unit and without idle zeros: `40`, `3.5`, `3.05`, `-40`.
  public var description: String {
    let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    let whole = "\(fen < 0 ? "-" : "")\(yuan)"
    if rest == 0 { return whole }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest / 10)\(rest % 10)"
  }
}
