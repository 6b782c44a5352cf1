import Rulebook
import Text

/// By which definitions groups come to be held.
struct Definitions: Sendable {
  private let nesting: Nesting
  /// For each group its place among the definitions, by which they are worked out.
  private var rank: ContiguousArray<UInt32>
  /// `true` for a group that can bring about, other than by name, that a group around it is held, or
  /// that can keep the person from it.
  private var isLively: ContiguousArray<Bool>
  /// `true` for a group in which somebody may not be although they hold a group inside it: some group
  /// inside it excludes others.
  private(set) var isCut: ContiguousArray<Bool>
  /// For each quantity the groups by whose definitions a clause about it may come to apply, in
  /// the order of their ranks.
  private(set) var behindClauses: [[GroupID]] = []

  init(of rulebook: Rulebook, _ nesting: Nesting) {
    self.nesting = nesting
    rank = ContiguousArray(repeating: .max, count: rulebook.groups.count)
    isLively = ContiguousArray(repeating: false, count: rulebook.groups.count)
    isCut = isLively
    findLively(in: rulebook)
    findCut(in: rulebook)
    behindClauses = Array(repeating: [], count: rulebook.quantities.count)
    guard isLively.contains(true) || rulebook.groups.contains(where: { !$0.divisions.isEmpty })
    else { return }
    var subjects = behindClauses
    for clause in rulebook.clauses where Int(clause.quantity.index) < subjects.count {
      subjects[Int(clause.quantity.index)] += rulebook.subjectGroups[clause.subject]
    }
    behindClauses = subjects.map { subjects in
      var reached: Distinct<GroupID> = []
      return behind(subjects, in: rulebook, reached: &reached)
    }
  }

  /// The groups by whose definitions some of `groups` may come to be held, in the order of their
  /// ranks; what is in `reached` was looked at before and is left out.
  func behind(
    _ groups: [GroupID], in rulebook: Rulebook, reached: inout Distinct<GroupID>
  ) -> [GroupID] {
    var found: [GroupID] = []
    var pending = groups
    // A group is handled once, so the walk ends.
    while let group = pending.popLast() {
      guard isLively[Int(group.index)] || !nesting.divided(into: group).isEmpty,
        reached.insert(group)
      else { continue }
      for inner in nesting.inner(of: group) where isLively[Int(inner.index)] {
        pending.append(inner)
      }
      pending += nesting.divided(into: group)
      pending += rulebook.groups[Int(group.index)].excluded
      if let definition = rulebook.groups[Int(group.index)].definition {
        found.append(group)
        pending += rulebook.groups(in: definition)
      }
    }
    return found.count < 2 ? found : found.sorted { rank[Int($0.index)] < rank[Int($1.index)] }
  }

  /// The group and those inside it that have a definition.
  func groups(inside group: GroupID, in rulebook: Rulebook) -> [GroupID] {
    var found: [GroupID] = []
    var seen: Distinct<GroupID> = []
    var pending = [group]
    while let next = pending.popLast() {
      guard seen.insert(next) else { continue }
      if rulebook.groups[Int(next.index)].definition != nil { found.append(next) }
      pending += nesting.inner(of: next).filter { isLively[Int($0.index)] }
    }
    return found
  }

  private mutating func findLively(in rulebook: Rulebook) {
    for (number, group) in rulebook.index.defined.enumerated() {
      rank[Int(group.index)] = UInt32(number)
    }
    var pending: [GroupID] = []
    for number in rulebook.groups.indices {
      let group = GroupID(number)
      let crosses = !nesting.divided(into: group).isEmpty && nesting.outer(of: group).count > 1
      let declared = rulebook.groups[number]
      if crosses || declared.definition != nil || !declared.excluded.isEmpty {
        pending.append(group)
      }
    }
    while let group = pending.popLast() {
      if isLively[Int(group.index)] { continue }
      isLively[Int(group.index)] = true
      pending += nesting.outer(of: group)
    }
  }

  private mutating func findCut(in rulebook: Rulebook) {
    var pending = rulebook.groups.indices.filter { !rulebook.groups[$0].excluded.isEmpty }
      .flatMap { nesting.outer(of: GroupID($0)) }
    // A group is marked once, so the loop ends.
    while let group = pending.popLast() {
      if isCut[Int(group.index)] { continue }
      isCut[Int(group.index)] = true
      pending += nesting.outer(of: group)
    }
  }
}
