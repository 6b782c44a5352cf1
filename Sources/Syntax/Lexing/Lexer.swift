import Text

/// Turns the bytes of one source into tokens, literals and findings about its characters.
///
/// Full-width digits, letters and punctuation mean what their half-width forms mean. A clause goes
/// on over lines that are indented deeper than its first one; a heading never does.
struct Lexer {
  let characters: Characters
  let source: UInt32
  var lexicon: Lexicon
  /// The place of the character that is to be read next.
  var index: Int
  var tokens: ContiguousArray<Token> = []
  var literals: ContiguousArray<Literal> = []
  var literalSpans: ContiguousArray<Span> = []
  var diagnostics: [Diagnostic] = []
  /// How many names and lines there are so far.
  var nameCount = 0
  var lineCount = 1

  /// `true` iff only labels were read so far in the current clause.
  var isAtClauseStart = true
  var hasLabel = false
  var isHeading = false
  var clauseIndentation = 0
  /// `true` iff the current clause is in Chinese; meaningless until it is known.
  var isChinese = false
  var isSurfaceKnown = false
  /// `true` iff runs of ideographs are names as a whole: in Chinese headers and declarations.
  var hasWholeNames = false
  /// The first token of the clause, its labels included.
  var clauseToken = 0
  /// Where each Chinese clause begins, and which of them are headings by their form alone.
  var chineseStarts: ContiguousArray<UInt32> = []
  var titleStarts: ContiguousArray<UInt32> = []
  /// What may turn out to be an English clause when its first line is no title: how much was read
  /// before it.
  var beforeTitle: Mark?
  /// `true` iff the current clause can still turn out to be a title.
  var canBeTitle = false
  /// Where the run of ideographs ends that is being parted, and where a document's number begins in
  /// it.
  var runEnd = 0
  var documentStart: Int?
  /// `true` iff only declarations are read, so that their names are known to all clauses.
  var isLookingAhead = false
  var hasLookedAhead = false

  /// Where the next line with text was found to begin its text, and how deep that is indented.
  var nextText = (place: -1, indentation: 0)
  private var forbiddenCount = 0

  /// Prepares to read `bytes`, which must be valid UTF-8, as the source number `source`.
  init(_ bytes: [UInt8], source: UInt32, lexicon: Lexicon) {
    characters = Characters(bytes: bytes)
    self.source = source
    self.lexicon = lexicon
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    index = hasMark ? 3 : 0
    // More than policies have of them: room that is not used is never touched.
    tokens.reserveCapacity(bytes.count / 2 + 16)
    literals.reserveCapacity(bytes.count / 64 + 16)
    literalSpans.reserveCapacity(bytes.count / 64 + 16)
    if hasMark { tokens.append(Token(.blank, Span(0, 3))) }
  }

  /// Reads the whole source; ends because each turn consumes at least one byte.
  mutating func run() {
    beginLine()
    while index < characters.end { readToken() }
    // A title that turns out to be a clause is read again.
    if !endTitle() { while index < characters.end { readToken() } }
    finish()
  }

  mutating func finish() {
    endClause(from: index)
    append(.end, from: index)
  }

  mutating func readToken() {
    let first = characters.bytes[index]
    switch first {
    case 0x20, 0x09: return readBlank()
    case 0x0A: return readLineBreak(length: 1)
    case UInt8(ascii: "#"): return readComment()
    default: break
    }
    if isAtClauseStart {
      if readLabel() { return }
      if !isSurfaceKnown, beginClause() { return }
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      if isChinese { readRun() } else { readWord() }
    case 0x80...0xFF: readWide()
    case 0x0D where characters.isLineEnding(at: index): readLineBreak(length: 2)
    default: readPunctuation(first, length: 1)
    }
  }

  /// Reads what begins with a character above U+007F.
  private mutating func readWide() {
    if characters.isIdeograph(at: index) { return readIdeograph() }
    guard let (character, length) = characters.narrow(at: index) else { return readOther() }
    switch character {
    case 0x20: readBlank()
    case UInt8(ascii: "#"): readComment()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      if isChinese { readRun() } else { readWord() }
    default: readPunctuation(character, length: length)
    }
  }

  @inline(__always)
  mutating func append(_ kind: Token.Kind, from start: Int, payload: UInt32 = 0) {
    tokens.append(Token(kind, Span(start, index), payload: payload))
  }

