extension Parser {
  /// Names in parentheses that are declared with the name before; none where no parenthesis opens.
  mutating func parseNamesInParentheses(as kind: NameKinds) -> Range<Int>? {
    let open = current
    guard skip(.openParenthesis) else { return 0..<0 }
    guard let names = parseNames(declared: true, as: kind), closeParenthesis(open) else {
      return nil
    }
    return names
  }

  /// values ::= value { "," value }; value ::= name [ "(" ( "also" | "又称" ) names ")" ]
  mutating func parseFactValues() -> Range<Int>? {
    let start = tree.factValues.count
    repeat {
      guard let name = parseDueName(declared: true, as: .value) else { return nil }
      var value = FactValue(name: name, synonyms: 0..<0)
      let open = current
      if skip(.openParenthesis) {
        guard isNext(.also, or: .also) else {
          return isChineseLine
            ? nilExpecting("“又称”", "“又称”") : nilExpecting("also", "“also”")
        }
        advance()
        guard let names = parseNames(declared: true, as: .value), closeParenthesis(open) else {
          return nil
        }
        value.synonyms = names
      }
      tree.factValues.append(value)
    } while skipNameSeparator()
    return start..<tree.factValues.count
  }
}
