import Quantities

/// A number as it is written: its digits as one whole number, and how many of them are decimals.
struct DecimalNumber {
  /// Stays above `greatest` once it is.
  private(set) var digits: UInt64 = 0
  /// The number of digits, leading zeros included.
  private(set) var count = 0
  /// The number of digits behind the point.
  var scale = 0

  /// Amounts are 64-bit fen; anything near that bound is no amount of this field.
  static let greatest: UInt64 = 1_000_000_000_000_000_000
  static let greatestScale = 12

  init() {}

  init(_ whole: Int64) { digits = UInt64(max(0, whole)) }

  mutating func append(_ digit: UInt8) {
    count += 1
    if digits <= Self.greatest { digits = digits * 10 + UInt64(digit & 15) }
  }

  /// Appends the digits of `other` behind those of this number.
  mutating func append(_ other: DecimalNumber) {
    count += other.count
    var digits = digits
    for _ in 0..<other.count where digits <= Self.greatest { digits *= 10 }
    self.digits =
      digits <= Self.greatest && other.digits <= Self.greatest
      ? digits + other.digits : .max
  }

  /// `true` iff the number has more digits than an amount can have.
  var isTooLarge: Bool { digits > Self.greatest || scale > Self.greatestScale }

  /// The number times `factor`, which is at most 10^10; nil when it is too large.
  func times(_ factor: Int64) -> Rational? {
    guard !isTooLarge else { return nil }
    let product = Int128(digits) * Int128(factor)
    if scale == 0, let whole = Int64(exactly: product) { return Rational(whole) }
    var divisor: Int128 = 1
    for _ in 0..<scale { divisor *= 10 }
    return try? Rational(product, over: divisor)
  }

  /// The number if it is whole; nil otherwise and when it is too large.
  var whole: Int64? { times(1)?.int64 }
}
