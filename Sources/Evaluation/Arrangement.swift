import Rulebook
import Text

/// Puts what was explored into the form of an answer: facts in their order, like cases together,
/// and without the facts that do not matter.
struct Arrangement {
  private let explorer: Explorer
  private let order: [(unknown: Unknown, possibilities: [Region])]
  private var leaves = 0

  /// The cases with and without explanations.
  struct Cases {
    var tree: CaseTree
    var explained: ExplainedCases
    /// The facts that were taken to be as they ordinarily are.
    var taken: Set<Symbol> = []
  }

  init(_ explorer: Explorer) {
    self.explorer = explorer
    let keyed = explorer.read.map { read in
      (key: Arrangement.key(of: read.unknown, explorer), read: read)
    }
    order = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { $0.read }
  }

  /// Arranges what was found; nil when none of it can be so.
  mutating func arrange(_ found: Explorer.Found) throws(Explorer.Overrun) -> Cases? {
    try arrange(found, order[...], Assumptions())
  }

  private mutating func arrange(
    _ found: Explorer.Found, _ order: ArraySlice<(unknown: Unknown, possibilities: [Region])>,
    _ path: Assumptions
  ) throws(Explorer.Overrun) -> Cases? {
    // What does not split here is left out: its values would only be multiplied.
    let splits = unknowns(in: found)
    let order = order.drop { !splits.contains($0.unknown) }
    if case .leaf(let step, let assumptions) = found {
      leaves += 1
      if leaves > Explorer.limit { throw Explorer.Overrun() }
      return isPossible(path, beyond: assumptions) ? leaf(step, assumptions) : nil
    }
    guard let (unknown, possibilities) = order.first else {
      // Every fact that splits was read, so it was in the order: this is not reached.
      throw Explorer.Overrun()
    }
    var branches: [(regions: [Region], cases: Cases)] = []
    var impossible: [Region] = []
    for region in possibilities {
      guard let restricted = restrict(found, unknown, region),
        let cases = try arrange(restricted, order.dropFirst(), path.adding(unknown, region))
      else {
        impossible.append(region)
        continue
      }
      if let same = branches.firstIndex(where: { $0.cases.tree == cases.tree }) {
        branches[same].regions.append(region)
        // Of people who come to the same, those show most for whom a rule decides between clauses.
        if cases.explained.isByRule, !branches[same].cases.explained.isByRule {
          branches[same].cases.explained = cases.explained
        }
      } else {
        branches.append(([region], cases))
      }
    }
    if branches.isEmpty { return nil }
    if branches.count == 1 { return branches[0].cases }
    return Cases(
      tree: .split(
        unknown.fact,
        branches.map {
          CaseTree.Branch(regions: joined($0.regions, over: impossible), tree: $0.cases.tree)
        }),
      explained: .split(
        unknown.fact,
        branches.map {
          ExplainedCases.Branch(
            regions: joined($0.regions, over: impossible), cases: $0.cases.explained)
        }))
  }

  /// `true` iff a case can be so although it was found without reading all that leads to it here.
  private func isPossible(_ path: Assumptions, beyond read: Assumptions) -> Bool {
    if path.list.count == read.list.count { return true }
    // A kind of a group that is not held here was not read: it rules nothing out.
    let telling = path.list.filter { unknown, _ in
      if case .division(let group) = unknown { return read[unknown] != nil || isNamed(group) }
      return true
    }
    let assumed = telling.reduce(Assumptions()) { $0.adding($1.unknown, $1.region) }
    return explorer.question.fault(
      assumed, library: explorer.library, outlines: explorer.outlines) == nil
  }

  /// `true` iff the question names a group, or one inside it.
  private func isNamed(_ group: Symbol) -> Bool {
    let question = explorer.question
    let outline = explorer.outlines[question.document]
    let membership = question.membership(
      in: explorer.library.rulebooks[question.document], outline)
    return outline.group(group).map { membership.held.contains($0) } ?? false
  }

  private func leaf(_ step: Step, _ assumptions: Assumptions) -> Cases {
    let ordered = order.flatMap { read in
      assumptions.list.filter { $0.unknown == read.unknown }.map {
        Supposition(fact: $0.unknown.fact, region: $0.region)
      }
    }
    return Cases(
      tree: .outcome(step.result),
      explained: .explanation(Explanation(step: step, supposed: ordered)))
  }

  /// What splits what was found, anywhere in it.
  private func unknowns(in found: Explorer.Found) -> Distinct<Unknown> {
    var unknowns: Distinct<Unknown> = []
    var pending = [found]
    while let next = pending.popLast() {
      guard case .split(let unknown, let branches) = next else { continue }
      unknowns.insert(unknown)
      pending += branches.map { $0.found }
    }
    return unknowns
  }

  /// What is found when a fact is known to be in a region; nil when that cannot be so.
  private func restrict(
    _ found: Explorer.Found, _ unknown: Unknown, _ region: Region
  ) -> Explorer.Found? {
    guard case .split(let split, let branches) = found else { return found }
    if split == unknown { return branches.first { $0.region == region }?.found }
    var kept: [(region: Region, found: Explorer.Found)] = []
    for branch in branches {
      guard let found = restrict(branch.found, unknown, region) else { continue }
      kept.append((branch.region, found))
    }
    return kept.isEmpty ? nil : .split(split, kept)
  }

  /// Writes regions that belong together as one where they can be: between numbers may lie those that
  /// cannot be, such as days of a window on which no payment is taken. All are in ascending order.
  private func joined(_ regions: [Region], over impossible: [Region]) -> [Region] {
    var result: [Region] = []
    for region in regions {
      switch (result.last, region) {
      case (.values(let values, let orNone), .values(let more, let orNoneMore)):
        result[result.count - 1] = .values(values + more, orNone: orNone || orNoneMore)
      case (.numbers(let lowest, let highest?), .numbers(let next?, let end))
      where reach(of: highest, over: impossible) == next:
        result[result.count - 1] = .numbers(lowest: lowest, highest: end)
      default: result.append(region)
      }
    }
    return result
  }

  /// The first number after one that can be; nil where none can.
  private func reach(of number: Int64, over impossible: [Region]) -> Int64? {
    var next = number < .max ? number + 1 : nil
    for case .numbers(let lowest?, let highest) in impossible where lowest == next {
      next = highest.map { $0 + 1 }
    }
    return next
  }

  /// Tier, divisions, relations, facts, choice; each kind in the order of declaration.
  private static func key(of unknown: Unknown, _ explorer: Explorer) -> [Int] {
    switch unknown {
    case .tier: return [0]
    case .division(let name), .membership(let name):
      return [1]
        + place(explorer) { explorer.outlines[$0].group(name).map { Int($0.index) } }
    case .fact(let name):
      return [3] + place(explorer) { explorer.outlines[$0].fact(name).map { Int($0.index) } }
    case .relation(let relation):
      return [2] + place(explorer) { explorer.outlines[$0].place(of: relation) }
    case .inWindow(let window, let document):
      return [4, explorer.question.documents.firstIndex(of: document) ?? 0, window]
    case .choice(let clauses):
      return [5] + clauses.flatMap { [$0.document, Int($0.clause.index)] }
    }
  }

  private static func place(_ explorer: Explorer, _ index: (Int) -> Int?) -> [Int] {
    for (place, document) in explorer.question.documents.enumerated() {
      if let index = index(document) { return [place, index] }
    }
    return [explorer.question.documents.count]
  }
}
