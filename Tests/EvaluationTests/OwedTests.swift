import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// What the person pays.
@Suite struct OwedTests {
  @Test func aClauseThatStatesItDefinesTheSubsidyAsTheRest() throws {
    var county = Builder()
    let returned = county.group("返贫致贫人口")
    county.owes([returned], yuan: 38)
    #expect(try county.outcome(.owed, county.person([returned])) == .yuan(38))
    // Without a standard the subsidy is not known, and nothing is owed by default.
    let standard = county.rulebook.quantities[StandardQuantity.standard.rawValue].name
    #expect(
      try county.outcome(.subsidy, county.person([returned]))
        == Outcome.none(.missing(standard, otherTiers: [])))
    #expect(try county.outcome(.owed, county.person()) == Outcome.none(.noClause))
    county.standard(yuan: 380)
    #expect(try county.outcome(.subsidy, county.person([returned])) == .yuan(342))
    #expect(try county.outcome(.owed, county.person([returned])) == .yuan(38))
  }

  @Test func whatIsOwedIsNeverMoreThanTheStandardNorLessThanNothing() throws {
    var county = Builder()
    let (much, more) = (county.group("甲"), county.group("乙"))
    county.standard(yuan: 320)
    county.owes([much], yuan: 400)
    county.pays([more], yuan: 350)
    let owed = Outcome.failure(
      .subsidyAboveStandard(subsidy: Rational(-8000), standard: Rational(32_000)))
    #expect(try county.outcome(.owed, county.person([much])) == owed)
    #expect(try county.outcome(.subsidy, county.person([much])) == owed)
    #expect(
      try county.outcome(.owed, county.person([more]))
        == .failure(.subsidyAboveStandard(subsidy: Rational(35_000), standard: Rational(32_000))))
    let negative = county.formula(.subtract(county.yuan(0), county.yuan(10)))
    let below = county.group("丙")
    county.clause(QuantityID(.subsidy), [below], [county.alternative(negative)])
    guard case .failure = try county.outcome(.owed, county.person([below])) else {
      Issue.record("a negative subsidy raises what is owed")
      return
    }
  }

  /// A subsidy that is computed from something missing is not the absence of a subsidy.
  @Test func aMissingOperandDoesNotMakeThePersonUnsubsidised() throws {
    var county = Builder()
    county.standard(yuan: 320)
    let other = county.quantity("补助", .money(.perPersonAndYear))
    let poor = county.group("低保")
    let share = county.percent(50, of: county.formula(.quantity(other, tier: nil)))
    county.clause(QuantityID(.subsidy), [poor], [county.alternative(share)])
    let missing = county.rulebook.quantities[Int(other.index)].name
    #expect(
      try county.outcome(.owed, county.person([poor]))
        == Outcome.none(.missing(missing, otherTiers: [])))
  }

  @Test func severalThatStateItAreWeighedAsSubsidies() throws {
    var county = Builder()
    let groups = [county.group("甲"), county.group("乙")]
    county.owes([groups[0]], yuan: 40)
    county.owes([groups[1]], yuan: 32)
    guard case .conflict(let conflict) = try county.outcome(.owed, county.person(groups)) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.highest == .yuan(32))
    county.combine(.highest)
    #expect(try county.outcome(.owed, county.person(groups)) == .yuan(32))
    county.standard(yuan: 320)
    #expect(try county.outcome(.owed, county.person(groups)) == .yuan(32))
    #expect(try county.outcome(.subsidy, county.person(groups)) == .yuan(288))
  }

  @Test func statedAndPaidAgreeOrConflict() throws {
    var county = Builder()
    let groups = [county.group("甲"), county.group("乙"), county.group("丙")]
    county.standard(yuan: 320)
    county.owes([groups[0]], yuan: 40)
    county.pays([groups[1]], yuan: 280)
    county.pays([groups[2]], yuan: 100)
    #expect(try county.outcome(.owed, county.person([groups[0], groups[1]])) == .yuan(40))
    guard
      case .conflict(let conflict) = try county.outcome(
        .owed, county.person([groups[0], groups[2]]))
    else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.sides.map { $0.value } == [.yuan(40), .yuan(220)])
    #expect(conflict.highest == .yuan(40))
  }

  @Test func whatIsLeftElsewhereStaysOpen() throws {
    var county = Builder()
    county.standard(yuan: 320)
    let special = county.group("特殊群体")
    let clause = county.clause(
      QuantityID(.subsidy), [special], [county.alternative(.elsewhere(nil))])
    let due = Outcome.elsewhere(Elsewhere(numbers: [], clauses: [county.reference(clause)]))
    for quantity in [StandardQuantity.subsidy, .owed, .funding] {
      #expect(try county.outcome(quantity, county.person([special])) == due)
    }
  }

  @Test func explanationsShowWhereTheAmountComesFrom() throws {
    var county = Builder()
    let poor = county.group("低保")
    county.standard(yuan: 320)
    county.pays([poor], yuan: 280)
    let step = try county.step(.owed, county.person([poor]))
    #expect(step.kind == .quantity(document: 0, QuantityID(.owed)))
    #expect(step.operands.map { $0.kind } == [.remainder])
    #expect(
      step.operands[0].operands.map { $0.kind } == [
        .quantity(document: 0, QuantityID(.standard)),
        .quantity(document: 0, QuantityID(.subsidy)),
      ])
    let whole = try county.step(.owed, county.person())
    #expect(whole.operands.map { $0.kind } == [.unsubsidised])
  }
}
