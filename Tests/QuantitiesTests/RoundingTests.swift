import Quantities
import Testing

@Suite struct RoundingTests {
  /// Tenths of a yuan and what each mode makes of them in whole yuan.
  @Test(
    arguments: [
      (25, 3, 3, 2, 2), (35, 4, 4, 3, 4), (24, 2, 3, 2, 2), (26, 3, 3, 2, 3), (20, 2, 2, 2, 2),
      (-25, -3, -3, -2, -2), (-35, -4, -4, -3, -4), (-21, -2, -3, -2, -2), (-29, -3, -3, -2, -3),
      (5, 1, 1, 0, 0), (-5, -1, -1, 0, 0), (1, 0, 1, 0, 0), (0, 0, 0, 0, 0),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func roundsToYuan(
    tenths: Int64, halfUp: Int64, up: Int64, down: Int64, halfEven: Int64
  ) throws {
    for (mode, yuan) in [
      (Rounding.Mode.halfUp, halfUp), (.up, up), (.down, down), (.halfEven, halfEven),
    ] {
      let rounding = try #require(Rounding(unit: 100, mode: mode))
      #expect(try rounding.rounded(Rational(tenths * 10)) == Money(fen: yuan * 100))
    }
  }

  @Test func needsAPositiveUnit() {
    #expect(Rounding(unit: 0, mode: .up) == nil)
    #expect(Rounding(unit: -100, mode: .up) == nil)
  }

  @Test func takesExactAmountsOnly() throws {
    #expect(try Rounding.exact(Rational(25_600)) == Money(fen: 25_600))
    #expect(throws: ArithmeticError.inexact) { try Rounding.exact(Rational(1, over: 3)) }
    #expect(throws: ArithmeticError.overflow) { try Rounding.exact(Rational(.max, over: 1)) }
  }

  @Test func reachesTheEndsOfMoney() throws {
    let toFen = try #require(Rounding(unit: 1, mode: .halfUp))
    #expect(try toFen.rounded(Rational(.max)).fen == .max)
    #expect(try toFen.rounded(Rational(.min)).fen == .min)
    let below = try Rational(Int128(Int64.max) * 2 + 1, over: 2)
    #expect(throws: ArithmeticError.overflow) { try toFen.rounded(below) }
    let down = try #require(Rounding(unit: 1, mode: .down))
    #expect(try down.rounded(below).fen == .max)
    let toYuan = try #require(Rounding(unit: 100, mode: .up))
    #expect(throws: ArithmeticError.overflow) { try toYuan.rounded(Rational(.max)) }
    let widest = try #require(Rounding(unit: .max, mode: .up))
    #expect(try widest.rounded(Rational(1)).fen == .max)
    #expect(throws: ArithmeticError.overflow) { try widest.rounded(Rational(.max, over: 1)) }
    #expect(try toFen.rounded(Rational(.max - 1, over: .max)).fen == 1)
    #expect(try toFen.rounded(Rational((.max - 1) / 2, over: .max)).fen == 0)
  }

  @Test func describesItself() throws {
    let yuan = try #require(Rounding(unit: 100, mode: .halfUp))
    #expect(yuan.english == "元 half up")
    #expect(yuan.chinese == "四舍五入到元")
    let words = try Rounding.Mode.allCases.map { mode in
      let rounding = try #require(Rounding(unit: 10, mode: mode))
      return rounding.english + " " + rounding.chinese
    }
    #expect(
      words == [
        "角 half up 四舍五入到角", "角 up 向上进位到角", "角 down 向下舍去到角",
        "角 half even 四舍六入五成双到角",
      ])
    let names = [1, 5, 10, 50, 100, 1000, 250].map { Rounding(unit: $0, mode: .up)?.unitName }
    #expect(names == ["分", "5分", "角", "5角", "元", "10元", "25角"])
  }

  @Test(arguments: seeds) func takesTheNeighbourThatTheModeNames(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<4000 {
      let numerator = Int64.random(in: -5000...5000, using: &random)
      let denominator = Int64.random(in: 1...12, using: &random)
      let unit = Int64.random(in: 1...30, using: &random)
      let fen = try Rational(Int128(numerator), over: Int128(denominator))
      for mode in Rounding.Mode.allCases {
        let rounded = try #require(Rounding(unit: unit, mode: mode)).rounded(fen).fen
        #expect(
          rounded == oracle(numerator, denominator * unit, mode) * unit,
          "\(fen) to \(unit) \(mode)")
      }
    }
  }

  /// The rounded quotient, found by trying the two whole numbers around it.
  private func oracle(_ numerator: Int64, _ denominator: Int64, _ mode: Rounding.Mode) -> Int64 {
    let toZero = numerator / denominator
    if toZero * denominator == numerator { return toZero }
    let away = toZero + numerator.signum()
    let fromZero = abs(numerator - toZero * denominator)
    let fromAway = abs(away * denominator - numerator)
    switch mode {
    case .up: return away
    case .down: return toZero
    case .halfUp: return fromAway <= fromZero ? away : toZero
    case .halfEven:
      if fromAway == fromZero { return toZero % 2 == 0 ? toZero : away }
      return fromAway < fromZero ? away : toZero
    }
  }
}
