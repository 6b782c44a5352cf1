public import Meaning
import Quantities
public import Rulebook
import Syntax
public import Text

/// Turns a checked document into a rulebook; the one place that sees both forms.
///
/// It cannot fail: a document with an error is not lowered.
public struct Lowering {
  var document: CheckedDocument
  var rulebook: Rulebook
  var names: Interner
  /// For each statement the clause it became.
  var clauseOfStatement: ContiguousArray<ClauseID?>

  /// Lowers a policy onto what its vocabulary was lowered to.
  ///
  /// - Requires: the document has a policy heading and no errors.
  public static func lower(
    _ document: CheckedDocument, onto vocabulary: Rulebook, source: Source,
    names: inout Interner
  ) -> Rulebook {
    var lowering = Lowering(document: document, onto: vocabulary, names: names.take())
    lowering.lowerHeading(of: source)
    lowering.lowerNames()
    lowering.lowerStatements()
    lowering.rulebook.buildIndex()
    names = lowering.names
    return lowering.rulebook
  }

  /// Lowers a vocabulary to the groups, facts and quantities that documents begin with.
  public static func lowerVocabulary(
    _ document: CheckedDocument, onto vocabulary: Rulebook, names: inout Interner
  ) -> Rulebook {
    var lowering = Lowering(document: document, onto: vocabulary, names: names.take())
    lowering.lowerNames()
    names = lowering.names
    return lowering.rulebook
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
    for index in document.tree.statements.indices {
      let statement = document.tree.statements[index]
      switch statement.kind {
      case .clause(let clause): lower(clause, statement: index)
      case .funding(let funding): lower(funding, statement: index)
      case .combination(let combination): lower(combination, statement: index)
      case .notSupported(let keyword):
        rulebook.unsupported.append(
          Rulebook.Unsupported(
            keyword: names.intern(keyword.rawValue), citation: document.citations[index],
            place: place(statement.span)))
      case .tiers, .group, .fact, .quantity, .broken: break
      }
    }
    for (statement, replaced) in document.replacements {
      guard let clause = clauseOfStatement[statement] else { continue }
      rulebook.clauses[Int(clause.index)].insteadOf = clauseOfStatement[replaced]
    }
  }

  func place(_ span: Span) -> Place { Place(source: document.tree.source, span: span) }
}
