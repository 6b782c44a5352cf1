import Text
import Yibao

extension FindingsReport {
  /// A command for each finding, with which a workflow on GitHub shows it beside the lines.
  func github() -> String {
    findings.map { command($0) + "\n" }.joined()
  }

  private func command(_ finding: Diagnostic) -> String {
    let region = region(finding.place)
    var properties = [("file", file(finding.place)), ("line", "\(region.startLine)")]
    if region.endLine == region.startLine {
      properties.append(("col", "\(region.startColumn)"))
      properties.append(("endColumn", "\(region.endColumn)"))
    } else {
      // Columns of several lines are not taken.
      properties.append(("endLine", "\(region.endLine)"))
    }
    let title = DiagnosticPage.page(of: finding.code, in: language).map { " " + $0.title } ?? ""
    properties.append(("title", finding.code.rawValue + title))
    let list = properties.map { $0 + "=" + Self.escaped($1, also: ":,") }.joined(separator: ",")
    return "::\(finding.severity.command) \(list)::" + Self.escaped(text(of: finding))
  }

  /// The text with percent signs, line ends and the `further` characters escaped.
  private static func escaped(_ text: String, also further: String = "") -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || further.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (scalar.value < 16 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Severity {
  /// The command of a workflow on GitHub.
  fileprivate var command: String { self == .note ? "notice" : name }
}
