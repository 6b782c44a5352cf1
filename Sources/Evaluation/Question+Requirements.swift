import Rulebook
import Text

extension Question {
  /// Holds the groups that the definitions of named groups require, and those that theirs do, and
  /// notes of which groups a definition requires one or another.
  ///
  /// Who is named to be in 丙组 (甲组 and 60 or over) is in 甲组. A group that is held by one inside it
  /// does not have to meet its own definition.
  mutating func holdRequired(library: Library, outlines: [Outline]) {
    let rulebook = library.rulebooks[document]
    let outline = outlines[document]
    if rulebook.index.defined.isEmpty { return }
    var membership = membership(in: rulebook, outline)
    var pending = namedGroups(outline)
    var definitions: [ConditionID] = []
    // A group is held once, so the walk ends.
    while let group = pending.popLast() {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      definitions.append(definition)
      var required = Required()
      add(&required, by: definition, rulebook, membership)
      for other in required.all where !membership.held.contains(other) {
        membership.hold(other, outline.nesting)
        person.add(rulebook.groups[Int(other.index)].name)
        pending.append(other)
      }
    }
    for definition in definitions {
      var required = Required()
      add(&required, by: definition, rulebook, membership)
      for group in required.some where !membership.held.contains(group) {
        openGroups.insert(rulebook.groups[Int(group.index)].name)
      }
    }
  }

  /// The groups of which a definition requires all, and those of which it requires one or another.
  private struct Required {
    var all: [GroupID] = []
    var some: [GroupID] = []
  }

  private func add(
    _ required: inout Required, by definition: ConditionID, _ rulebook: Rulebook,
    _ membership: Membership
  ) {
    var pending = [(condition: definition, isNegated: false, isCertain: true)]
    // A condition's parts stand before it, so the walk ends.
    while let (condition, isNegated, isCertain) = pending.popLast() {
      switch rulebook.conditions[Int(condition.index)] {
      case .group(let group):
        if isNegated { continue }
        if isCertain { required.all.append(group) } else { required.some.append(group) }
      case .not(let operand): pending.append((operand, !isNegated, isCertain))
      case .and, .or:
        let isChoice = rulebook.isChoice(condition, isNegated)
        var parts = rulebook.parts(of: condition)
        if isChoice {
          let truths = parts.map { truth(of: $0, rulebook, membership).map { $0 != isNegated } }
          if truths.contains(true) { continue }
          parts = zip(parts, truths).filter { $0.1 == nil }.map { $0.0 }
        }
        let isOnly = !isChoice || parts.count == 1
        pending += parts.reversed().map { ($0, isNegated, isCertain && isOnly) }
      case .number, .oneOf, .relation, .timing, .inWindow: break
      }
    }
  }

  /// What a part of a definition comes to by the groups that are held and the facts that are stated.
  ///
  /// Definitions that name each other are followed as deep as `depth`, for the stack has an end.
  private func truth(
    of condition: ConditionID, _ rulebook: Rulebook, _ membership: Membership,
    depth: Int = Self.definitionDepth
  ) -> Bool? {
    rulebook.truth(of: condition) { (part) -> Bool? in
      if case .group(let group) = part {
        if membership.held.contains(group) { return true }
        guard let definition = rulebook.groups[Int(group.index)].definition, depth > 0 else {
          return nil
        }
        return truth(of: definition, rulebook, membership, depth: depth - 1)
      }
      guard let fact = part.fact.map({ rulebook.facts[Int($0.index)] }),
        let stated = person.value(of: fact.name)
      else { return nil }
      return part.truth(of: stated, fact)
    }
  }

  /// The groups that somebody is assumed to be in and that are not named; of divisions those whose
  /// definitions ask for groups.
  func supposedGroups(
    _ assumptions: Assumptions, _ rulebook: Rulebook, _ outline: Outline
  ) -> [Symbol] {
    assumptions.list.compactMap { unknown, region in
      switch (unknown, region) {
      case (.membership(let group), .holds(true)):
        return person.groups.contains(group) ? nil : group
      case (.division, .values(let names, _)):
        guard let name = names.first, let group = outline.group(name),
          !person.groups.contains(name),
          let definition = rulebook.groups[Int(group.index)].definition,
          !rulebook.groups(in: definition).isEmpty
        else { return nil }
        return name
      default: return nil
      }
    }
  }

  /// The groups that somebody is assumed not to be in.
  func deniedGroups(_ assumptions: Assumptions, _ outline: Outline) -> [GroupID] {
    assumptions.list.compactMap { unknown, region in
      guard case .membership(let name) = unknown, region == .holds(false) else { return nil }
      return outline.group(name)
    }
  }

  /// How deep definitions that name each other are followed where it is weighed what a person can be.
  static let definitionDepth = 32

  /// The question of somebody of whom more is assumed: who is in a group has what that requires.
  func assuming(
    _ assumptions: Assumptions, library: Library, outlines: [Outline]
  ) -> Question {
    let supposed = supposedGroups(assumptions, library.rulebooks[document], outlines[document])
    if openGroups.isEmpty && supposed.isEmpty { return self }
    var question = self
    for group in supposed { question.person.add(group) }
    var denied = Assumptions()
    for (unknown, region) in assumptions.list {
      guard case .membership = unknown, region == .holds(false) else { continue }
      denied = denied.adding(unknown, region)
    }
    question.holdRequired(library: library, outlines: outlines)
    question.openFacts(denied, library: library, outlines: outlines)
    return question
  }
}

extension Rulebook {
  /// `true` iff one part of the condition is enough for it, or for its contrary where that is meant.
  fileprivate func isChoice(_ condition: ConditionID, _ isNegated: Bool) -> Bool {
    if case .or = conditions[Int(condition.index)] { return !isNegated }
    return isNegated
  }

  /// What a condition joins by the same word, from left to right.
  fileprivate func parts(of condition: ConditionID) -> [ConditionID] {
    var parts: [ConditionID] = []
    var pending = [condition]
    while let next = pending.popLast() {
      switch (conditions[Int(condition.index)], conditions[Int(next.index)]) {
      case (.or, .or(let left, let right)), (.and, .and(let left, let right)):
        pending += [right, left]
      default: parts.append(next)
      }
    }
    return parts
  }
}
