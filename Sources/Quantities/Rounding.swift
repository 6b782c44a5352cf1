/// How an exact amount is brought to a multiple of a unit.
public struct Rounding: Hashable, Sendable {
  /// The unit in fen, one or more: 1 for 分, 10 for 角, 100 for 元, 1000 for 10元.
  public let unit: Int64
  public let mode: Mode

  /// Which neighbouring multiple of the unit is taken.
  public enum Mode: Hashable, Sendable, CaseIterable {
    /// The nearer one; at the half the one farther from zero, so -2.5 gives -3 (四舍五入).
    case halfUp
    /// The one farther from zero, so 2.1 gives 3 and -2.1 gives -3 (进一).
    case up
    /// The one nearer to zero, so 2.9 gives 2 and -2.9 gives -2 (去尾).
    case down
    /// The nearer one; at the half the even one, so 2.5 gives 2 and 3.5 gives 4 (奇进偶舍).
    case halfEven
  }

  /// Makes a rounding to multiples of `unit` fen; nil when that is not positive.
  public init?(unit: Int64, mode: Mode) {
    if unit <= 0 { return nil }
    self.unit = unit
    self.mode = mode
  }

  /// The multiple of the unit for `fen`; throws `overflow` when it exceeds 64 bits of fen.
  public func rounded(_ fen: Rational) throws(ArithmeticError) -> Money {
    let (whole, fraction) = fen.numerator.magnitude.quotientAndRemainder(
      dividingBy: fen.denominator.magnitude)
    let unitMagnitude = UInt128(unit.magnitude)
    let (below, rest) = whole.quotientAndRemainder(dividingBy: unitMagnitude)
    let remainder = Remainder(
      whole: rest, fraction: fraction, denominator: fen.denominator.magnitude,
      unit: unitMagnitude)
    let multiple = below + (isAwayFromZero(remainder, isOdd: below % 2 == 1) ? 1 : 0)
    let (product, overflow) = multiple.multipliedReportingOverflow(by: unitMagnitude)
    guard !overflow, let magnitude = Int128(exactly: product),
      let result = Int64(exactly: fen.numerator < 0 ? -magnitude : magnitude)
    else { throw .overflow }
    return Money(fen: result)
  }

  /// The amount itself; throws `inexact` when it is finer than a fen and `overflow` when it
  /// exceeds 64 bits of fen.
  public static func exact(_ fen: Rational) throws(ArithmeticError) -> Money {
    if !fen.isInteger { throw .inexact }
    guard let whole = fen.int64 else { throw .overflow }
    return Money(fen: whole)
  }

  private func isAwayFromZero(_ remainder: Remainder, isOdd: Bool) -> Bool {
    switch mode {
    case .up: !remainder.isZero
    case .down: false
    case .halfUp: remainder.comparedToHalf >= 0
    case .halfEven: remainder.comparedToHalf + (isOdd ? 1 : 0) > 0
    }
  }
}

/// What is left above a multiple of a unit: `whole` + `fraction` / `denominator`, in fen.
private struct Remainder {
  /// Below `unit`.
  var whole: UInt128
  /// Below `denominator`.
  var fraction: UInt128
  var denominator: UInt128
  var unit: UInt128

  var isZero: Bool { whole == 0 && fraction == 0 }

  /// Negative, zero or positive when the remainder is below, at or above half of the unit.
  ///
  /// It is found without a product, so that no denominator is too large.
  var comparedToHalf: Int {
    let half = unit / 2
    if whole != half { return whole < half ? -1 : 1 }
    if unit % 2 == 0 { return fraction == 0 ? 0 : 1 }
    let rest = denominator - fraction
    return fraction == rest ? 0 : fraction < rest ? -1 : 1
  }
}

extension Rounding {
  /// The rounding in English words, for instance `元 half up`.
  public var english: String {
    switch mode {
    case .halfUp: "\(unitName) half up"
    case .up: "\(unitName) up"
    case .down: "\(unitName) down"
    case .halfEven: "\(unitName) half even"
    }
  }

  /// The rounding in Chinese words, for instance `四舍五入到元`.
  public var chinese: String {
    switch mode {
    case .halfUp: "四舍五入到\(unitName)"
    case .up: "向上进位到\(unitName)"
    case .down: "向下舍去到\(unitName)"
    case .halfEven: "四舍六入五成双到\(unitName)"
    }
  }

  /// `元`, `角`, `分`, `10元`: the unit in the greatest of the three that divides it.
  public var unitName: String {
    if unit % 100 == 0 { return unit == 100 ? "元" : "\(unit / 100)元" }
    if unit % 10 == 0 { return unit == 10 ? "角" : "\(unit / 10)角" }
    return unit == 1 ? "分" : "\(unit)分"
  }
}
