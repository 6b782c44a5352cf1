import Evaluation
import Quantities
import Rulebook
import Text

/// Builds small rulebooks for tests in the words of the domain.
struct Builder {
  var names = Interner()
  var rulebook: Rulebook

  init(_ number: String = "测试〔2022〕1号", tiers: [String] = [], names: Interner = Interner()) {
    self.names = names
    let region = self.names.intern("某县")
    rulebook = Rulebook(
      document: Rulebook.Document(
        region: region, aliases: [], year: 2022, number: self.names.intern(number), issued: nil,
        scheme: self.names.intern("城乡居民基本医疗保险"), within: [], source: 0))
    for quantity in StandardQuantity.allCases {
      rulebook.quantities.append(
        Rulebook.Quantity(
          name: self.names.intern(quantity.name), synonyms: [], type: quantity.type))
    }
    rulebook.tiers = tiers.map { self.names.intern($0) }
  }

  mutating func symbol(_ name: String) -> Symbol { names.intern(name) }

  @discardableResult
  mutating func group(
    _ name: String, within: [GroupID] = [], excluded: [GroupID] = [],
    is definition: ConditionID? = nil
  ) -> GroupID {
    var group = Rulebook.Group(name: names.intern(name), synonyms: [])
    group.within = within
    group.excluded = excluded
    group.definition = definition
    rulebook.groups.append(group)
    return GroupID(rulebook.groups.count - 1)
  }

  mutating func divide(_ group: GroupID, into divisions: [GroupID]) {
    rulebook.groups[Int(group.index)].divisions = divisions
  }

  mutating func age(_ name: String = "年龄", _ ordinary: Rulebook.Fact.Ordinary = .open) -> FactID {
    number(name, .age, ordinary)
  }

  mutating func months(_ name: String, _ ordinary: Rulebook.Fact.Ordinary) -> FactID {
    number(name, .months, ordinary)
  }

  mutating func birth(_ name: String, _ ordinary: Rulebook.Fact.Ordinary = .open) -> FactID {
    let fact = date(name, ordinary)
    rulebook.facts[Int(fact.index)].isBirth = true
    return fact
  }

  mutating func date(_ name: String, _ ordinary: Rulebook.Fact.Ordinary = .open) -> FactID {
    number(name, .date, ordinary)
  }

  mutating func count(_ name: String, _ ordinary: Rulebook.Fact.Ordinary = .open) -> FactID {
    number(name, .count, ordinary)
  }

  private mutating func number(
    _ name: String, _ kind: Rulebook.Fact.Kind, _ ordinary: Rulebook.Fact.Ordinary
  ) -> FactID {
    rulebook.facts.append(
      Rulebook.Fact(
        name: names.intern(name), synonyms: [], kind: kind, ordinary: ordinary, valueSynonyms: []))
    return FactID(rulebook.facts.count - 1)
  }

  mutating func fact(
    _ name: String, _ values: [String], _ ordinary: Rulebook.Fact.Ordinary
  ) -> FactID {
    let symbols = values.map { names.intern($0) }
    rulebook.facts.append(
      Rulebook.Fact(
        name: names.intern(name), synonyms: [], kind: .oneOf(symbols), ordinary: ordinary,
        valueSynonyms: symbols.map { _ in [] }))
    return FactID(rulebook.facts.count - 1)
  }

  mutating func quantity(_ name: String, _ type: QuantityType) -> QuantityID {
    rulebook.quantities.append(
      Rulebook.Quantity(name: names.intern(name), synonyms: [], type: type))
    return QuantityID(rulebook.quantities.count - 1)
  }

  mutating func condition(_ condition: Rulebook.Condition) -> ConditionID {
    rulebook.conditions.append(condition)
    return ConditionID(rulebook.conditions.count - 1)
  }

  mutating func formula(_ formula: Rulebook.Formula) -> FormulaID {
    rulebook.formulas.append(formula)
    return FormulaID(rulebook.formulas.count - 1)
  }

  mutating func yuan(_ yuan: Int64, _ exactness: Exactness = .exact) -> FormulaID {
    formula(.number(Rational(yuan * 100), exactness))
  }

  mutating func standard(_ tier: Int? = nil) -> FormulaID {
    formula(.quantity(QuantityID(.standard), tier: tier))
  }

  mutating func percent(_ percent: Int64, of base: FormulaID) -> FormulaID {
    formula(.share(ratio(percent, 100), of: base))
  }

  func ratio(_ numerator: Int64, _ denominator: Int64) -> Rational {
    // A denominator above zero never fails.
    (try? Rational(Int128(numerator), over: Int128(denominator))) ?? .zero
  }

  func alternative(
    _ formula: FormulaID, tiers: UInt64 = .max, min: FormulaID? = nil, max: FormulaID? = nil,
    rounding: Rounding? = nil
  ) -> Rulebook.Alternative {
    alternative(.formula(formula), tiers: tiers, min: min, max: max, rounding: rounding)
  }

