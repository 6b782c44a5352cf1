import Quantities
import Rulebook
import Text

extension Question {
  /// All that is said, assumed or ordinarily so of the person's days; nil where nothing relates days
  /// to each other.
  func chronology(
    _ assumptions: Assumptions, library: Library, outlines: [Outline]
  ) -> Chronology? {
    let hasRelation = documents.contains { !outlines[$0].statedRelations.isEmpty }
    let births = documents.flatMap { document in
      library.rulebooks[document].facts.filter { $0.isBirth }.map { $0.name }
    }
    let isBorn = births.contains { statedSpan(of: $0) != nil }
    guard hasRelation || isBorn || !person.relations.isEmpty else { return nil }
    var chronology = Chronology(births: births)
    var seen: [Symbol] = []
    func state(_ fact: Symbol) {
      if seen.contains(fact) { return }
      seen.append(fact)
      if let span = span(of: fact, assumptions, library, outlines) { chronology.state(fact, span) }
    }
    // Nobody pays before birth.
    for document in documents {
      for relation in outlines[document].statedRelations {
        state(relation.later)
        state(relation.earlier)
        chronology.orderIfBirth(relation.later, relation.earlier)
      }
      let payment = library.rulebooks[document].facts.first { $0.ordinary == .window }
      guard isBorn, let payment else { continue }
      state(payment.name)
      for birth in births {
        state(birth)
        chronology.orderIfBirth(payment.name, birth)
      }
    }
    for relation in person.relations {
      state(relation.later)
      state(relation.earlier)
      chronology.state(relation)
    }
    for (unknown, region) in assumptions.list {
      guard case .relation(let relation) = unknown, case .holds(let holds) = region else {
        continue
      }
      chronology.state(relation, holds: holds)
    }
    chronology.settle()
    return chronology
  }

  /// From which day to which a fact is stated, assumed or ordinarily taken to be by itself; nil where
  /// nothing is.
  private func span(
    of fact: Symbol, _ assumptions: Assumptions, _ library: Library, _ outlines: [Outline]
  ) -> ClosedRange<Int64>? {
    if case .numbers(let lowest, let highest)? = assumptions[.fact(fact)] {
      return Self.days(lowest, highest)
    }
    var value = person.value(of: fact)
    for document in documents where value == nil && isSettled {
      guard let id = outlines[document].fact(fact) else { continue }
      value = stated(library.rulebooks[document].facts[Int(id.index)])
    }
    switch value {
    case .number(let day)?: return day...day
    case .between(let lowest, let highest)?: return Self.days(lowest, highest)
    case .window(let isLate)?:
      let days = outlines[document].payment.daysToPayOfAnybody(isLate: isLate)
      guard let first = days.first, let last = days.last else { return nil }
      return Int64(first.dayNumber)...Int64(last.dayNumber)
    default: return nil
    }
  }

  private static func days(_ lowest: Int64?, _ highest: Int64?) -> ClosedRange<Int64>? {
    let calendar = Chronology.calendar
    let first = lowest ?? calendar.lowerBound
    let last = highest ?? calendar.upperBound
    return first <= last ? first...last : nil
  }

  /// From which day to which a fact is stated to be; nil where nothing is.
  func statedSpan(of fact: Symbol) -> ClosedRange<Int64>? {
    switch person.value(of: fact) {
    case .number(let day)?: day...day
    case .between(let lowest, let highest)?: Self.days(lowest, highest)
    default: nil
    }
  }
}
