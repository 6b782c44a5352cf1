import Rulebook
import Text

extension Question {
  /// Makes sure that what the question says can be so, and opens the facts whose ordinary values
  /// cannot; judged by the document asked.
  mutating func settleConsistency(
    library: Library, outlines: [Outline]
  ) throws(QuestionFault) {
    let rulebook = library.rulebooks[document]
    let held = membership(in: rulebook, outlines[document])
    for group in held.order {
      let divisions = rulebook.groups[Int(group.index)].divisions.filter(held.held.contains)
      if divisions.count > 1 {
        throw .divisionsExclude(
          rulebook.groups[Int(divisions[0].index)].name,
          rulebook.groups[Int(divisions[1].index)].name)
      }
    }
    if let group = violated(Assumptions(), library: library, outlines: outlines) {
      throw .definitionFails(group: group)
    }
    openFacts(library: library, outlines: outlines)
    for fact in factsOfDefinitions(rulebook, outlines[document])
    where person.value(of: fact.name) == nil
      && (fact.ordinaryValue == nil || opened.contains(fact.name))
    {
      var culprit: Symbol?
      let regions = possibilities(of: fact, library: library, outlines: outlines)
      let isPossible = regions.contains { region in
        let group = violated(
          Assumptions().adding(.fact(fact.name), region), library: library, outlines: outlines)
        if culprit == nil { culprit = group }
        return group == nil
      }
      if !isPossible, let culprit { throw .definitionFails(group: culprit) }
    }
  }

  /// The first group, named or assumed, whose definition is ruled out for certain by what is stated
  /// and assumed; facts taken as ordinary rule nothing out unless `areOrdinary`.
  func violated(
    _ assumptions: Assumptions, areOrdinary: Bool = false, library: Library, outlines: [Outline]
  ) -> Symbol? {
    let rulebook = library.rulebooks[document]
    let outline = outlines[document]
    var membership = membership(in: rulebook, outline)
    var named = namedGroups(outline)
    for group in assumedDivisions(assumptions, rulebook, outline) {
      membership.hold(group, outline.nesting)
      named.append(group)
    }
    for group in named {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      let truth = rulebook.truth(of: definition) { (part) -> Bool? in
        if case .group(let other) = part { return membership.held.contains(other) ? true : nil }
        guard let fact = part.fact.map({ rulebook.facts[Int($0.index)] }) else { return nil }
        if let stated = person.value(of: fact.name) { return part.holds(of: stated, fact) }
        if let region = assumptions[.fact(fact.name)] { return part.holds(of: region.value, fact) }
        guard areOrdinary, let ordinary = fact.ordinaryValue else { return nil }
        return part.holds(of: ordinary, fact)
      }
      if truth == false { return rulebook.groups[Int(group.index)].name }
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
      let violated = alone.violated(
        Assumptions(), areOrdinary: true, library: library, outlines: outlines)
      guard violated != nil else { continue }
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
    person.groups.compactMap { outline.groups[$0] }
  }

  /// The divisions that the assumptions put the person in, with those around them.
  private func assumedDivisions(
    _ assumptions: Assumptions, _ rulebook: Rulebook, _ outline: Outline
  ) -> [GroupID] {
    var found: [GroupID] = []
    for (unknown, region) in assumptions.list {
      guard case .division(let divided) = unknown, case .values(let names, _) = region,
        let leaf = names.first.flatMap({ outline.groups[$0] })
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
