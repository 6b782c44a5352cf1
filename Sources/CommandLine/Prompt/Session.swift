import Text
import Yibao

/// What the prompt knows: the policies, what was typed and what was asked.
///
/// It is a value, so that a line which fails leaves everything as it was.
struct Session {
  /// The question that was answered last.
  struct Topic {
    /// The name of the source that it is about.
    var source: String
    /// The words of the question, and what was said more of it line by line.
    var lines: [String]
  }

  /// The policies to begin with.
  private var files: [Source]
  /// The files that were loaded since; each takes the place of an earlier document that is of the
  /// same county and year.
  private var loaded: [Source] = []
  private(set) var draft: Draft
  /// What is supposed of documents, by the names of their sources, in the order typed.
  private(set) var suppositions: [(source: String, supposition: Supposition)] = []
  /// The name of the source that a question without a county is about.
  var focus: String?
  var topic: Topic?

  /// All that is loaded, with what is supposed.
  private(set) var workspace: Workspace
  private(set) var listener: Listener
  /// The names of the workspace's sources before anything was supposed.
  private(set) var names: [String] = []
  /// Answers from the workspace.
  var inquiry: Inquiry
  /// What could no longer be supposed of a document that has changed, until that is told.
  var dropped: [Supposition] = []

  init(_ files: [Source]) {
    self.files = files
    workspace = Workspace([])
    inquiry = Inquiry(workspace)
    listener = Listener(workspace)
    draft = Draft(year: 0)
    rebuild()
    draft = emptyDraft
  }

  // MARK: What is loaded

  /// Reads everything anew.
  private mutating func rebuild() {
    var sources = files.filter { file in !loaded.contains { $0.name == file.name } } + loaded
    if !draft.isEmpty { sources.append(draft.source) }
    workspace = Workspace(sources)
    while let index = replacedSource(among: sources) {
      sources.remove(at: index)
      workspace = Workspace(sources)
    }
    names = sources.map { $0.name }
    suppose(on: sources)
    listener = Listener(workspace)
    inquiry = Inquiry(workspace, draft: document(named: Draft.name))
  }

  /// A source whose document, the same county's for the same year, a file that was loaded later
  /// states too.
  private func replacedSource(among sources: [Source]) -> Int? {
    func document(of source: UInt32) -> Workspace.RefusedDocument? {
      workspace.refused.first { $0.source == source }
    }
    for finding in workspace.diagnostics where finding.code == .documentLoadedTwice {
      guard let other = finding.related.first,
        let first = document(of: other.place.source),
        let second = document(of: finding.place.source),
        first.region == second.region, first.year == second.year,
        loaded.contains(where: { $0.name == sources[Int(second.source)].name })
      else { continue }
      return Int(first.source)
    }
    return nil
  }

  /// Replaces the values that are supposed of the documents that have no errors.
  private mutating func suppose(on sources: [Source]) {
    guard !suppositions.isEmpty else { return }
    var sources = sources
    for (index, source) in sources.enumerated() {
      let own = suppositions.filter { $0.source == source.name }.map { $0.supposition }
      guard !own.isEmpty, let document = document(named: source.name) else { continue }
      let supposed = workspace.source(of: document, supposing: own)
      dropped += supposed.impossible
      suppositions.removeAll {
        $0.source == source.name && supposed.impossible.contains($0.supposition)
      }
      if supposed.impossible.count == own.count { continue }
      sources[index] = supposed.source
      sources[index].name += " (what if)"
    }
    workspace = Workspace(sources)
  }

  /// Reads another file, in the place of one of the same name.
  ///
  /// What was asked and supposed of a document goes over to the one that takes its place.
  mutating func load(_ source: Source) {
    let before = names
    loaded.removeAll { $0.name == source.name }
    loaded.append(source)
    rebuild()
    for gone in before where !names.contains(gone) {
      if focus == gone { focus = source.name }
      if topic?.source == gone { topic?.source = source.name }
      for index in suppositions.indices where suppositions[index].source == gone {
        suppositions[index].source = source.name
      }
    }
    if suppositions.contains(where: { $0.source == source.name }) { rebuild() }
  }

  /// Takes files that were read again; what is no longer there is no longer in focus.
  mutating func reload(_ files: [Source], _ loaded: [Source]) {
    self.files = files
    self.loaded = loaded
    rebuild()
    if let name = focus, !names.contains(name) { focus = nil }
    if let name = topic?.source, !names.contains(name) { topic = nil }
  }

  /// The paths of the files that were loaded one by one.
  var loadedPaths: [String] { loaded.map { $0.name } }

  // MARK: What is typed and supposed

  /// Adds a line to the draft; a heading takes the place of the draft's.
  mutating func type(_ line: String, isHeading: Bool) {
    if isHeading { draft.name(line) } else { draft.add(line) }
    focus = Draft.name
    rebuild()
  }

  /// Forgets all clauses that were typed.
  mutating func clearDraft() {
    draft = emptyDraft
    suppositions.removeAll { $0.source == Draft.name }
    if focus == Draft.name { focus = nil }
    if topic?.source == Draft.name { topic = nil }
    rebuild()
  }

  /// A draft for the year of the newest document.
  private var emptyDraft: Draft {
    let documents = workspace.library.rulebooks.indices.filter { !isDraft($0) }
    let years = documents.map { workspace.library.rulebooks[$0].document.year }
    return Draft(year: years.max() ?? 2022)
  }

  /// Supposes a value, in the place of what was supposed of the same quantity and tiers.
  mutating func suppose(_ supposition: Supposition, of source: String) {
    suppositions.removeAll { $0.source == source && supposition.covers($0.supposition) }
    suppositions.append((source, supposition))
    focus = source
    rebuild()
  }

  /// Supposes nothing more.
  mutating func supposeNothing() {
    suppositions = []
    rebuild()
  }
}