  func alternative(
    _ value: Rulebook.Alternative.Value, tiers: UInt64 = .max, min: FormulaID? = nil,
    max: FormulaID? = nil, rounding: Rounding? = nil
  ) -> Rulebook.Alternative {
    Rulebook.Alternative(
      tiers: tiers, value: value, minimum: min, maximum: max, rounding: rounding,
      place: Place(source: 0, span: Span(0, 0)))
  }

  @discardableResult
  mutating func clause(
    _ quantity: QuantityID, _ groups: [GroupID], if condition: ConditionID? = nil,
    _ alternatives: [Rulebook.Alternative], isRemainder: Bool = false,
    insteadOf: ClauseID? = nil, others: Bool = false
  ) -> ClauseID {
    let first = rulebook.alternatives.count
    rulebook.alternatives += alternatives
    let subject = rulebook.subjectGroups.count
    rulebook.subjectGroups += groups
    rulebook.clauses.append(
      Rulebook.Clause(
        quantity: quantity, subject: subject..<rulebook.subjectGroups.count,
        scope: others ? .others : groups.isEmpty ? .base : .groups, condition: condition,
        alternatives: first..<rulebook.alternatives.count, isRemainder: isRemainder,
        isVoluntary: false, insteadOf: insteadOf,
        citation: names.intern("二.\(rulebook.clauses.count + 1)"),
        place: Place(source: 0, span: Span(0, 0))))
    return ClauseID(rulebook.clauses.count - 1)
  }

  @discardableResult
  mutating func standard(yuan amount: Int64) -> ClauseID {
    let formula = yuan(amount)
    return clause(QuantityID(.standard), [], [alternative(formula)])
  }

  @discardableResult
  mutating func pays(_ groups: [GroupID], yuan amount: Int64, if condition: ConditionID? = nil)
    -> ClauseID
  {
    let formula = yuan(amount)
    return clause(QuantityID(.subsidy), groups, if: condition, [alternative(formula)])
  }

  @discardableResult
  mutating func owes(_ groups: [GroupID], yuan amount: Int64) -> ClauseID {
    let formula = yuan(amount)
    return clause(QuantityID(.subsidy), groups, [alternative(formula)], isRemainder: true)
  }

  @discardableResult
  mutating func funds(_ groups: [GroupID], from funder: String, others: Bool = false) -> ClauseID {
    let funder = names.intern(funder)
    return clause(
      QuantityID(.funding), groups, [alternative(.funder(funder, rest: nil))], others: others)
  }

  mutating func combine(_ rule: Rulebook.Combination.Rule, _ groups: [GroupID] = []) {
    rulebook.combinations.append(
      Rulebook.Combination(
        groups: groups, rule: rule, citation: names.intern("七"),
        place: Place(source: 0, span: Span(0, 0))))
  }

  /// The rulebook with its index.
  func built() -> Rulebook {
    var rulebook = rulebook
    rulebook.buildIndex()
    return rulebook
  }

  func person(_ groups: [GroupID] = [], tier: Int? = nil) -> Person {
    Person(
      groups: groups.map { rulebook.groups[Int($0.index)].name },
      tier: tier.map { rulebook.tiers[$0] })
  }

  func name(_ group: GroupID) -> Symbol { rulebook.groups[Int(group.index)].name }

  func name(_ fact: FactID) -> Symbol { rulebook.facts[Int(fact.index)].name }

  /// What a standard quantity comes to, where the question leaves nothing open that matters.
  func outcome(_ quantity: StandardQuantity, _ person: Person) throws -> Outcome? {
    try cases(quantity, person).single
  }

  func reference(_ clause: ClauseID) -> ClauseReference {
    ClauseReference(document: 0, clause: clause)
  }

  /// How a standard quantity comes about, where nothing is open that matters.
  func step(_ quantity: StandardQuantity, _ person: Person) throws -> Step {
    let answering = Answering(Library(names: names, rulebooks: [built()]))
    switch try answering.explain(QuantityID(quantity), in: 0, for: person) {
    case .explanation(let explanation): return explanation.step
    case .split(let fact, _): throw OpenQuestion(fact: fact)
    }
  }

  /// The question leaves something open that matters.
  struct OpenQuestion: Error {
    var fact: OpenFact
  }

  func cases(_ quantity: StandardQuantity, _ person: Person) throws -> CaseTree {
    let answering = Answering(Library(names: names, rulebooks: [built()]))
    return try answering.answer(QuantityID(quantity), in: 0, for: person).cases
  }
}

extension Outcome {
  /// An amount per person and year.
  static func yuan(_ yuan: Int64, _ exactness: Exactness = .exact) -> Outcome {
    .value(.yuan(yuan, exactness))
  }
}

extension Value {
  /// An amount per person and year.
  static func yuan(_ yuan: Int64, _ exactness: Exactness = .exact) -> Value {
    Value(.number(Rational(yuan * 100)), .money(.perPersonAndYear), exactness)
  }
}
