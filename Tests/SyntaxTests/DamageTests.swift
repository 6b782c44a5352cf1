import Syntax
import TestSupport
import Testing
import Text

/// Reading is total, and a fault costs its own statement only.
@Suite struct DamageTests {
  @Test(arguments: seeds) func damagedTextsAreReadToTheirEnd(seed: UInt64) {
    var generator = PolicyGenerator(seed: seed)
    var mutator = Mutator(seed: seed &+ 1)
    for _ in 0..<300 {
      let draft = generator.document()
      let text = mutator.damaged(draft.text(variedBy: &generator.random))
      let reading = Reading(text)
      #expect(fault(inPlacesOf: reading) == nil, "\(text)")
      // The outline looks at all that the tree refers to.
      #expect(!reading.structure.isEmpty || reading.tree.statements.isEmpty)
    }
  }

  @Test(arguments: PolicyFile.all.map { $0.name }, seeds)
  func damagedPoliciesAreReadToTheirEnd(name: String, seed: UInt64) throws {
    let file = try #require(PolicyFile.all.first { $0.name == name })
    var mutator = Mutator(seed: seed)
    for _ in 0..<8 {
      let text = mutator.damaged(file.text)
      let reading = Reading(text, after: file.earlier)
      #expect(fault(inPlacesOf: reading) == nil, "\(text)")
      // Each damage spoils a statement or two.
      #expect(reading.diagnostics.count <= 30)
    }
  }

  @Test(arguments: seeds) func aBrokenClauseLeavesTheOthersAlone(seed: UInt64) {
    var generator = PolicyGenerator(seed: seed)
    var broken = 0
    while broken < 100 {
      var draft = generator.document()
      let index = generator.random.below(draft.lines.count)
      var line = draft.lines[index]
      // Declarations concern the other statements; what is kept unread cannot be broken.
      let spared: Set<String> = [
        "group", "fact", "quantity", "from", "tiers", "within", "source", "instead", "window",
        "closed", "cover", "waiting", "deductible",
      ]
      guard !line.isHeading, spared.isDisjoint(with: line.words) else { continue }
      broken += 1
      draft.lines.remove(at: index)
      let others = Reading(draft.text)
      let fault = generator.random.pick([[")"], ["("], ["@"], ["320", "320"], ["standard", "of"]])
      line.words += fault
      draft.lines.insert(line, at: index)
      let reading = Reading(draft.text)
      #expect(1...2 ~= reading.diagnostics.count - others.diagnostics.count, "\(draft.text)")
      let kept = reading.structure.split(separator: "\n").filter {
        !$0.hasPrefix("broken") && !$0.hasPrefix("  broken")
      }
      #expect(kept == others.structure.split(separator: "\n"), "\(draft.text)")
      #expect(reading.tree.statements.count == others.tree.statements.count + 1)
    }
  }

  @Test(arguments: [
    "低保", "低保 pays", "低保 pays 280,", "低保 pays 80% of", "低保 pays 280 280", "低保 pays (1 + 2",
    "低保 pays 1 +", "低保 pays 280, min 1, min 2", "低保 pays 280, rounded to 元", "pays 280 in",
    "低保 pays 280, instead of", "低保 (incl 孤儿 pays 280", "低保 (孤儿) pays 280", "低保 if pays 280",
    "低保 if age over pays 280", "fiscal subsidy 1 of which 440", "低保 from", "低保 from 甲, rest 乙",
    "fiscal subsidy 1 of which county 1, of which county 2", "group", "group 甲 is",
    "fact 甲 is one of",
    "fact 甲", "quantity 甲 is money per", "others pays 3", "低保 pays about standard", "低保 highest",
    "低保 pays about 80% of standard", "低保 if 孤儿 highest applies", "低保 pays as set by 甲", "@", ")",
    "tiers", "within", "source 甲", "section", "320", "3. 低保", "低保 pays 280 of which",
    "低保 (incl 孤儿; incl 特困) pays 1", "tiers 一档 二档", "within 山西省 320",
  ])
  func aFaultIsOneFinding(clause: String) {
    let reading = Reading(clauses: "standard 320\n\(clause)\n特困 pays all")
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map { $0.message.english })")
    let statements = reading.tree.statements.map { $0.kind }
    #expect(statements.filter { $0 == .broken }.count <= 1)
    #expect(reading.structure.contains("clause standard\n  value 320"))
    #expect(reading.structure.hasSuffix("clause subsidy\n  group 特困\n  value all"))
  }
}
