import Quantities
import Testing

@Suite struct MoneyTests {
  @Test func describesYuan() {
    let cases: [(Int64, String)] = [
      (4000, "40"), (350, "3.5"), (305, "3.05"), (-4000, "-40"), (-5, "-0.05"), (0, "0"),
      (10, "0.1"), (-350, "-3.5"), (.max, "92233720368547758.07"), (.min, "-92233720368547758.08"),
    ]
    for (fen, text) in cases { #expect(Money(fen: fen).description == text) }
  }

  @Test func reportsOverflow() throws {
    #expect(Money(yuan: 40) == Money(fen: 4000))
    #expect(Money(yuan: 92_233_720_368_547_758)?.fen == 9_223_372_036_854_775_800)
    #expect(Money(yuan: 92_233_720_368_547_759) == nil)
    #expect(Money(yuan: .min) == nil)
    #expect(throws: ArithmeticError.overflow) { try Money(fen: .max).adding(Money(fen: 1)) }
    #expect(throws: ArithmeticError.overflow) { try Money(fen: .min).subtracting(Money(fen: 1)) }
    #expect(try Money(fen: .max).adding(Money(fen: .min)).fen == -1)
    #expect(try Money(fen: 320).subtracting(Money(fen: 280)) == Money(fen: 40))
    #expect(Money(fen: -1) < .zero)
  }

  @Test(arguments: seeds) func readsBackFromItsDescription(seed: UInt64) throws {
    var random = Random(seed: seed)
    for _ in 0..<2000 {
      let shift = Int.random(in: 0..<60, using: &random)
      let money = Money(fen: Int64.random(in: .min ... .max, using: &random) >> shift)
      let text = money.description
      let parts = text.drop { $0 == "-" }.split(separator: ".")
      let whole = try #require(Int128(parts[0]))
      let decimals = parts.count > 1 ? String(parts[1]) : "0"
      #expect(parts.count == 1 || !decimals.hasSuffix("0"), "\(text)")
      let hundredths = try #require(Int128(decimals + (decimals.count == 1 ? "0" : "")))
      let sign: Int128 = text.hasPrefix("-") ? -1 : 1
      #expect(sign * (whole * 100 + hundredths) == Int128(money.fen), "\(text)")
    }
  }
}
