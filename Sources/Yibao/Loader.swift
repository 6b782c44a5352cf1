import Lowering
import Meaning
import Quantities
import Rulebook
import Syntax
public import Text

/// Takes sources through the stages, from bytes to rulebooks.
struct Loader {
  let sources: [Source]
  var lexicon = Lexicon()
  var diagnostics: [Diagnostic] = []
  /// The lines of each source that are in Chinese.
  var chineseLines: [ContiguousArray<Span>]
  var rulebooks: [Rulebook] = []
  var refused: [Workspace.RefusedDocument] = []
  var vocabulary: Rulebook
  private var scope = Scope()
  /// `false` iff a vocabulary has an error: then no document answers.
  private var isVocabularySound = true
  /// What the sources declare that are neither a vocabulary nor a policy, for want of a heading.
  private var headless: [Scope] = []

  init(_ sources: [Source]) {
    self.sources = sources
    chineseLines = Array(repeating: [], count: sources.count)
    vocabulary = Lowering.foundation(names: &lexicon.interner)
    scope = Scope(reserving: vocabulary.quantities.flatMap { [$0.name] + $0.synonyms })
  }

  var names: Interner { lexicon.interner }

  /// Loads all sources, vocabularies first.
  mutating func load() {
    for index in sources.indices where sources[index].isVocabulary { load(index) }
    for index in sources.indices where !sources[index].isVocabulary { load(index) }
    forgiveNames(of: headless)
    refuseSecondDocuments()
  }

  /// Loads the vocabularies and the documents that have to do with the counties that `words` name;
  /// returns `false` iff that leaves a document out.
  ///
  /// Where no county is named, all documents are loaded.
  mutating func load(toAnswer words: String) -> Bool {
    for index in sources.indices where sources[index].isVocabulary { load(index) }
    var read: [(index: Int, result: Parser.Result)] = []
    for index in sources.indices where !sources[index].isVocabulary {
      if let result = parse(index) { read.append((index, result)) }
    }
    let wanted = Mentions(of: words, in: read.map { $0.result.tree }, names: names).wanted
    for (place, document) in read.enumerated() where wanted[place] {
      finish(document.index, document.result)
    }
    forgiveNames(of: headless)
    refuseSecondDocuments()
    return !wanted.contains(false)
  }

  private mutating func load(_ index: Int) {
    if let parsed = parse(index) { finish(index, parsed) }
  }

  /// Reads a source; one that is not UTF-8 is refused.
  private mutating func parse(_ index: Int) -> Parser.Result? {
    let number = UInt32(index)
    if let offset = firstInvalidOffset(in: sources[index].bytes) {
      diagnostics.append(.invalidEncoding(at: offset, in: number))
      refused.append(Workspace.RefusedDocument(source: number, region: nil, aliases: [], year: nil))
      return nil
    }
    let parsed = Parser.parse(sources[index], number: number, lexicon: &lexicon)
    chineseLines[index] = parsed.tree.chineseLines
    return parsed
  }

  /// Takes a source that was read through the later stages.
  private mutating func finish(_ index: Int, _ parsed: Parser.Result) {
    let source = sources[index]
    let number = UInt32(index)
    let checked = Checker.check(parsed.tree, of: source, with: scope, lexicon: &lexicon)
    let found = withoutEchoes(parsed.diagnostics + checked.diagnostics, in: parsed.tree)
    diagnostics += found
    let isSound = !found.contains { $0.severity == .error }
    guard let heading = parsed.tree.heading else {
      if source.isVocabulary {
        // The heading is broken; what stands below it is declared nevertheless.
        scope = checked.scope.sealed()
        isVocabularySound = false
      } else {
        headless.append(checked.scope)
      }
      refused.append(Workspace.RefusedDocument(source: number, region: nil, aliases: [], year: nil))
      return
    }
    if heading.kind == .vocabulary {
      // A broken vocabulary still declares its names, so that one mistake is one finding.
      scope = checked.scope.sealed()
      isVocabularySound = isVocabularySound && isSound
    }
    let document = Workspace.RefusedDocument(
      source: number, region: heading.region.symbol,
      aliases: parsed.tree.names[heading.aliases].map { $0.symbol }, year: heading.year)
    guard isSound, isVocabularySound else { return refused.append(document) }
    let lowered: Lowering.Result
    switch heading.kind {
    case .vocabulary:
      lowered = Lowering.lowerVocabulary(checked, onto: vocabulary, names: &lexicon.interner)
      vocabulary = lowered.rulebook
      isVocabularySound = lowered.faults.isEmpty
    case .policy:
      lowered = Lowering.lower(
        checked, onto: vocabulary, source: source, names: &lexicon.interner)
      if lowered.faults.isEmpty { rulebooks.append(lowered.rulebook) }
    }
    diagnostics += lowered.faults
    if !lowered.faults.isEmpty { refused.append(document) }
  }

