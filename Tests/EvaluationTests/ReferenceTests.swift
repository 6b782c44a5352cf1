import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Values that a document leaves to another one.
@Suite struct ReferenceTests {
  private let number = "省医保发〔2021〕1号"

  /// A county that leaves the subsidy of 低保 to the province, and the province.
  private func county(
    tiers: [String] = [], isOwed: Bool = false
  ) -> (county: Builder, poor: GroupID, clause: ClauseID) {
    var county = Builder(tiers: tiers)
    let poor = county.group("低保")
    county.standard(yuan: 320)
    let clause = county.clause(
      QuantityID(.subsidy), [poor],
      [county.alternative(.elsewhere(county.symbol(number)))], isRemainder: isOwed)
    return (county, poor, clause)
  }

  private func cases(
    _ documents: [Builder], _ quantity: StandardQuantity, _ person: Person
  ) throws -> CaseTree {
    let library = Library(
      names: documents.last?.names ?? Interner(), rulebooks: documents.map { $0.built() })
    return try Answering(library).answer(QuantityID(quantity), in: 0, for: person).cases
  }

  @Test func aLoadedDocumentAnswers() throws {
    let (county, poor, clause) = county()
    let open = Outcome.elsewhere(
      Elsewhere(
        numbers: [try #require(county.names.symbol(of: number))],
        clauses: [county.reference(clause)]))
    #expect(try cases([county], .owed, county.person([poor])) == .outcome(open))
    var province = Builder(number, names: county.names)
    let same = province.group("低保")
    province.pays([same], yuan: 280)
    #expect(try cases([county, province], .subsidy, county.person([poor])) == .outcome(.yuan(280)))
    #expect(try cases([county, province], .owed, county.person([poor])) == .outcome(.yuan(40)))
    // A document that is loaded but does not say leaves it open.
    var silent = Builder(number, names: county.names)
    silent.standard(yuan: 500)
    #expect(try cases([county, silent], .owed, county.person([poor])) == .outcome(open))
  }

  @Test func theExplanationContainsTheOtherDocuments() throws {
    let (county, poor, _) = county()
    var province = Builder(number, names: county.names)
    province.pays([province.group("低保")], yuan: 280)
    let library = Library(names: province.names, rulebooks: [county.built(), province.built()])
    let explained = try Answering(library).explain(
      QuantityID(.subsidy), in: 0, for: county.person([poor]))
    let step = try #require(explained.steps.first)
    let reference = try #require(step.operands.first?.operands.first)
    #expect(reference.kind == .reference)
    #expect(
      reference.operands.map { $0.kind } == [.quantity(document: 1, QuantityID(.subsidy))])
  }

  @Test func openFactsOfTheOtherDocumentAreOpenHere() throws {
    let (county, poor, _) = county(tiers: ["一档", "二档"])
    var province = Builder(number, tiers: ["二档", "一档"], names: county.names)
    let same = province.group("低保")
    let age = province.age()
    let (low, high) = (province.yuan(100), province.yuan(200))
    province.clause(
      QuantityID(.subsidy), [same],
      if: province.condition(.number(age, lowest: 60, highest: nil)),
      [province.alternative(low, tiers: 0b10), province.alternative(high, tiers: 0b01)])
    let answer = try cases([county, province], .subsidy, county.person([poor]))
    #expect(
      answer.leaves.map { $0.conditions.map { $0.fact } } == [
        [.tier, .fact(province.name(age))], [.tier, .fact(province.name(age))],
        [.tier, .fact(province.name(age))], [.tier, .fact(province.name(age))],
      ])
    // Tiers are the same by name, not by place: 一档 is 100 元.
    var person = county.person([poor], tier: 0)
    person.state(province.name(age), .number(60))
    #expect(try cases([county, province], .subsidy, person) == .outcome(.yuan(100)))
    // A tier that the other document does not have meets none of its clauses by tier.
    var other = Builder(number, tiers: ["三档"], names: province.names)
    let amount = other.yuan(100)
    other.clause(
      QuantityID(.subsidy), [other.group("低保")], [other.alternative(amount, tiers: 0b1)])
    guard
      case .outcome(.elsewhere) = try cases(
        [county, other], .subsidy, county.person([poor], tier: 0))
    else {
      Issue.record("一档 met a clause for 三档")
      return
    }
  }

  @Test func whatIsOwedElsewhereIsAskedAsWhatIsOwed() throws {
    let (county, poor, _) = county(isOwed: true)
    var province = Builder(number, names: county.names)
    province.standard(yuan: 500)
    province.owes([province.group("低保")], yuan: 50)
    #expect(try cases([county, province], .owed, county.person([poor])) == .outcome(.yuan(50)))
    #expect(
      try cases([county, province], .subsidy, county.person([poor])) == .outcome(.yuan(270)))
  }

  @Test func aConflictElsewhereIsAConflictHere() throws {
    let (county, poor, _) = county()
    var province = Builder(number, names: county.names)
    let groups = [province.group("低保"), province.group("残疾人")]
    province.pays([groups[0]], yuan: 280)
    province.pays([groups[1]], yuan: 160)
    let person = province.person(groups)
    _ = poor
    guard case .outcome(.conflict(let subsidy)) = try cases([county, province], .subsidy, person),
      case .outcome(.conflict(let owed)) = try cases([county, province], .owed, person)
    else {
      Issue.record("no conflict")
      return
    }
    #expect(subsidy.sides.map { $0.value } == [.yuan(280), .yuan(160)])
    #expect(owed.sides.map { $0.value } == [.yuan(40), .yuan(160)])
    #expect(owed.highest == .yuan(40))
    #expect(owed.sides.allSatisfy { $0.clause.document == 1 })
  }

  @Test func documentsThatReferToEachOtherAreFound() throws {
    let (county, poor, _) = county()
    var province = Builder(number, names: county.names)
    let back = province.symbol("测试〔2022〕1号")
    province.clause(
      QuantityID(.subsidy), [province.group("低保")], [province.alternative(.elsewhere(back))])
    let numbers = [back, try #require(county.names.symbol(of: number))]
    #expect(
      try cases([county, province], .owed, county.person([poor]))
        == .outcome(.failure(.circularReference(numbers))))
  }

  @Test func declaredQuantitiesAreFoundByName() throws {
    var county = Builder()
    let premium = county.quantity("大病保险筹资", .money(.perPersonAndYear))
    county.clause(premium, [], [county.alternative(.elsewhere(county.symbol(number)))])
    var province = Builder(number, names: county.names)
    let other = province.quantity("别的", .ratio)
    let same = province.quantity("大病保险筹资", .money(.perPersonAndYear))
    let (ratio, amount) = (province.formula(.number(.one, .exact)), province.yuan(90))
    province.clause(other, [], [province.alternative(ratio)])
    province.clause(same, [], [province.alternative(amount)])
    let library = Library(names: province.names, rulebooks: [county.built(), province.built()])
    #expect(
      try Answering(library).answer(premium, in: 0, for: Person()).cases == .outcome(.yuan(90)))
  }
}
