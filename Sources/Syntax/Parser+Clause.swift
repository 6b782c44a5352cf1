import Text

extension Parser {
  /// clause ::= [ subject ] [ condition-part ] predicate
  mutating func parseClauseKind() -> Statement.Kind? {
    if isNext(.others), keyword(of: peek()) == .from {
      advance()
      return parseFunding(scope: .others, condition: nil)
    }
    var subject: Subject?
    if isName(current), !isQuantityWithoutSubject {
      guard let parsed = parseSubject() else { return nil }
      subject = parsed
    }
    var condition: Condition.ID?
    if isNext(.if) || isNext(.when) || isNext(.unless) {
      guard let parsed = parseConditionPart() else { return nil }
      condition = parsed
    }
    return parsePredicate(subject: subject, condition: condition)
  }

  /// `true` iff the name that is next is a quantity's: its value follows at once.
  private var isQuantityWithoutSubject: Bool {
    var ahead = 1
    for phrase in lexicon.phrases(after: Symbol(current.payload)) {
      let words = phrase.rest.enumerated()
      if words.allSatisfy({ peek($0.offset + 1).payload == $0.element.index }) {
        ahead = phrase.rest.count + 1
        break
      }
    }
    let next = peek(ahead)
    switch next.kind {
    case .literal: return true
    case .keyword:
      switch keyword(of: next) {
      case .is, .about, .at, .elsewhere, .as, .all: return true
      default: return false
      }
    default: return false
    }
  }

  /// subject ::= group { ( "," | "and" ) group } [ "except" names ]
  private mutating func parseSubject() -> Subject? {
    let start = current.span.start
    var found: [GroupReference] = []
    repeat {
      guard let group = parseGroupReference() else { return nil }
      found.append(group)
    } while skipGroupSeparator()
    let first = tree.groups.count
    tree.groups.append(contentsOf: found)
    var exceptions = tree.names.count..<tree.names.count
    if skip(.except) {
      guard let names = parseNames() else { return nil }
      exceptions = names
    }
    return Subject(
      groups: first..<tree.groups.count, exceptions: exceptions, span: Span(start, previousEnd))
  }

  private mutating func skipGroupSeparator() -> Bool {
    guard current.kind == .comma || isNext(.and), isName(peek()) else { return false }
    advance()
    return true
  }

  /// group ::= name [ "(" nested { ";" nested } ")" ]; nested ::= ( "incl" | "excl" ) names
  private mutating func parseGroupReference() -> GroupReference? {
    guard let name = parseName() else {
      report(.missingName(at: currentPlace, found: foundText))
      return nil
    }
    let none = tree.names.count..<tree.names.count
    var group = GroupReference(name: name, included: none, excluded: none)
    guard current.kind == .openParenthesis else { return group }
    let open = current
    advance()
    repeat {
      let isIncluded = isNext(.incl)
      let isFirst = isIncluded ? group.included.isEmpty : group.excluded.isEmpty
      guard isIncluded || isNext(.excl) else { return nilExpecting("incl or excl", "incl 或 excl") }
      guard isFirst else {
        report(.repeatedModifier(text(current.span), at: currentPlace))
        return nil
      }
      advance()
      guard let names = parseNames() else { return nil }
      if isIncluded { group.included = names } else { group.excluded = names }
    } while skip(.semicolon) || skipCommaBeforeNested()
    guard skip(.closeParenthesis) else {
      report(.unclosedParenthesis(at: currentPlace, opened: place(open.span)))
      return nil
    }
    return group
  }

  private mutating func skipCommaBeforeNested() -> Bool {
    guard current.kind == .comma else { return false }
    let next = keyword(of: peek())
    guard next == .incl || next == .excl else { return false }
    advance()
    return true
  }

