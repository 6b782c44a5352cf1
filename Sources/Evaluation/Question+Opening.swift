import Quantities
import Rulebook
import Text

extension Question {
  /// A fact does not have its ordinary value where a group that is named would then not be held:
  /// 重度残疾人 without a grade has some grade, not none.
  mutating func openFacts(
    _ assumptions: Assumptions = Assumptions(), library: Library, outlines: [Outline]
  ) {
    let rulebook = library.rulebooks[document]
    let whole = self
    for group in namedGroups(outlines[document]) {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      var alone = whole
      alone.person = Person(groups: [rulebook.groups[Int(group.index)].name])
      for stated in person.facts { alone.person.state(stated.fact, stated.value) }
      let fault = alone.fault(
        assumptions, areOrdinary: true, library: library, outlines: outlines)
      guard fault != nil else { continue }
      for id in rulebook.facts(in: definition) {
        opened.insert(rulebook.facts[Int(id.index)].name)
      }
    }
  }

  /// Bounds the days of which a named group tells when they are: a newborn was born in the year.
  mutating func boundDays(library: Library, outlines: [Outline]) {
    let rulebook = library.rulebooks[document]
    for fact in factsOfDefinitions(rulebook, outlines[document])
    where fact.kind == .date && stated(fact) == nil {
      let possible = possibilities(of: fact, library: library, outlines: outlines).filter {
        fault(
          Assumptions().adding(.fact(fact.name), $0), library: library, outlines: outlines) == nil
      }
      guard case .numbers(let lowest, _)? = possible.first,
        case .numbers(_, let highest)? = possible.last
      else { continue }
      person.state(fact.name, .numbers(lowest, highest))
    }
  }

  /// Opens the days that clauses about the person's groups ask for: of somebody who is only said to be
  /// a newborn, of whom a quantity's clauses all ask for birth, it is not taken that there is none.
  ///
  /// So it is of the divisions of the groups: who is in one has the days that naming it asks for.
  mutating func openDaysOfGroups(library: Library, outlines: [Outline]) {
    for document in documents {
      let rulebook = library.rulebooks[document]
      var groups = membership(in: rulebook, outlines[document]).order
      var next = 0
      // Every group enters once, so the walk ends.
      while next < groups.count {
        for division in rulebook.groups[Int(groups[next].index)].divisions
        where !groups.contains(division) {
          groups.append(division)
        }
        next += 1
      }
      for group in groups {
        let clauses = rulebook.clauses(about: group).map { rulebook.clauses[Int($0.index)] }
        let asking = clauses.map { (quantity: $0.quantity, days: rulebook.unsaidDays(in: $0)) }
        for one in asking {
          for day in one.days
          where asking.allSatisfy({ $0.quantity != one.quantity || $0.days.contains(day) }) {
            opened.insert(day)
          }
        }
      }
    }
  }

  /// Whoever's birth matters does not ordinarily pay in the window, which may lie before it.
  mutating func openMeasured(library: Library, outlines: [Outline]) {
    for document in documents {
      let rulebook = library.rulebooks[document]
      for relation in outlines[document].relations {
        let earlier = rulebook.facts[Int(relation.earlier.index)]
        let later = rulebook.facts[Int(relation.later.index)]
        let isRelated = person.relations.contains { $0.earlier == earlier.name }
        let isSaid = person.value(of: earlier.name).map { $0 != .none } ?? false
        if isSaid || isRelated || opened.contains(earlier.name) {
          // Whoever was born before the window opens ordinarily pays in it.
          let first = outlines[document].payment.ordinary.everybody.days.numbers.first?.lowerBound
          let born = statedSpan(of: earlier.name)?.upperBound
          if let first, let born, born <= first { continue }
          opened.insert(later.name)
          opened.insert(earlier.name)
        }
      }
    }
  }
}

extension Rulebook {
  /// The days that a clause asks for and that are ordinarily none.
  fileprivate func unsaidDays(in clause: Clause) -> [Symbol] {
    var found = clause.condition.map { facts(in: $0) } ?? []
    for alternative in alternatives[clause.alternatives] { found += facts(in: alternative) }
    return found.map { facts[Int($0.index)] }.filter { $0.kind == .date && $0.ordinary == .none }
      .map { $0.name }
  }
}
