import Quantities
import Rulebook
import Text

extension Question {
  /// Makes sure that what the question says can be so, and opens the facts whose ordinary values
  /// cannot; judged by the document asked.
  mutating func settleConsistency(
    library: Library, outlines: [Outline]
  ) throws(QuestionFault) {
    let rulebook = library.rulebooks[document]
    holdRequired(library: library, outlines: outlines)
    if let fault = fault(Assumptions(), library: library, outlines: outlines) { throw fault }
    openFacts(library: library, outlines: outlines)
    openDaysOfGroups(library: library, outlines: outlines)
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
    isSettled = true
    // Who cannot pay in the window as people ordinarily do pays some other time.
    if fault(Assumptions(), library: library, outlines: outlines) != nil {
      for fact in rulebook.facts where fact.ordinary == .window { opened.insert(fact.name) }
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
    if !supposedGroups(assumptions, rulebook, outline).isEmpty {
      return assuming(assumptions, library: library, outlines: outlines)
        .fault(assumptions, areOrdinary: areOrdinary, library: library, outlines: outlines)
    }
    var membership = membership(in: rulebook, outline)
    var named = namedGroups(outline)
    for group in assumedDivisions(assumptions, rulebook, outline) {
      membership.hold(group, outline.nesting)
      named.append(group)
    }
    let denied = deniedGroups(assumptions, outline)
    var depth = 0
    func truth(of group: GroupID) -> Bool? {
      guard let definition = rulebook.groups[Int(group.index)].definition,
        depth < Self.definitionDepth
      else { return nil }
      depth += 1
      defer { depth -= 1 }
      return rulebook.truth(of: definition) { (part) -> Bool? in
        if case .group(let other) = part {
          if membership.held.contains(other) { return true }
          if denied.contains(other) { return false }
          // A group inside it may bring it about where its own definition does not.
          let isMet = truth(of: other)
          return isMet == true || outline.nesting.inner(of: other).isEmpty ? isMet : nil
        }
        if case .relation(let relation) = part {
          return holds(
            relation, assumptions, areOrdinary: areOrdinary, rulebook, library, outlines)
        }
        if case .timing(let fact, let isLate) = part {
          return isTimely(
            rulebook.facts[Int(fact.index)], isLate: isLate, assumptions, areOrdinary: areOrdinary,
            outline)
        }
        if case .inWindow(let fact, let window) = part {
          return assumptions.holds(.inWindow(window, document: document))
            ?? isInWindow(
              rulebook.facts[Int(fact.index)], rulebook.windows[window], assumptions, outline)
        }
        guard let fact = part.fact.map({ rulebook.facts[Int($0.index)] }) else { return nil }
        if let region = assumptions[.fact(fact.name)] { return part.holds(of: region.value, fact) }
        if let stated = person.value(of: fact.name) { return part.truth(of: stated, fact) }
        guard areOrdinary, let ordinary = fact.ordinaryValue else { return nil }
        return part.truth(of: ordinary, fact)
      }
    }
    let chronology = chronology(assumptions, library: library, outlines: outlines)
    if let chronology, !chronology.isPossible { return .nobody }
    for group in denied where membership.held.contains(group) || truth(of: group) == true {
      return .nobody
    }
    for group in named where truth(of: group) == false {
      return .definitionFails(group: rulebook.groups[Int(group.index)].name)
    }
    for group in membership.order {
      let divisions = rulebook.groups[Int(group.index)].divisions
      guard let held = divisions.first(where: membership.held.contains) else { continue }
      for other in divisions where other != held {
        let isHeld = outline.definitions.groups(inside: other, in: rulebook).contains {
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

  /// Whether a day that is stated or assumed lies in everybody's windows, or is late by them; nil
  /// where that is open. Where groups have windows of their own no group is defined by it.
  private func isTimely(
    _ fact: Rulebook.Fact, isLate: Bool, _ assumptions: Assumptions, areOrdinary: Bool,
    _ outline: Outline
  ) -> Bool? {
    var value = person.value(of: fact.name) ?? (areOrdinary ? fact.ordinaryValue : nil)
    if let region = assumptions[.fact(fact.name)] { value = region.value }
    let days = outline.payment.days(isLate: isLate) { _ in false }
    if hasRoughDays(value, outline) {
      guard case .number(let number)? = value, let day = Date(number: number) else { return nil }
      return isTimely(day, isLate: isLate, assumptions, outline)
    }
    switch value {
    case .number(let number)?: return Date(number: number).map(days.contains) ?? false
    case .some(.none): return false
    case .between(let lowest, let highest)?:
      let bounds = (lowest ?? .min)...(highest ?? .max)
      let common = days.numbers.filter { $0.overlaps(bounds) }
      if common.isEmpty { return false }
      return common.contains { $0.contains(bounds.lowerBound) && $0.contains(bounds.upperBound) }
        ? true : nil
    case .window, .value, nil: return nil
    }
  }

  /// As above for a day of which it hangs on what is assumed of windows that are known only roughly.
  private func isTimely(
    _ day: Date, isLate: Bool, _ assumptions: Assumptions, _ outline: Outline
  ) -> Bool? {
    func contains(_ share: Rulebook.PaymentDays.Share) -> Bool? {
      let perhaps = share.windowsPerhaps(on: day)
      if perhaps.isEmpty { return share.days.contains(day) }
      let answers = perhaps.map { assumptions.holds(.inWindow($0, document: document)) }
      return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    }
    guard let isInTime = contains(outline.payment.ordinary.everybody) else { return nil }
    if isInTime || !isLate { return isInTime != isLate }
    return outline.payment.ordinary.everybody.isAfter(day)
      ? true : contains(outline.payment.late.everybody)
  }

  /// `true` iff it is not known of some days that a fact can be whether they are a window's.
  private func hasRoughDays(_ value: FactValue?, _ outline: Outline) -> Bool {
    let perhaps = outline.payment.daysPerhaps.numbers
    if perhaps.isEmpty { return false }
    switch value {
    case .number(let number)?: return perhaps.contains { $0.contains(number) }
    case .between(let lowest, let highest)?:
      return perhaps.contains { $0.overlaps((lowest ?? .min)...(highest ?? .max)) }
    default: return false
    }
  }

  /// Whether a day that is stated or assumed lies in one of everybody's windows; nil where that is
  /// open.
  private func isInWindow(
    _ fact: Rulebook.Fact, _ window: Rulebook.Window, _ assumptions: Assumptions,
    _ outline: Outline
  ) -> Bool? {
    guard window.event == nil, window.groups.isEmpty,
      case .number(let number)? = assumptions[.fact(fact.name)]?.value
        ?? person.value(of: fact.name),
      let day = Date(number: number)
    else { return nil }
    let payment = outline.payment
    let hasOthers = !payment.ordinary.groups.isEmpty || !payment.late.groups.isEmpty
    if !window.contains(day) { return false }
    return hasOthers || !window.certain.contains(day) ? nil : true
  }

  /// Whether days that are stated or assumed lie to each other as asked; nil where that is open.
  private func holds(
    _ relation: Rulebook.DayRelation, _ assumptions: Assumptions, areOrdinary: Bool,
    _ rulebook: Rulebook, _ library: Library, _ outlines: [Outline]
  ) -> Bool? {
    for fact in [relation.later, relation.earlier].map({ rulebook.facts[Int($0.index)] })
    where assumptions[.fact(fact.name)] == nil {
      let value = person.value(of: fact.name)
      if value == FactValue.none { return false }
      if value == nil, areOrdinary, fact.ordinary == .none { return false }
    }
    let stated = rulebook.stated(relation)
    return assumptions.holds(stated)
      ?? chronology(assumptions, library: library, outlines: outlines)?.truth(of: stated)
  }

  func factsOfDefinitions(_ rulebook: Rulebook, _ outline: Outline) -> [Rulebook.Fact] {
    var found: [FactID] = []
    for group in namedGroups(outline) {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      for fact in rulebook.facts(in: definition) where !found.contains(fact) { found.append(fact) }
    }
    return found.map { rulebook.facts[Int($0.index)] }
  }

  func namedGroups(_ outline: Outline) -> [GroupID] {
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
