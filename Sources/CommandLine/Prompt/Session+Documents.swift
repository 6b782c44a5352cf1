import Text
import Yibao

extension Session {
  /// The name of the source of a document, as it was before anything was supposed.
  func sourceName(of document: Int) -> String {
    names[Int(workspace.library.rulebooks[document].document.source)]
  }

  /// The document that a source states; nil where it has errors.
  func document(named name: String) -> Int? {
    workspace.library.rulebooks.indices.first { sourceName(of: $0) == name }
  }

  /// The index of a source in the workspace.
  func source(named name: String) -> UInt32? { names.firstIndex(of: name).map { UInt32($0) } }

  /// `true` iff the document is what was typed.
  func isDraft(_ document: Int) -> Bool { sourceName(of: document) == Draft.name }

  /// What is supposed of the documents.
  func suppositions(of documents: [Int]) -> [(document: Int, supposition: Supposition)] {
    documents.flatMap { document in
      suppositions.filter { $0.source == sourceName(of: document) }.map {
        (document, $0.supposition)
      }
    }
  }

  /// All that was found about a source and its document.
  func findings(in source: String) -> [Diagnostic] {
    let number = self.source(named: source)
    var found = workspace.diagnostics.filter { $0.place.source == number }
    if let document = document(named: source) {
      let isTooEarly = isDraft(document) && !workspace.statesStandard(document)
      // That the draft has no standard yet goes without saying.
      found += workspace.findings(of: document).filter {
        !isTooEarly
          || ($0.code != .publishedAmountUndecided && $0.code != .operandMissing)
      }
    }
    return found.sorted(by: Diagnostic.precedes)
  }
}
