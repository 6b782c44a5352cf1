import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Laws that every answer keeps, whatever the rulebook and whatever the question leaves open.
@Suite struct CasePropertyTests {
  @Test(arguments: [UInt64(4), 1259]) func casesAreCompleteAndMinimal(seed: UInt64) throws {
    var random = Random(seed: seed)
    var (splits, completions) = (0, 0)
    for round in 0..<60 {
      let made = RandomRulebook.make(using: &random)
      let rulebook = made.builder.built()
      let answering = Answering(Library(names: made.builder.names, rulebooks: [rulebook]))
      for _ in 0..<5 {
        let person = made.person(isKnown: false, using: &random)
        for quantity in rulebook.quantities.indices.map({ QuantityID($0) }) {
          guard let cases = try? answering.answer(quantity, in: 0, for: person).cases else {
            continue
          }
          let names = made.builder.names
          let place =
            "seed \(seed), round \(round), \(quantity)\n\(person.shown(names))\n\(cases.shown(names))"
          check(cases, place)
          let explained = try answering.explain(quantity, in: 0, for: person)
          #expect(outcomes(explained) == cases, "\(place)")
          if cases.single == nil { splits += 1 }
          for _ in 0..<3 {
            var complete = person
            guard complete.complete(cases, made, using: &random) else { continue }
            guard let answer = try? answering.answer(quantity, in: 0, for: complete) else {
              continue
            }
            completions += 1
            let due = cases.followed(by: complete)
            // What hung on the exact number or day is known then, or can be one number only in some
            // of the cases that remain.
            let isSettled = answer.cases.settles(due) { fact, remaining in
              complete.value(of: fact) != nil || made.bounds(fact, by: complete)
                || remaining.leaves.contains(where: { leaf in
                  leaf.conditions.contains { $0.fact == .fact(fact) }
                })
            }
            guard isSettled else {
              Issue.record(
                """
                \(place)
                \(complete.shown(names))
                \(answer.cases.shown(names))
                instead of \(due.shown(names))
                \(rulebook.text(names: names))
                """)
              return
            }
          }
        }
      }
    }
    #expect(splits > 100)
    #expect(completions > 500)
  }

  /// No two branches of a split are alike, no fact splits a path twice, and the facts come in order.
  private func check(_ cases: CaseTree, _ place: String) {
    for leaf in cases.leaves {
      let ranks = leaf.conditions.map { rank($0.fact) }
      #expect(ranks == ranks.sorted(), "\(place)")
      let facts = leaf.conditions.map { $0.fact }.filter { $0 != .choice }
      #expect(Set(facts).count == facts.count, "\(place)")
    }
    guard case .split(_, let branches) = cases else { return }
    #expect(branches.count > 1, "\(place)")
    #expect(Set(branches.map { $0.tree }).count == branches.count, "\(place)")
    for branch in branches {
      #expect(!branch.regions.isEmpty, "\(place)")
      check(branch.tree, place)
    }
  }

  private func rank(_ fact: OpenFact) -> Int {
    switch fact {
    case .tier: 0
    case .division, .membership: 1
    case .relation: 2
    case .fact: 3
    case .inWindow: 4
    case .choice: 5
    }
  }

  /// The cases of an explanation without the steps.
  private func outcomes(_ explained: ExplainedCases) -> CaseTree {
    switch explained {
    case .explanation(let explanation): .outcome(explanation.step.result)
    case .split(let fact, let branches):
      .split(fact, branches.map { CaseTree.Branch(regions: $0.regions, tree: outcomes($0.cases)) })
    }
  }
}

