/// An exact ratio of two whole numbers in lowest terms; the denominator is positive.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  /// One or more, and without a common factor with `numerator`.
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)

  /// Makes a whole number.
  public init(_ value: Int64) {
    self.init(numerator: Int128(value), denominator: 1)
  }

  /// Makes `numerator` over `denominator` and reduces it.
  ///
  /// Throws `divisionByZero` for a denominator of zero, and `overflow` when a part of the reduced
  /// ratio leaves 128 bits, as only `Int128.min` can bring about.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    if denominator == 0 { throw .divisionByZero }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let below = Int128(exactly: denominator.magnitude / divisor) else { throw .overflow }
    let above = numerator.magnitude / divisor
    self.denominator = below
    self.numerator = try signed(above, negative: (numerator < 0) != (denominator < 0))
  }

  /// Makes a ratio of parts that are known to be in lowest terms.
  private init(numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `true` iff the value is a whole number.
  public var isInteger: Bool { denominator == 1 }

  /// The value if it is a whole number of 64 bits.
  public var int64: Int64? { isInteger ? Int64(exactly: numerator) : nil }

  /// The sum; throws `overflow` when it, or its terms over a common denominator, leave 128 bits.
  public func adding(_ other: Rational) throws(ArithmeticError) -> Rational {
    try combined(with: other, sum)
  }

  /// The difference; throws `overflow` as `adding` does.
  public func subtracting(_ other: Rational) throws(ArithmeticError) -> Rational {
    try combined(with: other, difference)
  }

  /// Applies `operation` to the numerators over a common denominator.
  private func combined(
    with other: Rational, _ operation: (Int128, Int128) throws(ArithmeticError) -> Int128
  ) throws(ArithmeticError) -> Rational {
    if denominator == 1 && other.denominator == 1 {
      return Rational(numerator: try operation(numerator, other.numerator), denominator: 1)
    }
    let common = Int128(
      truncatingIfNeeded: greatestCommonDivisor(
        denominator.magnitude, other.denominator.magnitude))
    let scale = other.denominator / common
    let left = try product(numerator, scale)
    let right = try product(other.numerator, denominator / common)
    return try Rational(try operation(left, right), over: try product(denominator, scale))
  }

  /// The product; throws `overflow` when a part of it leaves 128 bits.
  public func multiplied(by other: Rational) throws(ArithmeticError) -> Rational {
    // Cancelling crosswise first leaves the product in lowest terms, so nothing overflows early.
    let first = try Rational(numerator, over: other.denominator)
    let second = try Rational(other.numerator, over: denominator)
    return Rational(
      numerator: try product(first.numerator, second.numerator),
      denominator: try product(first.denominator, second.denominator))
  }

  /// The quotient; throws `divisionByZero`, and `overflow` when a part of it leaves 128 bits.
  public func divided(by other: Rational) throws(ArithmeticError) -> Rational {
    let first = try Rational(numerator, over: other.numerator)
    let second = try Rational(other.denominator, over: denominator)
    return Rational(
      numerator: try product(first.numerator, second.numerator),
      denominator: try product(first.denominator, second.denominator))
  }
}

extension Rational: Comparable {
  /// Compares the exact values, whatever their size.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return first.high == second.high ? first.low < second.low : first.high < second.high
  }
}

/// The greatest number that divides both; the other one when one of them is zero.
private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  if left == 1 || right == 1 { return 1 }
  var (greater, smaller) = (left, right)
  // The remainder falls with every turn. Division in 64 bits is many times faster.
  while smaller != 0 {
    if var greater = UInt64(exactly: greater), var smaller = UInt64(exactly: smaller) {
      while smaller != 0 { (greater, smaller) = (smaller, greater % smaller) }
      return UInt128(greater)
    }
    (greater, smaller) = (smaller, greater % smaller)
  }
  return greater
}

private func sum(_ left: Int128, _ right: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = left.addingReportingOverflow(right)
  if overflow { throw .overflow }
  return result
}

private func difference(_ left: Int128, _ right: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = left.subtractingReportingOverflow(right)
  if overflow { throw .overflow }
  return result
}

private func product(_ left: Int128, _ right: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = left.multipliedReportingOverflow(by: right)
  if overflow { throw .overflow }
  return result
}

private func signed(_ magnitude: UInt128, negative: Bool) throws(ArithmeticError) -> Int128 {
  if magnitude <= Int128.max.magnitude {
    let value = Int128(truncatingIfNeeded: magnitude)
    return negative ? -value : value
  }
  if negative && magnitude == Int128.min.magnitude { return .min }
  throw .overflow
}
