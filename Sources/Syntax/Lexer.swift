import Text

/// Turns the bytes of one source into tokens, literals and findings about its characters.
///
/// Full-width digits, letters and punctuation mean what their half-width forms mean. A clause goes
/// on over lines that are indented deeper than its first one; a heading never does.
struct Lexer {
  let bytes: [UInt8]
  let source: UInt32
  var lexicon: Lexicon
  var index: Int
  var tokens: ContiguousArray<Token> = []
  var literals: ContiguousArray<Literal> = []
  var literalSpans: ContiguousArray<Span> = []
  var diagnostics: [Diagnostic] = []

  /// `true` iff only labels were read so far in the current clause.
  var isAtClauseStart = true
  var hasLabel = false
  var isHeading = false
  var clauseIndentation = 0
  /// Where the next line with text was found to begin its text, and how deep that is indented.
  var nextText = (place: -1, indentation: 0)
  private var forbiddenCount = 0

  /// Prepares to read `bytes`, which must be valid UTF-8, as the source number `source`.
  init(_ bytes: [UInt8], source: UInt32, lexicon: Lexicon) {
    self.bytes = bytes
    self.source = source
    self.lexicon = lexicon
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    index = hasMark ? 3 : 0
    tokens.reserveCapacity(bytes.count / 4 + 16)
    literals.reserveCapacity(bytes.count / 24 + 16)
    literalSpans.reserveCapacity(bytes.count / 24 + 16)
    if hasMark { tokens.append(Token(.blank, Span(0, 3))) }
  }

  /// Reads the whole source; ends because each turn consumes at least one byte.
  mutating func run() {
    beginLine()
    while index < bytes.count { readToken() }
    append(.lineEnd, from: index)
    append(.end, from: index)
  }

  private mutating func readToken() {
    if isAtClauseStart, readLabel() { return }
    if isIdeograph(at: index) { return readIdeograph() }
    guard let (character, length) = narrow(at: index) else { return readOther() }
    switch character {
    case 0x20, 0x09: readBlank()
    case 0x0A: readLineBreak(length: 1)
    case 0x0D where isLineEnding(at: index): readLineBreak(length: 2)
    case UInt8(ascii: "#"): readComment()
    default:
      if character.isDigit {
        readNumber()
      } else if character.isLatinLetter {
        readWord()
      } else {
        readPunctuation(character, length: length)
      }
    }
  }

  @inline(__always)
  mutating func append(_ kind: Token.Kind, from start: Int, payload: UInt32 = 0) {
    tokens.append(Token(kind, Span(start, index), payload: payload))
  }

  private mutating func readBlank() {
    let start = index
    while index < bytes.count, let (character, length) = narrow(at: index),
      character == 0x20 || character == 0x09
    {
      index += length
    }
    append(.blank, from: start)
  }

  private mutating func readComment() {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A, !isLineEnding(at: index) {
      if isIdeograph(at: index) {
        index += 3
      } else if 0x20...0x7E ~= bytes[index] {
        index += 1
      } else {
        let (scalar, length) = scalar(at: index)
        if scalar != 0x09, let name = forbiddenName(of: scalar) {
          reportForbidden(scalar, name, length: length)
        }
        index += length
      }
    }
    append(.comment, from: start)
  }

  /// `true` iff the carriage return and the line feed of a line's end stand at `place`.
  private func isLineEnding(at place: Int) -> Bool {
    bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  private mutating func readPunctuation(_ character: UInt8, length: Int) {
    let kind: Token.Kind =
      switch character {
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: ";"): .semicolon
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "."): .period
      case UInt8(ascii: "("): .openParenthesis
      case UInt8(ascii: ")"): .closeParenthesis
      case UInt8(ascii: "+"): .plus
      case UInt8(ascii: "-"): .minus
      case UInt8(ascii: "*"): .times
      case UInt8(ascii: "/"): .divide
      default: .unknown
      }
    if kind != .unknown {
      appendMark(kind, length: length)
    } else if let name = forbiddenName(of: UInt32(character)) {
      appendForbidden(UInt32(character), name, length: length)
    } else {
      appendUnknown(length: length)
    }
  }

  private mutating func readIdeograph() {
    if !readChineseAmount() { readWord() }
  }

  /// Reads a character that has no ASCII form.
  private mutating func readOther() {
    let start = index
    let (scalar, length) = scalar(at: index)
    switch scalar {
    case 0x3001: return appendMark(.comma, length: length)
    case 0x3002: return appendMark(.period, length: length)
    case 0x00D7: return appendMark(.times, length: length)
    case 0x00F7: return appendMark(.divide, length: length)
    default: break
    }
    switch CharacterClass(scalar) {
    case .ideograph, .letter: readIdeograph()
    case .blank:
      index += length
      append(.blank, from: start)
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

  /// Reports a character that may not occur, naming it; the first twenty of a source only.
  private mutating func reportForbidden(_ scalar: UInt32, _ name: String, length: Int) {
    forbiddenCount += 1
    guard forbiddenCount <= 20 else { return }
    diagnostics.append(
      .forbiddenCharacter(
        scalar, name, at: Place(source: source, span: Span(index, index + length))))
  }
}
