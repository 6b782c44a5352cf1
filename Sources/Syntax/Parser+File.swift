import Quantities
import Text

extension Parser {
  /// file ::= { heading | origin | within | section | statement }
  mutating func parseFile() {
    while skip(.lineEnd) {}
    if current.kind == .end {
      if diagnostics.isEmpty { report(.emptyDocument(at: place(Span(0, 0)))) }
      return
    }
    var hasHeading = false
    // Every turn reads a line and its end.
    while current.kind != .end {
      operations = 0
      hasHeading = parseLine() || hasHeading
      while skip(.lineEnd) {}
    }
    if !hasHeading { report(.missingHeader(at: place(Span(0, 0)))) }
  }

  /// Parses up to the line's end; returns `true` iff this is the heading, be it broken.
  private mutating func parseLine() -> Bool {
    let start = current.span.start
    let label = parseLabels()
    let isHeading = isNext(.policy) || isNext(.vocabulary)
    var isSound = true
    switch word {
    case .policy, .vocabulary: isSound = parseHeading()
    case .source: isSound = parseOrigin()
    case .within: isSound = parseWithin()
    case .section: isSound = parseSection()
    default: parseStatement(from: start, label: label)
    }
    if isSound { _ = parseEnd() }
    while !isAtEndOfStatement { advance() }
    return isHeading
  }

  /// The citation of the labels that a line begins with.
  private mutating func parseLabels() -> Symbol? {
    guard current.kind == .label else { return nil }
    let first = Symbol(current.payload)
    advance()
    guard current.kind == .label else { return first }
    var labels = [first]
    while current.kind == .label {
      labels.append(Symbol(current.payload))
      advance()
    }
    return lexicon.citation(joining: labels)
  }

  /// statement ::= { label } ( tiers | group | fact | quantity | clause ) [ "." ]
  private mutating func parseStatement(from start: UInt32, label: Symbol?) {
    let kind = parseStatementKind()
    var end = previousEnd
    var isSound = kind != nil
    if isSound { isSound = parseEnd() }
    while !isAtEndOfStatement { advance() }
    if !isSound { end = previousEnd }
    tree.statements.append(
      Statement(
        kind: isSound ? kind ?? .broken : .broken, section: currentSection, label: label,
        span: Span(start, end)))
  }

  private mutating func parseStatementKind() -> Statement.Kind? {
    switch word {
    case .tiers:
      advance()
      return parseNames(declared: true).map { .tiers($0) }
    case .group: return parseGroupDeclaration().map { .group($0) }
    case .fact: return parseFactDeclaration().map { .fact($0) }
    case .quantity: return parseQuantityDeclaration().map { .quantity($0) }
    default: return parseClauseKind()
    }
  }

  /// Moves over a full stop; reports what stands behind it or behind what was complete without.
  private mutating func parseEnd() -> Bool {
    _ = skip(.period)
    guard !isAtEndOfStatement else { return true }
    report(
      .unexpectedWord(text(current.span), at: currentPlace, after: text(previous.span)))
    return false
  }

  /// heading ::= "policy" region [ "(" alias { "," alias } ")" ] year scheme | "vocabulary" name
  private mutating func parseHeading() -> Bool {
    let start = current.span.start
    let kind: Heading.Kind = isNext(.policy) ? .policy : .vocabulary
    guard tree.heading == nil else {
      report(.misplacedHeading(at: currentPlace))
      return false
    }
    advance()
    guard let region = parseDueName(declared: true), let aliases = parseAliases() else {
      return false
    }
    var year: Int32?
    if kind == .policy {
      year = parseYear()
      guard year != nil else {
        report(.missingYear(at: currentPlace, region: text(region.span)))
        return false
      }
    }
    let scheme = parseRestOfLine()
    tree.heading = Heading(
      kind: kind, region: region, aliases: aliases, year: year, scheme: scheme,
      schemeText: text(of: scheme), span: Span(start, previousEnd))
    return true
  }

  private mutating func parseAliases() -> Range<Int>? {
    let start = tree.names.count
    let open = current
    guard skip(.openParenthesis) else { return start..<start }
    while let name = parseDeclaredName() {
      tree.names.append(name)
      if !skip(.comma) && !skip(.semicolon) { break }
    }
    guard skip(.closeParenthesis) else {
      report(.unclosedParenthesis(at: currentPlace, opened: place(open.span)))
      return nil
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
    return Span(start, previousEnd)
  }

  /// The symbol of a heading's text in half-width characters.
  private mutating func text(of span: Span) -> Symbol {
    let spelling = narrowed(bytes, span.range) ?? Array(bytes[span.range])
    return lexicon.interner.intern(spelling, spelling.indices)
  }

  /// origin ::= "source" document-number [ "," "issued" date ]
  private mutating func parseOrigin() -> Bool {
    guard tree.origin == nil else {
      report(.repeatedHeader(text(current.span), at: currentPlace))
      return false
    }
    advance()
    guard current.kind == .documentNumber else {
      report(.missingDocumentNumber(at: currentPlace, found: foundText))
      return false
    }
    var origin = Origin(number: Name(symbol: Symbol(current.payload), span: current.span))
    advance()
    if skipSeparated(.issued) {
      guard current.kind == .literal, case .date(let date) = tree.literals[Int(current.payload)]
      else {
        // A day that does not exist was reported when it was read.
        if current.kind != .literal || tree.literals[Int(current.payload)] != .invalid {
          report(.missingDate(at: currentPlace, found: foundText))
        }
        return false
      }
      origin.issued = date
      advance()
    }
    tree.origin = origin
    return true
  }

  /// within ::= "within" region { [ "," ] region }
  private mutating func parseWithin() -> Bool {
    guard tree.within.isEmpty else {
      report(.repeatedHeader(text(current.span), at: currentPlace))
      return false
    }
    advance()
    let start = tree.names.count
    repeat {
      guard let name = parseDueName() else { return false }
      tree.names.append(name)
    } while skip(.comma) || isName()
    tree.within = start..<tree.names.count
    return true
  }

  /// section ::= "section" label title
  private mutating func parseSection() -> Bool {
    let start = current.span.start
    advance()
    // The label is what stands before the first blank or 、, whatever tokens it is made of.
    let first = current.span.start
    var end = first
    while !isAtEndOfStatement, current.span.start == end, !isAfterEnumerationComma(end, in: first) {
      end = current.span.end
      advance()
    }
    let label = lexicon.citation(of: Int(first)..<Int(end), in: bytes)
    guard !lexicon.interner.bytes(label).isEmpty else {
      report(.missingSectionLabel(at: end > first ? place(Span(first, end)) : currentPlace))
      return false
    }
    let title = parseRestOfLine()
    currentSection = Int32(tree.sections.count)
    tree.sections.append(
      Section(
        label: label, title: title, titleText: text(of: title), span: Span(start, previousEnd)))
    return true
  }

  /// `true` iff the label that began at `first` has a 、 before `end`.
  private func isAfterEnumerationComma(_ end: UInt32, in first: UInt32) -> Bool {
    end >= first + 3 && bytes[Int(end) - 3..<Int(end)].elementsEqual("、".utf8)
  }
}
