import Quantities
import Rulebook
import Text

extension Evaluator {
  /// `true` iff days lie to each other as a condition asks.
  ///
  /// Where one day is known the other is split at the bounds; where neither is, what is said of them
  /// decides, or whether it holds is open itself.
  mutating func holds(
    _ relation: Rulebook.DayRelation, _ document: Int
  ) throws(Demand) -> Bool {
    let later = rulebook(document).facts[Int(relation.later.index)]
    let earlier = rulebook(document).facts[Int(relation.earlier.index)]
    switch (known(later), known(earlier)) {
    case (.some(.none), _), (_, .some(.none)): return false
    case (.number(let day)?, .number(let origin)?):
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    case (nil, .number(let origin)?):
      guard case .number(let day) = try region(of: later).value else { return false }
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    case (.number(let day)?, nil):
      guard case .number(let origin) = try region(of: earlier).value else { return false }
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    default: break
    }
    let stated = rulebook(document).stated(relation)
    if let known = question.decides(stated) { return known }
    let days = [try span(of: later), try span(of: earlier)]
    if let certain = relation.truth(of: days[0], from: days[1]) { return certain }
    let unknown = Unknown.relation(stated)
    if case .holds(let holds)? = assumptions[unknown] { return holds }
    throw Demand(unknown: unknown, possibilities: [.holds(true), .holds(false)])
  }

  /// From which day to which an open fact can be.
  private mutating func span(of fact: Rulebook.Fact) throws(Demand) -> ClosedRange<Int64> {
    let all = fact.kind.numbers ?? 0...0
    if let known = question.span(of: fact.name, assumptions) { return known }
    guard let limits = try limits(of: fact), let first = limits.first, let last = limits.last else {
      return all
    }
    return first.lowerBound...last.upperBound
  }
}

extension Rulebook.DayRelation {
  /// Whether the relation holds of any two days of the spans, of which the later one is not before
  /// the earlier; nil where that depends.
  func truth(of later: ClosedRange<Int64>, from earlier: ClosedRange<Int64>) -> Bool? {
    guard let first = reckoning.days(limit, of: earlier.lowerBound),
      let last = reckoning.days(limit, of: earlier.upperBound)
    else { return nil }
    if later.upperBound < earlier.lowerBound { return false }
    switch limit {
    case .within, .under:
      if later.upperBound <= first.upperBound { return true }
      return last.upperBound < later.lowerBound ? false : nil
    case .reaching, .over:
      if last.lowerBound <= later.lowerBound { return true }
      return later.upperBound < first.lowerBound ? false : nil
    }
  }
}

extension Question {
  /// From which day to which a fact is assumed or stated to be; nil where nothing is.
  func span(of fact: Symbol, _ assumptions: Assumptions) -> ClosedRange<Int64>? {
    var bounds: (Int64?, Int64?)?
    if case .numbers(let lowest, let highest)? = assumptions[.fact(fact)] {
      bounds = (lowest, highest)
    } else {
      switch person.value(of: fact) {
      case .number(let day)?: bounds = (day, day)
      case .between(let lowest, let highest)?: bounds = (lowest, highest)
      default: break
      }
    }
    guard let bounds else { return nil }
    let first = bounds.0 ?? Int64(Date.first.dayNumber)
    let last = bounds.1 ?? Int64(Date.last.dayNumber)
    return first <= last ? first...last : nil
  }

  /// Whether a relation between two days follows from one that is stated of them; nil where not.
  func decides(_ relation: StatedRelation) -> Bool? {
    for stated in person.relations
    where stated.later == relation.later && stated.earlier == relation.earlier {
      if stated == relation { return true }
      guard stated.reckoning.reading == relation.reckoning.reading else { continue }
      let (known, asked) = (stated.reckoning.span, relation.reckoning.span)
      switch (stated.limit, relation.limit) {
      case (.within, .within): if asked.isShorter(than: known) == false { return true }
      case (.within, .over): if asked.isShorter(than: known) == false { return false }
      case (.over, .within): if known.isShorter(than: asked) == false { return false }
      case (.over, .over): if known.isShorter(than: asked) == false { return true }
      default: break
      }
    }
    return nil
  }
}

extension Rulebook {
  /// A relation by the names of its facts, which documents share.
  func stated(_ relation: DayRelation) -> StatedRelation {
    StatedRelation(
      later: facts[Int(relation.later.index)].name,
      earlier: facts[Int(relation.earlier.index)].name, reckoning: relation.reckoning,
      limit: relation.limit)
  }
}
