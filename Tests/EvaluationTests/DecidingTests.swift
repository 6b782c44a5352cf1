import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Which clause decides.
@Suite struct DecidingTests {
  /// 岢岚 2022: `低保 pays 80% of standard, min 280` under a standard of 320.
  @Test func foundingExample() throws {
    var county = Builder()
    let poor = county.group("低保")
    county.standard(yuan: 320)
    let share = county.percent(80, of: county.standard())
    let least = county.yuan(280)
    county.clause(QuantityID(.subsidy), [poor], [county.alternative(share, min: least)])
    #expect(county.built().verify() == [])
    #expect(try county.outcome(.subsidy, county.person([poor])) == .yuan(280))
    #expect(try county.outcome(.owed, county.person([poor])) == .yuan(40))
    #expect(try county.outcome(.owed, county.person()) == .yuan(320))
    #expect(try county.outcome(.subsidy, county.person()) == Outcome.none(.noClause))
  }

  @Test func groupOverridesBaseAndInnerGroupOverridesOuter() throws {
    var county = Builder()
    let outer = county.group("低保")
    let inner = county.group("农村低保", within: [outer])
    let innermost = county.group("农村低保一类", within: [inner])
    county.pays([], yuan: 30)
    county.pays([outer], yuan: 160)
    county.pays([innermost], yuan: 280)
    #expect(try county.outcome(.subsidy, county.person()) == .yuan(30))
    #expect(try county.outcome(.subsidy, county.person([inner])) == .yuan(160))
    #expect(try county.outcome(.subsidy, county.person([innermost])) == .yuan(280))
    #expect(try county.outcome(.subsidy, county.person([innermost, outer])) == .yuan(280))
  }

  /// A clause about two groups keeps the one that no inner group overrides.
  @Test func aClauseKeepsItsOtherGroup() throws {
    var county = Builder()
    let outer = county.group("低保")
    let inner = county.group("农村低保", within: [outer])
    let disabled = county.group("重度残疾人")
    let wide = county.pays([outer, disabled], yuan: 100)
    let narrow = county.pays([inner], yuan: 200)
    #expect(try county.outcome(.subsidy, county.person([inner])) == .yuan(200))
    let both = try county.outcome(.subsidy, county.person([inner, disabled]))
    guard case .conflict(let conflict) = both else {
      Issue.record("\(both.debugDescription)")
      return
    }
    #expect(conflict.sides.map { $0.clause.clause } == [wide, narrow])
    #expect(conflict.highest == .yuan(200))
  }

  @Test func equalValuesAgreeAndOthersConflictWhateverTheOrder() throws {
    for amounts in [[280, 288], [288, 280]] as [[Int64]] {
      var county = Builder()
      let poor = county.group("低保")
      let returned = county.group("返贫致贫人口")
      county.pays([poor], yuan: amounts[0])
      county.pays([returned], yuan: amounts[1])
      county.standard(yuan: 320)
      guard
        case .conflict(let conflict) = try county.outcome(
          .subsidy, county.person([poor, returned])),
        case .conflict(let owed) = try county.outcome(.owed, county.person([poor, returned]))
      else {
        Issue.record("no conflict")
        return
      }
      #expect(conflict.sides.map { $0.value?.number?.int64 } == amounts.map { $0 * 100 })
      #expect(conflict.highest == .yuan(288))
      // The best for the person is the least to pay.
      #expect(owed.sides.map { $0.value?.number?.int64 } == amounts.map { 32_000 - $0 * 100 })
      #expect(owed.highest == .yuan(32))
    }
    var county = Builder()
    let groups = [county.group("低保"), county.group("重度残疾人")]
    for group in groups { county.pays([group], yuan: 280) }
    #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(280))
  }

