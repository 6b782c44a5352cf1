import Testing
import Yibao

/// Fixes that are called certain mend what they are for and break nothing.
@Suite struct MendingTests {
  /// The fixtures with a finding that has a fix.
  static let fixtures = Fixture.all(.reject).filter { fixture in
    guard let sources = try? fixture.sources() else { return false }
    return Workspace(sources).findings().contains { $0.fix != nil }
  }

  @Test(arguments: fixtures)
  func fixesMend(_ fixture: Fixture) throws {
    let sources = try fixture.sources()
    let before = Workspace(sources).findings()
    let mending = Mending(sources, mendable: sources.indices)
    #expect(!mending.edits.isEmpty)
    #expect(mending.findings.allSatisfy { $0.fix == nil })
    // What is left was there before, and each finding with a fix is gone.
    for finding in mending.findings {
      #expect(
        before.contains { $0.code == finding.code && $0.message == finding.message },
        Comment(rawValue: finding.message.english))
    }
    #expect(mending.findings.count <= before.count { $0.fix == nil })
    for index in sources.indices where !mending.changed.contains(index) {
      #expect(mending.workspace.sources[index].bytes == sources[index].bytes)
    }
  }

  /// The same text is mended once, whatever fixes of it there are.
  @Test func overlappingFixesAreMadeOnce() {
    let source = Source(
      name: "a.yibao",
      text: """
        policy 甲县 2022 居民医保
        quantity 甲率 is ratio
        quantity 乙率 is ratio
        standard 320
        甲率 is 70
        乙率 is 80
        """)
    let mending = Mending([source], mendable: 0..<1)
    #expect(mending.edits.map(\.new) == ["70%", "80%"])
    #expect(mending.findings == [])
    #expect(mending.changed == [0])
    #expect(Mending([source], mendable: 0..<0).edits == [])
  }
}