  /// Moves over `word` if the source goes on with it.
  @inline(__always)
  mutating func skip(_ word: StaticString) -> Bool {
    guard let end = characters.end(of: word, at: index) else { return false }
    index = end
    return true
  }

  /// Moves over blanks and a word behind them. Between ideographs and digits blanks mean nothing.
  mutating func skipSpaced(_ word: StaticString) -> Bool {
    guard let end = characters.end(of: word, at: characters.endOfBlanks(at: index)) else {
      return false
    }
    index = end
    return true
  }

  private mutating func readBlank() {
    let start = index
    index = characters.endOfBlanks(at: start)
    append(.blank, from: start)
  }

  private mutating func readComment() {
    let start = index
    index = characters.endOfPlain(at: start)
    while index < characters.end, characters.bytes[index] != 0x0A,
      !characters.isLineEnding(at: index)
    {
      let (scalar, length) = characters.scalar(at: index)
      if scalar != 0x09, let name = forbiddenName(of: scalar) {
        reportForbidden(scalar, name, length: length)
      }
      index = characters.endOfPlain(at: index + length)
    }
    append(.comment, from: start)
  }

  private mutating func readPunctuation(_ character: UInt8, length: Int) {
    switch character {
    case UInt8(ascii: "-"), UInt8(ascii: "~"):
      if readRangeMark() { return }
      if character == UInt8(ascii: "-") {
        appendMark(.minus, length: length)
      } else {
        appendUnknown(length: length)
      }
    case UInt8(ascii: ","): appendMark(.comma, length: length)
    case UInt8(ascii: ";"): appendMark(.semicolon, length: length)
    case UInt8(ascii: ":"): appendMark(.colon, length: length)
    case UInt8(ascii: "."): appendMark(.period, length: length)
    case UInt8(ascii: "("): appendMark(.openParenthesis, length: length)
    case UInt8(ascii: ")"): appendMark(.closeParenthesis, length: length)
    case UInt8(ascii: "+"): appendMark(.plus, length: length)
    case UInt8(ascii: "*"): appendMark(.times, length: length)
    case UInt8(ascii: "/"): appendMark(.divide, length: length)
    default:
      if let name = forbiddenName(of: UInt32(character)) {
        appendForbidden(UInt32(character), name, length: length)
      } else {
        appendUnknown(length: length)
      }
    }
  }

  private mutating func readIdeograph() {
    if isChinese {
      readRun()
    } else if !readChineseAmount() {
      readWord()
    }
  }

  /// Reads a character that has no ASCII form and is no common ideograph.
  private mutating func readOther() {
    let (scalar, length) = characters.scalar(at: index)
    switch scalar {
    case 0x3001: return appendMark(.comma, length: length)
    case 0x3002: return appendMark(.period, length: length)
    case 0x00D7: return appendMark(.times, length: length)
    case 0x00F7: return appendMark(.divide, length: length)
    case 0x2013, 0x2014:
      if readRangeMark() { return }
    default: break
    }
    switch CharacterClass(scalar) {
    case .ideograph, .letter: readIdeograph()
    case .blank:
      index += length
      append(.blank, from: index - length)
    case .forbidden(let name): appendForbidden(scalar, name, length: length)
    case .other: appendUnknown(length: length)
    }
  }

  private mutating func appendMark(_ kind: Token.Kind, length: Int) {
    index += length
    append(kind, from: index - length)
    isAtClauseStart = false
  }

  private mutating func appendUnknown(length: Int) {
    let symbol = internNarrowed(index..<index + length)
    index += length
    append(.unknown, from: index - length, payload: symbol.index)
    isAtClauseStart = false
  }

  private mutating func appendForbidden(_ scalar: UInt32, _ name: String, length: Int) {
    reportForbidden(scalar, name, length: length)
    index += length
    append(.forbidden, from: index - length)
  }

  /// Interns the bytes of a range with its full-width characters narrowed.
  mutating func internNarrowed(_ range: Range<Int>) -> Symbol {
    let spelling = narrowed(characters.bytes, range) ?? Array(characters.bytes[range])
    return lexicon.interner.intern(spelling, spelling.indices)
  }

  /// Reports a character that may not occur, naming it; the first twenty of a source only.
  private mutating func reportForbidden(_ scalar: UInt32, _ name: String, length: Int) {
    forbiddenCount += 1
    guard forbiddenCount <= 20 else { return }
    diagnostics.append(
      .forbiddenCharacter(
        scalar, name, at: Place(source: source, span: Span(index, index + length))))
  }
}