  /// The findings without those that only echo another: in a statement with a character that may
  /// not occur, and in a first line that was meant to be the heading.
  private func withoutEchoes(_ found: [Diagnostic], in tree: Tree) -> [Diagnostic] {
    let isHeadless = found.contains { $0.code == .missingHeader }
    let culprits = found.filter { $0.code == .forbiddenCharacter }
    guard isHeadless || !culprits.isEmpty else { return found }
    var echoing = tree.statements.map { $0.span }.filter { span in
      culprits.contains {
        span.range.contains(Int($0.place.span.start)) || $0.place.span.end == span.start
      }
    }
    if isHeadless, let first = tree.statements.first { echoing.append(first.span) }
    return found.filter { finding in
      if finding.code == .forbiddenCharacter || finding.code == .missingHeader { return true }
      let start = Int(finding.place.span.start)
      return !echoing.contains { Int($0.start) <= start && start <= Int($0.end) }
    }
  }

  /// Two documents of one county and year cannot both answer: neither is preferred.
  private mutating func refuseSecondDocuments() {
    struct Key: LookupKey {
      var region: Symbol
      var year: Int32

      var lookupNumber: UInt64 { region.lookupNumber << 32 ^ UInt64(bitPattern: Int64(year)) }
    }
    var first = Lookup<Key, Int>()
    var twice: Distinct<Int> = []
    for (index, rulebook) in rulebooks.enumerated() {
      let key = Key(region: rulebook.document.region, year: rulebook.document.year)
      guard let other = first[key] else {
        first.update(key, to: index)
        continue
      }
      twice.insert(other)
      twice.insert(index)
      diagnostics.append(
        .documentLoadedTwice(
          "\(names.text(key.region)) \(key.year)", in: rulebook.document.source,
          first: rulebooks[other].document.source))
    }
    var numbered = Lookup<Symbol, Int>()
    for (index, rulebook) in rulebooks.enumerated() {
      guard let number = rulebook.document.number else { continue }
      guard let other = numbered[number] else {
        numbered.update(number, to: index)
        continue
      }
      guard twice.insert(index) else { continue }
      twice.insert(other)
      diagnostics.append(
        .documentLoadedTwice(
          names.text(number), in: rulebook.document.source,
          first: rulebooks[other].document.source))
    }
    guard !twice.isEmpty else { return }
    for index in twice.sorted() {
      let document = rulebooks[index].document
      refused.append(
        Workspace.RefusedDocument(
          source: document.source, region: document.region, aliases: document.aliases,
          year: document.year))
    }
    rulebooks = rulebooks.indices.filter { !twice.contains($0) }.map { rulebooks[$0] }
  }
}

extension Source {
  /// `true` iff the first word of the source is `vocabulary` or 词汇.
  public var isVocabulary: Bool {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case 0x23: while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      default:
        let rest = bytes[index...]
        return rest.prefix(10).lazy.map { $0 | 32 }.elementsEqual("vocabulary".utf8)
          || rest.starts(with: "词汇".utf8)
      }
    }
    return false
  }
}
