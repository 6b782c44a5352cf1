import Foundation

/// Writes a Swift file that holds the given files as text, so that the binary alone can answer.
///
/// usage: EmbedFiles TYPE FOLDER OUTPUT.swift FILE…
///
/// The type has the files' texts, each named by the folder and its own name.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else { fatalError("usage: EmbedFiles TYPE FOLDER OUTPUT FILE…") }
    var entries = ""
    for path in arguments.dropFirst(3) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let name = arguments[1] + "/" + URL(fileURLWithPath: path).lastPathComponent
      entries += "    (\(literal(name)), \(literal(text))),\n"
    }
    let source = """
      /// The files of the repository's folder \(arguments[1]), as they were when this was built.
      enum \(arguments[0]) {
        static let files: [(name: StaticString, text: StaticString)] = [
      \(entries)  ]
      }

      """
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
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