extension Person {
  /// Says at random what the cases leave open, but choices; `false` when that is nothing.
  fileprivate mutating func complete(
    _ cases: CaseTree, _ made: RandomRulebook, using random: inout Random
  ) -> Bool {
    guard case .split(let fact, let branches) = cases,
      let branch = branches.randomElement(using: &random),
      let region = branch.regions.randomElement(using: &random)
    else { return false }
    switch (fact, region) {
    case (.tier, .values(let values, _)): tier = values.randomElement(using: &random)
    case (.division(let group), .values(let values, _)):
      // Naming a division also names the group, which may be held only by its definition.
      guard made.names(group, self), let value = values.randomElement(using: &random) else {
        return false
      }
      add(value)
    case (.membership(let group), .holds(true)): add(group)
    case (.fact(let name), .values(let values, let orNone)):
      let value = orNone && random.once(in: 2) ? nil : values.randomElement(using: &random)
      state(name, value.map { .value($0) } ?? .none)
    case (.fact(let name), .numbers(let lowest, let highest)):
      // Who is no more said to pay in the window may be in a group that has another one.
      let fact = made.facts.first { made.builder.name($0) == name }
      let isInWindow = fact.map { made.builder.rulebook.facts[Int($0.index)].ordinary == .window }
      if isInWindow == true, made.hasWindowsOfGroups { return false }
      let last = highest ?? (lowest ?? 0) + 120
      let number = Int64.random(in: (lowest ?? 0)...last, using: &random)
      // Nor is it known of every day whether a window known only roughly has it.
      if isInWindow == true, made.isPerhapsInWindow(number) { return false }
      // On the other days of the month nobody pays who is said to pay in the window.
      if isInWindow == true, made.isIdle(number) { return false }
      state(name, .number(number))
    default: return false
    }
    _ = complete(branch.tree, made, using: &random)
    return true
  }
}

extension RandomRulebook {
  /// `true` iff a day that is stated bounds the one that a fact is: nobody pays before birth.
  fileprivate func bounds(_ fact: Symbol, by person: Person) -> Bool {
    let days = [builder.name(facts[4]), builder.name(facts[6])]
    return days.contains(fact) && days.contains { $0 != fact && person.value(of: $0) != nil }
  }

  /// `true` iff the person is named to be in the group or in one inside it.
  fileprivate func names(_ group: Symbol, _ person: Person) -> Bool {
    let nesting = Nesting(of: builder.rulebook.groups)
    return groups.contains { named in
      person.groups.contains(builder.name(named))
        && nesting.surrounding(named).contains { builder.name($0) == group }
    }
  }
}

extension CaseTree {
  /// `true` iff the cases are those of `due`, but for what that says to hang on a fact that is known
  /// by now.
  fileprivate func settles(
    _ due: CaseTree, isKnown: (_ fact: Symbol, _ remaining: CaseTree) -> Bool
  ) -> Bool {
    switch (self, due) {
    case (_, .outcome(.failure(.needsFact(let fact)))) where isKnown(fact, self): true
    case (.split(let fact, let branches), .split(let other, let dueBranches)):
      fact == other && branches.map { $0.regions } == dueBranches.map { $0.regions }
        && zip(branches, dueBranches).allSatisfy { $0.tree.settles($1.tree, isKnown: isKnown) }
    default: self == due
    }
  }

  /// What remains of the cases for a person of whom more is known.
  fileprivate func followed(by person: Person) -> CaseTree {
    guard case .split(let fact, let branches) = self else { return self }
    let branch = branches.first { branch in
      branch.regions.contains { region in
        switch (fact, region) {
        case (.tier, .values(let values, _)): person.tier.map(values.contains) ?? false
        case (.division, .values(let values, _)): values.contains(where: person.groups.contains)
        case (.membership(let group), .holds(let holds)): person.groups.contains(group) == holds
        case (.fact(let name), .values(let values, let orNone)):
          switch person.value(of: name) {
          case .value(let value): values.contains(value)
          case .some(.none): orNone
          default: false
          }
        case (.fact(let name), .numbers(let lowest, let highest)):
          if case .number(let number)? = person.value(of: name) {
            (lowest ?? 0) <= number && number <= (highest ?? number)
          } else {
            false
          }
        default: false
        }
      }
    }
    return branch?.tree.followed(by: person) ?? self
  }
}
