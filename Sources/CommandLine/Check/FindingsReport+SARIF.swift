import Text
import Yibao

extension FindingsReport {
  /// The findings in the Static Analysis Results Interchange Format, version 2.1.0.
  func sarif() -> JSON {
    let codes = Set(findings.map { $0.code }).sorted()
    let run: JSON = [
      "tool": [
        "driver": [
          "name": "yibao", "semanticVersion": .text(Main.version),
          "rules": .list(codes.map { rule($0) }),
        ]
      ],
      "language": .text(say(Message("en", "zh-CN"))),
      "columnKind": "unicodeCodePoints",
      "results": .list(findings.map { result($0, among: codes) }),
    ]
    return [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
  }

  private func rule(_ code: Code) -> JSON {
    guard let page = DiagnosticPage.page(of: code, in: language) else {
      return ["id": .text(code.rawValue)]
    }
    return [
      "id": .text(code.rawValue),
      "shortDescription": ["text": .text(page.title)],
      "fullDescription": ["text": .text(page.meaning.prose)],
      "help": [
        "text": .text(page.meaning.prose + "\n" + page.cause.prose),
        "markdown": .text(page.markdown),
      ],
      "properties": ["tags": [.text(say(code.stage.title))]],
    ]
  }

  private func result(_ finding: Diagnostic, among codes: [Code]) -> JSON {
    var location = location(finding.place, finding.label)
    if case .object(let members) = location, finding.label == nil {
      location = .object(members.filter { $0.name != "message" })
    }
    var members: [JSON.Member] = [
      .init("ruleId", .text(finding.code.rawValue)),
      .init("ruleIndex", .number("\(codes.firstIndex(of: finding.code) ?? -1)")),
      .init("level", .text(finding.severity.name)),
      .init("message", ["text": .text(text(of: finding))]),
      .init("locations", [location]),
    ]
    if !finding.related.isEmpty {
      let related = finding.related.map { self.location($0.place, $0.label) }
      members.append(.init("relatedLocations", .list(related)))
    }
    if let fix = finding.fix { members.append(.init("fixes", [json(fix)])) }
    return .object(members)
  }

  private func location(_ place: Place, _ label: Message?) -> JSON {
    [
      "physicalLocation": ["artifactLocation": artifact(place), "region": json(region(place))],
      "message": ["text": .text(label.map { say($0) } ?? "")],
    ]
  }

  private func json(_ fix: Diagnostic.Fix) -> JSON {
    let description =
      fix.replacement.isEmpty
      ? Message("remove it", "删去")
      : Message("write \(fix.replacement)", "写作 \(fix.replacement)")
    return [
      "description": ["text": .text(say(description))],
      "artifactChanges": [
        [
          "artifactLocation": artifact(fix.place),
          "replacements": [
            [
              "deletedRegion": json(region(fix.place)),
              "insertedContent": ["text": .text(fix.replacement)],
            ]
          ],
        ]
      ],
    ]
  }

  private func json(_ region: Region) -> JSON {
    [
      "startLine": .number("\(region.startLine)"), "startColumn": .number("\(region.startColumn)"),
      "endLine": .number("\(region.endLine)"), "endColumn": .number("\(region.endColumn)"),
    ]
  }

  private func artifact(_ place: Place) -> JSON {
    ["uri": .text(URI.reference(toFile: file(place)))]
  }
}
