public import Meaning
import Quantities
public import Rulebook
import Syntax
public import Text

/// Turns a checked document into a rulebook; the one place that sees both forms.
///
/// A document with an error is not lowered, so that nothing is missing. Should something be missing
/// all the same, that is a fault of the program: it is reported, and never takes a value of its own.
public struct Lowering {
  var document: CheckedDocument
  var rulebook: Rulebook
  var names: Interner
  /// For each statement the clause it became.
  var clauseOfStatement: ContiguousArray<ClauseID?>
  /// The windows that begin first and end last.
  var boundaries = WindowBoundaries()
  /// For the statement of a window its place among the rulebook's.
  var windowOfStatement = Lookup<Int, Int>()
  /// For a statement that lists parts the clauses that they became.
  var partsOfStatement = Lookup<Int, [ClauseID]>()
  /// The levels of the fiscal subsidy that the document states as parts of a whole only.
  private(set) var levelsInParts: [FiscalLevel] = []

  /// What could not be lowered.
  var faults: [Diagnostic] = []

  /// A rulebook, and what keeps it from being evaluated.
  public struct Result: Sendable {
    public var rulebook: Rulebook
    public var faults: [Diagnostic]
  }

  /// Lowers a policy onto what its vocabulary was lowered to.
  ///
  /// - Requires: the document has a policy heading and no errors.
  public static func lower(
    _ document: CheckedDocument, onto vocabulary: Rulebook, source: Source,
    names: inout Interner
  ) -> Result {
    var lowering = Lowering(document: document, onto: vocabulary, names: names.take())
    lowering.lowerHeading(of: source)
    lowering.lowerNames()
    lowering.lowerStatements()
    lowering.rulebook.buildIndex()
    names = lowering.names
    lowering.refuseDepth()
    lowering.refuseWindowLoop()
    let result = Result(rulebook: lowering.rulebook, faults: lowering.faults)
    assert(!result.faults.isEmpty || result.rulebook.verify().isEmpty)
    return result
  }

  /// Lowers a vocabulary to the groups, facts and quantities that documents begin with.
  public static func lowerVocabulary(
    _ document: CheckedDocument, onto vocabulary: Rulebook, names: inout Interner
  ) -> Result {
    var lowering = Lowering(document: document, onto: vocabulary, names: names.take())
    lowering.lowerNames()
    names = lowering.names
    return Result(rulebook: lowering.rulebook, faults: lowering.faults)
  }

  /// What the first vocabulary is lowered onto: the quantities that every document can define.
  public static func foundation(names: inout Interner) -> Rulebook {
    let nameless = names.intern("")
    var rulebook = Rulebook(
      document: Rulebook.Document(
        region: nameless, aliases: [], year: 0, number: nil, issued: nil, scheme: nameless,
        within: [], source: 0))
    for quantity in StandardQuantity.allCases {
      rulebook.quantities.append(
        Rulebook.Quantity(
          name: names.intern(quantity.name),
          synonyms: ([quantity.english] + quantity.synonyms).map { names.intern($0) },
          type: quantity.type))
    }
    return rulebook
  }

  private init(document: CheckedDocument, onto vocabulary: Rulebook, names: Interner) {
    self.document = document
    self.names = names
    rulebook = vocabulary
    clauseOfStatement = ContiguousArray(
      repeating: nil, count: document.tree.statements.count)
  }

  private mutating func lowerHeading(of source: Source) {
    let tree = document.tree
    guard let heading = tree.heading else { return }
    rulebook.document = Rulebook.Document(
      region: heading.region.symbol, aliases: tree.names[heading.aliases].map { $0.symbol },
      year: heading.year ?? 0, number: tree.origin?.number.symbol, issued: tree.origin?.issued,
      scheme: names.intern(source.text(heading.scheme)),
      within: tree.names[tree.within].map { $0.symbol }, source: tree.source)
    rulebook.tiers = document.scope.tiers.map { $0.symbol }
  }

  /// Makes room at once, for growing piecemeal would copy everything several times.
  private mutating func reserveCapacity() {
    let tree = document.tree
    rulebook.clauses.reserveCapacity(tree.statements.count + tree.parts.count)
    rulebook.alternatives.reserveCapacity(tree.alternatives.count + tree.statements.count / 4)
    rulebook.formulas.reserveCapacity(tree.expressions.count + tree.parts.count)
    rulebook.conditions.reserveCapacity(rulebook.conditions.count + tree.conditions.count)
    rulebook.subjectGroups.reserveCapacity(tree.groups.count)
    rulebook.publications.reserveCapacity(tree.publications.count)
  }

  private mutating func lowerStatements() {
    reserveCapacity()
    levelsInParts = findLevelsInParts()
    addWindows()
    boundaries = windowBoundaries()
    for index in document.tree.statements.indices {
      let statement = document.tree.statements[index]
      switch statement.kind {
      case .clause(let clause): lower(clause, statement: index)
      case .funding(let funding): lower(funding, statement: index)
      case .combination(let combination): lower(combination, statement: index)
      case .period(let period): lower(period, statement: index)
      case .status(let status): lower(status, statement: index)
      case .notSupported(let keyword):
        rulebook.unsupported.append(
          Rulebook.Unsupported(
            keyword: names.intern(keyword.rawValue), citation: document.citations[index],
            place: place(statement.span)))
      case .tiers, .group, .fact, .quantity, .broken: break
      }
    }
    lowerReplacements()
  }

  /// Reports what the checker should have refused.
  mutating func fault(_ reason: Message, _ span: Span) {
    faults.append(
      Diagnostic(
        .notSupportedYet,
        Message(
          "\(reason.english), although nothing was found wrong with it: this is a mistake of the program, and the document does not answer",
          "\(reason.chinese)，而检查时未发现问题：这是程序的错误，本文件不作答"),
        severity: .error, at: place(span)))
  }

  /// Refuses what would take more stack to compute than there is.
  private mutating func refuseDepth() {
    guard let clause = rulebook.clausesNestedTooDeeply().first else { return }
    faults.append(
      Diagnostic(
        .nestedTooDeeply,
        Message(
          "this is computed from quantities and formulas that nest too deeply",
          "这里引用的数量和公式层层嵌套，层次过多"),
        at: rulebook.clauses[Int(clause.index)].place,
        advice: Message(
          "state an amount on the way as a number, or write the formula with fewer parentheses",
          "请将中间的数额直接写明，或减少公式的括号层次")))
  }

  func place(_ span: Span) -> Place { Place(source: document.tree.source, span: span) }
}
