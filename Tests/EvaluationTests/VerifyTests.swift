import Quantities
import Rulebook
import Testing
import Text

/// What `verify` rejects.
@Suite struct VerifyTests {
  @Test func aQuantityMustNotDependOnItself() {
    var county = Builder()
    let (left, right) = (
      county.quantity("甲", .money(.perPersonAndYear)),
      county.quantity("乙", .money(.perPersonAndYear))
    )
    let toRight = county.formula(.quantity(right, tier: nil))
    let toLeft = county.formula(.quantity(left, tier: nil))
    county.clause(left, [], [county.alternative(toRight)])
    #expect(county.built().verify() == [])
    let amount = county.yuan(1)
    county.clause(right, [], [county.alternative(amount, min: toLeft)])
    #expect(
      county.built().verify() == [
        "quantity \(left.index) depends on itself, or on one that does",
        "quantity \(right.index) depends on itself, or on one that does",
      ])
  }

  @Test func theStandardMustNotDependOnTheSubsidyOfARemainder() {
    var county = Builder()
    county.owes([], yuan: 40)
    let half = county.percent(50, of: county.formula(.quantity(QuantityID(.subsidy), tier: nil)))
    county.clause(QuantityID(.standard), [], [county.alternative(half)])
    #expect(!county.built().verify().isEmpty)
  }

  @Test func aTierMayDependOnAnother() {
    var town = Builder(tiers: ["一档", "二档"])
    let amount = town.yuan(320)
    let more = town.formula(.add(town.standard(0), town.yuan(375)))
    town.clause(
      QuantityID(.standard), [],
      [town.alternative(amount, tiers: 0b01), town.alternative(more, tiers: 0b10)])
    #expect(town.built().verify() == [])
    let same = town.standard(1)
    town.rulebook.alternatives[1].value = .formula(same)
    #expect(!town.built().verify().isEmpty)
  }

  @Test func groupsMustNotBeNestedInOrDefinedThroughThemselves() {
    var county = Builder()
    let outer = county.group("甲")
    let inner = county.group("乙", within: [outer])
    county.rulebook.groups[Int(outer.index)].definition = county.condition(.group(inner))
    #expect(county.built().verify() == [])
    county.rulebook.groups[Int(inner.index)].definition = county.condition(.group(outer))
    #expect(county.built().verify() == ["groups are defined through themselves"])
    county.rulebook.groups[Int(outer.index)].within = [inner]
    #expect(county.built().verify() == ["groups are nested in themselves"])
  }

  /// A group may be defined by its own divisions: 低保 is 农村低保 or 城市低保.
  @Test func aGroupMayBeDefinedByItsDivisions() {
    var county = Builder()
    let (rural, urban) = (county.group("农村低保"), county.group("城市低保"))
    let either = county.condition(
      .or(county.condition(.group(rural)), county.condition(.group(urban))))
    county.divide(county.group("低保", is: either), into: [rural, urban])
    #expect(county.built().verify() == [])
  }

  @Test func definitionsMustStandInOrder() {
    var county = Builder()
    let age = county.age()
    let first = county.group("甲")
    let second = county.group("乙", is: county.condition(.number(age, lowest: 60, highest: nil)))
    county.rulebook.groups[Int(first.index)].definition = county.condition(.group(second))
    var rulebook = county.built()
    #expect(rulebook.index.defined == [second, first])
    #expect(rulebook.verify() == [])
    rulebook.index.defined.reverse()
    #expect(rulebook.verify() == ["the definition of group 0 is worked out too early"])
    rulebook.index.defined = [first]
    #expect(rulebook.verify() == ["the index does not have each definition once"])
  }

  @Test func replacementsMustNotGoRound() {
    var county = Builder()
    let first = county.pays([], yuan: 1)
    let second = county.pays([], yuan: 2)
    county.rulebook.clauses[Int(first.index)].insteadOf = second
    #expect(county.built().verify() == [])
    county.rulebook.clauses[Int(second.index)].insteadOf = first
    #expect(county.built().verify() == ["clauses replace each other in a circle"])
  }

  @Test func theIndexMustBeThatOfTheClauses() {
    var county = Builder()
    let poor = county.group("低保")
    county.pays([poor], yuan: 1)
    var rulebook = county.built()
    rulebook.clauses[0].scope = .base
    rulebook.clauses[0].subject = 0..<0
    #expect(rulebook.verify() == ["the index is not that of the clauses"])
  }

  @Test func identifiersTiersAndKindsAreChecked() {
    func faults(_ spoil: (inout Builder) -> Void) -> [String] {
      var town = Builder(tiers: ["一档", "二档"])
      _ = town.age()
      let poor = town.group("低保")
      town.pays([poor], yuan: 1)
      spoil(&town)
      return town.rulebook.verify()
    }
    #expect(
      faults { $0.rulebook.formulas.append(.quantity(QuantityID(99), tier: nil)) } == [
        "formula 1: quantity"
      ])
    #expect(
      faults { $0.rulebook.formulas.append(.share(.one, of: FormulaID(1))) } == [
        "formula 1: operand 1 is not earlier"
      ])
    #expect(
      faults { $0.rulebook.formulas.append(.divide(FormulaID(0), by: .zero)) } == [
        "formula 1: division by zero"
      ])
    #expect(faults { $0.rulebook.conditions.append(.oneOf(FactID(0), 1)) } == ["condition 0: fact"])
    #expect(
      faults { $0.rulebook.conditions.append(.not(ConditionID(0))) } == [
        "condition 0: operand 0 is not earlier"
      ])
    #expect(faults { $0.rulebook.subjectGroups[0] = GroupID(7) } == ["clause 0: group"])
    #expect(faults { $0.rulebook.alternatives[0].tiers = 0b100 } == ["alternative 0: unknown tier"])
    #expect(faults { $0.rulebook.alternatives[0].tiers = 0 } == ["alternative 0: no tier"])
    #expect(
      faults { $0.rulebook.alternatives[0].value = .formula(FormulaID(5)) } == [
        "alternative 0: formula"
      ])
    #expect(faults { $0.rulebook.clauses[0].scope = .base } == ["clause 0: scope"])
    #expect(
      faults { $0.rulebook.clauses[0].quantity = QuantityID(.owed) } == [
        "clause 0: owed is derived"
      ])
    #expect(
      faults { $0.rulebook.clauses[0].quantity = QuantityID(.funding) } == ["clause 0: funder"])
    #expect(
      faults { town in
        let (one, two) = (town.yuan(1), town.yuan(2))
        town.clause(
          QuantityID(.standard), [],
          [town.alternative(one, tiers: 0b01), town.alternative(two)])
      } == ["clause 1: alternatives share a tier"])
  }
}
