import Foundation
import Testing

/// An expected text in a file, which one command writes anew:
/// `UPDATE_FIXTURES=1 swift test --filter FixtureTests`.
struct Expectation {
  var url: URL

  /// Whether this run writes expectations in place of comparing them.
  static let isRewriting = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

  /// Compares a text with the expected one, or writes it and says so.
  func check(_ text: String) throws {
    let expected = try? String(contentsOf: url, encoding: .utf8)
    guard expected != text else { return }
    if Self.isRewriting {
      try Data(text.utf8).write(to: url)
      Issue.record("rewritten: \(url.lastPathComponent)")
    } else {
      Issue.record(Comment(rawValue: difference(from: expected, to: text)))
    }
  }

  /// The first line that differs, in both texts.
  private func difference(from expected: String?, to text: String) -> String {
    guard let expected else { return "\(url.lastPathComponent) is missing; found:\n\(text)" }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = line ?? min(old.count, new.count)
    func at(_ lines: [Substring]) -> String { place < lines.count ? String(lines[place]) : "" }
    return """
      \(url.lastPathComponent):\(place + 1)
      expected: \(at(old))
         found: \(at(new))
      """
  }
}
