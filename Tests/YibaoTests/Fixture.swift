import Foundation
import Yibao

/// A policy text kept beside the tests, with what the tools are expected to say of it.
///
/// `NAME.yibao` is the text; `NAME.vocabulary` and `NAME.other.yibao`, where they are, are loaded
/// with it, and the shared vocabulary always is.
struct Fixture: Sendable {
  enum Kind: String, Sendable { case accept, reject }

  var kind: Kind
  var name: String

  /// The fixtures of a kind, by name.
  static func all(_ kind: Kind) -> [Fixture] {
    files(of: kind).filter { $0.hasSuffix(".yibao") && !$0.hasSuffix(".other.yibao") }
      .map { Fixture(kind: kind, name: String($0.dropLast(".yibao".count))) }
  }

  /// The names of all files of a kind, in order.
  static func files(of kind: Kind) -> [String] {
    let folder = Repository.fixtures.appendingPathComponent(kind.rawValue).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  func url(_ suffix: String) -> URL {
    Repository.fixtures.appendingPathComponent(kind.rawValue).appendingPathComponent(name + suffix)
  }

  /// The text itself.
  func text() throws -> Source {
    Source(name: name + ".yibao", bytes: [UInt8](try Data(contentsOf: url(".yibao"))))
  }

  /// The shared vocabulary, the fixture's own, the text and its other document.
  func sources() throws -> [Source] {
    var sources = [try Repository.vocabulary()]
    for suffix in [".vocabulary", ".yibao", ".other.yibao"] {
      guard let data = try? Data(contentsOf: url(suffix)) else { continue }
      sources.append(Source(name: name + suffix, bytes: [UInt8](data)))
    }
    return sources
  }

  /// What the text's comments say behind `# key: `, with the line of each.
  func remarks(_ key: String) throws -> [(line: Int, text: String)] {
    let lines = String(decoding: try text().bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.enumerated().compactMap { index, line in
      guard line.hasPrefix("# \(key): ") else { return nil }
      return (index + 1, String(line.dropFirst(key.count + 4)))
    }
  }
}

/// Where things are in the repository.
enum Repository {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let fixtures = tests.appendingPathComponent("Fixtures")
  static let policies = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Policies")

  static func vocabulary() throws -> Source { try policy("vocabulary.yibao") }

  /// A file of Policies.
  static func policy(_ name: String) throws -> Source {
    let data = try Data(contentsOf: policies.appendingPathComponent(name))
    return Source(name: name, bytes: [UInt8](data))
  }

  /// Every file of Policies, by name.
  static func allPolicies() throws -> [Source] { try files(in: policies) }

  /// The same files in Chinese.
  static func chinesePolicies() throws -> [Source] {
    try files(in: policies.appendingPathComponent("zh"))
  }

  private static func files(in folder: URL) throws -> [Source] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yibao") }.map { name in
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return Source(name: name, bytes: [UInt8](data))
      }
  }
}
