import Quantities
import Rulebook
import Text

extension Evaluator {
  /// `true` iff a clause's condition holds of the person; a clause without one always applies.
  mutating func holds(_ condition: ConditionID?, _ document: Int) throws(Demand) -> Bool {
    guard let condition else { return true }
    let truth = try rulebook(document).truth(of: condition) { (part) throws(Demand) -> Bool? in
      if case .group(let group) = part { return try isMember(of: group, document) }
      return try holds(part, document)
    }
    return truth == true
  }

  /// `true` iff a comparison of a fact holds of the person.
  func holds(_ comparison: Rulebook.Condition, _ document: Int) throws(Demand) -> Bool {
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
  func isRuledOut(
    _ clause: ClauseID, _ document: Int, _ last: inout (fact: FactID, value: FactValue?)?
  ) -> Bool {
    guard let range = outlines[document].ranges[Int(clause.index)] else { return false }
    if last?.fact != range.fact {
      let fact = rulebook(document).facts[Int(range.fact.index)]
      last = (range.fact, known(fact) ?? assumptions[.fact(fact.name)]?.value)
    }
    guard case .number(let number)? = last?.value else { return false }
    return number < range.lowest || range.highest < number
  }

  /// The number or day that a fact is, where that is known exactly.
  func step(ofFact fact: Rulebook.Fact) throws(Demand) -> Step {
    var number: Int64?
    if case .number(let stated)? = known(fact) {
      number = stated
    } else if known(fact) == nil {
      number = try region(of: fact).onlyNumber
    }
    guard let number, let value = fact.value(number) else {
      return Step(.fact(fact.name), result: .failure(.needsFact(fact.name)))
    }
    return Step(.fact(fact.name), result: .value(value))
  }

  /// The value that the fact is stated or taken to have; nil where it is open.
  private func known(_ fact: Rulebook.Fact) -> FactValue? {
    if let stated = question.person.value(of: fact.name) { return stated }
    if let ordinary = fact.ordinaryValue, !question.opened.contains(fact.name) { return ordinary }
    return nil
  }

  private func value(of fact: Rulebook.Fact) throws(Demand) -> FactValue {
    if let known = known(fact) { return known }
    return try region(of: fact).value
  }

  /// Where an open fact is assumed to lie.
  private func region(of fact: Rulebook.Fact) throws(Demand) -> Region {
    if let region = assumptions[.fact(fact.name)] { return region }
    throw Demand(
      unknown: .fact(fact.name),
      possibilities: question.possibilities(of: fact, library: library, outlines: outlines))
  }
}

extension Question {
  /// Everything that a fact can be, as far as the documents tell it apart.
  func possibilities(
    of fact: Rulebook.Fact, library: Library, outlines: [Outline]
  ) -> [Region] {
    switch fact.kind {
    case .age, .months, .count, .date:
      guard let numbers = fact.kind.numbers else { return [] }
      var starts: Distinct<Int64> = [numbers.lowerBound]
      for document in documents {
        starts.formUnion(outlines[document].breakpoints[fact.name] ?? [])
      }
      let ascending = starts.filter { numbers.contains($0) }.sorted()
      return ascending.indices.map { place in
        let next = place + 1 < ascending.count ? ascending[place + 1] : nil
        return .numbers(lowest: ascending[place], highest: next.map { $0 - 1 })
      }
    case .oneOf(var values):
      for document in documents {
        guard let other = outlines[document].fact(fact.name),
          case .oneOf(let more) = library.rulebooks[document].facts[Int(other.index)].kind
        else { continue }
        for value in more where !values.contains(value) { values.append(value) }
      }
      return values.map { .values([$0], orNone: false) } + [.values([], orNone: true)]
    }
  }
}

extension Region {
  /// The number that the region is, when it is one alone.
  var onlyNumber: Int64? {
    if case .numbers(let lowest?, let highest?) = self, lowest == highest { return lowest }
    return nil
  }

  /// A value of the fact in the region; all of them are alike to every condition.
  var value: FactValue {
    switch self {
    case .numbers(let lowest, let highest): .number(lowest ?? highest ?? 0)
    case .values(let values, _): values.first.map { .value($0) } ?? .none
    case .clause: .none
    }
  }
}

extension Rulebook.Fact {
  /// What the fact is taken to be when nobody says; nil when it is open.
  var ordinaryValue: FactValue? {
    switch ordinary {
    case .open: return nil
    case .none: return FactValue.none
    case .value(let index):
      switch kind {
      case .age, .months, .count, .date: return .number(Int64(index))
      case .oneOf(let values): return values.indices.contains(index) ? .value(values[index]) : nil
      }
    }
  }
}

extension Rulebook.Fact {
  /// A number of the fact as a value; nil when it is no fact of numbers or no day of the calendar.
  func value(_ number: Int64) -> Value? {
    guard let type = kind.type else { return nil }
    guard kind == .date else { return Value(.number(Rational(number)), type) }
    return Int32(exactly: number).flatMap { Date(dayNumber: $0) }.map { Value(.date($0), type) }
  }
}

extension Rulebook.Condition {
  /// The fact that it compares, if it is a comparison.
  var fact: FactID? {
    switch self {
    case .number(let fact, _, _), .oneOf(let fact, _): fact
    case .group, .not, .and, .or: nil
    }
  }

  /// `true` iff the comparison holds of a value of the fact; a value of another kind meets none.
  func holds(of value: FactValue, _ fact: Rulebook.Fact) -> Bool {
    switch (self, value) {
    case (.number(_, let lowest, let highest), .number(let number)):
      return (lowest.map { $0 <= number } ?? true) && (highest.map { number <= $0 } ?? true)
    case (.oneOf(_, let bits), .value(let name)):
      guard case .oneOf(let values) = fact.kind,
        let place = values.firstIndex(of: name)
          ?? fact.valueSynonyms.firstIndex(where: { $0.contains(name) })
      else { return false }
      return bits >> UInt64(place) & 1 == 1
    default: return false
    }
  }
}
