import Quantities
import Text

extension Parser {
  func isModifier(_ word: Keyword?) -> Bool {
    switch word {
    case .min, .max, .rounded, .owes, .makes, .voluntary, .instead, .holds: true
    default: false
    }
  }

  /// modifier ::= "min" expression | "max" expression | "rounded" "to" rounding
  ///   | publication | "voluntary" | "instead" "of" citation | holding
  ///
  /// A modifier belongs to the alternative before it, or to the whole clause.
  mutating func parseModifier(of clause: inout Clause) -> Bool {
    let last = tree.alternatives.count - 1
    let modifier = current
    switch word {
    case .min:
      advance()
      guard tree.alternatives[last].minimum == nil else { return failRepeated(modifier) }
      guard let expression = parseExpression() else { return false }
      tree.alternatives[last].minimum = expression
    case .max:
      advance()
      guard tree.alternatives[last].maximum == nil else { return failRepeated(modifier) }
      guard let expression = parseExpression() else { return false }
      tree.alternatives[last].maximum = expression
    case .rounded:
      advance()
      guard tree.alternatives[last].rounding == nil else { return failRepeated(modifier) }
      guard let rounding = parseRounding() else { return false }
      tree.alternatives[last].rounding = rounding
    case .owes, .makes:
      guard let publication = parsePublication() else { return false }
      // Publications of one alternative stand in a row, for nothing else appends between them.
      tree.publications.append(publication)
      tree.alternatives[last].publications =
        tree.alternatives[last].publications.lowerBound..<tree.publications.count
    case .voluntary:
      advance()
      clause.isVoluntary = true
    case .holds:
      guard clause.holding == nil else { return failRepeated(modifier) }
      guard let holding = parseHolding() else { return false }
      clause.holding = holding
    default:
      advance()
      guard clause.insteadOf == nil else { return failRepeated(modifier) }
      guard let citation = parseCitation() else { return false }
      clause.insteadOf = citation
    }
    tree.alternatives[last].span.end = previousEnd
    return true
  }

  /// holding ::= "holds" ( [ "from" ] date [ "to" date ] | "to" date )
  ///
  /// A first day alone has "from" before it, for one day is written from and to itself.
  private mutating func parseHolding() -> Holding? {
    let start = current.span.start
    advance()
    let isOpen = skip(.from)
    var holding = Holding(span: Span(start, start))
    if isOpen || !isNext(.to) {
      guard let first = parseDueLiteral() else { return nil }
      holding.first = first
    }
    if skip(.to) {
      guard let last = parseDueLiteral() else { return nil }
      holding.last = last
    } else if !isOpen {
      return nilExpecting("“to” and the last day", "“to”和最后一日")
    }
    holding.span.end = previousEnd
    return holding
  }

  /// publication ::= ( "owes" | "makes" ) literal [ "in" tier ]
  private mutating func parsePublication() -> PublishedAmount? {
    let start = current.span.start
    let kind: PublishedAmount.Kind = isNext(.owes) ? .owes : .makes
    advance()
    guard let literal = parseDueLiteral() else { return nil }
    var tier: Name?
    if skip(.in) {
      tier = parseDueName()
      guard tier != nil else { return nil }
    }
    return PublishedAmount(
      kind: kind, literal: literal, tier: tier, span: Span(start, previousEnd))
  }

  /// citation ::= "of" and what stands before the next comma, keyword or the end, without its blanks
  private mutating func parseCitation() -> Name? {
    guard skip(.of) else { return nilMissing(.of) }
    let start = current.span.start
    var spelling: [UInt8] = []
    var open = 0
    while !isAtEndOfStatement, !current.isSeparator, !isFullStop, current.kind != .keyword {
      // A parenthesis around the citation does not belong to it.
      if current.kind == .openParenthesis { open += 1 }
      if current.kind == .closeParenthesis { open -= 1 }
      guard open >= 0 else { break }
      spelling += cursor.bytes[current.span.range]
      advance()
    }
    guard !spelling.isEmpty else { return nilExpecting("a citation such as 二.3", "条款号，例如 二.3") }
    return Name(
      symbol: lexicon.citation(of: spelling.indices, in: spelling), span: Span(start, previousEnd))
  }

  /// `true` iff a full stop ends the statement here.
  var isFullStop: Bool {
    let next = cursor.peek(1).kind
    return current.kind == .period && (next == .lineEnd || next == .end)
  }

  /// rounding ::= unit ( "half" "up" | "half" "even" | "up" | "down" )
  private mutating func parseRounding() -> Rounding? {
    guard skip(.to) else { return nilMissing(.to) }
    guard let unit = parseRoundingUnit() else {
      return nilExpecting("元, 角, 分 or an amount such as 10元", "元、角、分或金额，如 10元")
    }
    if skip(.half) {
      if skip(.up) { return Rounding(unit: unit, mode: .halfUp) }
      if skip(.even) { return Rounding(unit: unit, mode: .halfEven) }
      return nilExpecting("up or even", "up 或 even")
    }
    if skip(.up) { return Rounding(unit: unit, mode: .up) }
    if skip(.down) { return Rounding(unit: unit, mode: .down) }
    return nilExpecting("half up, half even, up or down", "half up、half even、up 或 down")
  }

  /// unit ::= "元" | "角" | "分" | amount; returns its fen.
  mutating func parseRoundingUnit() -> Int64? {
    var unit: Int64?
    if current.kind == .name {
      switch cursor.text(current.span) {
      case "元": unit = 100
      case "角": unit = 10
      case "分": unit = 1
      default: break
      }
    } else if current.kind == .literal,
      case .money(let fen, .total) = tree.literals[Int(current.payload)], fen > .zero
    {
      unit = fen.int64
    }
    if unit != nil { advance() }
    return unit
  }
}
