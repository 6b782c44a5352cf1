import Text

extension Parser {
  /// subject ::= group { ( "、" | "和" | "及" | "与" | "以及" ) group } [ "（" names "除外）" ]
  mutating func parseChineseSubject() -> Subject? {
    let start = current.span.start
    let first = tree.groups.count
    var exceptions = tree.names.count..<tree.names.count
    repeat {
      guard let group = parseChineseGroupReference(&exceptions) else { return nil }
      tree.groups.append(group)
    } while skipGroupSeparator()
    return Subject(
      groups: first..<tree.groups.count, exceptions: exceptions, span: Span(start, previousEnd))
  }

  /// A comma that is no 、 parts groups only where a group follows that is declared.
  private mutating func skipGroupSeparator() -> Bool {
    guard current.kind == .comma || sees(.and), cursor.peek(1).kind == .name else { return false }
    if current.kind == .comma, !isEnumeration(current), !kinds(ahead: 1).contains(.group) {
      return false
    }
    advance()
    return true
  }

  /// group ::= name [ "（" nested { ( "；" | "，" ) nested } "）" ]; nested ::= ( "含" | "不含" ) names
  private mutating func parseChineseGroupReference(_ exceptions: inout Range<Int>)
    -> GroupReference?
  {
    guard let name = parseDueChineseName() else { return nil }
    let none = tree.names.count..<tree.names.count
    var group = GroupReference(name: name, included: none, excluded: none)
    let open = current
    guard current.kind == .openParenthesis, opensNesting(ahead: 1) else { return group }
    advance()
    repeat {
      let word = current
      if take(.includes) {
        guard group.included.isEmpty else { return nilRepeating(word) }
        guard let names = parseChineseNames() else { return nil }
        group.included = names
      } else if take(.excludes) {
        guard group.excluded.isEmpty else { return nilRepeating(word) }
        guard let names = parseChineseNames() else { return nil }
        group.excluded = names
      } else {
        guard exceptions.isEmpty else { return nilRepeating(word) }
        guard let names = parseChineseNames() else { return nil }
        guard take(.excepted) else {
          return nilExpecting("“含”, “不含” or “除外”", "“含”“不含”或“除外”")
        }
        exceptions = names
      }
    } while skip(.semicolon) || skip(.comma)
    return closeParenthesis(open) ? group : nil
  }

  /// `true` iff what a parenthesis holds says what a group includes.
  private func opensNesting(ahead: Int) -> Bool {
    switch chineseWord(ahead: ahead) {
    case .includes, .excludes: true
    default: cursor.peek(ahead).kind == .name && kinds(ahead: ahead).isDisjoint(with: [.fact])
    }
  }

  private mutating func nilRepeating<T>(_ word: Token) -> T? {
    _ = failRepeated(word)
    return nil
  }
}
