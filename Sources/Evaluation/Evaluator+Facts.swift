import Quantities
import Rulebook
import Text

extension Evaluator {
  /// Whether a clause's condition holds of the person; a clause without one always applies.
  ///
  /// nil where windows of several groups that the person is in come to different things; `doubt` then
  /// says which.
  mutating func holds(_ condition: ConditionID?, _ document: Int) throws(Demand) -> Bool? {
    guard let condition else { return true }
    doubt = nil
    return try rulebook(document).truth(of: condition) { (part) throws(Demand) -> Bool? in
      if case .group(let group) = part { return try isMember(of: group, document) }
      return try holds(part, document)
    }
  }

  /// Whether a comparison of a fact holds of the person; nil as above.
  mutating func holds(
    _ comparison: Rulebook.Condition, _ document: Int
  ) throws(Demand) -> Bool? {
    switch comparison {
    case .relation(let relation): return try holds(relation, document)
    case .timing(let fact, let isLate): return try isTimely(fact, isLate: isLate, document)
    case .inWindow(let fact, let window): return try isInWindow(window, fact, document)
    case .number, .oneOf, .group, .not, .and, .or: break
    }
    guard let fact = comparison.fact else { return false }
    let declared = rulebook(document).facts[Int(fact.index)]
    return comparison.holds(of: try value(of: declared), declared)
  }

  /// The tier chosen, read because a value depends on it.
  func tier(_ asked: Asked) throws(Demand) -> Symbol? {
    if let tier = asked.tier ?? question.person.tier { return tier }
    if case .values(let tiers, _)? = assumptions[.tier] { return tiers.first }
    let own = rulebook(question.document).tiers
    var tiers = own
    if own.isEmpty {
      for document in question.documents {
        for tier in rulebook(document).tiers where !tiers.contains(tier) { tiers.append(tier) }
      }
    }
    throw Demand(unknown: .tier, possibilities: tiers.map { .values([$0], orNone: false) })
  }

  /// `true` iff the clause's condition cannot hold with what is known, found out at a glance: of
  /// thousands of clauses about one group, each for an age, all but a few are left aside so.
  ///
  /// What was looked up for the clause before is in `last`.
  mutating func isRuledOut(
    _ clause: ClauseID, _ document: Int, _ last: inout (fact: FactID, value: FactValue?)?
  ) throws(Demand) -> Bool {
    guard let range = outlines[document].ranges[Int(clause.index)] else { return false }
    if last?.fact != range.fact {
      let fact = rulebook(document).facts[Int(range.fact.index)]
      noteOrdinary(fact)
      var value = known(fact)
      if value == nil, assumptions[.fact(fact.name)] != nil { value = try region(of: fact).value }
      last = (range.fact, value)
    }
    guard case .number(let number)? = last?.value else { return false }
    return number < range.lowest || range.highest < number
  }

  /// The number or day that a fact is, where that is known exactly.
  mutating func step(ofFact fact: Rulebook.Fact) throws(Demand) -> Step {
    var number: Int64?
    if case .number(let stated)? = known(fact) {
      number = stated
    } else if known(fact) == nil {
      noteOrdinary(fact)
      number = try region(of: fact).onlyNumber
    }
    guard let number, let value = fact.value(number) else {
      return Step(.fact(fact.name), result: .failure(.needsFact(fact.name)))
    }
    return Step(.fact(fact.name), result: .value(value))
  }

  /// The value that the fact is stated or taken to have; nil where that is open or one of several.
  func known(_ fact: Rulebook.Fact) -> FactValue? {
    switch question.stated(fact) {
    case .between, .window: nil
    case let value: value
    }
  }

  mutating func value(of fact: Rulebook.Fact) throws(Demand) -> FactValue {
    noteOrdinary(fact)
    if let known = known(fact) { return known }
    return try region(of: fact).value
  }

  /// Notes that the fact was read although nothing was said of it.
  mutating func noteOrdinary(_ fact: Rulebook.Fact) {
    if question.person.value(of: fact.name) == nil, question.stated(fact) != nil {
      taken.insert(fact.name)
    }
  }

  /// Where an open fact is assumed to lie.
  mutating func region(of fact: Rulebook.Fact) throws(Demand) -> Region {
    if let region = assumptions[.fact(fact.name)] {
      // In a window of other people nobody pays who is said to pay in the window.
      if case .window(let isLate)? = question.stated(fact), try !pays(in: region, isLate: isLate) {
        throw Demand(unknown: .fact(fact.name), possibilities: [])
      }
      return region
    }
    throw Demand(
      unknown: .fact(fact.name),
      possibilities: question.possibilities(
        of: fact, within: try limits(of: fact), library: library, outlines: outlines))
  }

  /// The numbers that an open fact can be by what is said of it; nil where nothing is.
  mutating func limits(of fact: Rulebook.Fact) throws(Demand) -> [ClosedRange<Int64>]? {
    guard let numbers = fact.kind.numbers else { return nil }
    var limits: [ClosedRange<Int64>]?
    switch question.stated(fact) {
    case .between(let lowest, let highest):
      let (first, last) = (lowest ?? numbers.lowerBound, highest ?? numbers.upperBound)
      limits = first <= last ? [first...last] : []
    case .window(let isLate):
      // Whose windows count can hang on what is open, and a fact has the same regions in every case.
      let days = outlines[question.document].payment.daysToPayOfAnybody(isLate: isLate)
      limits = days.isEmpty ? nil : days.numbers
    default: break
    }
    // What is assumed has no part in it, so that a fact has the same regions in every case.
    guard fact.kind == .date,
      let span = question.chronology(Assumptions(), library: library, outlines: outlines)?
        .span(of: fact.name)
    else { return limits }
    return (limits ?? [numbers]).compactMap {
      let (first, last) = (max(span.lowerBound, $0.lowerBound), min(span.upperBound, $0.upperBound))
      return first <= last ? first...last : nil
    }
  }
}
