import Quantities
import Text

extension Parser {
  /// file ::= { heading | header | section | statement }
  mutating func parseFile() {
    while current.kind != .end {
      let start = index
      if skip(.lineEnd) { continue }
      parseLine()
      endStatement()
      // Every turn consumes a token: a statement at least its first, or the line's end.
      if index == start { advance() }
    }
    guard tree.heading == nil else { return }
    if tree.statements.isEmpty && tree.sections.isEmpty && diagnostics.isEmpty {
      report(.emptyDocument(at: place(Span(0, 0))))
    } else if !diagnostics.contains(where: { $0.code == .missingYear || $0.code == .missingName }) {
      report(.missingHeader(at: place(Span(0, 0))))
    }
  }

  /// Reports what stands behind a complete statement and moves to its end.
  private mutating func endStatement() {
    _ = skip(.period)
    if !isAtEndOfStatement, !isBroken {
      report(.unexpectedWord(text(current.span), at: currentPlace, after: lastStatementText))
      if !tree.statements.isEmpty { tree.statements[tree.statements.count - 1].kind = .broken }
    }
    isBroken = false
    while !isAtEndOfStatement { advance() }
  }

  private var lastStatementText: String? {
    index > 0 ? text(tokens[index - 1].span) : nil
  }

  private mutating func parseLine() {
    let start = current.span.start
    var label: Symbol?
    while current.kind == .label {
      let next = Symbol(current.payload)
      label = label.map { lexicon.citation(joining: $0, next) } ?? next
      advance()
    }
    switch keyword(of: current) {
    case .policy, .vocabulary: return parseHeading()
    case .source: return parseOrigin()
    case .within: return parseWithin()
    case .section: return parseSection()
    default: break
    }
    let kind = parseStatementKind() ?? .broken
    if kind == .broken { isBroken = true }
    tree.statements.append(
      Statement(
        kind: kind, section: currentSection, label: label, span: Span(start, previousEnd)))
  }

  private mutating func parseStatementKind() -> Statement.Kind? {
    switch keyword(of: current) {
    case .tiers:
      advance()
      return parseNames().map { .tiers($0) }
    case .group: return parseGroupDeclaration().map { .group($0) }
    case .fact: return parseFactDeclaration().map { .fact($0) }
    case .quantity: return parseQuantityDeclaration().map { .quantity($0) }
    default: return parseClauseKind()
    }
  }

  /// heading ::= "policy" region [ "(" alias { "," alias } ")" ] year scheme | "vocabulary" name
  private mutating func parseHeading() {
    let start = current.span.start
    let kind: Heading.Kind = isNext(.policy) ? .policy : .vocabulary
    if tree.heading != nil {
      report(.misplacedHeading(at: currentPlace))
      isBroken = true
      return
    }
    advance()
    guard let region = parseName() else {
      report(.missingName(at: currentPlace, found: foundText))
      isBroken = true
      return
    }
    let aliases = parseAliases()
    var year: Int32?
    if kind == .policy {
      year = parseYear()
      if year == nil {
        report(.missingYear(at: currentPlace, region: text(region.span)))
        isBroken = true
        return
      }
    }
    let scheme = parseRestOfLine()
    tree.heading = Heading(
      kind: kind, region: region, aliases: aliases, year: year, scheme: scheme,
      span: Span(start, previousEnd))
  }

  private mutating func parseAliases() -> Range<Int> {
    let start = tree.names.count
    guard skip(.openParenthesis) else { return start..<start }
    while let name = parseDeclaredName() {
      tree.names.append(name)
      if !skip(.comma) && !skip(.semicolon) { break }
    }
    if !skip(.closeParenthesis) {
      report(.unclosedParenthesis(at: currentPlace))
      isBroken = true
    }
    return start..<tree.names.count
  }

  private mutating func parseYear() -> Int32? {
    guard current.kind == .literal else { return nil }
    let year: Int64? =
      switch tree.literals[Int(current.payload)] {
      case .number(let value): value.int64
      case .span(let years, .years): years
      default: nil
      }
    guard let year, 1900...9999 ~= year else { return nil }
    advance()
    return Int32(year)
  }

  /// The text up to the end of the line, without blanks around it and without its comment.
  private mutating func parseRestOfLine() -> Span {
    let start = isAtEndOfStatement ? previousEnd : current.span.start
    while !isAtEndOfStatement { advance() }
    return Span(start, max(start, previousEnd))
  }

  /// origin ::= "source" document-number [ "," "issued" date ]
  private mutating func parseOrigin() {
    advance()
    guard current.kind == .documentNumber else {
      report(.missingDocumentNumber(at: currentPlace, found: foundText))
      isBroken = true
      return
    }
    let number = Name(symbol: Symbol(current.payload), span: current.span)
    advance()
    var issued: Date?
    if current.kind == .comma, keyword(of: peek()) == .issued { advance() }
    if skip(.issued) {
      guard current.kind == .literal, case .date(let date) = tree.literals[Int(current.payload)]
      else {
        if current.kind != .literal || tree.literals[Int(current.payload)] != .invalid {
          report(.missingDate(at: currentPlace, found: foundText))
        }
        isBroken = true
        return
      }
      issued = date
      advance()
    }
    tree.origin = Origin(number: number, issued: issued)
  }

  /// within ::= "within" region { region }
  private mutating func parseWithin() {
    advance()
    let start = tree.names.count
    while let name = parseName() {
      tree.names.append(name)
      _ = skip(.comma)
    }
    if tree.names.count == start {
      report(.missingName(at: currentPlace, found: foundText))
      isBroken = true
    }
    tree.within = start..<tree.names.count
  }

  /// section ::= "section" label title
  private mutating func parseSection() {
    let start = current.span.start
    advance()
    guard !isAtEndOfStatement else {
      report(.missingSectionLabel(at: currentPlace))
      isBroken = true
      return
    }
    // The label is what stands before the first blank, whatever tokens it is made of.
    let first = current.span.start
    var end = current.span.end
    advance()
    while !isAtEndOfStatement, current.span.start == end {
      end = current.span.end
      advance()
    }
    let label = lexicon.citation(of: Int(first)..<Int(end), in: bytes)
    let title = parseRestOfLine()
    currentSection = Int32(tree.sections.count)
    tree.sections.append(Section(label: label, title: title, span: Span(start, previousEnd)))
  }
}
