import Text

/// A place among the tokens of a source: what is to be read next, and what lies ahead of it.
///
/// It steps over trivia. It is small, so that what only looks ahead does not copy the parser.
struct TokenCursor {
  let tokens: ContiguousArray<Token>
  let bytes: [UInt8]
  /// The number of the source.
  let source: UInt32
  /// The token that is to be read next, which is never trivia.
  private(set) var current: Token
  /// The word that it is, if it is a keyword.
  private(set) var word: Keyword?
  /// The token before it.
  private(set) var previous: Token
  /// `true` iff the current line has a forbidden character, which was reported: what follows from
  /// it is not.
  private(set) var isSpoilt = false
  private var index = -1

  /// Begins with the first token that is no trivia; the last one must be the source's end.
  init(_ tokens: ContiguousArray<Token>, of bytes: [UInt8], source: UInt32) {
    self.tokens = tokens
    self.bytes = bytes
    self.source = source
    // A blank before the text makes the first step like all others.
    current = Token(.blank, Span(0, 0))
    previous = current
    advance()
  }

  /// Moves to the next token that the grammar sees; stays at the end.
  ///
  /// It is always inlined because the optimiser of Swift 6.3.1 moves a call that stands before a
  /// loop into the loop when the loop ends with the same call, past what reads `current` between.
  @inline(__always)
  mutating func advance() {
    guard current.kind != .end else { return }
    previous = current
    if current.kind == .lineEnd { isSpoilt = false }
    index += 1
    // Trivia are followed by something else, at least by the end.
    while tokens[index].isTrivia {
      if tokens[index].kind == .forbidden { isSpoilt = true }
      index += 1
    }
    current = tokens[index]
    word = current.keyword
  }

  @inline(__always)
  var isAtEndOfStatement: Bool { current.kind == .lineEnd || current.kind == .end }

  func place(_ span: Span) -> Place { Place(source: source, span: span) }

  /// The place of the current token, or of the gap where the statement ends.
  var currentPlace: Place {
    place(isAtEndOfStatement ? Span(previous.span.end, previous.span.end) : current.span)
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// `true` iff more than blanks stands between two offsets.
  func hasText(between start: UInt32, _ end: UInt32) -> Bool {
    bytes[Int(start)..<Int(max(start, end))].contains { $0 > 0x20 }
  }

  /// What stands where something else was due, as the reader sees it; nil at the clause's end.
  var foundText: String? { isAtEndOfStatement ? nil : text(current.span) }

  /// The token `count` places ahead of the current one; the end when there is none.
  func peek(_ count: Int) -> Token {
    var place = index
    var rest = count
    while rest > 0, tokens[place].kind != .end {
      place += 1
      if !tokens[place].isTrivia { rest -= 1 }
    }
    return tokens[place]
  }

  /// The keyword `count` places ahead of the current token.
  func keyword(ahead count: Int) -> Keyword? { peek(count).keyword }

  /// `true` iff a name can begin `ahead` tokens on.
  func isName(ahead: Int) -> Bool {
    let token = peek(ahead)
    guard token.kind != .name else { return true }
    guard let word = token.keyword, word.isSoft else { return false }
    // `central fiscal subsidy` is a quantity.
    return FiscalLevel(word) == nil || keyword(ahead: ahead + 1) != .fiscal
  }

  /// `true` iff a quantity can begin `ahead` tokens on.
  func isQuantity(ahead: Int) -> Bool {
    switch keyword(ahead: ahead) {
    case .standard, .subsidy, .fiscal, .supplementary: true
    case let word: FiscalLevel(word) != nil || isName(ahead: ahead)
    }
  }

  /// The longest of `phrases` that stands `ahead` tokens on, and how many tokens it is.
  func phrase(of phrases: PhraseTable, ahead: Int) -> (name: Symbol, length: Int)? {
    guard var node = phrases.next(behind: 0, Symbol(peek(ahead).payload)) else { return nil }
    var found: (name: Symbol, length: Int)?
    var length = 1
    while true {
      let token = peek(ahead + length)
      guard token.kind == .name || token.kind == .keyword,
        let next = phrases.next(behind: node, Symbol(token.payload))
      else { return found }
      node = next
      length += 1
      if let name = phrases.name(at: node) { found = (name, length) }
    }
  }
}

extension Token {
  /// The word that the token is, if it is a keyword.
  var keyword: Keyword? { kind == .keyword ? Keyword(Symbol(payload)) : nil }

  /// The Chinese word that the token is, if it is one.
  public var chineseKeyword: ChineseKeyword? {
    kind == .keyword ? ChineseKeyword(Symbol(payload)) : nil
  }

  var isSeparator: Bool { kind == .comma || kind == .semicolon }
}

extension FiscalLevel {
  /// The level that a word names.
  init?(_ word: Keyword?) {
    switch word {
    case .central: self = .central
    case .provincial: self = .provincial
    case .municipal: self = .municipal
    case .county: self = .county
    default: return nil
    }
  }
}
