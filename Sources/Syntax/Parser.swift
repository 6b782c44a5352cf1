public import Text

/// Reads one source into its tree; total: broken text costs a diagnostic and a `broken` statement.
public struct Parser {
  var tree: Tree
  var lexicon: Lexicon
  let bytes: [UInt8]
  /// The tokens that the grammar sees.
  var tokens: ContiguousArray<Token>
  var index = 0
  var depth = 0
  var currentSection: Int32?
  /// `true` iff the current statement's fault was reported already.
  var isBroken = false
  var diagnostics: [Diagnostic]

  /// How deep parentheses and `not` may nest.
  static let deepest = 100

  /// What reading a source gives.
  public struct Result {
    public var tree: Tree
    public var diagnostics: [Diagnostic]
  }

  /// Reads `source`, the `number`th of those loaded; names that it declares enter the `lexicon`.
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
    bytes = lexer.bytes
    diagnostics = lexer.diagnostics
    tree.literals = lexer.literals
    tree.literalSpans = lexer.literalSpans
    tree.tokens = lexer.tokens
    lexicon = lexer.lexicon
    tokens = []
    tokens.reserveCapacity(tree.tokens.count)
    for token in tree.tokens where !token.isTrivia { tokens.append(token) }
  }

  // MARK: Tokens

  var current: Token { tokens[index] }

  /// The token `count` places ahead; the last one when there is none.
  func peek(_ count: Int = 1) -> Token { tokens[min(index + count, tokens.count - 1)] }

  var isAtEndOfStatement: Bool { current.kind == .lineEnd || current.kind == .end }

  /// The end of the token before the current one.
  var previousEnd: UInt32 { index > 0 ? tokens[index - 1].span.end : 0 }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Moves over a token of `kind` if it is next.
  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  func keyword(of token: Token) -> Keyword? {
    token.kind == .keyword ? Keyword(Symbol(token.payload)) : nil
  }

  func isNext(_ keyword: Keyword) -> Bool {
    current.kind == .keyword && self.keyword(of: current) == keyword
  }

  /// `true` iff the next tokens are the keywords, in this order.
  func isNext(_ first: Keyword, _ second: Keyword) -> Bool {
    isNext(first) && keyword(of: peek()) == second
  }

  /// Moves over a keyword if it is next.
  mutating func skip(_ keyword: Keyword) -> Bool {
    guard isNext(keyword) else { return false }
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

  func place(_ span: Span) -> Place { Place(source: tree.source, span: span) }

  /// The place of the current token, or of the gap where the statement ends.
  var currentPlace: Place {
    isAtEndOfStatement ? place(Span(previousEnd, previousEnd)) : place(current.span)
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  // MARK: Names

  /// `true` iff the token can be a name.
  func isName(_ token: Token) -> Bool {
    token.kind == .name || (keyword(of: token)?.isSoft ?? false)
  }

  /// name ::= word, or several words that were declared as one name
  mutating func parseName() -> Name? {
    guard isName(current) else { return nil }
    let first = current
    var name = Name(symbol: Symbol(first.payload), span: first.span)
    for phrase in lexicon.phrases(after: name.symbol) {
      guard matches(phrase) else { continue }
      for _ in phrase.rest { advance() }
      name = Name(symbol: phrase.name, span: first.span.joined(with: current.span))
      break
    }
    advance()
    return name
  }

  private func matches(_ phrase: Lexicon.Phrase) -> Bool {
    for (offset, word) in phrase.rest.enumerated() {
      let token = peek(offset + 1)
      guard isName(token), token.payload == word.index else { return false }
    }
    return true
  }

  /// Parses a name that is declared here; Latin words in a row make one name.
  mutating func parseDeclaredName() -> Name? {
    guard isName(current) else { return nil }
    var words: [Symbol] = []
    var span = current.span
    while isName(current), words.isEmpty || bytes[Int(current.span.start)].isLatinLetter {
      words.append(Symbol(current.payload))
      span = span.joined(with: current.span)
      let isLatin = bytes[Int(current.span.start)].isLatinLetter
      advance()
      if !isLatin { break }
    }
    return Name(symbol: lexicon.addPhrase(words), span: span)
  }

  /// names ::= name { "," name } — ends before a comma that something else follows.
  mutating func parseNames(declared: Bool = false) -> Range<Int>? {
    let start = tree.names.count
    var found: [Name] = []
    repeat {
      guard let name = declared ? parseDeclaredName() : parseName() else {
        report(.missingName(at: currentPlace, found: foundText))
        return nil
      }
      found.append(name)
    } while skipSeparatorBeforeName()
    tree.names.append(contentsOf: found)
    return start..<tree.names.count
  }

  private mutating func skipSeparatorBeforeName() -> Bool {
    guard current.kind == .comma || isNext(.and), isName(peek()) else { return false }
    advance()
    return true
  }

  /// What stands where something else was due, as the reader sees it; nil at the clause's end.
  var foundText: String? { isAtEndOfStatement ? nil : text(current.span) }
}

extension Lexicon {
  fileprivate static let empty = Lexicon()
}
