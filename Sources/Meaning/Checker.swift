public import Syntax
public import Text

/// A document whose names and types were checked.
public struct CheckedDocument: Sendable {
  public var tree: Tree
  public var scope: Scope
  /// The type of each expression of the tree, after bare numbers took on the type they stand for.
  public var types: ContiguousArray<ValueType>
  /// For each clause statement with `instead of`, the statement that it takes the place of.
  public var replacements: Lookup<Int, Int>
  /// The labels as they are cited, one for each statement.
  public var citations: ContiguousArray<Symbol>
  public var diagnostics: [Diagnostic]
}

/// Checks one tree: what its names mean, and whether its values have the types that are due.
///
/// One mistake gives one finding: what follows from a broken part is not reported again.
public struct Checker {
  var tree: Tree
  let source: Source
  var scope: Scope
  var lexicon: Lexicon
  var types: ContiguousArray<ValueType>
  var replacements = Lookup<Int, Int>()
  var citations: ContiguousArray<Symbol> = []
  /// The statements by their numbers; filled when a clause first cites another.
  var statementsByCitation = Lookup<Symbol, [Int]>()
  /// The statements that are kept but cannot be evaluated yet.
  private var unsupported: [Int] = []
  /// The statements of a vocabulary that are rules.
  private var misplaced: [Int] = []
  /// How groups were said to nest, divide and exclude, so that nothing is noted twice.
  var relations: Distinct<Relation> = []
  /// Names that were reported as unknown; each is reported once.
  var unknownNames: Distinct<Symbol> = []
  /// `true` iff a broken statement can have been one about a window.
  var isWindowDoubtful = false
  /// `true` iff it was reported that no window is stated.
  var isWindowMissed = false
  var diagnostics: [Diagnostic] = []

  /// Checks a policy, or a vocabulary, against the names that a sealed vocabulary declares.
  public static func check(
    _ tree: Tree, of source: Source, with vocabulary: Scope, lexicon: inout Lexicon
  ) -> CheckedDocument {
    var checker = Checker(tree: tree, source: source, scope: vocabulary, lexicon: lexicon.take())
    checker.run()
    lexicon = checker.lexicon
    return CheckedDocument(
      tree: checker.tree, scope: checker.scope, types: checker.types,
      replacements: checker.replacements, citations: checker.citations,
      diagnostics: checker.diagnostics)
  }

  private init(tree: Tree, source: Source, scope: Scope, lexicon: Lexicon) {
    self.tree = tree
    self.source = source
    self.scope = scope
    self.lexicon = lexicon
    types = ContiguousArray(repeating: .invalid, count: tree.expressions.count)
  }

  private mutating func run() {
    citeStatements()
    declareNames()
    noteBrokenStatements()
    resolveNestings()
    for index in tree.statements.indices { check(statement: index) }
    reportUnsupported()
    reportMisplaced()
    checkGroupLoops()
    checkWindows()
    resolvePrices()
    checkDuplicates()
    checkHoldings()
    checkCombinations()
    checkStatuses()
    checkReplacementLoops()
    checkQuantityLoops()
  }

  // MARK: Helpers of all passes

  /// A name's spelling.
  func text(_ name: Symbol) -> String { lexicon.interner.text(name) }

  func place(_ span: Span) -> Place { Place(source: tree.source, span: span) }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The declared names nearest to an unknown one; none where so many are unknown that it is not
  /// slips of the pen that are wrong.
  ///
  /// - Parameter words: words of the language that could be meant just as well.
  func suggestions(
    for name: Symbol, among isWanted: (Scope.Entity) -> Bool, or words: [String] = []
  ) -> [String] {
    if unknownNames.count > 200 { return [] }
    return nearest(to: text(name), among: words + scope.names(where: isWanted).map { text($0) })
  }

  private mutating func citeStatements() {
    citations.reserveCapacity(tree.statements.count)
    let none = lexicon.interner.intern("")
    for statement in tree.statements {
      let section = statement.section.map { tree.sections[Int($0)].label }
      let citation: Symbol =
        switch (section, statement.label) {
        case (let section?, let label?): lexicon.citation(joining: section, label)
        case (let section?, nil): section
        case (nil, let label?): label
        case (nil, nil): none
        }
      citations.append(citation)
    }
  }

  /// One note for all clauses of kinds that cannot be evaluated yet.
  private mutating func reportUnsupported() {
    guard let first = unsupported.first else { return }
    var keywords: [String] = []
    for index in unsupported {
      guard case .notSupported(let keyword) = tree.statements[index].kind,
        !keywords.contains(keyword.rawValue)
      else { continue }
      keywords.append(keyword.rawValue)
    }
    report(
      .notSupportedYet(
        keywords, count: unsupported.count, at: place(tree.statements[first].span)))
  }

  /// `true` iff the source declares words only.
  var isVocabulary: Bool { tree.heading?.kind == .vocabulary }

  private mutating func reportMisplaced() {
    guard let first = misplaced.first else { return }
    report(.clauseInVocabulary(count: misplaced.count, at: place(tree.statements[first].span)))
  }

  private mutating func check(statement index: Int) {
    switch tree.statements[index].kind {
    case .clause, .funding, .combination, .period, .status, .notSupported, .tiers:
      if isVocabulary { return misplaced.append(index) }
    case .group, .fact, .quantity, .broken: break
    }
    switch tree.statements[index].kind {
    case .tiers, .quantity, .fact, .broken: break
    case .group(let group):
      if let definition = group.definition { check(condition: definition) }
    case .clause(let clause): check(clause: clause, statement: index)
    case .funding(let funding): check(funding: funding)
    case .combination(let combination):
      if let subject = combination.subject { check(subject: subject) }
    case .period(let period): check(period: period)
    case .status(let status): check(status: status)
    case .notSupported: unsupported.append(index)
    }
  }
}
