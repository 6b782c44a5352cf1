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
  mutating func parseModifier() -> Modifier? {
    switch word {
    case .min:
      advance()
      return parseExpression().map { .minimum($0) }
    case .max:
      advance()
      return parseExpression().map { .maximum($0) }
    case .rounded:
      advance()
      return parseRounding().map { .rounding($0) }
    case .owes, .makes: return parsePublication().map { .publication($0) }
    case .voluntary:
      advance()
      return .voluntary
    case .holds: return parseHolding().map { .holding($0) }
    default:
      advance()
      guard skip(.of) else { return nilMissing(.of) }
      return parseCitedLabel().map { .insteadOf($0) }
    }
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
