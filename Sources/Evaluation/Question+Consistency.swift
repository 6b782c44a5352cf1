import Rulebook
import Text

extension Question {
  /// Makes sure that what the question says can be so, and opens the facts whose ordinary values
  /// cannot; judged by the document asked.
  mutating func settleConsistency(
    library: Library, outlines: [Outline]
  ) throws(QuestionFault) {
    let rulebook = library.rulebooks[document]
    if let fault = fault(Assumptions(), library: library, outlines: outlines) { throw fault }
    openFacts(library: library, outlines: outlines)
    boundDays(library: library, outlines: outlines)
    openMeasured(library: library, outlines: outlines)
    for fact in factsOfDefinitions(rulebook, outlines[document])
    where person.value(of: fact.name) == nil
      && (fact.ordinaryValue == nil || opened.contains(fact.name))
    {
      var culprit: QuestionFault?
      let regions = possibilities(of: fact, library: library, outlines: outlines)
      let isPossible = regions.contains { region in
        let fault = fault(
          Assumptions().adding(.fact(fact.name), region), library: library, outlines: outlines)
        if culprit == nil { culprit = fault }
        return fault == nil
      }
      if !isPossible, let culprit { throw culprit }
    }
  }

  /// Why the person cannot be as stated and assumed: a group, named or assumed, whose definition
  /// is ruled out for certain, or two divisions of one group.
  ///
  /// Facts taken as ordinary rule nothing out unless `areOrdinary`.
  func fault(
    _ assumptions: Assumptions, areOrdinary: Bool = false, library: Library, outlines: [Outline]
  ) -> QuestionFault? {
    let rulebook = library.rulebooks[document]
    let outline = outlines[document]
    var membership = membership(in: rulebook, outline)
    var named = namedGroups(outline)
    for group in assumedDivisions(assumptions, rulebook, outline) {
      membership.hold(group, outline.nesting)
      named.append(group)
    }
    func truth(of group: GroupID) -> Bool? {
      guard let definition = rulebook.groups[Int(group.index)].definition else { return nil }
      return rulebook.truth(of: definition) { (part) -> Bool? in
        if case .group(let other) = part { return membership.held.contains(other) ? true : nil }
        if case .relation(let relation) = part {
          return holds(relation, assumptions, areOrdinary: areOrdinary, rulebook)
        }
        guard let fact = part.fact.map({ rulebook.facts[Int($0.index)] }) else { return nil }
        if let region = assumptions[.fact(fact.name)] { return part.holds(of: region.value, fact) }
        if let stated = person.value(of: fact.name) { return part.truth(of: stated, fact) }
        guard areOrdinary, let ordinary = fact.ordinaryValue else { return nil }
        return part.truth(of: ordinary, fact)
      }
    }
    if contradictsRelation(assumptions) || isReversed(rulebook, outline, assumptions) {
      return .nobody
    }
    for group in named where truth(of: group) == false {
      return .definitionFails(group: rulebook.groups[Int(group.index)].name)
    }
    for group in membership.order {
      let divisions = rulebook.groups[Int(group.index)].divisions
      guard let held = divisions.first(where: membership.held.contains) else { continue }
      for other in divisions where other != held {
        let isHeld = outline.definedGroups(inside: other, in: rulebook).contains {
          truth(of: $0) == true
        }
        if isHeld || membership.held.contains(other) {
          return .divisionsExclude(
            rulebook.groups[Int(held.index)].name, rulebook.groups[Int(other.index)].name)
        }
      }
    }
    return nil
  }

  /// Whether days that are stated or assumed lie to each other as asked; nil where that is open.
  private func holds(
    _ relation: Rulebook.DayRelation, _ assumptions: Assumptions, areOrdinary: Bool,
    _ rulebook: Rulebook
  ) -> Bool? {
    let stated = rulebook.stated(relation)
    if case .holds(let holds)? = assumptions[.relation(stated)] { return holds }
    for fact in [relation.later, relation.earlier].map({ rulebook.facts[Int($0.index)] })
    where assumptions[.fact(fact.name)] == nil {
      let value = person.value(of: fact.name)
      if value == FactValue.none { return false }
      if value == nil, areOrdinary, fact.ordinary == .none { return false }
    }
    if let known = decides(stated) { return known }
    guard let later = span(of: stated.later, assumptions),
      let earlier = span(of: stated.earlier, assumptions)
    else { return nil }
    return relation.truth(of: later, from: earlier)
  }

