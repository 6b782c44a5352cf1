import TestSupport
import Testing
import Yibao

/// Whatever a sound document says, it is evaluated to the end.
@Suite struct SoundPolicyAnswerTests {
  @Test(arguments: [UInt64(7), 1259]) func evaluationNeverTraps(seed: UInt64) {
    var generator = SoundPolicyGenerator(seed: seed)
    var answers = 0
    for _ in 0..<25 {
      let text = generator.document().text
      let workspace = Workspace([Source(name: "test.yibao", bytes: Array(text.utf8))])
      guard let rulebook = workspace.library.rulebooks.first else {
        Issue.record("\(text)")
        return
      }
      _ = workspace.findings()
      let answering = Answering(workspace.library)
      var people = [Person()] + rulebook.groups.map { Person(groups: [$0.name]) }
      people.append(Person(groups: rulebook.groups.prefix(2).map { $0.name }))
      for person in people {
        for quantity in rulebook.quantities.indices {
          let explained = try? answering.explain(QuantityID(quantity), in: 0, for: person)
          if explained != nil { answers += 1 }
        }
      }
    }
    #expect(answers > 500)
  }
}
