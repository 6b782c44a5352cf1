import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Who is in a group, and which of its divisions.
@Suite struct MembershipTests {
  @Test func exclusionsLookAtWhatIsHeldAndDoNotReachFurther() throws {
    var county = Builder()
    let poor = county.group("低保")
    // Excluded by 易返贫致贫人口, although it excludes something itself.
    let disabled = county.group("重度残疾人", excluded: [poor])
    let returning = county.group("易返贫致贫人口", excluded: [disabled])
    let unstable = county.group("脱贫不稳定人口", within: [returning])
    county.pays([returning], yuan: 280)
    #expect(try county.outcome(.subsidy, county.person([unstable])) == .yuan(280))
    #expect(
      try county.outcome(.subsidy, county.person([unstable, disabled]))
        == Outcome.none(.noClause))
    // 重度残疾人 is held although its own exclusion makes the person no member of it.
    #expect(
      try county.outcome(.subsidy, county.person([unstable, disabled, poor]))
        == Outcome.none(.noClause))
  }

  @Test func definitionsHoldForWhoMeetsThem() throws {
    var county = Builder()
    let grade = county.fact("残疾等级", ["一级", "二级", "三级"], .none)
    let severe = county.condition(.oneOf(grade, 0b011))
    let disabled = county.group("重度残疾人", is: severe)
    county.pays([disabled], yuan: 280)
    var person = county.person()
    #expect(try county.outcome(.subsidy, person) == Outcome.none(.noClause))
    person.state(county.name(grade), .value(county.symbol("二级")))
    #expect(try county.outcome(.subsidy, person) == .yuan(280))
    person.state(county.name(grade), .value(county.symbol("三级")))
    #expect(try county.outcome(.subsidy, person) == Outcome.none(.noClause))
    person.state(county.name(grade), .none)
    #expect(try county.outcome(.subsidy, person) == Outcome.none(.noClause))
    #expect(try county.outcome(.subsidy, county.person([disabled])) == .yuan(280))
  }

  /// A definition looks at what other groups hold, in whichever order they are declared.
  @Test func definitionsBuildOnEachOther() throws {
    var county = Builder()
    let age = county.age()
    let first = county.group("重点人群")
    let old = county.group(
      "老年人", is: county.condition(.number(age, lowest: 60, highest: nil)))
    let veryOld = county.group(
      "高龄老人", within: [old], is: county.condition(.number(age, lowest: 80, highest: nil)))
    let named = county.condition(.group(old))
    let inner = county.condition(.not(county.condition(.group(veryOld))))
    county.rulebook.groups[Int(first.index)].definition = county.condition(.and(named, inner))
    county.pays([first], yuan: 100)
    #expect(county.built().verify() == [])
    for (years, due) in [(59, Outcome.none(.noClause)), (60, .yuan(100)), (80, .none(.noClause))] {
      var person = county.person()
      person.state(county.name(age), .number(Int64(years)))
      #expect(try county.outcome(.subsidy, person) == due)
    }
    #expect(
      try county.outcome(.subsidy, county.person([veryOld])) == Outcome.none(.noClause))
  }

  @Test func anOrdinaryPersonHasNoGroup() throws {
    var county = Builder()
    let ordinary = county.group("普通居民")
    county.rulebook.groups[Int(ordinary.index)].isOrdinary = true
    let poor = county.group("低保")
    county.pays([ordinary], yuan: 30)
    #expect(try county.outcome(.subsidy, county.person()) == .yuan(30))
    #expect(try county.outcome(.subsidy, county.person([ordinary])) == .yuan(30))
    #expect(try county.outcome(.subsidy, county.person([poor])) == Outcome.none(.noClause))
    var rules = CompiledRules(county.built())
    #expect(rules.evaluate(QuantityID(.subsidy), rules.blank) == .number(3000, .exact))
    var world = rules.blank
    world.name(poor)
    #expect(rules.evaluate(QuantityID(.subsidy), world) == .none(.noClause))
    world.reset(to: rules.blank)
    world.nameOther()
    #expect(rules.evaluate(QuantityID(.subsidy), world) == .none(.noClause))
  }

  // MARK: Divisions

  /// 东乡 2021: 低保对象 are rural, in four classes, or urban, in two.
  private func dongxiang() -> (county: Builder, poor: GroupID, leaves: [GroupID]) {
    var county = Builder()
    let poor = county.group("低保对象")
    let rural = county.group("农村低保", within: [poor])
    let urban = county.group("城市低保", within: [poor])
    let classes = ["一类", "二类", "三类", "四类"].map { county.group("农村低保\($0)", within: [rural]) }
    let kinds = ["全额", "差额"].map { county.group("城市低保\($0)", within: [urban]) }
    county.divide(poor, into: [rural, urban])
    county.divide(rural, into: classes)
    county.divide(urban, into: kinds)
    county.standard(yuan: 280)
    county.pays([classes[0], kinds[0]], yuan: 280)
    county.pays(Array(classes[1...]) + [kinds[1]], yuan: 160)
    return (county, poor, classes + kinds)
  }

  @Test func whichDivisionIsOpenAndAlikeOnesAreOneCase() throws {
    let (county, poor, leaves) = dongxiang()
    let cases = try county.cases(.owed, county.person([poor]))
    let names = leaves.map { county.name($0) }
    #expect(
      cases
        == .split(
          .division(of: county.name(poor)),
          [
            CaseTree.Branch(
              regions: [.values([names[0], names[4]], orNone: false)], tree: .outcome(.yuan(0))),
            CaseTree.Branch(
              regions: [.values([names[1], names[2], names[3], names[5]], orNone: false)],
              tree: .outcome(.yuan(120))),
          ]))
  }

  @Test func aDivisionThatIsNamedLeavesOnlyItsOwnDivisionsOpen() throws {
    let (county, _, leaves) = dongxiang()
    let rural = GroupID(1)
    let cases = try county.cases(.owed, county.person([rural]))
    guard case .split(.division(let group), let branches) = cases else {
      Issue.record("no cases")
      return
    }
    #expect(group == county.name(rural))
    #expect(branches.count == 2)
    #expect(try county.outcome(.owed, county.person([leaves[0]])) == .yuan(0))
  }

  @Test func divisionsThatDoNotMatterAreNotAsked() throws {
    var (county, poor, _) = dongxiang()
    county.pays([poor], yuan: 100, if: county.condition(.group(poor)))
    #expect(try county.outcome(.standard, county.person([poor])) == .yuan(280))
    var other = Builder()
    let whole = other.group("低保对象")
    other.divide(
      whole, into: [other.group("农村低保", within: [whole]), other.group("城市低保", within: [whole])])
    other.pays([whole], yuan: 200)
    #expect(try other.outcome(.subsidy, other.person([whole])) == .yuan(200))
  }

  @Test func conditionsExclusionsAndDefinitionsAskForADivision() throws {
    for use in 0..<3 {
      var county = Builder()
      let poor = county.group("低保对象")
      let rural = county.group("农村低保", within: [poor])
      county.divide(poor, into: [rural, county.group("城市低保", within: [poor])])
      let other = county.group("易返贫致贫人口")
      switch use {
      case 0: county.pays([other], yuan: 100, if: county.condition(.group(rural)))
      case 1:
        county.rulebook.groups[Int(other.index)].excluded = [rural]
        county.pays([other], yuan: 100)
      default:
        let defined = county.group("农村困难群众", is: county.condition(.group(rural)))
        county.pays([defined], yuan: 100)
      }
      let cases = try county.cases(.subsidy, county.person([poor, other]))
      guard case .split(.division(county.name(poor)), let branches) = cases else {
        Issue.record("use \(use): \(cases)")
        continue
      }
      #expect(Set(branches.map { $0.tree }) == [.outcome(.yuan(100)), .outcome(.none(.noClause))])
    }
  }

  // MARK: What cannot be

  @Test func twoDivisionsOfOneGroupExcludeEachOther() throws {
    let (county, _, leaves) = dongxiang()
    #expect(
      throws: QuestionFault.divisionsExclude(county.name(leaves[0]), county.name(leaves[2]))
    ) { try county.cases(.owed, county.person([leaves[0], leaves[2]])) }
    #expect(
      throws: QuestionFault.divisionsExclude(county.name(GroupID(1)), county.name(GroupID(2)))
    ) { try county.cases(.owed, county.person([leaves[0], leaves[5]])) }
  }

  /// 未成年人 is defined as under 18.
  private func minors() -> (county: Builder, age: FactID, minor: GroupID) {
    var county = Builder()
    let age = county.age()
    let minor = county.group(
      "未成年人", is: county.condition(.number(age, lowest: nil, highest: 17)))
    let base = county.condition(.number(age, lowest: 6, highest: nil))
    county.pays([], yuan: 30)
    county.pays([minor], yuan: 100, if: base)
    return (county, age, minor)
  }

  @Test func aNamedGroupBoundsTheFactsOfItsDefinition() throws {
    let (county, age, minor) = minors()
    let cases = try county.cases(.subsidy, county.person([minor]))
    #expect(
      cases
        == .split(
          .fact(county.name(age)),
          [
            CaseTree.Branch(
              regions: [.numbers(lowest: 0, highest: 5)], tree: .outcome(.yuan(30))),
            CaseTree.Branch(
              regions: [.numbers(lowest: 6, highest: 17)], tree: .outcome(.yuan(100))),
          ]))
    let all = try county.cases(.subsidy, county.person())
    #expect(
      all.leaves.map { $0.conditions[0].regions } == [
        [.numbers(lowest: 0, highest: 5), .numbers(lowest: 18, highest: nil)],
        [.numbers(lowest: 6, highest: 17)],
      ])
  }

  @Test func aStatedFactCanContradictANamedGroup() throws {
    let (county, age, minor) = minors()
    var person = county.person([minor])
    person.state(county.name(age), .number(70))
    #expect(throws: QuestionFault.definitionFails(group: county.name(minor))) {
      try county.cases(.subsidy, person)
    }
    person.state(county.name(age), .number(17))
    #expect(try county.outcome(.subsidy, person) == .yuan(100))
  }

  @Test func definitionsThatNobodyMeetsTogetherContradict() throws {
    var (county, age, minor) = minors()
    let old = county.group(
      "老年人", is: county.condition(.number(age, lowest: 60, highest: nil)))
    #expect(throws: QuestionFault.self) {
      try county.cases(.subsidy, county.person([minor, old]))
    }
  }

  /// An ordinary value that a named group rules out is not taken: 重度残疾人 have some grade.
  @Test func aNamedGroupOpensAnOrdinaryFact() throws {
    var county = Builder()
    let grade = county.fact("残疾等级", ["一级", "二级", "三级"], .none)
    let disabled = county.group("重度残疾人", is: county.condition(.oneOf(grade, 0b011)))
    county.standard(yuan: 320)
    county.pays([disabled], yuan: 300, if: county.condition(.oneOf(grade, 0b001)))
    county.pays([disabled], yuan: 200, if: county.condition(.oneOf(grade, 0b010)))
    let cases = try county.cases(.owed, county.person([disabled]))
    #expect(
      cases
        == .split(
          .fact(county.name(grade)),
          [
            CaseTree.Branch(
              regions: [.values([county.symbol("一级")], orNone: false)],
              tree: .outcome(.yuan(20))),
            CaseTree.Branch(
              regions: [.values([county.symbol("二级")], orNone: false)],
              tree: .outcome(.yuan(120))),
          ]))
    #expect(try county.outcome(.owed, county.person()) == .yuan(320))
  }

  @Test func aStatedFactThatPutsThePersonInAnotherDivisionContradicts() throws {
    var county = Builder()
    let grade = county.fact("残疾等级", ["一级", "二级", "三级"], .none)
    let disabled = county.group("残疾人")
    let severe = county.group(
      "重度残疾人", within: [disabled], is: county.condition(.oneOf(grade, 0b011)))
    let light = county.group("轻度残疾人", within: [disabled])
    county.divide(disabled, into: [severe, light])
    county.pays([severe], yuan: 280)
    var person = county.person([disabled])
    person.state(county.name(grade), .value(county.symbol("一级")))
    #expect(try county.outcome(.subsidy, person) == .yuan(280))
    person.add(county.name(light))
    #expect(throws: QuestionFault.divisionsExclude(county.name(light), county.name(severe))) {
      try county.cases(.subsidy, person)
    }
    person = county.person([disabled])
    person.state(county.name(grade), .value(county.symbol("三级")))
    #expect(try county.outcome(.subsidy, person) == Outcome.none(.noClause))
  }
}