  /// Bounds the days of which a named group tells when they are: a newborn was born in the year.
  private mutating func boundDays(library: Library, outlines: [Outline]) {
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

  /// Whoever's birth matters does not ordinarily pay in the window, which may lie before it.
  private mutating func openMeasured(library: Library, outlines: [Outline]) {
    for document in documents {
      let rulebook = library.rulebooks[document]
      for relation in outlines[document].relations {
        let earlier = rulebook.facts[Int(relation.earlier.index)]
        let later = rulebook.facts[Int(relation.later.index)]
        let isRelated = person.relations.contains { $0.earlier == earlier.name }
        let isSaid = person.value(of: earlier.name).map { $0 != .none } ?? false
        if isSaid || isRelated || opened.contains(earlier.name) {
          // Whoever was born before the window opens ordinarily pays in it.
          let first = rulebook.paymentDays(isLate: false, for: nil).first?.lowerBound
          let born = span(of: earlier.name, Assumptions())?.upperBound
          if let first, let born, born <= first { continue }
          opened.insert(later.name)
          opened.insert(earlier.name)
        }
      }
    }
  }

  /// `true` iff a day is stated or assumed that lies before the one from which it is measured.
  private func isReversed(
    _ rulebook: Rulebook, _ outline: Outline, _ assumptions: Assumptions
  ) -> Bool {
    outline.relations.contains { relation in
      let later = span(of: rulebook.facts[Int(relation.later.index)].name, assumptions)
      let earlier = span(of: rulebook.facts[Int(relation.earlier.index)].name, assumptions)
      guard let later, let earlier else { return false }
      return later.upperBound < earlier.lowerBound
    }
  }

  /// `true` iff days are assumed that cannot lie to each other as is assumed of them.
  private func contradictsRelation(_ assumptions: Assumptions) -> Bool {
    for (unknown, region) in assumptions.list {
      guard case .relation(let relation) = unknown, case .holds(let holds) = region,
        let later = span(of: relation.later, assumptions),
        let earlier = span(of: relation.earlier, assumptions)
      else { continue }
      let days = Rulebook.DayRelation(
        later: FactID(0), earlier: FactID(0), reckoning: relation.reckoning, limit: relation.limit)
      if days.truth(of: later, from: earlier) == !holds { return true }
    }
    return false
  }

  /// A fact does not have its ordinary value where a group that is named would then not be held:
  /// 重度残疾人 without a grade has some grade, not none.
  private mutating func openFacts(library: Library, outlines: [Outline]) {
    let rulebook = library.rulebooks[document]
    let whole = self
    for group in namedGroups(outlines[document]) {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      var alone = whole
      alone.person = Person(groups: [rulebook.groups[Int(group.index)].name])
      for stated in person.facts { alone.person.state(stated.fact, stated.value) }
      let fault = alone.fault(
        Assumptions(), areOrdinary: true, library: library, outlines: outlines)
      guard fault != nil else { continue }
      for id in rulebook.facts(in: definition) {
        opened.insert(rulebook.facts[Int(id.index)].name)
      }
    }
  }

  private func factsOfDefinitions(_ rulebook: Rulebook, _ outline: Outline) -> [Rulebook.Fact] {
    var found: [FactID] = []
    for group in namedGroups(outline) {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      for fact in rulebook.facts(in: definition) where !found.contains(fact) { found.append(fact) }
    }
    return found.map { rulebook.facts[Int($0.index)] }
  }

  private func namedGroups(_ outline: Outline) -> [GroupID] {
    person.groups.compactMap { outline.group($0) }
  }

  /// The divisions that the assumptions put the person in, with those around them.
  private func assumedDivisions(
    _ assumptions: Assumptions, _ rulebook: Rulebook, _ outline: Outline
  ) -> [GroupID] {
    var found: [GroupID] = []
    for (unknown, region) in assumptions.list {
      guard case .division(let divided) = unknown, case .values(let names, _) = region,
        let leaf = names.first.flatMap({ outline.group($0) })
      else { continue }
      var next = found.count
      found.append(leaf)
      while next < found.count {
        for outer in outline.nesting.divided(into: found[next])
        where rulebook.groups[Int(outer.index)].name != divided && !found.contains(outer) {
          found.append(outer)
        }
        next += 1
      }
    }
    return found
  }
}
