public import Quantities
public import Text

/// What one source says, as written: headers, sections and statements in the order of the text.
///
/// Nodes stand in arenas and refer to each other by identifiers; lists are ranges of an arena.
/// A tree is total: where the text is broken there is a `broken` statement and a diagnostic.
public struct Tree: Sendable {
  /// The index of the source among those loaded.
  public var source: UInt32
  public var heading: Heading?
  /// The document's own number and date of issue.
  public var origin: Origin?
  /// The regions that the county lies in, widest first.
  public var within: Range<Int> = 0..<0
  public var sections: ContiguousArray<Section> = []
  public var statements: ContiguousArray<Statement> = []

  // Arenas
  public var names: ContiguousArray<Name> = []
  public var groups: ContiguousArray<GroupReference> = []
  public var conditions: ContiguousArray<Condition> = []
  public var expressions: ContiguousArray<Expression> = []
  public var alternatives: ContiguousArray<Alternative> = []
  public var publications: ContiguousArray<PublishedAmount> = []
  public var parts: ContiguousArray<LevelPart> = []
  public var nestings: ContiguousArray<Nesting> = []
  public var factValues: ContiguousArray<FactValue> = []
  public var literals: ContiguousArray<Literal> = []
  /// Where each literal is written.
  public var literalSpans: ContiguousArray<Span> = []
  /// The lines that are written in Chinese, their labels included, and those that go on with them.
  public var chineseLines: ContiguousArray<Span> = []
  /// All tokens, blanks and comments included, for tools that keep the layout.
  public var tokens: ContiguousArray<Token> = []

  init(source: UInt32) { self.source = source }
}

extension Tree {
  /// The surface of the line that a span begins in.
  public func surface(at span: Span) -> Surface { chineseLines.surface(at: span) }

  /// The tokens that begin within a span, blanks and comments included.
  public func tokens(of span: Span) -> ContiguousArray<Token>.SubSequence {
    let first = firstToken(from: span.start)
    var end = first
    while end < tokens.count, tokens[end].span.start < span.end { end += 1 }
    return tokens[first..<end]
  }

  /// The index of the first token that begins at `offset` or behind it.
  private func firstToken(from offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A name where it is written.
public struct Name: Hashable, Sendable {
  public var symbol: Symbol
  public var span: Span
}

/// `policy 岢岚县 (Kelan) 2022 城乡居民基本医疗保险` or `vocabulary 全国`.
public struct Heading: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case policy, vocabulary }

  public var kind: Kind
  /// The county, or the vocabulary's name.
  public var region: Name
  /// The county's other names: romanised, official.
  public var aliases: Range<Int>
  /// The year that the policy is for; nil for a vocabulary.
  public var year: Int32?
  /// The scheme, as written; it may be empty.
  public var scheme: Span
  /// The scheme in half-width characters.
  public var schemeText: Symbol
  public var span: Span
}

/// `source 岢政办发〔2021〕67号, issued 2021-11-30`.
public struct Origin: Hashable, Sendable {
  public var number: Name
  public var issued: Date?
}

/// `section 二 缴费标准`: an outline heading; the clauses below it cite its label.
public struct Section: Hashable, Sendable {
  /// The label as it is cited: 二, 二（四）, 附件1.
  public var label: Symbol
  /// The title, as written; it may be empty.
  public var title: Span
  /// The title in half-width characters.
  public var titleText: Symbol
  public var span: Span
}

/// One statement of a source: a declaration, a clause, or what could not be read.
public struct Statement: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case tiers(Range<Int>)
    case group(GroupDeclaration)
    case fact(FactDeclaration)
    case quantity(QuantityDeclaration)
    case clause(Clause)
    case funding(FundingClause)
    case combination(CombinationClause)
    case period(PeriodClause)
    case status(StatusClause)
    /// A clause of a kind that is recognised but cannot be evaluated yet, by its keyword.
    case notSupported(Keyword)
    case broken
  }

  public var kind: Kind
  /// The section that the statement stands in, as an index of `sections`.
  public var section: Int32?
  /// The statement's own label as it is cited: 3, （六）.
  public var label: Symbol?
  public var span: Span
}

extension ContiguousArray<Span> {
  /// The surface of the line that a span begins in, where these are the lines in Chinese.
  public func surface(at span: Span) -> Surface {
    // The last Chinese line that does not begin behind the span is found by halving.
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && span.start <= self[low - 1].end ? .chinese : .english
  }
}
