import Foundation
import Testing

@testable import CommandLine

/// Lines are edited at a terminal, and read plainly from a pipe.
///
/// What was finally typed is read from the history, which keeps a line for each that was entered.
@Suite(.enabled(if: EditLibrary(completer: { _, _, _ in nil }) != nil))
struct PromptEditingTests {
  private static let up = "\u{1B}[A"
  private static let left = "\u{1B}[D"
  private static let backspace = "\u{7F}"

  /// Types lines, each at a prompt of its own, then Ctrl-D; returns what the history has kept.
  private func history(
    typing lines: [String], environment: [String: String] = [:], in folder: String
  ) throws -> String {
    let variables = environment.merging(["XDG_STATE_HOME": folder]) { _, mine in mine }
    let terminal = try PseudoTerminal(["repl"], environment: variables)
    for keys in lines + ["\u{4}"] {
      try terminal.expect(LineReader.prompt)
      terminal.type(keys)
    }
    #expect(terminal.expectEnd().ending == .exited(0))
    return try String(contentsOfFile: folder + "/yibao/history", encoding: .utf8)
  }

  private func history(
    typing lines: [String], environment: [String: String] = [:]
  ) throws -> String {
    try withTemporaryFolder { try history(typing: lines, environment: environment, in: $0) }
  }

  @Test(arguments: ["C", "C.UTF-8", "zh_CN.UTF-8"])
  func backspaceRemovesAWholeCharacter(locale: String) throws {
    let keys = "低保户\(Self.backspace)\(Self.backspace)收入\r"
    #expect(try history(typing: [keys], environment: ["LANG": locale]) == "低收入\n")
  }

  @Test func theCursorMovesByCharacters() throws {
    #expect(try history(typing: ["低户\(Self.left)保\r"]) == "低保户\n")
    #expect(try history(typing: ["保户\u{1}低\u{5}？\r"]) == "低保户？\n")
  }

  @Test func arrowsBringLinesBack() throws {
    let lines = ["岢岚 低保\r", "\(Self.up)户\r", "\(Self.up)\(Self.up)\r"]
    #expect(try history(typing: lines) == "岢岚 低保\n岢岚 低保户\n岢岚 低保\n")
  }

  @Test func linesAreRememberedFromOneSessionToTheNext() throws {
    try withTemporaryFolder { folder in
      #expect(try history(typing: ["岢岚 低保\r"], in: folder) == "岢岚 低保\n")
      let both = try history(typing: ["\(Self.up)户\r"], in: folder)
      #expect(both == "岢岚 低保\n岢岚 低保户\n")
    }
  }

  @Test func controlCAbandonsTheLine() throws {
    #expect(try history(typing: ["岢岚\u{3}", "\u{3}", "丰都 低保\r"]) == "丰都 低保\n")
  }

  @Test func tabCompletesNames() throws {
    let line = try history(typing: ["岢\t 低保\r"])
    #expect(line.hasPrefix("岢岚"))
    #expect(line.hasSuffix(" 低保\n"))
  }

  @Test func aTerminalThatCannotMoveItsCursorReadsLinesToo() throws {
    let terminal = try PseudoTerminal(["repl"], environment: ["TERM": "dumb"])
    try terminal.expect(LineReader.prompt)
    terminal.type("岢岚\u{3}")
    try terminal.expect(LineReader.prompt)
    terminal.type("\u{4}")
    #expect(terminal.expectEnd().ending == .exited(0))
  }

  @Test func pipedInputHasNoPrompts() throws {
    let outcome = try ProcessRunner.run(["repl"], input: "岢岚 低保\n")
    #expect(outcome.ending == .exited(0))
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains(LineReader.prompt))
  }
}
