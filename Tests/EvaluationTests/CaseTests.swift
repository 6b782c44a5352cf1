import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// What a question leaves open.
@Suite struct CaseTests {
  @Test func rangesThatDoNotTouchAreOneCase() throws {
    var county = Builder()
    let age = county.age()
    let young = county.condition(.number(age, lowest: nil, highest: 17))
    let old = county.condition(.number(age, lowest: 60, highest: nil))
    county.pays([], yuan: 190, if: county.condition(.or(young, old)))
    let cases = try county.cases(.subsidy, county.person())
    #expect(
      cases
        == .split(
          .fact(county.name(age)),
          [
            CaseTree.Branch(
              regions: [.numbers(lowest: 0, highest: 17), .numbers(lowest: 60, highest: nil)],
              tree: .outcome(.yuan(190))),
            CaseTree.Branch(
              regions: [.numbers(lowest: 18, highest: 59)], tree: .outcome(.none(.noClause))),
          ]))
  }

  @Test func boundsOfAnyConditionMayDivideButOnlyThoseThatMatterShow() throws {
    var county = Builder()
    let age = county.age()
    county.pays([], yuan: 100, if: county.condition(.number(age, lowest: 18, highest: 18)))
    let amount = county.yuan(1)
    county.clause(
      QuantityID(.fiscalSubsidy), [],
      if: county.condition(.number(age, lowest: 65, highest: Int64.max)),
      [county.alternative(amount)])
    let cases = try county.cases(.subsidy, county.person())
    #expect(
      cases.leaves.map { $0.conditions[0].regions } == [
        [.numbers(lowest: 0, highest: 17), .numbers(lowest: 19, highest: nil)],
        [.numbers(lowest: 18, highest: 18)],
      ])
  }

  @Test func havingNoneOfTheValuesIsACase() throws {
    var county = Builder()
    let place = county.fact("户籍", ["本地", "外地"], .open)
    county.pays([], yuan: 100, if: county.condition(.oneOf(place, 0b01)))
    let cases = try county.cases(.subsidy, county.person())
    #expect(
      cases.leaves.map { $0.conditions[0].regions } == [
        [.values([county.symbol("本地")], orNone: false)],
        [.values([county.symbol("外地")], orNone: true)],
      ])
  }

  @Test func anOrdinaryFactIsNoCase() throws {
    var county = Builder()
    let paid = county.fact("缴费时间", ["集中征缴期", "补缴期"], .value(0))
    county.pays([], yuan: 100, if: county.condition(.oneOf(paid, 0b01)))
    #expect(try county.outcome(.subsidy, county.person()) == .yuan(100))
    var late = county.person()
    late.state(county.name(paid), .value(county.symbol("补缴期")))
    #expect(try county.outcome(.subsidy, late) == Outcome.none(.noClause))
  }

  @Test func theTierIsAskedOnlyWhereItMatters() throws {
    var town = Builder(tiers: ["一档", "二档"])
    let (first, second) = (town.yuan(320), town.yuan(695))
    town.clause(
      QuantityID(.standard), [],
      [town.alternative(first, tiers: 0b01), town.alternative(second, tiers: 0b10)])
    let poor = town.group("返贫致贫人口")
    town.owes([poor], yuan: 32)
    #expect(try town.outcome(.owed, town.person([poor])) == .yuan(32))
    #expect(try town.cases(.owed, town.person()).leaves.count == 2)
  }

  @Test func tooManyCasesAreCounted() throws {
    var county = Builder()
    // Every one of fifteen facts changes the sum.
    var sums: [FormulaID] = []
    for index in 0..<15 {
      let fact = county.fact("事实\(index)", ["是"], .open)
      let part = county.quantity("量\(index)", .money(.perPersonAndYear))
      let amount = county.formula(.number(Rational(1 << Int64(index)), .exact))
      let nothing = county.yuan(0)
      county.clause(
        part, [], if: county.condition(.oneOf(fact, 1)), [county.alternative(amount)])
      county.clause(
        part, [], if: county.condition(.not(county.condition(.oneOf(fact, 1)))),
        [county.alternative(nothing)])
      sums.append(county.formula(.quantity(part, tier: nil)))
    }
    let total = sums.dropFirst().reduce(sums[0]) { county.formula(.add($0, $1)) }
    county.clause(QuantityID(.fiscalSubsidy), [], [county.alternative(total)])
    #expect(
      try county.outcome(.fiscalSubsidy, county.person())
        == .failure(.tooManyCases(1 << 13)))
  }

  @Test func theFactThatSettlesMostIsAskedFor() throws {
    var town = Builder(tiers: ["一档", "二档"])
    let age = town.age()
    let amounts = [Int64(100), 200, 300].map { town.yuan($0) }
    // In 一档 the age does not matter; the tier alone settles that half.
    town.clause(
      QuantityID(.subsidy), [], [town.alternative(amounts[0], tiers: 0b01)])
    town.clause(
      QuantityID(.subsidy), [], if: town.condition(.number(age, lowest: 60, highest: nil)),
      [town.alternative(amounts[1], tiers: 0b10)])
    town.clause(
      QuantityID(.subsidy), [], if: town.condition(.number(age, lowest: nil, highest: 59)),
      [town.alternative(amounts[2], tiers: 0b10)])
    let answering = Answering(Library(names: town.names, rulebooks: [town.built()]))
    let answer = try answering.answer(QuantityID(.subsidy), in: 0, for: town.person())
    #expect(answer.cases.leaves.count == 3)
    #expect(answering.mostTelling(answer) == .tier)
    let settled = try answering.answer(QuantityID(.subsidy), in: 0, for: town.person(tier: 0))
    #expect(answering.mostTelling(settled) == nil)
    let rest = try answering.answer(QuantityID(.subsidy), in: 0, for: town.person(tier: 1))
    #expect(answering.mostTelling(rest) == .fact(town.name(age)))
  }

  @Test func whatTheDocumentNeverReadsIsTold() throws {
    var town = Builder(tiers: ["一档", "二档"])
    let (age, grade) = (town.age(), town.fact("残疾等级", ["一级"], .none))
    let poor = town.group("低保")
    let rural = town.group("农村低保", within: [poor])
    let urban = town.group("城市低保", within: [poor])
    town.divide(poor, into: [rural, urban])
    let disabled = town.group("重度残疾人", is: town.condition(.oneOf(grade, 1)))
    let idle = town.group("优抚对象")
    town.pays([rural], yuan: 100)
    var person = town.person([poor, disabled, idle], tier: 0)
    person.state(town.name(age), .number(70))
    person.state(town.name(grade), .value(town.symbol("一级")))
    let library = Library(names: town.names, rulebooks: [town.built()])
    #expect(
      Set(Answering(library).unusedFacts(of: person, in: 0)) == [
        town.name(disabled), town.name(idle), town.rulebook.tiers[0], town.name(age),
        town.name(grade),
      ])
    town.pays([disabled], yuan: 50)
    let more = Library(names: town.names, rulebooks: [town.built()])
    #expect(
      Answering(more).unusedFacts(of: person, in: 0) == [
        town.name(idle), town.rulebook.tiers[0], town.name(age),
      ])
  }
}
