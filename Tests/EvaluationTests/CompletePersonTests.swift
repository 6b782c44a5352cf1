import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// Whoever is as a question says is in exactly one case of the answer, and that case says of them
/// what they get when everything is known.
@Suite struct CompletePersonTests {
  @Test(arguments: [UInt64(200), 1259]) func casesCoverEverybodyOnce(seed: UInt64) throws {
    var random = Random(seed: seed)
    var (compared, split, related) = (0, 0, 0)
    for round in 0..<240 {
      let made = RandomRulebook.make(using: &random)
      if made.definesDivisions { continue }
      let rulebook = made.builder.built()
      let names = made.builder.names
      let answering = Answering(Library(names: names, rulebooks: [rulebook]))
      for _ in 0..<6 {
        let complete = made.completePerson(using: &random)
        let question = made.question(about: complete, using: &random)
        for quantity in rulebook.quantities.indices.map({ QuantityID($0) }) {
          guard let due = try? answering.answer(quantity, in: 0, for: complete).cases.single else {
            continue
          }
          var failure: String?
          do {
            let cases = try answering.answer(quantity, in: 0, for: question).cases
            if cases.leaves.contains(where: { $0.hasChoice }) { continue }
            // Whether a window known only roughly is open nobody can say.
            if cases.leaves.contains(where: { $0.hasWindow }) { continue }
            let fitting = cases.leaves.filter { $0.fits(complete, rulebook) }
            compared += 1
            if cases.single == nil { split += 1 }
            if cases.leaves.contains(where: { $0.hasRelation }) { related += 1 }
            // A division that is not said follows from facts, and only one of its cases is theirs.
            if fitting.count > 1, !fitting.allSatisfy({ $0.leavesDivision(open: complete) }) {
              failure = "\(fitting.count) cases fit"
            }
            if !fitting.contains(where: { $0.outcome.isMet(by: due) }) {
              failure = fitting.first.map { "the case says \($0.outcome)" } ?? "no case fits"
            }
            if let failure {
              Issue.record(
                """
                seed \(seed), round \(round), quantity \(quantity.index): \(failure)
                answer \(cases.shown(names))
                asked \(question.shown(names))
                complete \(complete.shown(names))
                gets \(due)
                \(rulebook.text(names: names))
                """)
              return
            }
          } catch {
            Issue.record(
              """
              seed \(seed), round \(round), quantity \(quantity.index): refused \(error)
              asked \(question.shown(names))
              complete \(complete.shown(names))
              \(rulebook.text(names: names))
              """)
            return
          }
        }
      }
    }
    #expect(compared > 2_000)
    #expect(split > 300)
    #expect(related > 10)
  }
}

extension Outcome {
  /// `true` iff it is what somebody gets of whom more is known: what hangs on the exact number of a
  /// fact in a case is known then.
  fileprivate func isMet(by due: Outcome) -> Bool {
    if case .failure(.needsFact) = self { return true }
    return self == due
  }
}

extension CaseTree.Leaf {
  fileprivate var hasChoice: Bool { conditions.contains { $0.fact == .choice } }

  fileprivate var hasWindow: Bool {
    conditions.contains { if case .inWindow = $0.fact { true } else { false } }
  }

  fileprivate var hasRelation: Bool {
    conditions.contains { if case .relation = $0.fact { true } else { false } }
  }

  /// `true` iff the case hangs on a group that the person does not say, or on a division of which the
  /// person does not say which it is.
  fileprivate func leavesDivision(open person: Person) -> Bool {
    conditions.contains { condition in
      if case .membership = condition.fact { return true }
      guard case .division = condition.fact else { return false }
      return !condition.regions.contains { region in
        guard case .values(let values, _) = region else { return false }
        return values.contains(where: person.groups.contains)
      }
    }
  }

  /// `true` iff a person of whom all but divisions is known can be in the case.
  fileprivate func fits(_ person: Person, _ rulebook: Rulebook) -> Bool {
    conditions.allSatisfy { condition in
      condition.regions.contains { region in
        switch (condition.fact, region) {
        case (.tier, .values(let values, _)): return person.tier.map(values.contains) ?? false
        case (.division(let group), .values(let values, _)):
          let divided = rulebook.groups.first { $0.name == group }
          let isNamed = rulebook.leaves(of: divided).contains(where: person.groups.contains)
          return !isNamed || values.contains(where: person.groups.contains)
        case (.membership, _): return true
        case (.fact(let name), .values(let values, let orNone)):
          switch person.value(of: name) {
          case .value(let value): return values.contains(value)
          case .some(.none): return orNone
          default: return false
          }
        case (.fact(let name), .numbers(let lowest, let highest)):
          guard case .number(let number)? = person.value(of: name) else { return false }
          return (lowest.map { $0 <= number } ?? true) && (highest.map { number <= $0 } ?? true)
        case (.relation(let relation), .holds(let holds)):
          return person.keeps(relation) == holds
        default: return false
        }
      }
    }
  }
}

