import Testing
import Text

@testable import CommandLine

/// The command line is read as people write command lines.
@Suite struct ArgumentParserTests {
  private func parsed(_ line: String) -> ArgumentParser {
    ArgumentParser(line.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    "ask 岢岚 低保 --format json", "ask --format json 岢岚 低保", "ask 岢岚 --format=json 低保",
    "ask -f json 岢岚 低保", "ask -fjson 岢岚 低保", "ask --format csv --format json 岢岚 低保",
  ])
  func optionsStandAnywhere(line: String) {
    let parser = parsed(line)
    #expect(parser.mistake == nil)
    #expect(parser.invocation.command == .ask)
    #expect(parser.invocation.arguments == ["岢岚", "低保"])
    #expect(parser.invocation.format == .json)
  }

  @Test func globalOptionsStandBeforeTheCommandToo() {
    let parser = parsed("--policies drafts --lang zh compare --color=never")
    #expect(parser.mistake == nil)
    #expect(parser.invocation.command == .compare)
    #expect(parser.invocation.value(of: .policies) == "drafts")
    #expect(parser.invocation.value(of: .lang) == "zh")
    #expect(parser.invocation.value(of: .colour) == "never")
  }

  @Test func shortFlagsShareADash() {
    let parser = parsed("ask -eq 资助 岢岚")
    #expect(parser.mistake == nil)
    #expect(parser.invocation.has(.explain))
    #expect(parser.invocation.value(of: .quantity) == "资助")
  }

  @Test func twoDashesEndTheOptions() {
    let parser = parsed("ask -- --explain -f")
    #expect(parser.mistake == nil)
    #expect(parser.invocation.arguments == ["--explain", "-f"])
    #expect(!parser.invocation.has(.explain))
  }

  @Test func oneDashIsAnArgument() {
    #expect(parsed("check -").invocation.arguments == ["-"])
  }

  @Test func repeatedOptionsAreKeptInOrder() {
    let parser = parsed("test --cases b.csv -c a.csv")
    #expect(parser.invocation.values(of: .cases) == ["b.csv", "a.csv"])
  }

  @Test(arguments: [
    ("aks", "there is no command 'aks'; did you mean ask?"),
    ("岢岚", "there is no command '岢岚'; to ask a question: yibao ask 岢岚 …"),
    ("ask x --formt json", "'yibao ask' has no option '--formt'; did you mean --format?"),
    ("ask x --zzz", "'yibao ask' has no option '--zzz'"),
    ("--cases x test", "'yibao' has no option '--cases'; it belongs after test"),
    ("repl -e", "'yibao repl' has no option '-e'; it belongs after ask"),
    ("ask x --format", "--format needs a value: text, json, csv or markdown"),
    ("ask x --quantity --explain", "--quantity needs a value: --quantity=NAME"),
    ("ask x --quantity=", "--quantity needs a value: --quantity=NAME"),
    ("check --emit=tre", "--emit takes rulebook or tree, not 'tre'; did you mean tree?"),
    ("ask x --explain=yes", "--explain takes no value"),
    ("ask", "yibao ask needs WORDS"),
    ("completion", "yibao completion needs bash|zsh|fish"),
    ("completion tcsh", "yibao completion takes bash, zsh or fish, not 'tcsh'"),
    ("repl now", "yibao repl has no use for 'now'"),
  ])
  func mistakesSayWhatToWrite(line: String, message: String) {
    #expect(parsed(line).mistake?.message.english == message)
  }

  @Test func theFirstMistakeCounts() {
    #expect(parsed("ask x --formt --emit").mistake == parsed("ask x --formt").mistake)
  }

  @Test func readingGoesOnAfterAMistake() {
    let parser = parsed("ask --nonsense --lang zh --help")
    #expect(parser.mistake != nil)
    #expect(parser.invocation.value(of: .lang) == "zh")
    #expect(parser.invocation.has(.help))
  }

  @Test func everyCommandHasItsRowAndEveryOptionItsOwnLetter() {
    #expect(CommandTable.commands.map(\.name) == Command.Name.allCases)
    for name in Command.Name.allCases {
      let command = CommandTable.command(name)
      #expect(command.name == name)
      let letters = command.allOptions.compactMap(\.short)
      #expect(Set(letters).count == letters.count)
      let names = command.allOptions.map(\.name)
      #expect(Set(names).count == names.count)
    }
  }
}