  private mutating func parsePredicate(
    subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    let start = current.span
    if let word = keyword(of: current), word.opensUnsupportedClause {
      while !isAtEndOfStatement { advance() }
      return .notSupported(word)
    }
    if skip(.from) {
      return parseFunding(after: subject, condition: condition)
    }
    if let rule = parseCombinationRule() {
      if let condition {
        report(.combinationCondition(at: place(tree.conditions[Int(condition.index)].span)))
        return nil
      }
      return .combination(
        CombinationClause(
          subject: subject, rule: rule, ruleSpan: Span(start.start, previousEnd)))
    }
    guard let quantity = parseQuantityOfClause() else {
      report(
        .missingPredicate(
          at: currentPlace, found: foundText, subject: subject.map { text($0.span) }))
      return nil
    }
    let quantitySpan = Span(start.start, previousEnd)
    _ = skip(.is)
    return parseValues(
      Clause(
        subject: subject, condition: condition, quantity: quantity, quantitySpan: quantitySpan,
        alternatives: 0..<0, parts: 0..<0, isVoluntary: false, insteadOf: nil))
  }

  /// quantity ::= "standard" | "pays" | "owes" | "fiscal" "subsidy" [ level ]
  ///   | "supplementary" "premium" name | name
  private mutating func parseQuantityOfClause() -> QuantityReference? {
    if skip(.pays) { return .subsidy }
    if skip(.owes) { return .owed }
    return parseQuantity()
  }

  /// The part of `quantity` that an expression can refer to.
  mutating func parseQuantity() -> QuantityReference? {
    if skip(.standard) { return .standard }
    if skip(.subsidy) { return .subsidy }
    if isNext(.fiscal), keyword(of: peek()) == .subsidy {
      advance()
      advance()
      return .fiscalSubsidy(.total)
    }
    if let level = level(of: current), keyword(of: peek()) == .fiscal,
      keyword(of: peek(2)) == .subsidy
    {
      for _ in 0..<3 { advance() }
      return .fiscalSubsidy(level)
    }
    if isNext(.supplementary), keyword(of: peek()) == .premium {
      advance()
      advance()
      guard let name = parseName() else { return nil }
      return .premium(name)
    }
    return parseName().map { .named($0) }
  }

  func level(of token: Token) -> FiscalLevel? {
    switch keyword(of: token) {
    case .central: .central
    case .provincial: .provincial
    case .municipal: .municipal
    case .county: .county
    default: nil
    }
  }

  private mutating func parseFunding(
    after subject: Subject?, condition: Condition.ID?
  ) -> Statement.Kind? {
    index -= 1
    return parseFunding(scope: subject.map { .groups($0) } ?? .everyone, condition: condition)
  }

  /// funding ::= "from" funder [ "," "rest" "from" funder ]
  private mutating func parseFunding(
    scope: FundingClause.Scope, condition: Condition.ID?
  ) -> Statement.Kind? {
    advance()
    guard let funder = parseDeclaredName() else {
      report(.missingName(at: currentPlace, found: foundText))
      return nil
    }
    var rest: Name?
    if current.kind == .comma || current.kind == .semicolon, keyword(of: peek()) == .rest {
      advance()
    }
    if skip(.rest) {
      guard skip(.from) else { return nilExpecting("from", "“from”") }
      guard let name = parseDeclaredName() else {
        report(.missingName(at: currentPlace, found: foundText))
        return nil
      }
      rest = name
    }
    return .funding(
      FundingClause(scope: scope, condition: condition, funder: funder, rest: rest))
  }

  /// rule ::= ( "highest" | "lowest" | "first" ) "applies" | "added" "up"
  ///   | "only" "one" [ "," "chosen" "by" "the" "person" ]
  private mutating func parseCombinationRule() -> CombinationClause.Rule? {
    if skip(.highest, .applies) { return .highest }
    if skip(.lowest, .applies) { return .lowest }
    if skip(.first, .applies) { return .first }
    if skip(.added, .up) { return .sum }
    guard skip(.only, .one) else { return nil }
    if current.kind == .comma, keyword(of: peek()) == .chosen { advance() }
    if skip(.chosen, .by) {
      _ = skip(.the)
      _ = skip(.person)
    }
    return .choice
  }
}