extension Person {
  /// Whether the days of the person lie to each other so.
  fileprivate func keeps(_ relation: StatedRelation) -> Bool {
    guard case .number(let later)? = value(of: relation.later),
      case .number(let earlier)? = value(of: relation.earlier)
    else { return false }
    return relation.reckoning.days(relation.limit, of: earlier)?.contains(later) ?? false
  }
}

extension Rulebook {
  /// The names of the divisions of a group that are not divided themselves.
  fileprivate func leaves(of group: Group?) -> [Symbol] {
    guard let group else { return [] }
    return group.divisions.flatMap { division -> [Symbol] in
      let inner = groups[Int(division.index)]
      return inner.divisions.isEmpty ? [inner.name] : leaves(of: inner)
    }
  }
}

extension RandomRulebook {
  /// `true` iff facts can put somebody in a division beside the one that they are named to be in.
  fileprivate var definesDivisions: Bool {
    let nesting = Nesting(of: builder.rulebook.groups)
    return groups.contains { group in
      builder.rulebook.groups[Int(group.index)].definition != nil
        && nesting.surrounding(group).contains { !nesting.divided(into: $0).isEmpty }
    }
  }

  /// Somebody of whom everything is known, divisions of groups that are named included.
  fileprivate func completePerson(using random: inout Random) -> Person {
    var person = person(isKnown: true, using: &random)
    let nesting = Nesting(of: builder.rulebook.groups)
    // Each division that is named lies further inside, so the loop ends.
    while let open = groups.first(where: { group in
      let held = groups.filter { person.groups.contains(builder.name($0)) }
        .flatMap { nesting.surrounding($0) }
      let divisions = builder.rulebook.groups[Int(group.index)].divisions
      return held.contains(group) && !divisions.isEmpty && !divisions.contains(where: held.contains)
    }) {
      let divisions = builder.rulebook.groups[Int(open.index)].divisions
      person.add(builder.name(divisions[random.below(divisions.count)]))
    }
    return person
  }

  /// A question in which a person's facts are said less exactly or not at all.
  fileprivate func question(about complete: Person, using random: inout Random) -> Person {
    var person = Person(
      groups: complete.groups, tier: random.once(in: 2) ? nil : complete.tier)
    for group in complete.groups where random.once(in: 2) {
      // Whoever is in a division is in the group, and which division it is may be left open.
      let isDivision = groups.contains { other in
        let divided = builder.rulebook.groups[Int(other.index)]
        return divided.divisions.contains { builder.name($0) == group }
          && complete.groups.contains(divided.name)
      }
      if isDivision { person.leave(group) }
    }
    for stated in complete.facts {
      if let value = lessExact(stated, using: &random) { person.state(stated.fact, value) }
    }
    let (later, earlier) = (builder.name(facts[4]), builder.name(facts[6]))
    for _ in 0..<2 where random.once(in: 3) {
      let relation = StatedRelation(
        later: later, earlier: earlier, reckoning: makeReckoning(&random),
        limit: [PeriodLimit.within, .over, .under, .reaching][random.below(4)])
      if complete.keeps(relation) { person.state(relation) }
    }
    return person
  }

  /// What a question may say of a fact instead of its value; nil where it may say nothing.
  private func lessExact(_ stated: Person.StatedFact, using random: inout Random) -> FactValue? {
    guard let fact = facts.first(where: { builder.name($0) == stated.fact }), random.once(in: 2)
    else { return stated.value }
    let declared = builder.rulebook.facts[Int(fact.index)]
    switch declared.ordinary {
    case .open: if random.once(in: 2) { return nil }
    case .none: if stated.value == .none { return nil }
    case .window:
      if case .number(let day) = stated.value, paysInEveryWindow(day) { return nil }
    case .value: break
    }
    guard case .number(let number) = stated.value else { return stated.value }
    if fact == facts[4], paysInEveryWindow(number), random.once(in: 2) {
      return .window(isLate: false)
    }
    let lowest = random.once(in: 3) ? nil : number - Int64(random.below(40))
    let highest = random.once(in: 3) ? nil : number + Int64(random.below(40))
    return declared.kind == .date
      ? .numbers(lowest, highest) : .numbers(lowest.map { max(0, $0) }, highest)
  }
}
