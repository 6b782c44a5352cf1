import Text

extension Parser {
  /// subject ::= group { ( "、" | "和" | "及" | "与" | "以及" ) group } [ "（均不含" names "）" ]
  ///   | group "（" names "除外）"
  ///
  /// Behind a list 除外 would leave open whether the last group is meant or each.
  mutating func parseChineseSubject() -> Subject? {
    let start = current.span.start
    let first = tree.groups.count
    let none = tree.names.count..<tree.names.count
    var exceptions: Exceptions?
    repeat {
      if let exceptions, exceptions.isOfAll {
        report(.exceptionsBeforeGroup(at: cursor.place(exceptions.span)))
        return nil
      }
      guard let group = parseChineseGroupReference(&exceptions) else { return nil }
      tree.groups.append(group)
    } while skipGroupSeparator()
    if let exceptions, !exceptions.isOfAll, tree.groups.count > first + 1 {
      report(
        .exceptionsOfWhich(
          tree.names[exceptions.names].map { cursor.text($0.span) },
          at: cursor.place(exceptions.span)))
      return nil
    }
    return Subject(
      groups: first..<tree.groups.count, exceptions: exceptions?.names ?? none,
      span: Span(start, previousEnd))
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

  /// Who is excepted, and whether the text says that it is from every group.
  private struct Exceptions {
    var names: Range<Int>
    var isOfAll: Bool
    var span: Span
  }

  /// group ::= name [ "（" nested { ( "；" | "，" ) nested } "）" ]; nested ::= ( "含" | "不含" | "均不含" ) names
  ///   | names "除外"
  private mutating func parseChineseGroupReference(_ exceptions: inout Exceptions?)
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
        let isOfAll = take(.allExclude)
        guard exceptions == nil else { return nilRepeating(word) }
        guard let names = parseChineseNames() else { return nil }
        guard isOfAll || take(.excepted) else {
          return nilExpecting("“含”, “不含” or “除外”", "“含”“不含”或“除外”")
        }
        exceptions = Exceptions(
          names: names, isOfAll: isOfAll, span: Span(word.span.start, previousEnd))
      }
    } while skip(.semicolon) || skip(.comma)
    return closeParenthesis(open) ? group : nil
  }

  /// `true` iff what a parenthesis holds says what a group includes.
  private func opensNesting(ahead: Int) -> Bool {
    switch chineseWord(ahead: ahead) {
    case .includes, .excludes, .allExclude: true
    default: cursor.peek(ahead).kind == .name && kinds(ahead: ahead).isDisjoint(with: [.fact])
    }
  }

  private mutating func nilRepeating<T>(_ word: Token) -> T? {
    _ = failRepeated(word)
    return nil
  }
}
