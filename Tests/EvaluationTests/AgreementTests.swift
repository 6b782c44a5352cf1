import Evaluation
import Quantities
import Rulebook
import Testing
import Text

/// The fast evaluator and the explaining one are written apart and must agree.
@Suite struct AgreementTests {
  @Test(arguments: [UInt64(20_220_101), 35, 67])
  func evaluatorsAgree(seed: UInt64) throws {
    var random = Random(seed: seed)
    var (compared, rough) = (0, 0)
    var kinds: [String: Int] = [:]
    for round in 0..<500 {
      let made = RandomRulebook.make(using: &random)
      let rulebook = made.builder.built()
      let answering = Answering(Library(names: made.builder.names, rulebooks: [rulebook]))
      var rules = CompiledRules(rulebook)
      for _ in 0..<6 {
        var person = made.person(isKnown: true, using: &random)
        for quantity in rulebook.quantities.indices {
          guard
            let (fast, said) = known(
              &person, QuantityID(quantity), &rules, rulebook, using: &random)
          else { continue }
          if !said.isEmpty { rough += 1 }
          let slow = try answering.answer(QuantityID(quantity), in: 0, for: person).cases
          if fast == .needs(.choice) { continue }
          compared += 1
          kinds[kind(fast), default: 0] += 1
          let fitting = slow.leaves.filter { $0.fits(said) }
          guard !fitting.isEmpty, fitting.allSatisfy({ CompiledOutcome($0.outcome) == fast }) else {
            let text = rulebook.text(names: made.builder.names)
            Issue.record(
              """
              seed \(seed), round \(round), quantity \(quantity)
              slow \(slow.shown(made.builder.names))
              fast \(fast)
              \(person.shown(made.builder.names))
              \(text)
              """)
            return
          }
        }
      }
    }
    #expect(compared > 7_000)
    #expect(rough > 5)
    for kind in ["number", "value", "elsewhere", "partial", "conflict", "none", "failure"] {
      #expect(kinds[kind, default: 0] > 20, "\(kind): \(kinds)")
    }
  }

  /// What the fast evaluator says once every division it asks for is named, and said of windows known
  /// only roughly whether they are open, with what was said of those; nil for a person that cannot be.
  private func known(
    _ person: inout Person, _ quantity: QuantityID, _ rules: inout CompiledRules,
    _ rulebook: Rulebook, using random: inout Random
  ) -> (outcome: CompiledOutcome, said: [Int: Bool])? {
    var said: [Int: Bool] = [:]
    for _ in 0..<20 {
      let windows = said.sorted { $0.key < $1.key }.map { (window: $0.key, isOpen: $0.value) }
      guard let world = try? rules.world(for: person, windows: windows) else { return nil }
      let outcome = rules.evaluate(quantity, world)
      switch outcome {
      case .needs(.division(let group)):
        let divisions = rulebook.groups[Int(group.index)].divisions
        person.add(rulebook.groups[Int(divisions[random.below(divisions.count)].index)].name)
      case .needs(.membership(let group)): person.add(rulebook.groups[Int(group.index)].name)
      case .needs(.inWindow(let window)): said[window] = random.once(in: 2)
      default: return (outcome, said)
      }
    }
    return nil
  }

  private func kind(_ outcome: CompiledOutcome) -> String {
    switch outcome {
    case .number: "number"
    case .value: "value"
    case .elsewhere: "elsewhere"
    case .partial: "partial"
    case .conflict: "conflict"
    case .none: "none"
    case .failure: "failure"
    case .needs: "needs"
    }
  }
}

extension CaseTree.Leaf {
  /// `true` iff a case does not contradict what is said of windows that are known only roughly.
  fileprivate func fits(_ said: [Int: Bool]) -> Bool {
    conditions.allSatisfy { condition in
      guard case .inWindow(let window, _) = condition.fact, let isOpen = said[window] else {
        return true
      }
      return condition.regions.contains(.holds(isOpen))
    }
  }
}
