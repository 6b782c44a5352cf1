import Foundation
import Yibao

/// The cost of one evaluation without explanation, under the policies of the repository.
enum EvaluationCost {
  static func measure() throws {
    let folder = "Policies"
    var sources: [Source] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".yibao") {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      sources.append(Source(name: name, bytes: [UInt8](data)))
    }
    let workspace = Workspace(sources)
    for (index, rulebook) in workspace.library.rulebooks.enumerated() {
      var rules = CompiledRules(rulebook)
      let worlds = worlds(of: rulebook, rules)
      let rounds = 2_000_000 / worlds.count
      var samples: [Double] = []
      var sum: Int64 = 0
      for _ in 0..<6 {
        let start = ContinuousClock.now
        for _ in 0..<rounds {
          for world in worlds {
            if case .number(let fen, _) = rules.evaluate(QuantityID(.owed), world) { sum &+= fen }
          }
        }
        samples.append(start.duration(to: .now).seconds / Double(rounds * worlds.count))
      }
      let nanoseconds = samples.dropFirst().sorted()[2] * 1e9
      print(
        "  \(workspace.title(of: index)): \(rounded(nanoseconds)) ns (\(worlds.count) kinds of people, checksum \(sum))"
      )
    }
  }

  /// A person for each group that the document names, and one without a group, in each tier.
  private static func worlds(of rulebook: Rulebook, _ rules: CompiledRules) -> [World] {
    var worlds: [World] = []
    let tiers: [Int?] = rulebook.tiers.isEmpty ? [nil] : rulebook.tiers.indices.map { $0 }
    let groups = rulebook.groups.indices.filter { rulebook.groups[$0].isMentioned }
    for tier in tiers {
      for group in [nil] + groups.map({ Optional($0) }) {
        var world = rules.blank
        world.choose(tier: tier)
        if let group { world.name(GroupID(group)) }
        // Nobody's age stays open: a clause about it then decides.
        for (index, fact) in rulebook.facts.enumerated() where fact.kind == .age {
          world.state(FactID(index), 67)
        }
        worlds.append(world)
      }
    }
    return worlds
  }
}
