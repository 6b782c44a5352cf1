import Testing
import Yibao

/// Whatever the bytes, there is a clear finding or a right answer, and never a trap.
///
/// The sizes keep a debug run short; what a release build makes of far greater ones is measured by
/// the benchmark.
@Suite struct BadInputTests {
  private static let heading = "policy 甲县 2022 居民医保\n"

  private func findings(_ bytes: [UInt8]) -> [Diagnostic] {
    Workspace([Source(name: "bad.yibao", bytes: bytes)]).findings()
  }

  private func findings(_ text: String) -> [Diagnostic] { findings([UInt8](text.utf8)) }

  /// What people pay, by groups that the text declares.
  private func report(_ text: String) -> FixtureReport {
    FixtureReport([Source(name: "bad.yibao", text: text)])
  }

  @Test func nothingAtAll() {
    #expect(Workspace([]).findings() == [])
    #expect(findings("").map { $0.code } == [.emptyDocument])
    #expect(findings("\n\n   \t\n").map { $0.code } == [.emptyDocument])
    #expect(findings([0xEF, 0xBB, 0xBF]).map { $0.code } == [.emptyDocument])
  }

  @Test func nulls() throws {
    let found = findings([UInt8](repeating: 0, count: 1000))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found[0].code == .forbiddenCharacter)
    #expect(found[0].message.english.contains("NULL"))
  }

  /// Each kind of broken UTF-8, with the offset of the first byte that cannot be read.
  @Test(
    arguments: [
      ([0x80], 0), ([0xC3], 0), ([0xC0, 0xAF], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xE4, 0xBD], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
      ([0xE4, 0xBD, 0x8E, 0xFF], 3), ([0xFE], 0),
    ] as [([UInt8], Int)])
  func brokenEncoding(_ bytes: [UInt8], _ offset: Int) throws {
    let heading = [UInt8](Self.heading.utf8)
    let found = findings(heading + bytes)
    #expect(found.map { $0.code } == [.invalidEncoding])
    let place = heading.count + offset
    #expect(found[0].message.english.contains("byte \(place) "))
    #expect(found[0].place.span.start == UInt32(place))
  }

  /// Line ends and a mark at the beginning change no answer and no finding.
  @Test(arguments: Fixture.all(.accept).filter { !$0.name.hasPrefix("bytes") }.prefix(40))
  func bytesThatMeanNothing(_ fixture: Fixture) throws {
    let sources = try fixture.sources()
    let plain = FixtureReport(sources)
    let wrapped = FixtureReport(
      sources.map { source in
        let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Source(
          name: source.name,
          bytes: [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: [0x0D, 0x0A]))
        )
      })
    #expect(wrapped.findings(in: .english) == plain.findings(in: .english))
    let answers = (wrapped.answers, plain.answers)
    for (_, question) in try fixture.remarks("ask") {
      let words = String(question.split(separator: " = ")[0])
      #expect(answers.0.full(words) == answers.1.full(words))
    }
  }

  @Test func aVeryLongLine() throws {
    let text = Self.heading + "standard 320" + String(repeating: " + 0", count: 30_000)
    let found = findings(text)
    #expect(found.count <= 1)
    let words =
      Self.heading + "group 甲类\nstandard 320\n甲类" + String(repeating: ", 甲类", count: 30_000)
    #expect(findings(words + " pays 280").isEmpty)
    #expect(findings(Self.heading + String(repeating: "低", count: 100_000)).count == 1)
  }

  @Test func manyClauses() throws {
    var text = Self.heading + "standard 320\n"
    for index in 1...2_000 {
      text += "group 第\(name(index))组\n第\(name(index))组 pays \(index % 300)\n"
    }
    text += "highest applies\n"
    let report = report(text)
    #expect(report.workspace.findings() == [])
    #expect(report.answers.short("第\(name(1999))组") == "121")
    #expect(report.answers.short("第\(name(299))组 第\(name(1))组") == "21")
  }

  @Test func manyClausesAboutOneGroup() throws {
    var text = Self.heading + "fact 年龄 (age) is age\ngroup 甲类\nstandard 320\n"
    for age in 0..<200 { text += "甲类 if age \(age) pays \(age % 300)\n" }
    let report = report(text)
    #expect(report.workspace.findings().filter { $0.severity == .error } == [])
    #expect(report.answers.short("甲类 60岁") == "260")
    #expect(report.answers.short("甲类 199岁") == "121")
  }

  @Test func manyParentheses() throws {
    for count in [10_000, 50_000] {
      let open = String(repeating: "(", count: count)
      let close = String(repeating: ")", count: count)
      #expect(
        findings(Self.heading + "standard " + open + "320" + close).map { $0.code }
          == [.nestedTooDeeply])
      let group = "fact 年龄 (age) is age\ngroup 甲类 is "
      #expect(
        findings(Self.heading + group + open + "age 60" + close).map { $0.code }
          == [.nestedTooDeeply])
    }
    let nots = String(repeating: "not ", count: 10_000)
    #expect(
      findings(Self.heading + "group 甲类\ngroup 乙类 is " + nots + "甲类").map { $0.code }
        == [.nestedTooDeeply])
  }

  @Test func amountsBeyondAllMeasure() throws {
    let digits = String(repeating: "9", count: 40)
    for amount in [digits, digits + "元", digits + "%", "0." + digits, digits + "人", "九" + digits] {
      let found = findings(Self.heading + "standard " + amount)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.severity == .error })
    }
    #expect(
      findings(Self.heading + "standard 99999999999999亿元").map { $0.code } == [.amountOverflows])
    let year = findings("policy 甲县 \(digits) 居民医保\nstandard 320")
    #expect(!year.isEmpty)
  }

  @Test func manyTiers() throws {
    let tiers = (1...1000).map { "第\(name($0))档" }.joined(separator: ", ")
    #expect(
      findings(Self.heading + "tiers \(tiers)\nstandard 320").map { $0.code } == [.unknownTier])
  }

  /// Chains of groups, one inside the next, each way round.
  @Test func longChainsOfGroups() throws {
    let count = 3_000
    var text = Self.heading + "standard 320\n"
    for index in 1...count {
      text += "group 第\(name(index))组, within 第\(name(index + 1))组\n"
    }
    text += "group 第\(name(count + 1))组\n第\(name(count + 1))组 pays 280\n第\(name(7))组 pays 300\n"
    let report = report(text)
    #expect(report.workspace.findings() == [])
    #expect(report.answers.short("第\(name(1))组") == "20")
    #expect(report.answers.short("第\(name(8))组") == "40")
    let circle = text + "第\(name(1))组 (incl 第\(name(count + 1))组) pays 1\n"
    #expect(findings(circle).map { $0.code } == [.groupWithinItself])
  }

  @Test func longChainsOfDefinitions() throws {
    let count = 1_000
    var text =
      Self.heading + "fact 年龄 (age) is age\nstandard 320\ngroup 第\(name(0))组 is age 60 or over\n"
    for index in 1...count { text += "group 第\(name(index))组 is 第\(name(index - 1))组\n" }
    text += "第\(name(count))组 pays 280\n"
    let report = report(text)
    #expect(report.workspace.findings() == [])
    #expect(report.answers.short("60岁") == "40")
    #expect(report.answers.short("59岁") == "320")
  }

  @Test func longChainsOfQuantities() throws {
    var text = Self.heading + "standard 320\n"
    for index in 0...100 { text += "quantity 第\(name(index))项 is money per person and year\n" }
    for index in 1...100 { text += "第\(name(index))项 is 第\(name(index - 1))项 + 1\n" }
    let found = findings(text + "第\(name(0))项 is 1\n")
    #expect(found.map { $0.code } == [.nestedTooDeeply])
    let circle = findings(text + "第\(name(0))项 is 第\(name(100))项\n")
    #expect(circle.map { $0.code } == [.quantityDependsOnItself])
  }

  @Test func manySynonyms() throws {
    let synonyms = (1...2_000).map { "第\(name($0))号" }.joined(separator: ", ")
    let text = Self.heading + "group 甲类, also \(synonyms)\nstandard 320\n第\(name(1999))号 pays 280\n"
    let report = report(text)
    #expect(report.workspace.findings() == [])
    #expect(report.answers.short("第\(name(3))号") == "40")
  }

  @Test func manyMistakes() throws {
    var text = Self.heading
    for index in 0..<1_000 { text += "第\(name(index))组 pays 280\n" }
    let workspace = Workspace([Source(name: "bad.yibao", text: text)])
    #expect(workspace.findings().count == 1_000)
    #expect(workspace.library.rulebooks.isEmpty)
  }

  /// A name for a number, of ideographs alone.
  private func name(_ number: Int) -> String {
    let digits = Array("甲乙丙丁戊己庚辛壬癸")
    return String("\(number)".utf8.map { digits[Int($0) - 48] })
  }
}
