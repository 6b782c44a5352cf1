import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Who funds a subsidy.
@Suite struct FundingTests {
  private struct County {
    var builder = Builder()
    var groups: [GroupID] = []

    /// 岢岚 2022 五（三）: 优抚对象 and 重度残疾人 have funders of their own, others the relief fund.
    init() {
      groups = ["特困人员", "低保", "优抚对象", "重度残疾人"].map { builder.group($0) }
      builder.standard(yuan: 320)
      builder.pays([groups[0]], yuan: 320)
      for group in groups[1...] { builder.pays([group], yuan: 280) }
      builder.funds([groups[2]], from: "优抚对象医疗补助资金")
      builder.funds([groups[3]], from: "县级财政")
      builder.funds([], from: "医疗救助基金", others: true)
    }

    func outcome(_ indices: Int...) throws -> Outcome? {
      try builder.outcome(.funding, builder.person(indices.map { groups[$0] }))
    }

    func funder(_ name: String) -> Outcome {
      var names = builder.names
      return .value(Value(.funder(names.intern(name), rest: nil), .text))
    }
  }

  @Test func ownFundersGoBeforeOthers() throws {
    let county = County()
    #expect(try county.outcome(0) == county.funder("医疗救助基金"))
    #expect(try county.outcome(2) == county.funder("优抚对象医疗补助资金"))
    #expect(try county.outcome(3) == county.funder("县级财政"))
    #expect(try county.outcome() == Outcome.none(.nothingToFund))
  }

  @Test func clausesThatAgreeOnTheAmountMayHaveDifferentFunders() throws {
    let county = County()
    guard case .conflict(let conflict) = try county.outcome(1, 2) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.highest == nil)
    #expect(conflict.sides.count == 2)
  }

  /// A conflict about the amount is none about the funder when all sides have the same one.
  @Test func aConflictAboutTheAmountCanHaveOneFunder() throws {
    let county = County()
    #expect(try county.outcome(0, 1) == county.funder("医疗救助基金"))
  }

  @Test func onlyTheClauseThatCountsIsFunded() throws {
    var county = County()
    county.builder.combine(.highest)
    #expect(try county.outcome(0, 3) == county.funder("医疗救助基金"))
  }

  @Test func funderOfAGroupInsideOrAround() throws {
    var county = Builder()
    let poor = county.group("低保")
    let rural = county.group("农村低保", within: [poor])
    let first = county.group("农村低保一类", within: [rural])
    county.standard(yuan: 320)
    county.pays([rural], yuan: 280)
    county.funds([poor], from: "县级财政")
    let wide = county.symbol("县级财政")
    #expect(
      try county.outcome(.funding, county.person([rural]))
        == .value(Value(.funder(wide, rest: nil), .text)))
    county.funds([first], from: "省级财政")
    let narrow = county.symbol("省级财政")
    #expect(
      try county.outcome(.funding, county.person([first]))
        == .value(Value(.funder(narrow, rest: nil), .text)))
    #expect(
      try county.outcome(.funding, county.person([rural]))
        == .value(Value(.funder(wide, rest: nil), .text)))
  }

  @Test func nothingIsFundedWithoutAClauseOrAnAmount() throws {
    var county = Builder()
    let (poor, rich) = (county.group("低保"), county.group("普通"))
    county.standard(yuan: 320)
    county.pays([poor], yuan: 280)
    county.pays([rich], yuan: 0)
    #expect(try county.outcome(.funding, county.person([poor])) == Outcome.none(.noClause))
    county.funds([], from: "县级财政")
    #expect(try county.outcome(.funding, county.person([rich])) == Outcome.none(.nothingToFund))
    #expect(
      try county.outcome(.funding, county.person([poor]))
        == .value(Value(.funder(county.symbol("县级财政"), rest: nil), .text)))
  }

  @Test func aSubsidyLeftElsewhereCanHaveAFunderHere() throws {
    var county = Builder()
    let poor = county.group("低保")
    county.clause(QuantityID(.subsidy), [poor], [county.alternative(.elsewhere(nil))])
    county.funds([poor], from: "县级财政")
    #expect(
      try county.outcome(.funding, county.person([poor]))
        == .value(Value(.funder(county.symbol("县级财政"), rest: nil), .text)))
  }

  @Test func eachPartOfASumNeedsAFunder() throws {
    var county = Builder()
    let groups = [county.group("甲"), county.group("乙")]
    for group in groups { county.pays([group], yuan: 100) }
    county.combine(.sum)
    county.funds([groups[0]], from: "县级财政")
    #expect(try county.outcome(.funding, county.person(groups)) == Outcome.none(.noClause))
    county.funds([groups[1]], from: "县级财政")
    #expect(
      try county.outcome(.funding, county.person(groups))
        == .value(Value(.funder(county.symbol("县级财政"), rest: nil), .text)))
  }

  @Test func aConflictWithoutFundersIsNotProvidedFor() throws {
    var builder = Builder()
    let (one, other) = (builder.group("低保"), builder.group("特困"))
    builder.standard(yuan: 320)
    builder.pays([one], yuan: 100)
    builder.pays([other], yuan: 200)
    #expect(
      try builder.outcome(.funding, builder.person([one, other])) == Outcome.none(.noClause))
  }
}
