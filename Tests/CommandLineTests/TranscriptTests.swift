import Foundation
import Testing

/// Commands and exactly what they print, as files: a line `$ yibao …`, its output, its exit code.
///
/// `UPDATE_FIXTURES=1 swift test --filter TranscriptTests` writes the expectations anew and fails.
@Suite struct TranscriptTests {
  static let transcripts = files(in: "Transcripts")

  @Test(arguments: transcripts)
  func printsWhatTheTranscriptShows(_ name: String) throws {
    try hold(Self.folder.appending(path: "Transcripts/\(name)"))
  }

  @Test func readmeShowsWhatIsPrinted() throws {
    try hold(Self.root.appending(path: "README.md"))
  }

  /// Runs every `$ yibao …` of a file and compares it with what the file shows.
  private func hold(_ file: URL) throws {
    let written = try String(contentsOf: file, encoding: .utf8)
    let printed = try Transcript(written).run(in: Self.root.path)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try printed.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("rewritten: \(file.lastPathComponent)")
    }
    #expect(printed == written)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in name: String) -> [String] {
    let path = folder.appending(path: name).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// A text with commands and what they print; other text is kept as it is.
///
/// A command's output ends at a blank line before the next command, at a code fence, or at the end.
struct Transcript {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The text with the output of each command in place of what it shows.
  func run(in folder: String) throws -> String {
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let line = String(lines[index])
      result.append(line)
      index += 1
      guard line.hasPrefix("$ yibao") else { continue }
      result += try output(of: String(line.dropFirst(2)), in: folder)
      // What was shown before is passed over, up to the next command, fence or heading line.
      while index < lines.count, !lines[index].hasPrefix("$ "), !lines[index].hasPrefix("```") {
        index += 1
      }
    }
    return result.joined(separator: "\n")
  }

  private func output(of command: String, in folder: String) throws -> [String] {
    let outcome = try ProcessRunner.shell("cd '\(folder)' && \(command)")
    var text = outcome.output + outcome.errors
    if case .exited(let code) = outcome.ending, code != 0 { text += "[exit \(code)]\n" }
    var shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if shown.last == "" { shown.removeLast() }
    return shown + [""]
  }
}
