import Text
import Yibao

/// The files that are formatted, and the names that each of them builds on.
struct FormattedFiles {
  /// In the order in which they were named; a folder's by path.
  private(set) var sources: [Source] = []
  private let context: Context
  /// The vocabularies among the files, by their folders.
  private var vocabularies: [String: [Source]] = [:]
  /// The formatters for the policies of folders.
  private var formatters: [String: Formatter] = [:]

  init(_ paths: [String], in context: Context) throws(FileError) {
    self.context = context
    var seen: Set<String> = []
    for path in paths {
      let found = Files.isFolder(path) ? try Files.policies(in: path) : [path]
      if found.isEmpty { throw .noPolicies(path) }
      for file in found where seen.insert(file).inserted {
        sources.append(Source(name: file, bytes: try Files.read(file)))
      }
    }
    for source in sources where source.isVocabulary {
      vocabularies[Files.folder(of: source.name), default: []].append(source)
    }
  }

  /// The formatter that knows the names on which a file builds: those of the vocabularies in its
  /// folder, else those of the chosen policies.
  mutating func formatter(for index: Int) throws(FileError) -> Formatter {
    let source = sources[index]
    let folder = Files.folder(of: source.name)
    if source.isVocabulary {
      return Formatter(after: (vocabularies[folder] ?? []).filter { $0.name != source.name })
    }
    if let known = formatters[folder] { return known }
    var known = vocabularies[folder] ?? []
    if known.isEmpty { known = try PolicyFiles.vocabulary(beside: source.name, in: context) }
    let formatter = Formatter(after: known)
    formatters[folder] = formatter
    return formatter
  }
}
