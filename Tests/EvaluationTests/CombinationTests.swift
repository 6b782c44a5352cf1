import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// What counts when several clauses apply and the document says how they combine.
@Suite struct CombinationTests {
  /// Three unrelated groups with 100, 280 and 160 元, and a rule among the first ones listed.
  private func county(
    _ rule: Rulebook.Combination.Rule, listed: Int? = nil
  ) -> (county: Builder, groups: [GroupID]) {
    var county = Builder()
    let groups = ["特困人员", "低保对象", "建档立卡贫困人口"].map { county.group($0) }
    county.standard(yuan: 320)
    for (group, amount) in zip(groups, [100, 280, 160] as [Int64]) {
      county.pays([group], yuan: amount)
    }
    county.combine(rule, listed.map { Array(groups.reversed().prefix($0)) } ?? [])
    return (county, groups)
  }

  @Test func rulesAmongAllGroups() throws {
    let due: [(Rulebook.Combination.Rule, Int64)] = [
      (.highest, 280), (.lowest, 100), (.first, 100),
    ]
    for (rule, amount) in due {
      let (county, groups) = county(rule)
      #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(amount))
      #expect(try county.outcome(.owed, county.person(groups)) == .yuan(320 - amount))
    }
  }

  @Test func firstIsFirstInTheList() throws {
    let (county, groups) = county(.first, listed: 3)
    #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(160))
    #expect(try county.outcome(.subsidy, county.person([groups[0], groups[1]])) == .yuan(280))
  }

  @Test func sumAddsUpAndMayExceedTheStandard() throws {
    let (county, groups) = county(.sum)
    #expect(try county.outcome(.subsidy, county.person([groups[0], groups[2]])) == .yuan(260))
    #expect(try county.outcome(.owed, county.person([groups[0], groups[2]])) == .yuan(60))
    #expect(
      try county.outcome(.owed, county.person(groups))
        == .failure(.subsidyAboveStandard(subsidy: Rational(54_000), standard: Rational(32_000))))
  }

  @Test func equalPartsOfASumAreAddedToo() throws {
    var county = Builder()
    let groups = [county.group("低保"), county.group("残疾人")]
    for group in groups { county.pays([group], yuan: 100) }
    county.combine(.sum)
    #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(200))
  }

  @Test func aListDoesNotReachOtherGroups() throws {
    let (county, groups) = county(.highest, listed: 2)
    #expect(try county.outcome(.subsidy, county.person([groups[1], groups[2]])) == .yuan(280))
    guard case .conflict = try county.outcome(.subsidy, county.person([groups[0], groups[1]]))
    else {
      Issue.record("the rule is not about 特困人员")
      return
    }
  }

  /// 东乡 七（三）: the rule names 低保对象 and reaches 农村低保一类.
  @Test func aListReachesGroupsInside() throws {
    var county = Builder()
    let poor = county.group("低保对象")
    let rural = county.group("农村低保一类", within: [poor])
    let registered = county.group("建档立卡贫困人口")
    county.pays([rural], yuan: 280)
    county.pays([registered], yuan: 160)
    county.combine(.highest, [poor, registered])
    #expect(try county.outcome(.subsidy, county.person([rural, registered])) == .yuan(280))
  }

  @Test func choiceMakesCases() throws {
    let (county, groups) = county(.choice)
    let cases = try county.cases(.owed, county.person([groups[0], groups[1]]))
    let clauses = [ClauseID(1), ClauseID(2)].map { county.reference($0) }
    #expect(
      cases
        == .split(
          .choice,
          [
            CaseTree.Branch(regions: [.clause(clauses[0])], tree: .outcome(.yuan(220))),
            CaseTree.Branch(regions: [.clause(clauses[1])], tree: .outcome(.yuan(40))),
          ]))
  }

  @Test func equalValuesNeedNoChoice() throws {
    var county = Builder()
    let groups = ["甲", "乙", "丙"].map { county.group($0) }
    for (group, amount) in zip(groups, [100, 100, 160] as [Int64]) {
      county.pays([group], yuan: amount)
    }
    county.combine(.choice)
    #expect(try county.outcome(.subsidy, county.person([groups[0], groups[1]])) == .yuan(100))
    let cases = try county.cases(.subsidy, county.person(groups))
    #expect(cases.leaves.map { $0.outcome } == [.yuan(100), .yuan(160)])
    #expect(cases.leaves[0].conditions[0].regions.count == 2)
  }

  @Test func rulesThatContradictEachOtherDecideNothing() throws {
    var (county, groups) = county(.highest)
    county.combine(.lowest)
    guard case .conflict = try county.outcome(.subsidy, county.person(groups)) else {
      Issue.record("the order of the text decided")
      return
    }
    // A rule among these very groups goes before both.
    county.combine(.sum, groups)
    #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(540))
  }

  @Test func whatIsLeftElsewhereKeepsTheWholeOpen() throws {
    var (county, groups) = county(.highest)
    let other = county.group("优抚对象")
    let clause = county.clause(
      QuantityID(.subsidy), [other], [county.alternative(.elsewhere(nil))])
    let due = Outcome.elsewhere(Elsewhere(numbers: [], clauses: [county.reference(clause)]))
    #expect(try county.outcome(.subsidy, county.person([groups[0], other])) == due)
    #expect(try county.outcome(.owed, county.person([groups[0], other])) == due)
  }

  @Test func theHighestOfApproximateValuesIsApproximate() throws {
    var county = Builder()
    let groups = [county.group("甲"), county.group("乙")]
    let (about, exact) = (county.yuan(270, .approximate), county.yuan(280))
    county.clause(QuantityID(.subsidy), [groups[0]], [county.alternative(about)])
    county.clause(QuantityID(.subsidy), [groups[1]], [county.alternative(exact)])
    county.combine(.highest)
    #expect(
      try county.outcome(.subsidy, county.person(groups)) == .yuan(280, .approximate))
  }

  @Test func standardsAreNotCombined() throws {
    var county = Builder()
    let groups = [county.group("甲"), county.group("乙")]
    for (group, amount) in zip(groups, [280, 320] as [Int64]) {
      let formula = county.yuan(amount)
      county.clause(QuantityID(.standard), [group], [county.alternative(formula)])
    }
    county.combine(.highest)
    guard case .conflict = try county.outcome(.standard, county.person(groups)) else {
      Issue.record("combined")
      return
    }
  }
}
