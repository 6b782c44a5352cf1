import Text

extension Parser {
  /// factor ::= "all" | [ qualifier ] literal | literal "of" factor | [ tier ] quantity
  ///   | "(" expression ")"
  mutating func parseOperandOrShare() -> Expression.ID? {
    let start = current.span.start
    if skip(.all) { return add(.all, from: start) }
    if current.kind == .openParenthesis { return parseParenthesis() }
    let qualifier = parseQualifier()
    if let literal = parseLiteral() {
      // `550 of which central 440` is no share of anything.
      guard !isNext(.of, .which), skip(.of) else {
        return add(.literal(literal, qualifier), from: start)
      }
      guard qualifier == .exactly else {
        report(.qualifierOfShare(at: cursor.place(Span(start, previousEnd))))
        return nil
      }
      guard let base = parseFactor() else { return nil }
      return add(.share(literal, of: base), from: start)
    }
    var tier: Name?
    let length = nameLength()
    if length > 0, cursor.isQuantity(ahead: length) { tier = parseName() }
    guard qualifier == .exactly, let quantity = parseQuantity() else {
      report(.missingValue(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    return add(.quantity(quantity, tier: tier), from: start)
  }

  private mutating func parseParenthesis() -> Expression.ID? {
    let open = current
    advance()
    guard let inner = parseExpression() else { return nil }
    return closeParenthesis(open) ? inner : nil
  }

  /// qualifier ::= "about" | "at" "least" | "at" "most"
  private mutating func parseQualifier() -> Qualifier {
    if skip(.about) { return .about }
    if skip(.at, .least) { return .atLeast }
    if skip(.at, .most) { return .atMost }
    return .exactly
  }
}
