public import Text

/// Reads one source into its tree; total: broken text costs a diagnostic and a `broken` statement.
public struct Parser {
  var cursor: TokenCursor
  var tree: Tree
  var lexicon: Lexicon
  var diagnostics: [Diagnostic]
  var currentSection: Int32?
  /// How deep parentheses, `not` and shares are nested here.
  var depth = 0
  /// `true` while the value of a waiting period is read, which can be `none`.
  var isWaiting = false
  /// What people who pay in the window that was read owe, where that is its own; where it stands,
  /// and where the window ends before it.
  var price: (clause: Clause, span: Span, windowEnd: UInt32)?
  /// `true` iff the names that are declared enter the scope of what is read next.
  var declaresNames = false
  /// `true` iff the line that is read is in Chinese.
  var isChineseLine = false
  /// `true` iff it is a title by its form alone.
  var isTitle = false
  /// The Chinese lines that are titles by their form alone, the next one first.
  var titleStarts: ContiguousArray<UInt32>.SubSequence
  /// The Chinese lines, the next one first.
  var chineseStarts: ContiguousArray<UInt32>.SubSequence
  /// Titles without 章节, and whether the current section is one below another.
  var titles = Titles()
  /// The funding that a Chinese clause tells along with the subsidy.
  var funding: FundingClause?
  /// Where the formula began whose later operand is read; nil before its first sign.
  var startBeforeSign: UInt32?
  /// How many operations the current statement has so far.
  var operations = 0

  /// How deep parentheses, `not` and shares may nest.
  static let deepest = 100
  /// How many operations a statement may have; the depth of its trees is bounded by them.
  static let mostOperations = 250

  /// What reading a source gives.
  public struct Result {
    public var tree: Tree
    public var diagnostics: [Diagnostic]
  }

  /// Reads `source`, the `number`th of those loaded; names that it declares enter the `lexicon`.
  ///
  /// - Requires: the source is well-formed UTF-8 of less than 4 GiB.
  public static func parse(
    _ source: Source, number: UInt32, lexicon: inout Lexicon
  ) -> Result {
    lexicon.beginSource()
    var lexer = Lexer(source.bytes, source: number, lexicon: lexicon.take())
    lexer.run()
    var parser = Parser(lexer, number: number)
    parser.parseFile()
    parser.keepFirstFindings()
    lexicon = parser.lexicon
    if parser.tree.heading?.kind == .vocabulary { lexicon.shareNames() }
    return Result(tree: parser.tree, diagnostics: parser.diagnostics)
  }

  init(_ lexer: consuming Lexer, number: UInt32) {
    cursor = TokenCursor(lexer.tokens, of: lexer.characters.bytes, source: number)
    tree = Tree(source: number)
    chineseStarts = lexer.chineseStarts[...]
    titleStarts = lexer.titleStarts[...]
    tree.tokens = lexer.tokens
    tree.literals = lexer.literals
    tree.literalSpans = lexer.literalSpans
    diagnostics = lexer.diagnostics
    lexicon = lexer.lexicon
    // Growing the greater lists would copy each of them several times.
    tree.statements.reserveCapacity(lexer.lineCount)
    tree.names.reserveCapacity(lexer.nameCount)
    tree.alternatives.reserveCapacity(lexer.lineCount)
    tree.expressions.reserveCapacity(2 * lexer.literals.count)
    tree.publications.reserveCapacity(lexer.literals.count)
    tree.groups.reserveCapacity(lexer.nameCount)
  }

  // MARK: Tokens

  // Called as functions, these would each be given a copy of the parser.

  @inline(__always) var current: Token { cursor.current }
  @inline(__always) var word: Keyword? { cursor.word }
  @inline(__always) var previous: Token { cursor.previous }

  /// The end of the token before the current one.
  @inline(__always) var previousEnd: UInt32 { cursor.previous.span.end }

  @inline(__always) var isAtEndOfStatement: Bool { cursor.isAtEndOfStatement }

  @inline(__always)
  mutating func advance() { cursor.advance() }

  /// Moves over a token of `kind` if it is next.
  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  func isNext(_ keyword: Keyword) -> Bool { word == keyword }

  /// `true` iff the next tokens are the keywords, in this order.
  @inline(__always)
  func isNext(_ first: Keyword, _ second: Keyword) -> Bool {
    word == first && cursor.keyword(ahead: 1) == second
  }

  /// Moves over a keyword if it is next.
  mutating func skip(_ keyword: Keyword) -> Bool {
    guard word == keyword else { return false }
    advance()
    return true
  }

  /// `true` iff the word is next that the line's surface has for something.
  @inline(__always)
  func isNext(_ english: Keyword, or chinese: ChineseKeyword) -> Bool {
    isChineseLine ? chineseWord == chinese : word == english
  }

  /// Moves over two keywords in a row if they are next.
  mutating func skip(_ first: Keyword, _ second: Keyword) -> Bool {
    guard isNext(first, second) else { return false }
    advance()
    advance()
    return true
  }

  /// Moves over a comma or semicolon if `keyword` follows it, then over the keyword if it is next.
  mutating func skipSeparated(_ keyword: Keyword) -> Bool {
    if current.isSeparator, cursor.keyword(ahead: 1) == keyword { advance() }
    return skip(keyword)
  }

  // MARK: Findings

  mutating func report(_ diagnostic: Diagnostic) {
    if !cursor.isSpoilt { diagnostics.append(diagnostic) }
  }

  /// Counts an operation of a formula or condition; reports the first that is too many.
  mutating func countOperation() -> Bool {
    operations += 1
    guard operations > Self.mostOperations else { return true }
    report(.tooManyOperations(at: cursor.currentPlace, limit: Self.mostOperations))
    return false
  }
}

extension Parser {
  /// Reads declarations, and the tiers of standards, for the names alone.
  static func declareNames(of lexer: consuming Lexer) -> Lexicon {
    var parser = Parser(lexer, number: 0)
    parser.declaresNames = true
    // Every turn reads a line and its end.
    while parser.current.kind != .end {
      while parser.skip(.lineEnd) {}
      parser.declareNamesOfLine()
      while !parser.isAtEndOfStatement { parser.advance() }
    }
    return parser.lexicon
  }

  private mutating func declareNamesOfLine() {
    guard current.kind != .end else { return }
    operations = 0
    findSurface()
    _ = parseLabels()
    let kind = isChineseLine ? parseChineseStatementKind() : parseStatementKind()
    guard case .clause(let clause) = kind, clause.quantity == .standard else { return }
    for alternative in tree.alternatives[clause.alternatives] {
      for name in tree.names[alternative.tiers] { lexicon.declare(name.symbol, as: .tier) }
    }
  }
}
