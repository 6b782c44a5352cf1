public import Text

/// Reads one source into its tree; total: broken text costs a diagnostic and a `broken` statement.
public struct Parser {
  var tree: Tree
  var lexicon: Lexicon
  let bytes: [UInt8]
  var diagnostics: [Diagnostic]
  var currentSection: Int32?
  /// How deep parentheses, `not` and shares are nested here.
  var depth = 0
  /// How many operations the current statement has so far.
  var operations = 0

  /// The token that is to be read next, which is never trivia, and its place among the tree's.
  private(set) var current: Token
  private var index: Int
  /// The word that the current token is, if it is a keyword.
  private(set) var word: Keyword?
  /// The token before the current one.
  private(set) var previous: Token
  /// `true` iff the current statement has a forbidden character, which was reported: what follows
  /// from it is not.
  private var isSpoilt = false

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
    var lexer = Lexer(source.bytes, source: number, lexicon: lexicon)
    // Two owners of one table would copy it at the first new name.
    lexicon = Lexicon.empty
    lexer.run()
    var parser = Parser(lexer, number: number)
    parser.parseFile()
    lexicon = parser.lexicon
    return Result(tree: parser.tree, diagnostics: parser.diagnostics)
  }

  private init(_ lexer: consuming Lexer, number: UInt32) {
    tree = Tree(source: number)
    tree.literals = lexer.literals
    tree.literalSpans = lexer.literalSpans
    tree.tokens = lexer.tokens
    bytes = lexer.bytes
    diagnostics = lexer.diagnostics
    lexicon = lexer.lexicon
    // A blank before the text makes the first step like all others.
    current = Token(.blank, Span(0, 0))
    previous = current
    index = -1
    advance()
  }

  // MARK: Tokens

  /// Moves to the next token that the grammar sees; stays at the end.
  ///
  /// It is always inlined because the optimiser of Swift 6.3.1 moves a call that stands before a
  /// loop into the loop when the loop ends with the same call, past what reads `current` between.
  @inline(__always)
  mutating func advance() {
    guard current.kind != .end else { return }
    previous = current
    if current.kind == .lineEnd { isSpoilt = false }
    // The last token is the end, which is no trivia.
    repeat {
      index += 1
      if tree.tokens[index].kind == .forbidden { isSpoilt = true }
    } while tree.tokens[index].isTrivia
    current = tree.tokens[index]
    word = keyword(of: current)
  }

  /// The token `count` places ahead of the current one; the end when there is none.
  func peek(_ count: Int = 1) -> Token {
    var place = index
    var rest = count
    while rest > 0, tree.tokens[place].kind != .end {
      place += 1
      if !tree.tokens[place].isTrivia { rest -= 1 }
    }
    return tree.tokens[place]
  }

  /// The end of the token before the current one.
  var previousEnd: UInt32 { previous.span.end }

  var isAtEndOfStatement: Bool { current.kind == .lineEnd || current.kind == .end }

  /// Moves over a token of `kind` if it is next.
  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  func keyword(of token: Token) -> Keyword? {
    token.kind == .keyword ? Keyword(Symbol(token.payload)) : nil
  }

  /// The keyword `count` places ahead of the current token.
  func keyword(ahead count: Int) -> Keyword? { keyword(of: peek(count)) }

  func isNext(_ keyword: Keyword) -> Bool { word == keyword }

  /// `true` iff the next tokens are the keywords, in this order.
  func isNext(_ first: Keyword, _ second: Keyword) -> Bool {
    word == first && keyword(ahead: 1) == second
  }

  /// Moves over a keyword if it is next.
  mutating func skip(_ keyword: Keyword) -> Bool {
    guard word == keyword else { return false }
    advance()
    return true
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
    if isSeparator(current), self.keyword(ahead: 1) == keyword { advance() }
    return skip(keyword)
  }

  func isSeparator(_ token: Token) -> Bool { token.kind == .comma || token.kind == .semicolon }

  // MARK: Findings

  func place(_ span: Span) -> Place { Place(source: tree.source, span: span) }

  /// The place of the current token, or of the gap where the statement ends.
  var currentPlace: Place {
    isAtEndOfStatement ? place(Span(previousEnd, previousEnd)) : place(current.span)
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// What stands where something else was due, as the reader sees it; nil at the clause's end.
  var foundText: String? { isAtEndOfStatement ? nil : text(current.span) }

  mutating func report(_ diagnostic: Diagnostic) {
    if !isSpoilt { diagnostics.append(diagnostic) }
  }

  /// Counts an operation of a formula or condition; reports the first that is too many.
  mutating func countOperation() -> Bool {
    operations += 1
    guard operations > Self.mostOperations else { return true }
    report(.tooManyOperations(at: currentPlace, limit: Self.mostOperations))
    return false
  }
}

extension Lexicon {
  fileprivate static let empty = Lexicon()
}
