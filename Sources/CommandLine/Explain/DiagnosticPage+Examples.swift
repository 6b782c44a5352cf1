import Text
import Yibao

extension DiagnosticPage {
  /// The files of an example as sources, loaded with the shared vocabulary.
  ///
  /// `\x{B1}` in an example is one byte and `\u{200B}` one character, which could not be seen
  /// otherwise.
  static func workspace(of example: Part) -> Workspace {
    let files = example.files.enumerated().map { index, text in
      Source(name: index == 0 ? "example.yibao" : "example-\(index + 1).yibao", bytes: bytes(text))
    }
    return Workspace(PolicyFiles.bundled.sources.filter { $0.isVocabulary } + files)
  }

  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "\\") {
      bytes += rest[..<start].utf8
      rest = rest[start...]
      let escape = rest.dropFirst(2)
      guard let open = escape.first, open == "{", let end = escape.firstIndex(of: "}"),
        let number = UInt32(escape.dropFirst().prefix(upTo: end), radix: 16)
      else { break }
      if rest.dropFirst().first == "x" {
        bytes.append(UInt8(truncatingIfNeeded: number))
      } else if let scalar = Unicode.Scalar(number) {
        bytes += String(Character(scalar)).utf8
      }
      rest = escape[escape.index(after: end)...]
    }
    return bytes + rest.utf8
  }
}
