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
  mutating func holds(
    _ comparison: Rulebook.Condition, _ document: Int
  ) throws(Demand) -> Bool {
    if case .relation(let relation) = comparison { return try holds(relation, document) }
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

  private mutating func value(of fact: Rulebook.Fact) throws(Demand) -> FactValue {
    noteOrdinary(fact)
    if let known = known(fact) { return known }
    return try region(of: fact).value
  }

  /// Notes that the fact was read although nothing was said of it.
  private mutating func noteOrdinary(_ fact: Rulebook.Fact) {
    if question.person.value(of: fact.name) == nil, question.stated(fact) != nil {
      taken.insert(fact.name)
    }
  }

  /// Where an open fact is assumed to lie.
  mutating func region(of fact: Rulebook.Fact) throws(Demand) -> Region {
    if let region = assumptions[.fact(fact.name)] { return region }
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
      let days = try paymentDays(isLate: isLate)
      limits = days.isEmpty ? nil : days
    default: break
    }
    guard let measured = measured(fact, within: numbers) else { return limits }
    return (limits ?? [numbers]).compactMap {
      let (first, last) = (
        max(measured.lowerBound, $0.lowerBound), min(measured.upperBound, $0.upperBound)
      )
      return first <= last ? first...last : nil
    }
  }

  /// The days on which a fact can be by the days that are measured from it or from which it is:
  /// nobody pays before birth. nil where nothing is measured.
  private func measured(
    _ fact: Rulebook.Fact, within numbers: ClosedRange<Int64>
  ) -> ClosedRange<Int64>? {
    let rulebook = rulebook(question.document)
    var (first, last) = (numbers.lowerBound, numbers.upperBound)
    var isMeasured = false
    for relation in outlines[question.document].relations {
      let earlier = rulebook.facts[Int(relation.earlier.index)].name
      let later = rulebook.facts[Int(relation.later.index)].name
      // What is assumed has no part in it, so that a fact has the same regions in every case.
      if later == fact.name, let span = question.span(of: earlier, Assumptions()) {
        first = max(first, span.lowerBound)
        isMeasured = true
      } else if earlier == fact.name, let span = question.span(of: later, Assumptions()) {
        last = min(last, span.upperBound)
        isMeasured = true
      }
    }
    return isMeasured && first <= last ? first...last : nil
  }

  /// The days on which the person pays in the windows, or late, of the document asked.
  private mutating func paymentDays(isLate: Bool) throws(Demand) -> [ClosedRange<Int64>] {
    let rulebook = rulebook(question.document)
    var own: [ClosedRange<Int64>] = []
    // A group that is defined by when its people pay has no say in when that is.
    if isFindingWindows { return rulebook.paymentDays(isLate: isLate, for: nil) }
    isFindingWindows = true
    defer { isFindingWindows = false }
    for group in rulebook.groupsWithWindows where try isMember(of: group, question.document) {
      own += rulebook.paymentDays(isLate: isLate, for: group)
    }
    return own.isEmpty ? rulebook.paymentDays(isLate: isLate, for: nil) : own
  }
}

extension Question {
  /// What is stated of a fact or else ordinarily so; nil where it is open.
  func stated(_ fact: Rulebook.Fact) -> FactValue? {
    if let stated = person.value(of: fact.name) { return stated }
    return opened.contains(fact.name) ? nil : fact.ordinaryValue
  }

  /// Everything that a fact can be within limits, as far as the documents tell it apart.
  func possibilities(
    of fact: Rulebook.Fact, within limits: [ClosedRange<Int64>]? = nil, library: Library,
    outlines: [Outline]
  ) -> [Region] {
    switch fact.kind {
    case .age, .months, .count, .date:
      guard let numbers = fact.kind.numbers else { return [] }
      var starts = Distinct<Int64>()
      for document in documents {
        starts.formUnion(outlines[document].breakpoints[fact.name] ?? [])
        starts.formUnion(bounds(of: fact, in: library.rulebooks[document], outlines[document]))
      }
      return (limits ?? [numbers]).flatMap { limit -> [Region] in
        let inner = starts.filter { limit.lowerBound < $0 && $0 <= limit.upperBound }.sorted()
        let ascending = [limit.lowerBound] + inner
        return ascending.indices.map { place in
          let last = place + 1 < ascending.count ? ascending[place + 1] - 1 : limit.upperBound
          return .numbers(
            lowest: ascending[place], highest: last == numbers.upperBound ? nil : last)
        }
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

extension Question {
  /// Where days begin that a relation tells from others, as far as its other day is known.
  private func bounds(
    of fact: Rulebook.Fact, in rulebook: Rulebook, _ outline: Outline
  ) -> [Int64] {
    var bounds: [Int64] = []
    for relation in outline.relations {
      let later = rulebook.facts[Int(relation.later.index)]
      let earlier = rulebook.facts[Int(relation.earlier.index)]
      var days: ClosedRange<Int64>?
      if later.name == fact.name, case .number(let day)? = person.value(of: earlier.name) {
        days = relation.reckoning.days(relation.limit, of: day)
      } else if earlier.name == fact.name, case .number(let day)? = person.value(of: later.name) {
        days = relation.reckoning.origins(relation.limit, of: day)
      }
      if let days { bounds += [days.lowerBound, days.upperBound + 1] }
    }
    return bounds
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
    case .clause, .holds: .none
    }
  }
}

extension Rulebook.Fact {
  /// What the fact is taken to be when nobody says; nil when it is open.
  var ordinaryValue: FactValue? {
    switch ordinary {
    case .open: return nil
    case .window: return .window(isLate: false)
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
    return Date(number: number).map { Value(.date($0), type) }
  }
}

extension Rulebook.Condition {
  /// The fact that it compares, if it is a comparison.
  var fact: FactID? {
    switch self {
    case .number(let fact, _, _), .oneOf(let fact, _): fact
    case .group, .relation, .not, .and, .or: nil
    }
  }

  /// Whether the comparison holds of what is known of a fact; nil where that leaves it open.
  func truth(of value: FactValue, _ fact: Rulebook.Fact) -> Bool? {
    switch (self, value) {
    case (.number(_, let lowest, let highest), .between(let first, let last)):
      if let last, let lowest, last < lowest { return false }
      if let first, let highest, highest < first { return false }
      let isAbove = lowest.map { lowest in first.map { lowest <= $0 } ?? false } ?? true
      let isBelow = highest.map { highest in last.map { $0 <= highest } ?? false } ?? true
      return isAbove && isBelow ? true : nil
    case (_, .window): return nil
    default: return holds(of: value, fact)
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
