import Testing
import Text
import Yibao

@testable import CommandLine

/// Files that have changed when they are read again.
@Suite struct ReloadTests {
  private func source(_ text: String) -> Source {
    Source(name: "甲", text: "policy 甲县 2022 试行办法\n" + text)
  }

  @Test func whatCanNoLongerBeSupposedIsTold() throws {
    var session = Session([source("tiers 一档, 二档\nstandard 320 in 一档; 695 in 二档")])
    for text in ["一档 standard 350", "二档 standard 700"] {
      let supposition = try session.workspace.supposition(text, of: 0)
      session.suppose(supposition, of: "甲")
    }
    session.reload([source("group 一档\ntiers 二档, 三档\nstandard 300")], [])
    #expect(session.dropped.map { $0.text } == ["一档 standard 350"])
    #expect(session.suppositions.map { $0.supposition.text } == ["二档 standard 700"])
  }

  @Test func aQuestionWhoseFileIsGoneIsForgotten() throws {
    var session = Session([source("standard 320")])
    _ = try session.ask("甲县")
    session.reload([], [])
    #expect(session.topic == nil)
  }
}
