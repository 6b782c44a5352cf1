import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// What an alternative's value comes to.
@Suite struct ValueTests {
  /// The subsidy of everybody, as `make` writes it, under a standard of 320 元.
  private func subsidy(
    _ make: (inout Builder) -> Rulebook.Alternative
  ) throws -> Outcome? {
    var county = Builder()
    county.standard(yuan: 320)
    let alternative = make(&county)
    county.clause(QuantityID(.subsidy), [], [alternative])
    #expect(county.built().verify() == [])
    return try county.outcome(.subsidy, county.person())
  }

  private let clause = ClauseReference(document: 0, clause: ClauseID(1))

  @Test func minimumComesBeforeMaximumAndRounding() throws {
    #expect(
      try subsidy {
        let (least, most) = ($0.yuan(280), $0.yuan(100))
        return $0.alternative($0.percent(80, of: $0.standard()), min: least, max: most)
      } == .yuan(100))
    #expect(
      try subsidy {
        let third = $0.formula(.share($0.ratio(1, 3), of: $0.standard()))
        return $0.alternative(third, rounding: Rounding(unit: 100, mode: .halfUp))
      } == .yuan(107))
  }

  @Test func finerThanAFenIsAFailure() throws {
    #expect(
      try subsidy { $0.alternative($0.formula(.share($0.ratio(1, 3), of: $0.standard()))) }
        == .failure(.needsRounding(Builder().ratio(32_000, 3), clause)))
  }

  @Test func arithmetic() throws {
    #expect(
      try subsidy {
        let sum = $0.formula(.add($0.yuan(100), $0.yuan(60)))
        let difference = $0.formula(.subtract($0.formula(.add(sum, $0.yuan(40))), $0.yuan(50)))
        return $0.alternative($0.formula(.divide(difference, by: Rational(2))))
      } == .yuan(75))
    #expect(
      try subsidy {
        let factor = $0.formula(.number($0.ratio(3, 1), .exact))
        return $0.alternative($0.formula(.multiply(factor, $0.yuan(40))))
      } == .yuan(120))
  }

  @Test func approximateValuesTaintWhatIsComputedFromThem() throws {
    #expect(
      try subsidy {
        let sum = $0.formula(.add($0.yuan(100, .approximate), $0.yuan(60)))
        return $0.alternative(sum)
      } == .yuan(160, .approximate))
    #expect(
      try subsidy {
        let least = $0.yuan(50, .approximate)
        return $0.alternative($0.yuan(100), min: least)
      } == .yuan(100, .approximate))
  }

  @Test func aPublishedBoundStandsAloneOnly() throws {
    #expect(try subsidy { $0.alternative($0.yuan(100, .atLeast)) } == .yuan(100, .atLeast))
    let failure = Outcome.failure(.notANumber(clause))
    #expect(
      try subsidy { $0.alternative($0.percent(80, of: $0.yuan(100, .atLeast))) } == failure)
    #expect(
      try subsidy {
        let least = $0.yuan(10)
        return $0.alternative($0.yuan(100, .atLeast), min: least)
      } == failure)
    #expect(
      try subsidy {
        let rounding = Rounding(unit: 100, mode: .up)
        return $0.alternative($0.yuan(100, .atMost), rounding: rounding)
      } == failure)
  }

  @Test func whatIsOwedAfterABoundIsNoNumber() throws {
    var county = Builder()
    let bound = county.yuan(380, .atLeast)
    county.clause(QuantityID(.standard), [], [county.alternative(bound)])
    let poor = county.group("低保")
    county.pays([poor], yuan: 300)
    #expect(try county.outcome(.owed, county.person()) == .yuan(380, .atLeast))
    #expect(try county.outcome(.owed, county.person([poor])) == .failure(.notANumber(nil)))
  }

  @Test func overflowIsAFailure() throws {
    #expect(
      try subsidy {
        let large = $0.formula(.number(Rational(Int64.max), .exact))
        return $0.alternative($0.formula(.add(large, $0.yuan(1))))
      } == .failure(.overflow(clause)))
    #expect(
      try subsidy { county in
        var product = county.formula(.number(Rational(Int64.max), .exact))
        for _ in 0..<3 { product = county.formula(.multiply(product, product)) }
        return county.alternative(product)
      } == .failure(.overflow(clause)))
  }

  @Test func ratiosNeedNotBeWholeAndPeopleMust() throws {
    var county = Builder()
    let ratio = county.quantity("住院支付比例", .ratio)
    let count = county.quantity("缴费任务人口数", .count)
    let third = county.formula(.number(county.ratio(1, 3), .approximate))
    county.clause(ratio, [], [county.alternative(third)])
    county.clause(count, [], [county.alternative(third)])
    let answering = Answering(Library(names: county.names, rulebooks: [county.built()]))
    let value = Value(.number(county.ratio(1, 3)), .ratio, .approximate)
    #expect(try answering.answer(ratio, in: 0, for: Person()).cases == .outcome(.value(value)))
    #expect(
      try answering.answer(count, in: 0, for: Person()).cases
        == .outcome(.failure(.needsRounding(county.ratio(1, 3), clause))))
  }

  @Test func datesAndNamesAreValues() throws {
    var county = Builder()
    let day = county.quantity("开始日", .date)
    let office = county.quantity("经办机构", .text)
    let date = try #require(Date(year: 2022, month: 1, day: 1))
    let name = county.symbol("医保局")
    let (written, named) = (county.formula(.date(date, .exact)), county.formula(.name(name)))
    county.clause(day, [], [county.alternative(written)])
    county.clause(office, [], [county.alternative(named)])
    let answering = Answering(Library(names: county.names, rulebooks: [county.built()]))
    #expect(
      try answering.answer(day, in: 0, for: Person()).cases
        == .outcome(.value(Value(.date(date), .date))))
    #expect(
      try answering.answer(office, in: 0, for: Person()).cases
        == .outcome(.value(Value(.name(name), .text))))
  }

  /// 丰都 2022: 低保对象 get 90 % of the 一档 standard in 一档, and all of it in 二档.
  @Test func aQuantityCanBeThatOfAnotherTier() throws {
    var town = Builder(tiers: ["一档", "二档"])
    let poor = town.group("低保对象")
    let (first, second) = (town.yuan(320), town.yuan(695))
    town.clause(
      QuantityID(.standard), [],
      [town.alternative(first, tiers: 0b01), town.alternative(second, tiers: 0b10)])
    let share = town.percent(90, of: town.standard(0))
    town.clause(
      QuantityID(.subsidy), [poor],
      [town.alternative(share, tiers: 0b01), town.alternative(town.standard(0), tiers: 0b10)])
    let cases = try town.cases(.owed, town.person([poor]))
    let tiers = town.rulebook.tiers
    #expect(
      cases
        == .split(
          .tier,
          [
            CaseTree.Branch(
              regions: [.values([tiers[0]], orNone: false)], tree: .outcome(.yuan(32))),
            CaseTree.Branch(
              regions: [.values([tiers[1]], orNone: false)], tree: .outcome(.yuan(375))),
          ]))
  }

  /// The sum of a long list is one line, and nothing nests too deep.
  @Test func longSumsAndDeepFormulas() throws {
    #expect(
      try subsidy { county in
        var sum = county.yuan(0)
        for _ in 0..<10_000 {
          sum = county.formula(.add(sum, county.formula(.number(.one, .exact))))
        }
        return county.alternative(sum)
      } == .yuan(100))
    #expect(
      try subsidy { county in
        var deep = county.yuan(1)
        for _ in 0..<10_000 { deep = county.formula(.subtract(deep, county.yuan(0))) }
        return county.alternative(deep)
      } == .failure(.nestedTooDeeply))
  }

  /// Quantities that each add the next one to itself are worked out once each.
  @Test func chainsOfQuantitiesCostNoMoreThanTheirLength() throws {
    var county = Builder()
    let chain = (0..<40).map { county.quantity("量\($0)", .money(.perPersonAndYear)) }
    for (quantity, next) in zip(chain, chain.dropFirst()) {
      let (left, right) = (
        county.formula(.quantity(next, tier: nil)), county.formula(.quantity(next, tier: nil))
      )
      let sum = county.formula(.add(left, right))
      county.clause(quantity, [], [county.alternative(sum)])
    }
    let one = county.formula(.number(.one, .exact))
    county.clause(chain[39], [], [county.alternative(one)])
    let answering = Answering(Library(names: county.names, rulebooks: [county.built()]))
    let value = Value(.number(Rational(1 << 39)), .money(.perPersonAndYear))
    #expect(try answering.answer(chain[0], in: 0, for: Person()).cases == .outcome(.value(value)))
    var rules = CompiledRules(county.built())
    #expect(rules.evaluate(chain[0], rules.blank) == .number(1 << 39, .exact))
  }
}