  @Test func aReplacingClauseCountsOnlyWhereItApplies() throws {
    var county = Builder()
    let poor = county.group("低保")
    let student = county.group("大学生")
    let first = county.pays([poor], yuan: 280)
    let amount = county.yuan(100)
    let second = county.clause(
      QuantityID(.subsidy), [student], [county.alternative(amount)], insteadOf: first)
    #expect(county.built().verify() == [])
    #expect(try county.outcome(.subsidy, county.person([poor])) == .yuan(280))
    #expect(try county.outcome(.subsidy, county.person([poor, student])) == .yuan(100))
    let step = try county.step(.subsidy, county.person([poor, student]))
    #expect(
      step.setAside == [
        Step.SetAside(
          clause: county.reference(first), reason: .replaced(by: county.reference(second)))
      ])
  }

  @Test func whatIsSetAsideSaysWhy() throws {
    var county = Builder(tiers: ["一档", "二档"])
    let outer = county.group("低保")
    let inner = county.group("农村低保", within: [outer])
    let veteran = county.group("在乡老复员军人")
    let base = county.pays([], yuan: 30)
    let wide = county.pays([outer], yuan: 160)
    let narrow = county.pays([inner], yuan: 280)
    let amount = county.yuan(695)
    let other = county.clause(
      QuantityID(.subsidy), [veteran], [county.alternative(amount, tiers: 0b10)])
    let step = try county.step(.subsidy, county.person([inner, veteran], tier: 0))
    let by = Step.SetAside.Reason.overridden(by: county.reference(narrow))
    #expect(
      step.setAside == [
        Step.SetAside(clause: county.reference(base), reason: by),
        Step.SetAside(clause: county.reference(wide), reason: by),
        Step.SetAside(clause: county.reference(other), reason: .otherTiers),
      ])
    #expect(step.result == .yuan(280))
  }

  /// 丰都 2022: 在乡老复员军人 are subsidised in 二档; what holds in 一档 is not said.
  @Test func aClauseForOtherTiersLeavesNothingProvided() throws {
    var town = Builder(tiers: ["一档", "二档"])
    let veteran = town.group("在乡老复员军人")
    let (first, second) = (town.yuan(320), town.yuan(695))
    town.clause(
      QuantityID(.standard), [],
      [town.alternative(first, tiers: 0b01), town.alternative(second, tiers: 0b10)])
    let clause = town.clause(
      QuantityID(.subsidy), [veteran], [town.alternative(town.standard(), tiers: 0b10)])
    #expect(try town.outcome(.owed, town.person([veteran], tier: 1)) == .yuan(0))
    let absent = Outcome.none(.otherTiers([town.reference(clause)]))
    for quantity in [StandardQuantity.subsidy, .owed, .funding] {
      #expect(try town.outcome(quantity, town.person([veteran], tier: 0)) == absent)
    }
    #expect(try town.outcome(.owed, town.person(tier: 0)) == .yuan(320))
  }

  @Test func aConditionThatFailsLeavesTheBase() throws {
    var county = Builder()
    let age = county.age()
    let old = county.condition(.number(age, lowest: 60, highest: nil))
    let poor = county.group("低收入家庭")
    county.pays([], yuan: 30)
    county.pays([poor], yuan: 190, if: old)
    var person = county.person([poor])
    person.state(county.name(age), .number(59))
    #expect(try county.outcome(.subsidy, person) == .yuan(30))
    person.state(county.name(age), .number(60))
    #expect(try county.outcome(.subsidy, person) == .yuan(190))
  }

  @Test func aQuantityThatIsNotDeclaredHasNoClause() throws {
    let county = Builder()
    let answering = Answering(Library(names: county.names, rulebooks: [county.built()]))
    let answer = try answering.answer(QuantityID(99), in: 0, for: Person())
    #expect(answer.cases == .outcome(Outcome.none(.noClause)))
    #expect(throws: QuestionFault.unknownDocument(1)) {
      try answering.answer(QuantityID(.owed), in: 1, for: Person())
    }
  }
}
