import Quantities
import Testing

@Suite struct RationalTests {
  @Test func reducesToLowestTermsWithAPositiveDenominator() throws {
    let ratio = try Rational(6, over: -8)
    #expect(ratio.numerator == -3)
    #expect(ratio.denominator == 4)
    #expect(try Rational(0, over: -7) == Rational.zero)
    #expect(try Rational(.min, over: .min) == Rational.one)
    #expect(try Rational(.min, over: 2).numerator == .min / 2)
    #expect(try Rational(.min, over: 1).numerator == .min)
  }

  @Test func refusesZeroAsADivisor() {
    #expect(throws: ArithmeticError.divisionByZero) { try Rational(1, over: 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Rational.one.divided(by: .zero) }
  }

  @Test func reportsOverflow() throws {
    let greatest = try Rational(.max, over: 1)
    let least = try Rational(.min, over: 1)
    #expect(throws: ArithmeticError.overflow) { try greatest.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try least.subtracting(.one) }
    #expect(throws: ArithmeticError.overflow) { try greatest.multiplied(by: Rational(2)) }
    #expect(throws: ArithmeticError.overflow) { try greatest.divided(by: Rational(1, over: 2)) }
    #expect(throws: ArithmeticError.overflow) { try least.divided(by: Rational(-1)) }
    #expect(throws: ArithmeticError.overflow) { try Rational(1, over: .min) }
    #expect(try Rational(-1).subtracting(least) == greatest)
    #expect(try greatest.multiplied(by: Rational(1, over: .max)) == .one)
  }

  @Test func describesDecimalsAndFractions() throws {
    let cases: [(Int128, Int128, String, String)] = [
      (4, 5, "0.8", "80%"), (0, 1, "0", "0%"), (1, 1, "1", "100%"), (-5, 4, "-1.25", "-125%"),
      (-1, 20, "-0.05", "-5%"), (2, 3, "2/3", "2/3"), (-1, 3, "-1/3", "-1/3"),
      (1, 8, "0.125", "12.5%"), (1, 1_000_000_000_000, "0.000000000001", "0.0000000001%"),
      (1, 10_000_000_000_000, "1/10000000000000", "0.00000000001%"),
      (32_050, 100, "320.5", "32050%"),
    ]
    for (numerator, denominator, text, percent) in cases {
      let ratio = try Rational(numerator, over: denominator)
      #expect(ratio.description == text)
      #expect(ratio.percentDescription == percent)
    }
    let greatest = try Rational(.max, over: 1)
    #expect(greatest.description == "170141183460469231731687303715884105727")
    #expect(greatest.percentDescription == greatest.description)
    #expect(
      try Rational(.min, over: 1).description == "-170141183460469231731687303715884105728")
    #expect(
      try Rational(.max, over: 10).description == "17014118346046923173168730371588410572.7")
  }

  @Test func tellsWholeNumbers() throws {
    #expect(Rational(-7).int64 == -7)
    #expect(try Rational(7, over: 2).int64 == nil)
    #expect(try !Rational(7, over: 2).isInteger)
    #expect(try Rational(Int128(Int64.max) + 1, over: 1).int64 == nil)
    #expect(try Rational(Int128(Int64.min), over: 1).int64 == .min)
  }

  @Test func comparesBeyondTheWidthOfAProduct() throws {
    let near = try Rational(.max - 1, over: .max)
    let nearer = try Rational(.max - 2, over: .max - 1)
    #expect(nearer < near)
    #expect(!(near < nearer))
    #expect(near < .one)
    #expect(try Rational(.min, over: 3) < Rational(.min, over: 5))
    #expect(try Rational(.min, over: 1) < Rational(.max, over: 1))
  }

  @Test(arguments: seeds) func agreesWithIntegers(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<2000 {
      let (a, b) = (Int128.random(in: -999...999, using: &random), nonzero(&random))
      let (c, d) = (Int128.random(in: -999...999, using: &random), nonzero(&random))
      let (x, y) = (try Rational(a, over: b), try Rational(c, over: d))
      #expect(x.numerator * b == a * x.denominator)
      #expect(try x.adding(y) == Rational(a * d + c * b, over: b * d), "\(x) + \(y)")
      #expect(try x.subtracting(y) == Rational(a * d - c * b, over: b * d), "\(x) - \(y)")
      #expect(try x.multiplied(by: y) == Rational(a * c, over: b * d), "\(x) * \(y)")
      if c != 0 { #expect(try x.divided(by: y) == Rational(a * d, over: b * c), "\(x) / \(y)") }
      #expect((x < y) == (b * d > 0 ? a * d < c * b : a * d > c * b), "\(x) < \(y)")
      #expect(!hasCommonFactor(x), "\(x)")
    }
  }

  @Test(arguments: seeds) func keepsTheLawsOfArithmetic(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<1000 {
      let (x, y, z) = (try ratio(&random), try ratio(&random), try ratio(&random))
      #expect(try x.adding(y) == y.adding(x))
      #expect(try x.adding(y).adding(z) == x.adding(y.adding(z)))
      #expect(try x.adding(y).subtracting(y) == x)
      #expect(try x.multiplied(by: y) == y.multiplied(by: x))
      #expect(
        try x.multiplied(by: y.adding(z)) == x.multiplied(by: y).adding(x.multiplied(by: z)))
      if y != .zero { #expect(try x.multiplied(by: y).divided(by: y) == x) }
      #expect([x < y, x == y, y < x].count { $0 } == 1)
      if x < y { #expect(try x.adding(z) < y.adding(z)) }
    }
  }

  /// Ratios like those of policies: up to a hundred million, with denominators up to ten thousand.
  private func ratio(_ random: inout Random) throws -> Rational {
    try Rational(
      Int128.random(in: -100_000_000...100_000_000, using: &random),
      over: Int128.random(in: 1...10_000, using: &random))
  }

  private func nonzero(_ random: inout Random) -> Int128 {
    let value = Int128.random(in: 1...999, using: &random)
    return Bool.random(using: &random) ? value : -value
  }

  private func hasCommonFactor(_ ratio: Rational) -> Bool {
    if ratio.numerator == 0 { return ratio.denominator != 1 }
    var factor: Int128 = 2
    while factor <= ratio.denominator {
      if ratio.denominator % factor == 0 && ratio.numerator % factor == 0 { return true }
      factor += 1
    }
    return false
  }
}
