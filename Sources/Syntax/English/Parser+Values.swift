import Quantities
import Text

extension Parser {
  /// values ::= alternative { separator alternative | [ separator ] ( modifier | parts ) }
  ///
  /// separator ::= ";" | ","
  mutating func parseValues(of clause: inout Clause) -> Bool {
    let first = tree.alternatives.count
    guard parseAlternative() else { return false }
    while !isAtEndOfStatement {
      let isSeparated = current.isSeparator
      let next = isSeparated ? cursor.keyword(ahead: 1) : word
      if next == .of, cursor.keyword(ahead: isSeparated ? 2 : 1) == .which {
        if isSeparated { advance() }
        guard parseParts(of: &clause) else { return false }
      } else if isModifier(next) {
        if isSeparated { advance() }
        guard parseModifier(of: &clause) else { return false }
      } else if isSeparated {
        advance()
        guard parseAlternative() else { return false }
      } else {
        break
      }
    }
    clause.alternatives = first..<tree.alternatives.count
    return true
  }

  /// alternative ::= ( expression | "elsewhere" | reference ) [ "in" tier { "and" tier } ]
  private mutating func parseAlternative() -> Bool {
    let start = current.span.start
    let value: Alternative.Value
    if skip(.elsewhere) {
      value = .elsewhere(nil)
    } else if isNext(.as) {
      guard let reference = parseReference() else { return false }
      value = reference
    } else {
      guard let expression = parseExpression() else { return false }
      value = .expression(expression)
    }
    let firstTier = tree.names.count
    if skip(.in) {
      repeat {
        guard let name = parseDueName() else { return false }
        tree.names.append(name)
      } while skip(.and)
    }
    let none = tree.publications.count..<tree.publications.count
    tree.alternatives.append(
      Alternative(
        value: value, tiers: firstTier..<tree.names.count, minimum: nil, maximum: nil,
        rounding: nil, publications: none, span: Span(start, previousEnd)))
    return true
  }

  /// reference ::= "as" "set" ( "elsewhere" | "by" document-number )
  private mutating func parseReference() -> Alternative.Value? {
    advance()
    _ = skip(.set)
    if skip(.elsewhere) { return .elsewhere(nil) }
    guard skip(.by) else {
      return nilExpecting("set by, or set elsewhere", "set by 或 set elsewhere")
    }
    guard current.kind == .documentNumber else {
      report(.missingDocumentNumber(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    let number = Name(symbol: Symbol(current.payload), span: current.span)
    advance()
    return .elsewhere(number)
  }

  /// parts ::= "of" "which" level literal { "," level literal }
  private mutating func parseParts(of clause: inout Clause) -> Bool {
    guard clause.parts.isEmpty else { return failRepeated(current) }
    advance()
    advance()
    let first = tree.parts.count
    repeat {
      let start = current.span.start
      guard let level = FiscalLevel(word) else {
        report(
          .expected(
            "central, provincial, municipal or county",
            "central、provincial、municipal 或 county", at: cursor.currentPlace,
            found: cursor.foundText))
        return false
      }
      advance()
      guard let literal = parseDueLiteral() else { return false }
      tree.parts.append(LevelPart(level: level, literal: literal, span: Span(start, previousEnd)))
    } while skipCommaBeforeLevel()
    clause.parts = first..<tree.parts.count
    return true
  }

  private mutating func skipCommaBeforeLevel() -> Bool {
    guard current.kind == .comma, FiscalLevel(cursor.keyword(ahead: 1)) != nil else { return false }
    advance()
    return true
  }

  /// literal ::= number [ "days" | "months" | "years" ] | money | percentage | points | count | age
  ///   | date | span | "none" of a waiting period
  mutating func parseLiteral() -> LiteralID? {
    if isWaiting, isNext(.nothing) {
      advance()
      tree.literals.append(.span(0, .months))
      tree.literalSpans.append(previous.span)
      return LiteralID(index: UInt32(tree.literals.count - 1))
    }
    guard current.kind == .literal else { return nil }
    let literal = LiteralID(index: current.payload)
    advance()
    if let unit = word.flatMap(Literal.SpanUnit.init),
      case .number(let number) = tree.literals[Int(literal.index)], let count = number.int64
    {
      advance()
      tree.literals[Int(literal.index)] = .span(count, unit)
      tree.literalSpans[Int(literal.index)].end = previousEnd
    }
    return literal
  }

  /// Parses a literal where one is due; reports what stands there instead.
  mutating func parseDueLiteral() -> LiteralID? {
    if let literal = parseLiteral() { return literal }
    report(.missingValue(at: cursor.currentPlace, found: cursor.foundText))
    return nil
  }
}
