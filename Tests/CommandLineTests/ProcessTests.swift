import Foundation
import Testing
import Text

@testable import CommandLine

/// The program as scripts meet it: help, exit codes, streams, colour and language.
@Suite struct ProcessTests {
  @Test(arguments: CommandTable.commands.map(\.name.rawValue))
  func everyCommandHasHelp(command: String) throws {
    let outcome = try ProcessRunner.run([command, "--help"])
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output.hasPrefix("yibao \(command): "))
    #expect(outcome.errors == "")
    #expect(try ProcessRunner.run(["help", command]).output == outcome.output)
    #expect(try ProcessRunner.run([command, "-h", "--nonsense"]).output == outcome.output)
  }

  /// Only who asks for today is answered by the clock, and is told which day that is.
  @Test func todayIsTold() throws {
    let asked = try ProcessRunner.run(["ask", "岢岚", "2022", "现在能缴费吗"])
    #expect(asked.ending == .exited(0))
    let day = asked.errors.firstMatch(of: /\d{4}-\d{2}-\d{2}/)?.output ?? "no day"
    #expect(asked.errors.hasPrefix("yibao: today is taken to be \(day)"))
    #expect(asked.output.contains("on \(day)\n"))
    let other = try ProcessRunner.run(["ask", "岢岚", "2022", "现在能缴费吗", "--on", "2021-09-05"])
    #expect(other.errors == "")
    #expect(other.output.contains("on 2021-09-05\n  payment is taken"))
  }

  @Test func helpFitsATerminal() throws {
    for language in ["en", "zh"] {
      for command in [[]] + Command.Name.allCases.map({ [$0.rawValue] }) {
        let help = try ProcessRunner.run(command + ["--help", "--lang", language]).output
        for line in help.split(separator: "\n") {
          #expect(displayWidth(of: String(line)) <= 80, "\(line)")
        }
      }
    }
  }

  @Test func helpShowsTheTableOfExitCodes() throws {
    let help = try ProcessRunner.run(["--help"]).output
    for code in ExitCode.allCases {
      #expect(help.contains("  \(code.rawValue)  \(code.meaning.english)\n"))
    }
  }

  @Test func helpSpeaksTheLanguageOfTheUser() throws {
    #expect(try ProcessRunner.run(["--help", "--lang", "zh"]).output.contains("用法："))
    let chinese = ["LANG": "zh_CN.UTF-8"]
    #expect(try ProcessRunner.run(["--help"], environment: chinese).output.contains("用法："))
    #expect(try ProcessRunner.run(["--help", "--lang=en"]).output.contains("Usage:"))
  }

  @Test func theVersionIsOneLine() throws {
    let outcome = try ProcessRunner.run(["--version"])
    #expect(outcome.output == "yibao \(Main.version)\n")
    #expect(outcome.ending == .exited(0))
  }

  @Test(arguments: [
    [], ["aks"], ["ask"], ["ask", "x", "--format", "xml"], ["check", "--strictly"],
    ["help", "nobody"], ["repl", "now"],
  ])
  func wrongUsageIsTwo(words: [String]) throws {
    let outcome = try ProcessRunner.run(words)
    #expect(outcome.ending == .exited(2))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("yibao"))
  }

  @Test func findingsAreOne() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/wrong.yibao"
      try "x\n".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(try ProcessRunner.run(["check", path]).ending == .exited(1))
    }
  }

  @Test func unreadableFilesAreThree() throws {
    let outcome = try ProcessRunner.run(["check", "/nowhere/a.yibao"])
    #expect(outcome.ending == .exited(3))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("/nowhere/a.yibao"))
  }

  @Test func aFullDiskIsThree() throws {
    let outcome = try ProcessRunner.shell("yibao --help > /dev/full")
    #expect(outcome.ending == .exited(3))
    #expect(outcome.errors.hasPrefix("yibao: cannot write: "))
  }

  @Test func aReaderThatHasGoneIsNoError() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let child = try Child(
      ProcessRunner.yibao, ["--help"], environment: ProcessRunner.environment
    ) { actions in
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    }
    close(ends[1])
    #expect(child.wait() == .exited(0))
  }

  @Test func colourIsForTerminals() throws {
    let escape = "\u{1B}["
    #expect(!(try ProcessRunner.run(["--help"]).output.contains(escape)))
    #expect(try ProcessRunner.run(["--help", "--colour=always"]).output.contains(escape))
    let refused = try ProcessRunner.run(
      ["--help", "--colour=always"], environment: ["NO_COLOR": "1"])
    #expect(refused.output.contains("NO_COLOR") && !refused.output.contains(escape))
    #expect(try PseudoTerminal(["--help"]).expectEnd().shown.contains(escape))
    for (words, environment) in [
      (["--help", "--color", "never"], [:]), (["--help"], ["NO_COLOR": "1"]),
      (["--help"], ["TERM": "dumb"]),
    ] {
      let end = try PseudoTerminal(words, environment: environment).expectEnd()
      #expect(end.ending == .exited(0))
      #expect(end.shown.contains("Usage:"))
      #expect(!end.shown.contains(escape))
    }
    let unset = try PseudoTerminal(["--help"], environment: ["NO_COLOR": ""]).expectEnd()
    #expect(unset.shown.contains(escape))
  }
}
