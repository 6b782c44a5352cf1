import Testing
import Text
import Yibao

@testable import CommandLine

/// The findings of every page's example, as SARIF 2.1.0, have the form that its schema asks for.
@Suite struct SARIFTests {
  /// A type of the schema: the members that must be there, and all that we write with their types.
  private struct Form: Sendable {
    var required: [String]
    var members: [String: Kind]
  }

  private indirect enum Kind: Sendable {
    case text
    case words([String])
    case count
    /// A list of at least so many; no two of them are equal where that is asked for.
    case list(of: Kind, least: Int = 0, isDistinct: Bool = true)
    case form(String)
  }

  private static let forms: [String: Form] = [
    "sarifLog": Form(
      required: ["version", "runs"],
      members: [
        "$schema": .text, "version": .words(["2.1.0"]),
        "runs": .list(of: .form("run"), isDistinct: false),
      ]),
    "run": Form(
      required: ["tool"],
      members: [
        "tool": .form("tool"), "language": .words(["en", "zh-CN"]),
        "columnKind": .words(["utf16CodeUnits", "unicodeCodePoints"]),
        "results": .list(of: .form("result"), isDistinct: false),
      ]),
    "tool": Form(required: ["driver"], members: ["driver": .form("toolComponent")]),
    "toolComponent": Form(
      required: ["name"],
      members: [
        "name": .text, "semanticVersion": .text, "rules": .list(of: .form("reportingDescriptor")),
      ]),
    "reportingDescriptor": Form(
      required: ["id"],
      members: [
        "id": .text, "shortDescription": .form("multiformatMessageString"),
        "fullDescription": .form("multiformatMessageString"),
        "help": .form("multiformatMessageString"), "properties": .form("propertyBag"),
      ]),
    "multiformatMessageString": Form(
      required: ["text"], members: ["text": .text, "markdown": .text]),
    "propertyBag": Form(required: [], members: ["tags": .list(of: .text)]),
    "result": Form(
      required: ["message"],
      members: [
        "ruleId": .text, "ruleIndex": .count,
        "level": .words(["none", "note", "warning", "error"]), "message": .form("message"),
        "locations": .list(of: .form("location"), isDistinct: false),
        "relatedLocations": .list(of: .form("location")), "fixes": .list(of: .form("fix")),
      ]),
    "message": Form(required: ["text"], members: ["text": .text]),
    "location": Form(
      required: [],
      members: ["physicalLocation": .form("physicalLocation"), "message": .form("message")]),
    "physicalLocation": Form(
      required: ["artifactLocation"],
      members: ["artifactLocation": .form("artifactLocation"), "region": .form("region")]),
    "artifactLocation": Form(required: ["uri"], members: ["uri": .text]),
    "region": Form(
      required: ["startLine"],
      members: [
        "startLine": .count, "startColumn": .count, "endLine": .count, "endColumn": .count,
      ]),
    "fix": Form(
      required: ["artifactChanges"],
      members: [
        "description": .form("message"),
        "artifactChanges": .list(of: .form("artifactChange"), least: 1),
      ]),
    "artifactChange": Form(
      required: ["artifactLocation", "replacements"],
      members: [
        "artifactLocation": .form("artifactLocation"),
        "replacements": .list(of: .form("replacement"), least: 1, isDistinct: false),
      ]),
    "replacement": Form(
      required: ["deletedRegion"],
      members: ["deletedRegion": .form("region"), "insertedContent": .form("artifactContent")]),
    "artifactContent": Form(required: [], members: ["text": .text]),
  ]

  @Test(arguments: Code.allCases)
  func examplesAreWellFormed(_ code: Code) throws {
    for language in [Language.english, .chinese] {
      let page = try #require(DiagnosticPage.page(of: code, in: language))
      let workspace = DiagnosticPage.workspace(of: page.failing)
      let findings = workspace.findings()
      let log = FindingsReport(workspace, findings, in: language).sarif()
      #expect(Self.faults(of: log, as: .form("sarifLog"), at: "log") == [])
    }
  }

  /// Each result names its rule by number and by name.
  @Test func rulesAreThoseOfTheResults() throws {
    let page = try #require(DiagnosticPage.page(of: .percentageMeant, in: .english))
    let workspace = DiagnosticPage.workspace(of: page.failing)
    let log = FindingsReport(workspace, workspace.findings(), in: .english).sarif().text()
    #expect(log.contains("\"ruleId\": \"Y0403\",\n          \"ruleIndex\": 0"))
    #expect(log.contains("\"insertedContent\": {\n                        \"text\": \"70%\""))
  }

  @Test(arguments: [
    ("Policies/kelan-2022.yibao", "Policies/kelan-2022.yibao"),
    ("/home/甲 县.yibao", "file:///home/%E7%94%B2%20%E5%8E%BF.yibao"),
    ("a:b,100%.yibao", "a%3Ab%2C100%25.yibao"), ("-", "-"),
  ])
  func pathsAreReferences(_ path: String, _ reference: String) {
    #expect(URI.reference(toFile: path) == reference)
  }

  /// Where a value is not of the kind, by path.
  private static func faults(of value: JSON, as kind: Kind, at path: String) -> [String] {
    switch (kind, value) {
    case (.text, .text(let text)): return text.isEmpty && path.hasSuffix("uri") ? [path] : []
    case (.words(let words), .text(let text)): return words.contains(text) ? [] : [path]
    case (.count, .number(let digits)):
      // Lines and columns count from 1; a rule's number from 0.
      let least = path.hasSuffix("ruleIndex") ? 0 : 1
      return (Int(digits) ?? -1) >= least ? [] : [path]
    case (.list(let element, let least, let isDistinct), .list(let values)):
      var found = values.count < least ? ["\(path) has too few"] : []
      if isDistinct, Set(values.map { $0.text() }).count < values.count {
        found.append("\(path) has one twice")
      }
      for (index, value) in values.enumerated() {
        found += faults(of: value, as: element, at: "\(path)[\(index)]")
      }
      return found
    case (.form(let name), .object(let members)):
      guard let form = forms[name] else { return [path + ": no form " + name] }
      let names = members.map(\.name)
      var found = form.required.filter { !names.contains($0) }.map { "\(path).\($0) is missing" }
      if Set(names).count < names.count { found.append(path + ": a member twice") }
      for member in members {
        guard let kind = form.members[member.name] else {
          found.append("\(path).\(member.name) is not of the schema")
          continue
        }
        found += faults(of: member.value, as: kind, at: path + "." + member.name)
      }
      return found
    default: return [path + " is of another kind"]
    }
  }
}
