import Quantities
import Rulebook
import Text

extension Evaluator {
  /// `true` iff days lie to each other as a condition asks.
  ///
  /// What is said and assumed of days decides where it can. Where it cannot and one day is known, the
  /// other is split at the bounds; where neither is, whether it holds is open itself.
  mutating func holds(
    _ relation: Rulebook.DayRelation, _ document: Int
  ) throws(Demand) -> Bool {
    let later = rulebook(document).facts[Int(relation.later.index)]
    let earlier = rulebook(document).facts[Int(relation.earlier.index)]
    noteOrdinary(later)
    noteOrdinary(earlier)
    switch (known(later), known(earlier)) {
    case (.some(.none), _), (_, .some(.none)): return false
    case (.number(let day)?, .number(let origin)?):
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    default: break
    }
    let stated = rulebook(document).stated(relation)
    // Of a group that is defined by other days nobody asks which windows are the person's.
    let days = later.ordinary == .window ? try chronologyOfPayment(document) : chronology()
    if let certain = days?.truth(of: stated) { return certain }
    switch (known(later), known(earlier)) {
    case (nil, .number(let origin)?):
      guard case .number(let day) = try region(of: later).value else { return false }
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    case (.number(let day)?, nil):
      guard case .number(let origin) = try region(of: earlier).value else { return false }
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    default: break
    }
    if let holds = assumptions.holds(stated) { return holds }
    throw Demand(unknown: .relation(stated), possibilities: [.holds(true), .holds(false)])
  }

  /// All that is said and assumed of the person's days.
  func chronology() -> Chronology? {
    question.chronology(assumptions, library: library, outlines: outlines)
  }
}

extension Assumptions {
  /// What is assumed of a relation, or of its contrary: that a day lies within a period says that it
  /// does not lie after it.
  func holds(_ relation: StatedRelation) -> Bool? {
    holds(.relation(relation)) ?? holds(.relation(relation.complement)).map { !$0 }
  }
}

extension StatedRelation {
  /// The relation that holds wherever this one does not.
  fileprivate var complement: StatedRelation {
    var other = self
    other.limit =
      switch limit {
      case .within: .over
      case .over: .within
      case .under: .reaching
      case .reaching: .under
      }
    return other
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
