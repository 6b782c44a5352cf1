import Foundation

/// A file of the folder `Policies`.
public struct PolicyFile: Sendable {
  public var name: String
  public var text: String

  /// All policies and vocabularies, vocabularies first, as they are loaded.
  public static let all: [PolicyFile] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Policies")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
    let files = names.filter { $0.hasSuffix(".yibao") }.sorted().compactMap { name in
      (try? String(contentsOf: root.appending(path: name), encoding: .utf8))
        .map { PolicyFile(name: name, text: $0) }
    }
    return files.filter { $0.isVocabulary } + files.filter { !$0.isVocabulary }
  }()

  public var isVocabulary: Bool { text.contains("\nvocabulary ") || text.hasPrefix("vocabulary ") }

  /// The texts that this one builds on.
  public var earlier: [String] {
    isVocabulary ? [] : Self.all.filter { $0.isVocabulary }.map { $0.text }
  }
}
