import Text
import Yibao

/// The policies that a command works on: a folder's, or those inside the program.
struct PolicyFiles {
  /// The policy and vocabulary files.
  var sources: [Source]
  /// The tables of published amounts beside them, by path and content.
  var tables: [(name: String, bytes: [UInt8])]
  /// The sources that are files that were asked for: not a vocabulary that goes with them, and not
  /// what the program carries inside.
  var asked = 0..<0

  /// The policies asked for: `--policies DIR`, else the folder `Policies` here, else the program's.
  static func chosen(in context: Context) throws(FileError) -> PolicyFiles {
    try chosen(folder: context.policies)
  }

  static func chosen(folder: String?) throws(FileError) -> PolicyFiles {
    if let folder { return try read(folder) }
    return Files.isFolder("Policies") ? try read("Policies") : bundled
  }

  /// The policies of the repository, which the program carries inside.
  static var bundled: PolicyFiles {
    var files = PolicyFiles(sources: [], tables: [])
    for (name, text) in BundledPolicies.files {
      let bytes = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      let name = name.description
      if name.hasSuffix(".csv") {
        files.tables.append((name, bytes))
      } else {
        files.sources.append(Source(name: name, bytes: bytes))
      }
    }
    return files
  }

  /// The files of a folder; a folder without a policy file is a mistake worth telling.
  private static func read(_ folder: String) throws(FileError) -> PolicyFiles {
    var files = PolicyFiles(sources: [], tables: [])
    for path in try set(in: folder) {
      files.sources.append(Source(name: path, bytes: try Files.read(path)))
    }
    guard !files.sources.isEmpty else { throw .noPolicies(folder) }
    files.asked = files.sources.indices
    let table = folder + "/published-amounts.csv"
    if Files.exists(table) { files.tables.append((table, try Files.read(table))) }
    return files
  }

  /// The policy files that a folder has as one set: a folder inside with a vocabulary of its own,
  /// below one that has a vocabulary, is another set, for instance the same policies in Chinese.
  private static func set(in folder: String) throws(FileError) -> [String] {
    let found = try Files.policies(in: folder)
    let suffix = "/vocabulary.yibao"
    let sets = found.filter { $0.hasSuffix(suffix) }.map { $0.dropLast(suffix.utf8.count) + "/" }
    let inner = sets.filter { set in sets.contains { $0 != set && set.hasPrefix($0) } }
    return found.filter { path in !inner.contains { path.hasPrefix($0) } }
  }

  /// Files named one by one, with the vocabulary that goes with them when none of them is one.
  static func named(
    _ paths: [String], in context: Context
  ) throws(FileError) -> PolicyFiles {
    var files = PolicyFiles(sources: [], tables: [])
    var seen: Set<String> = []
    for path in paths {
      let found = Files.isFolder(path) ? try set(in: path) : [path]
      if found.isEmpty { throw .noPolicies(path) }
      for file in found where seen.insert(file).inserted {
        files.sources.append(Source(name: file, bytes: try Files.read(file)))
      }
      let table = path + "/published-amounts.csv"
      if Files.isFolder(path), Files.exists(table) {
        files.tables.append((table, try Files.read(table)))
      }
    }
    files.asked = files.sources.indices
    if !files.sources.contains(where: { $0.isVocabulary }) {
      files.sources += try vocabulary(beside: paths[0], in: context)
    }
    return files
  }

  /// The vocabulary in a file's own folder, else that of the chosen policies.
  static func vocabulary(
    beside path: String, in context: Context
  ) throws(FileError) -> [Source] {
    let beside = Files.folder(of: path) + "/vocabulary.yibao"
    if context.policies == nil, path != "-", Files.exists(beside) {
      return [Source(name: beside, bytes: try Files.read(beside))]
    }
    return try chosen(in: context).sources.filter { $0.isVocabulary }
  }
}
