import Evaluation
import Quantities
import Rulebook
import Text

extension CaseTree {
  /// The cases on one line, for the messages of failing tests.
  func shown(_ names: Interner) -> String {
    switch self {
    case .outcome(let outcome): return "\(outcome)"
    case .split(let fact, let branches):
      let parts = branches.map { branch in
        branch.regions.map { shown($0, names) }.joined(separator: "|") + " → "
          + branch.tree.shown(names)
      }
      return "\(shown(fact, names)) {\(parts.joined(separator: "; "))}"
    }
  }

  private func shown(_ fact: OpenFact, _ names: Interner) -> String {
    switch fact {
    case .tier: "tier"
    case .division(let group): "division of \(names.text(group))"
    case .fact(let name): names.text(name)
    case .membership(let group): "in \(names.text(group))"
    case .choice: "choice"
    case .inWindow(let window, _): "in window \(window)"
    case .relation(let relation):
      "\(names.text(relation.later)) \(relation.limit) \(relation.reckoning)"
    }
  }

  private func shown(_ region: Region, _ names: Interner) -> String {
    switch region {
    case .values(let values, let orNone):
      (values.map { names.text($0) } + (orNone ? ["none"] : [])).joined(separator: "|")
    case .numbers(let lowest, let highest):
      "\(lowest.map { "\($0)" } ?? "")...\(highest.map { "\($0)" } ?? "")"
    case .clause(let clause): "#\(clause.clause.index)"
    case .holds(let holds): "\(holds)"
    }
  }
}

extension Person {
  /// The person on one line, for the messages of failing tests.
  func shown(_ names: Interner) -> String {
    let facts = facts.map { stated in
      switch stated.value {
      case .number(let number): "\(names.text(stated.fact)) \(number)"
      case .value(let value): "\(names.text(stated.fact)) \(names.text(value))"
      case .none: "\(names.text(stated.fact)) none"
      case .between, .window: "\(names.text(stated.fact)) \(stated.value)"
      }
    }
    return (groups.map { names.text($0) } + (tier.map { [names.text($0)] } ?? []) + facts)
      .joined(separator: ", ")
  }
}
