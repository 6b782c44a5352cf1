import Quantities
import Text

extension Parser {
  /// values ::= alternative { ( ";" | "," ) ( alternative | modifier ) } [ parts ]
  mutating func parseValues(_ start: Clause) -> Statement.Kind? {
    var clause = start
    var alternatives: [Alternative] = []
    guard let first = parseAlternative() else { return nil }
    alternatives.append(first)
    while !isAtEndOfStatement {
      if isNext(.of, .which) {
        guard let parts = parseParts() else { return nil }
        clause.parts = parts
        continue
      }
      let hasSeparator = current.kind == .comma || current.kind == .semicolon
      let next = hasSeparator ? peek() : current
      if keyword(of: next) == .of {
        if hasSeparator { advance() }
        if isNext(.of, .which) { continue }
        break
      }
      if isModifier(next) {
        if hasSeparator { advance() }
        guard parseModifier(of: &alternatives[alternatives.count - 1], clause: &clause) else {
          return nil
        }
      } else if hasSeparator {
        advance()
        guard let alternative = parseAlternative() else { return nil }
        alternatives.append(alternative)
      } else {
        break
      }
    }
    let index = tree.alternatives.count
    tree.alternatives.append(contentsOf: alternatives)
    clause.alternatives = index..<tree.alternatives.count
    return .clause(clause)
  }

  private func isModifier(_ token: Token) -> Bool {
    switch keyword(of: token) {
    case .min, .max, .rounded, .owes, .makes, .voluntary, .instead: true
    default: false
    }
  }

  /// alternative ::= ( expression | "elsewhere" | "as" "set" ( "elsewhere" | "by" number ) )
  ///   { "in" tier { "and" tier } }
  private mutating func parseAlternative() -> Alternative? {
    let start = current.span.start
    let value: Alternative.Value
    if skip(.elsewhere) {
      value = .elsewhere(nil)
    } else if isNext(.as) {
      guard let reference = parseReference() else { return nil }
      value = reference
    } else {
      guard let expression = parseExpression() else { return nil }
      value = .expression(expression)
    }
    var tiers = tree.names.count..<tree.names.count
    if skip(.in) {
      guard let names = parseTiers() else { return nil }
      tiers = names
    }
    return Alternative(
      value: value, tiers: tiers, minimum: nil, maximum: nil, rounding: nil,
      publications: tree.publications.count..<tree.publications.count,
      span: Span(start, previousEnd))
  }

  private mutating func parseReference() -> Alternative.Value? {
    advance()
    _ = skip(.set)
    if skip(.elsewhere) { return .elsewhere(nil) }
    guard skip(.by) else { return nilExpecting("set by, or set elsewhere", "set by 或 set elsewhere") }
    guard current.kind == .documentNumber else {
      report(.missingDocumentNumber(at: currentPlace, found: foundText))
      return nil
    }
    let name = Name(symbol: Symbol(current.payload), span: current.span)
    advance()
    return .elsewhere(name)
  }

  private mutating func parseTiers() -> Range<Int>? {
    let start = tree.names.count
    repeat {
      guard let name = parseName() else {
        report(.missingName(at: currentPlace, found: foundText))
        return nil
      }
      tree.names.append(name)
    } while skip(.and)
    return start..<tree.names.count
  }

  /// modifier ::= "min" expression | "max" expression | "rounded" "to" unit [ mode ]
  ///   | ( "owes" | "makes" ) amount [ "in" tier ] | "voluntary" | "instead" "of" citation
  private mutating func parseModifier(
    of alternative: inout Alternative, clause: inout Clause
  ) -> Bool {
    let word = current
    defer { alternative.span = Span(alternative.span.start, previousEnd) }
    switch keyword(of: word) {
    case .min:
      advance()
      guard alternative.minimum == nil else { return failRepeated(word) }
      guard let expression = parseExpression() else { return false }
      alternative.minimum = expression
    case .max:
      advance()
      guard alternative.maximum == nil else { return failRepeated(word) }
      guard let expression = parseExpression() else { return false }
      alternative.maximum = expression
    case .rounded:
      advance()
      guard alternative.rounding == nil else { return failRepeated(word) }
      guard let rounding = parseRounding() else { return false }
      alternative.rounding = rounding
    case .owes, .makes:
      guard let publication = parsePublication() else { return false }
      // Publications of one alternative stand in a row, for nothing else appends between them.
      if alternative.publications.isEmpty {
        alternative.publications = tree.publications.count..<tree.publications.count
      }
      tree.publications.append(publication)
      alternative.publications = alternative.publications.lowerBound..<tree.publications.count
    case .voluntary:
      advance()
      clause.isVoluntary = true
    default:
      advance()
      guard skip(.of) else { return fail("of", "“of”") }
      guard clause.insteadOf == nil else { return failRepeated(word) }
      guard let citation = parseCitation() else { return false }
      clause.insteadOf = citation
    }
    return true
  }

