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
        guard let fact = part.fact.map({ rulebook.facts[Int($0.index)] }) else { return nil }
        if let stated = person.value(of: fact.name) { return part.holds(of: stated, fact) }
        if let region = assumptions[.fact(fact.name)] { return part.holds(of: region.value, fact) }
        guard areOrdinary, let ordinary = fact.ordinaryValue else { return nil }
        return part.holds(of: ordinary, fact)
      }
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
