public import Text

/// One piece of a source; the tokens of a file, blanks and comments included, cover every byte.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    /// A word of the grammar; the payload is the `Symbol` of its lower-case spelling.
    case keyword
    /// Any other word; the payload is its `Symbol`.
    case name
    /// An amount, percentage, date or the like; the payload indexes the file's literals.
    case literal
    /// An outline label at the start of a clause (`3.`, `（六）`); the payload is its citation's
    /// `Symbol` (`3`, `（六）`).
    case label
    /// A published document's number (`岢政办发〔2021〕67号`); the payload is its `Symbol`.
    case documentNumber
    case comma, semicolon, colon, period
    case openParenthesis, closeParenthesis
    case plus, minus, times, divide
    /// The end of a clause or heading, which is where the next line is not indented deeper.
    case lineEnd
    case blank, comment
    /// A character that may not occur; its diagnostic was given.
    case forbidden
    /// A character that the grammar has no use for, harmless in headings; the payload is the
    /// `Symbol` of its spelling.
    case unknown
    case end
  }

  public var kind: Kind
  public var payload: UInt32
  public var span: Span

  init(_ kind: Kind, _ span: Span, payload: UInt32 = 0) {
    self.kind = kind
    self.payload = payload
    self.span = span
  }

  /// `true` iff the grammar does not see the token.
  public var isTrivia: Bool { kind == .blank || kind == .comment || kind == .forbidden }
}