  private mutating func failRepeated(_ token: Token) -> Bool {
    report(.repeatedModifier(text(token.span), at: place(token.span)))
    return false
  }

  private mutating func fail(_ english: String, _ chinese: String) -> Bool {
    report(.expected(english, chinese, at: currentPlace, found: foundText))
    return false
  }

  /// publication ::= ( "owes" | "makes" ) literal [ "in" tier ]
  private mutating func parsePublication() -> PublishedAmount? {
    let start = current.span.start
    let kind: PublishedAmount.Kind = isNext(.owes) ? .owes : .makes
    advance()
    guard let literal = parseLiteral() else {
      report(.missingValue(at: currentPlace, found: foundText))
      return nil
    }
    var tier: Name?
    if skip(.in) {
      guard let name = parseName() else {
        report(.missingName(at: currentPlace, found: foundText))
        return nil
      }
      tier = name
    }
    return PublishedAmount(
      kind: kind, literal: literal, tier: tier, span: Span(start, previousEnd))
  }

  /// A citation: everything up to the next comma or the end, without its blanks.
  private mutating func parseCitation() -> Name? {
    let start = current.span.start
    while !isAtEndOfStatement, current.kind != .comma, current.kind != .semicolon { advance() }
    let span = Span(start, max(start, previousEnd))
    guard span.count > 0 else { return nilExpecting("a citation such as 二.3", "条款号，例如 二.3") }
    return Name(symbol: lexicon.citation(of: span.range, in: bytes), span: span)
  }

  /// parts ::= "of" "which" level literal { "," level literal }
  private mutating func parseParts() -> Range<Int>? {
    advance()
    advance()
    var parts: [LevelPart] = []
    repeat {
      let start = current.span.start
      guard let level = level(of: current) else {
        return nilExpecting(
          "central, provincial, municipal or county", "central、provincial、municipal 或 county")
      }
      advance()
      guard let literal = parseLiteral() else {
        report(.missingValue(at: currentPlace, found: foundText))
        return nil
      }
      parts.append(LevelPart(level: level, literal: literal, span: Span(start, previousEnd)))
    } while skipCommaBeforeLevel()
    let start = tree.parts.count
    tree.parts.append(contentsOf: parts)
    return start..<tree.parts.count
  }

  private mutating func skipCommaBeforeLevel() -> Bool {
    guard current.kind == .comma, level(of: peek()) != nil else { return false }
    advance()
    return true
  }

  /// rounding ::= "to" unit [ "half" "up" | "half" "even" | "up" | "down" ]
  private mutating func parseRounding() -> Rounding? {
    guard skip(.to) else { return nilExpecting("to", "“to”") }
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

  private mutating func parseRoundingUnit() -> Int64? {
    if current.kind == .literal, case .money(let fen, .total) = tree.literals[Int(current.payload)],
      let unit = fen.int64, unit > 0
    {
      advance()
      return unit
    }
    guard current.kind == .name else { return nil }
    let unit: Int64? =
      switch text(current.span) {
      case "元": 100
      case "角": 10
      case "分": 1
      default: nil
      }
    if unit != nil { advance() }
    return unit
  }

  /// literal ::= number | money | percentage | points | count | age | date
  mutating func parseLiteral() -> LiteralID? {
    guard current.kind == .literal else { return nil }
    let literal = LiteralID(index: current.payload)
    advance()
    return literal
  }
}
