import Foundation
import Testing

@testable import CommandLine

/// Sessions at the prompt as files: `NAME.lines` is what is typed, `NAME.answers` what is printed
/// and the exit code where it is not 0.
///
/// A first line such as `# yibao repl --lang zh` says how the prompt is started.
/// `UPDATE_FIXTURES=1 swift test --filter PromptSessionTests` writes the answers anew and fails.
@Suite struct PromptSessionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  static let sessions = ["chinese", "clauses", "commands", "loading", "questions", "what-if"]

  @Test func everySessionIsRun() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "Sessions").path)
    let expected = Self.sessions.flatMap { [$0 + ".answers", $0 + ".lines"] }
    #expect(files.sorted() == expected.sorted())
  }

  @Test(arguments: sessions)
  func answersAreTheOnesWritten(name: String) throws {
    let sessions = Self.folder.appending(path: "Sessions")
    let lines = sessions.appending(path: "\(name).lines")
    let answers = sessions.appending(path: "\(name).answers")
    let first = try String(contentsOf: lines, encoding: .utf8).prefix { $0 != "\n" }
    let command = first.hasPrefix("# yibao ") ? String(first.dropFirst(2)) : "yibao repl"
    let outcome = try ProcessRunner.shell(
      "cd '\(Self.root.path)' && \(command) < '\(lines.path)' 2>&1")
    var printed = outcome.output
    if outcome.ending != .exited(0) { printed += "[\(outcome.ending)]\n" }
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try printed.write(to: answers, atomically: true, encoding: .utf8)
      Issue.record("rewritten: \(name).answers")
    }
    #expect(try String(contentsOf: answers, encoding: .utf8) == printed)
  }

  // MARK: Exit codes

  @Test(arguments: [
    ("岢岚 低保\n:explain\n", 0), ("", 0), ("\n# nothing\n   \n", 0), ("standard 320\n低保", 0),
    ("狗\n岢岚\n", 1), (":nonsense\n", 1), ("丙丁 pays 3\n", 1), (":quit\n狗\n", 0),
    (":set standard 350\n", 1), ("低保 pays 280\n低保\n", 0),
  ])
  func theCodeTellsWhetherALineFailed(input: String, code: Int32) throws {
    #expect(try ProcessRunner.run(["repl"], input: input).ending == .exited(code))
  }

  @Test func aFolderThatIsNotThereIsThree() throws {
    let outcome = try ProcessRunner.run(["repl", "--policies", "/nonexistent"], input: "岢岚\n")
    #expect(outcome.ending == .exited(3))
  }

  @Test func answersGoToOutputAndRefusalsToErrors() throws {
    let outcome = try ProcessRunner.run(["repl"], input: "岢岚 低保\n狗\n")
    #expect(outcome.output.contains("40元"))
    #expect(outcome.errors.contains("狗"))
    #expect(!outcome.output.contains("狗"))
  }

  // MARK: Bad input

  @Test(
    arguments: [
      String(repeating: "(", count: 10_000),
      "低保 pays " + String(repeating: "(", count: 10_000) + "320"
        + String(repeating: ")", count: 10_000),
      ":set standard " + String(repeating: "(", count: 10_000),
      ":type " + String(repeating: "(", count: 10_000),
      ":type " + String(repeating: "1+", count: 9_999),
      String(repeating: "9", count: 20_000), "standard " + String(repeating: "9", count: 40),
      String(repeating: "狗 ", count: 8_000), String(repeating: "低保,", count: 4_000) + " pays 3",
      "低保\u{0}", "低保 pays\u{0} 3", ":\u{0}", ":set \u{0}", ":type \u{0}", ":load \u{0}",
      "\u{202E}低保", ":", ":：", "：set", "低保 pays 99999999999999999999999999999999999999999",
      "低保 " + String(repeating: "9", count: 400) + "岁", ":help \u{1B}[2J", ":groups \u{1B}[2J",
      ":compare \u{1B}[2J", "\u{1B}[2J",
    ])
  func aBadLineIsRefusedAndTheNextOneAnswered(line: String) throws {
    let outcome = try ProcessRunner.run(["repl"], input: "岢岚\n\(line)\n岢岚 低保\n")
    #expect(outcome.ending == .exited(0) || outcome.ending == .exited(1))
    #expect(outcome.output.contains("40元"))
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
    #expect(outcome.errors.count < 4_000)
  }

  @Test func aLineOfTenMegabytesIsRefused() throws {
    let line = String(repeating: "低保 ", count: 1_500_000)
    let outcome = try ProcessRunner.run(["repl"], input: line + "\n岢岚 低保\n")
    #expect(outcome.ending == .exited(1))
    #expect(outcome.errors.contains("10500000 bytes"))
    #expect(outcome.output.contains("40元"))
  }

  @Test func halfACharacterIsNoCharacter() throws {
    let outcome = try ProcessRunner.shell(
      #"printf '\xe4\xbd\n:\xe4\n:set \xff\n:load \xe4\n岢岚 低保\n\xe4' | yibao repl"#)
    #expect(outcome.ending == .exited(1))
    #expect(outcome.output.contains("40元"))
  }

  /// Sessions with bytes changed at random must end like any other.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomChangesNeverTrap(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var lines: [UInt8] = []
    for name in ["clauses", "what-if"] {
      let file = Self.folder.appending(path: "Sessions/\(name).lines")
      lines += Array(try Data(contentsOf: file))
    }
    let keys = Array("():;,%\n 0239=低保".utf8)
    for _ in 0..<80 {
      let key =
        random.next() % 4 == 0 ? UInt8(random.next() % 256) : keys.randomElement(using: &random)
      lines[Int(random.next() % UInt64(lines.count))] = key ?? 0
    }
    try withTemporaryFolder { folder in
      let file = folder + "/lines"
      try Data(lines).write(to: URL(fileURLWithPath: file))
      let outcome = try ProcessRunner.shell("yibao repl < '\(file)' > '\(folder)/out' 2>&1")
      #expect(
        outcome.ending == .exited(0) || outcome.ending == .exited(1), "seed \(seed)")
    }
  }
}

/// A small generator whose numbers depend on its seed alone.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
