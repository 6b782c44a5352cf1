public import Evaluation
import Quantities
import Rulebook
import Text

/// A clause that prints its own value (`makes`) and comes to another one for this person, whose
/// standard, for instance, is not the ordinary one.
///
/// 兴义府发〔2022〕3号 prints 一档标准的90%（即288元）: for a student, whose standard is 280, the rule
/// comes to 252. The notice does not say which holds, so an answer says both.
public struct Departure: Hashable, Sendable {
  public var clause: ClauseReference
  public var printed: Value
  public var value: Value
}

extension Workspace {
  /// The departures in the cases of an answer, each once.
  func departures(in leaves: [ExplainedCases.Leaf], for person: Person) -> [Departure] {
    var found: [Departure] = []
    for leaf in leaves {
      let tier = person.tier ?? leaf.conditions.lazy.compactMap { $0.onlyTier }.first
      var pending = [leaf.step]
      while let step = pending.popLast() {
        pending += step.operands
        guard let departure = departure(of: step, tier: tier), !found.contains(departure) else {
          continue
        }
        found.append(departure)
      }
    }
    return found
  }

  private func departure(of step: Step, tier: Symbol?) -> Departure? {
    guard step.kind == .clause, let clause = step.clause, case .value(let value) = step.result,
      let number = value.number
    else { return nil }
    let rulebook = library.rulebooks[clause.document]
    let place = tier.flatMap { rulebook.tiers.firstIndex(of: $0) }
    let tiers: UInt64 = place.map { 1 << UInt64($0) } ?? .max
    // Where the tier is open, only what is printed for every tier can be held against the value.
    let printed = rulebook.publications.first {
      $0.clause == clause.clause && $0.kind == .value && $0.tiers & tiers != 0
        && (place != nil || $0.tiers == .max)
    }
    guard let printed, printed.amount != number else { return nil }
    return Departure(
      clause: clause, printed: Value(.number(printed.amount), value.type), value: value)
  }
}

extension CaseTree.Condition {
  /// The tier, where the condition leaves one only.
  fileprivate var onlyTier: Symbol? {
    guard fact == .tier, regions.count == 1, case .values(let tiers, false) = regions[0],
      tiers.count == 1
    else { return nil }
    return tiers[0]
  }
}
