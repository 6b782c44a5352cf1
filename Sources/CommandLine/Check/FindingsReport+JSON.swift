import Text
import Yibao

extension FindingsReport {
  /// The findings as the article on forms of findings describes them.
  func json() -> JSON {
    func count(_ severity: Severity) -> JSON {
      .number("\(findings.count { $0.severity == severity })")
    }
    return [
      "version": .number("1"),
      "files": .list(workspace.sources.map { .text($0.name) }),
      "findings": .list(findings.map { json($0) }),
      "mended": .list(edits.map { json($0) }),
      "counts": [
        "error": count(.error), "warning": count(.warning), "note": count(.note),
      ],
    ]
  }

  private func json(_ finding: Diagnostic) -> JSON {
    [
      "code": .text(finding.code.rawValue),
      "severity": .text(finding.severity.name),
      "message": .text(say(finding.message)),
      "place": json(finding.place),
      "label": finding.label.map { .text(say($0)) } ?? .null,
      "related": .list(
        finding.related.map { ["place": json($0.place), "label": .text(say($0.label))] }),
      "notes": .list(finding.notes.map { .text(say($0)) }),
      "advice": finding.advice.map { .text(say($0)) } ?? .null,
      "fix": finding.fix.map {
        ["place": json($0.place), "replacement": .text($0.replacement)]
      } ?? .null,
    ]
  }

  private func json(_ place: Place) -> JSON {
    let region = region(place)
    return [
      "file": .text(file(place)),
      "start": [
        "line": .number("\(region.startLine)"), "column": .number("\(region.startColumn)"),
        "byte": .number("\(place.span.start)"),
      ],
      "end": [
        "line": .number("\(region.endLine)"), "column": .number("\(region.endColumn)"),
        "byte": .number("\(place.span.end)"),
      ],
    ]
  }

  private func json(_ edit: Mending.Edit) -> JSON {
    [
      "code": .text(edit.code.rawValue),
      "file": .text(workspace.sources[edit.source].name),
      "line": .number("\(edit.line)"), "column": .number("\(edit.column)"),
      "old": .text(edit.old), "new": .text(edit.new),
    ]
  }
}

extension Severity {
  /// The word for other programs, which is the same in every language.
  var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
