import Syntax
import Text

extension Checker {
  /// A rule for several groups, as it is compared with others.
  private struct Combination {
    var groups: [Int]
    var rule: CombinationClause.Rule
    var place: Place
  }

  /// Two rules for the same groups repeat each other; two that differ and share a pair of groups
  /// contradict each other.
  mutating func checkCombinations() {
    var first = Lookup<[Int], Place>()
    var combinations: [Combination] = []
    for statement in tree.statements {
      guard case .combination(let combination) = statement.kind else { continue }
      var groups: [Int] = []
      if let subject = combination.subject {
        groups = tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }
      }
      let here = place(statement.span)
      if let known = first[groups.sorted()] {
        report(.combinationTwice(at: here, first: known))
        continue
      }
      first.update(groups.sorted(), to: here)
      combinations.append(Combination(groups: groups, rule: combination.rule, place: here))
    }
    checkContradictions(among: combinations)
  }

  /// More rules than this, or longer ones, are not held against each other.
  private static let mostCombinations = 200

  private mutating func checkContradictions(among combinations: [Combination]) {
    guard combinations.count <= Self.mostCombinations else { return }
    for (index, one) in combinations.enumerated() {
      // Two orders of precedence are two rules, too.
      for other in combinations[..<index] where one.rule != other.rule || one.rule == .first {
        guard max(one.groups.count, other.groups.count) <= Self.mostCombinations else { continue }
        let shared = one.groups.filter { other.groups.contains($0) }
        guard shared.count > 1 else { continue }
        report(
          .combinationsDiffer(
            for: text(scope.groups[shared[0]].name.symbol),
            text(scope.groups[shared[1]].name.symbol), at: one.place, first: other.place))
        break
      }
    }
  }
}
