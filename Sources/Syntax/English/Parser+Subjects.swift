import Text

extension Parser {
  /// subject ::= group { ( "," | "and" ) group } [ "except" names ]
  mutating func parseSubject() -> Subject? {
    let start = current.span.start
    let first = tree.groups.count
    repeat {
      guard let group = parseGroupReference() else { return nil }
      tree.groups.append(group)
    } while skipNameSeparator()
    var exceptions = noNames
    if skip(.except) {
      guard let names = parseNames() else { return nil }
      exceptions = names
    }
    return Subject(
      groups: first..<tree.groups.count, exceptions: exceptions, span: Span(start, previousEnd))
  }

  private var noNames: Range<Int> { tree.names.count..<tree.names.count }

  /// group ::= name [ "(" nested { ( ";" | "," ) nested } ")" ]; nested ::= ( "incl" | "excl" ) names
  private mutating func parseGroupReference() -> GroupReference? {
    guard let name = parseDueName() else { return nil }
    var group = GroupReference(name: name, included: noNames, excluded: noNames)
    let open = current
    guard skip(.openParenthesis) else { return group }
    repeat {
      let word = current
      guard isNext(.incl) || isNext(.excl) else {
        return nilExpecting("incl or excl", "incl 或 excl")
      }
      let isIncluded = isNext(.incl)
      guard isIncluded ? group.included.isEmpty : group.excluded.isEmpty else {
        report(.repeatedModifier(cursor.text(word.span), at: cursor.currentPlace))
        return nil
      }
      advance()
      guard let names = parseNames() else { return nil }
      if isIncluded { group.included = names } else { group.excluded = names }
    } while skip(.semicolon) || skip(.comma)
    return closeParenthesis(open) ? group : nil
  }
}
