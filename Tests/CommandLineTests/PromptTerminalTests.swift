import Foundation
import Testing

@testable import CommandLine

/// The prompt as a person at a terminal meets it.
@Suite(.enabled(if: EditLibrary(completer: { _, _, _ in nil }) != nil))
struct PromptTerminalTests {
  private static let up = "\u{1B}[A"
  private static let backspace = "\u{7F}"
  private static let tab = "\t"
  private static let interrupt = "\u{3}"

  /// Starts the prompt, types lines at it one by one, and returns what each brought on the screen.
  private func answers(
    to lines: [String], _ arguments: [String] = []
  ) throws -> [String] {
    try withTemporaryFolder { folder in
      let terminal = try PseudoTerminal(
        ["repl", "--colour", "never"] + arguments, environment: ["XDG_STATE_HOME": folder])
      var answers = [try terminal.expect(LineReader.prompt)]
      for line in lines {
        if line.hasSuffix(Self.interrupt) {
          // Only what is on the screen can be abandoned.
          let typed = String(line.dropLast())
          terminal.type(typed)
          try terminal.expect(typed)
          terminal.type(Self.interrupt)
        } else {
          terminal.type(line)
        }
        answers.append(try terminal.expect("\n" + LineReader.prompt))
      }
      terminal.type("\u{4}")
      #expect(terminal.expectEnd().ending == .exited(0))
      return answers
    }
  }

  @Test func aPersonIsGreetedAndPrompted() throws {
    let greeting = try answers(to: [])[0]
    #expect(greeting.contains("岢岚县"))
    #expect(greeting.contains(":help"))
    #expect(greeting.split(separator: "\r\n").count == 3)
    #expect(try answers(to: [], ["--lang", "zh"])[0].contains("可提问"))
  }

  @Test func aQuestionIsAnsweredAndRefined() throws {
    let shown = try answers(to: ["丰都 低保\r", "二档\r"])
    #expect(shown[1].contains("Which tier (档次)? 一档, 二档"))
    #expect(shown[2].contains("375元"))
  }

  @Test func aClauseIsConfirmed() throws {
    let shown = try answers(to: ["低保 pays 80% of standard, min 280\r", "standard 320\r", "低保\r"])
    #expect(shown[1].contains("line 2 of the draft"))
    #expect(shown[2].contains("line 3 of the draft"))
    #expect(shown[3].contains("40元"))
  }

  @Test func erasedCharactersLeaveNothingBehind() throws {
    let erase = String(repeating: Self.backspace, count: 3)
    let shown = try answers(to: [
      "岢岚 低保户们\(erase)特困\(Self.backspace)困\r", "岢岚 特囧\(Self.backspace)困\r",
    ])
    // 低 is left of what was typed first, and is the only word that is not known.
    #expect(shown[1].contains("“低”"))
    #expect(!shown[1].contains("\u{FFFD}"))
    #expect(shown[2].contains("特困人员"))
    #expect(shown[2].contains("个人缴费   0元"))
    #expect(!shown[2].contains("不认识") && !shown[2].contains("I do not know"))
  }

  @Test func controlCAbandonsTheLineOnly() throws {
    let shown = try answers(to: ["岢岚 低保\r", "狗狗\(Self.interrupt)", ":explain\r"])
    #expect(!shown[2].contains("I do not know"))
    #expect(shown[3].contains("standard 320 − subsidy 280"))
  }

  @Test func controlDLeavesWithoutAFailure() throws {
    // A person sees what failed; only a script needs the code.
    _ = try answers(to: ["狗\r"])
  }

  @Test func wordsAreCompleted() throws {
    let shown = try answers(to: [
      "岢\(Self.tab)\(Self.tab)县 低保家庭\(Self.tab)\r", ":he\(Self.tab)\r", ":help doc\(Self.tab)\r",
      ":set 大病起\(Self.tab)线 15000\r",
    ])
    #expect(shown[1].contains("低保对象"))
    #expect(shown[2].contains(":documents"))
    #expect(shown[3].contains("what is loaded"))
  }

  @Test func whatIsTypedInASessionIsCompletedInIt() throws {
    let shown = try answers(to: ["group 火星居民\r", "火星\(Self.tab)\r"])
    #expect(shown[2].contains("草稿 2024"))
  }

  @Test func arrowsBringLinesBack() throws {
    let shown = try answers(to: ["岢岚 低保\r", "岢岚 特困\r", "\(Self.up)\(Self.up)\r"])
    #expect(shown[3].contains("个人缴费   40元"))
  }

  @Test func filesAreLoadedAndReadAgain() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/own.yibao"
      func write(_ clauses: String) throws {
        let policy = "policy 岢岚县 2022 own\n" + clauses
        try policy.write(toFile: file, atomically: true, encoding: .utf8)
      }
      let terminal = try PseudoTerminal(
        ["repl", "--colour", "never"], environment: ["XDG_STATE_HOME": folder], columns: 300)
      func answer(to line: String) throws -> String {
        terminal.type(line + "\r")
        return try terminal.expect("\n" + LineReader.prompt)
      }
      try terminal.expect(LineReader.prompt)
      #expect(try answer(to: "岢岚 低保").contains("280元"))
      try write("standard 100\n低保 pays 60\n")
      let loaded = try answer(to: ":load " + file)
      #expect(loaded.contains("岢岚县 2022"))
      #expect(loaded.contains("in the place of Policies/kelan-2022.yibao"))
      #expect(try answer(to: "岢岚 低保").contains("个人缴费   40元"))
      #expect(try answer(to: "standard 77").contains("line 2 of the draft"))
      try write("standard 200\n低保 pays 60\n")
      #expect(try answer(to: ":reload").contains("草稿 2024"))
      #expect(try answer(to: "岢岚 低保").contains("个人缴费   140元"))
      #expect(try answer(to: ":draft").contains("standard 77"))
      try write("broken\n")
      #expect(try answer(to: ":reload").contains("own.yibao:2:7"))
      #expect(try answer(to: "岢岚 低保").contains("岢岚县 does not answer"))
      #expect(try answer(to: "草稿").contains("个人缴费   77元"))
      try FileManager.default.removeItem(atPath: file)
      #expect(try answer(to: ":reload").contains("own.yibao"))
      #expect(try answer(to: "草稿").contains("个人缴费   77元"))
    }
  }

  @Test func quitLeaves() throws {
    try withTemporaryFolder { folder in
      let terminal = try PseudoTerminal(["repl"], environment: ["XDG_STATE_HOME": folder])
      try terminal.expect(LineReader.prompt)
      terminal.type(":q\r")
      #expect(terminal.expectEnd().ending == .exited(0))
    }
  }
}
