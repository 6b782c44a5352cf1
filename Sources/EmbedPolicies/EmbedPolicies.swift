import Foundation

/// Writes a Swift file that holds the given files as text, so that the binary alone can answer.
///
/// usage: EmbedPolicies OUTPUT.swift FILE…
@main
struct EmbedPolicies {
  static func main() throws {
    let arguments = Swift.CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fatalError("usage: EmbedPolicies OUTPUT FILE…") }
    var entries = ""
    for path in arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let name = "Policies/" + URL(fileURLWithPath: path).lastPathComponent
      entries += "    (\(literal(name)), \(literal(text))),\n"
    }
    let source = """
      /// The policies and published amounts of the repository, as they were when this was built.
      enum BundledPolicies {
        static let files: [(name: StaticString, text: StaticString)] = [
      \(entries)  ]
      }

      """
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// The text as a Swift string literal on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
