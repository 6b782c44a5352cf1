import Testing
import Text

@testable import CommandLine

/// Half-typed command lines go on as the table says, in the engine and in a real shell.
@Suite struct CompletionTests {
  private func words(_ line: String) -> [String] {
    let completion = Completion(in: .english) { words, policies in
      switch words {
      case .names: ["岢岚", "岢岚县", "Fengdu", "低保", "低收入家庭", policies ?? "内置"]
      case .quantities: ["资助", "财政补助"]
      case .compared: ["时间", "资助", "财政补助"]
      }
    }
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return completion.candidates(for: words).map(\.word)
  }

  @Test(arguments: [
    (
      "",
      [
        "ask", "compare", "calendar", "check", "explain", "fmt", "test", "repl", "completion",
        "help",
      ]
    ),
    ("com", ["compare", "completion"]),
    ("--la", ["--lang"]),
    ("ask --fo", ["--format"]),
    ("ask --format ", ["text", "json", "csv", "markdown"]),
    ("ask --format=j", ["--format=json"]),
    ("ask --format = j", ["json"]),
    ("ask --format =", ["text", "json", "csv", "markdown"]),
    ("ask -f m", ["markdown"]),
    ("ask 岢", ["岢岚", "岢岚县"]),
    ("ask feng", ["Fengdu"]),
    ("ask 岢岚的低", ["岢岚的低保", "岢岚的低收入家庭"]),
    ("ask xfeng", []),
    ("ask --policies drafts dr", ["drafts"]),
    ("ask -- --fo", []),
    ("ask -q 财", ["财政补助"]),
    ("compare -q 时", ["时间"]),
    ("compare --format s", ["svg"]),
    ("ask --format s", []),
    ("check ", [":files"]),
    ("check --format ", ["text", "plain", "json", "sarif", "github"]),
    ("explain y060", (1...9).map { "Y060\($0)" }),
    ("explain Y0601 ", []),
    ("test --cases ", [":files"]),
    ("test --cases=a", [":files"]),
    ("--policies ", [":folders"]),
    ("completion ", ["bash", "zsh", "fish"]),
    ("completion bash ", []),
    ("help re", ["repl"]),
    ("repl ", []),
  ])
  func candidates(line: String, expected: [String]) {
    #expect(words(line) == expected)
  }

  @Test func optionsThatWereGivenAreNotOfferedAgain() {
    #expect(!words("ask --explain --").contains("--explain"))
    #expect(words("test --cases a.csv --ca") == ["--cases"])
  }

  @Test(arguments: [
    ("低保", "低保户", "低保"), ("低保", "低俭", "低"), ("Kelan", "岢岚", ""), ("", "x", ""),
  ])
  func commonPrefixesKeepCharactersWhole(left: String, right: String, expected: String) {
    #expect(commonPrefix(left, right) == expected)
  }

  @Test(arguments: [
    ("(yibao ask --form)", "--format"),
    ("(yibao ask --format = js)", "json"),
    ("(yibao completion '')", "bash zsh fish"),
    ("(yibao check /etc/host)", "/etc/host*"),
  ])
  func bashCompletes(words: String, expected: String) throws {
    let outcome = try ProcessRunner.shell(
      """
      source <(yibao completion bash)
      COMP_WORDS=\(words)
      COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
      _yibao yibao 2>/dev/null
      [[ "${COMPREPLY[*]}" == \(expected.replacing(" ", with: "\\ ")) ]] || echo "${COMPREPLY[*]}"
      """)
    #expect(outcome.output == "")
    #expect(outcome.ending == .exited(0))
  }

  @Test(arguments: CompletionScript.allCases)
  func scriptsArePrinted(shell: CompletionScript) throws {
    let outcome = try ProcessRunner.run(["completion", shell.rawValue])
    #expect(outcome.output == shell.text)
    #expect(outcome.ending == .exited(0))
  }
}
