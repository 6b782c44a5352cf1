import Text

extension Parser {
  /// file ::= { heading | origin | within | section | statement }
  mutating func parseFile() {
    while skip(.lineEnd) {}
    if current.kind == .end {
      if diagnostics.isEmpty { report(.emptyDocument(at: cursor.place(Span(0, 0)))) }
      return
    }
    var hasHeading = false
    // Every turn reads a line and its end.
    while current.kind != .end {
      operations = 0
      hasHeading = parseLine() || hasHeading
      while skip(.lineEnd) {}
    }
    reportEmptyTitles()
    if !hasHeading { report(.missingHeader(at: cursor.place(Span(0, 0)))) }
  }

  /// Parses up to the line's end; returns `true` iff this is the heading, be it broken.
  private mutating func parseLine() -> Bool {
    let start = current.span.start
    findSurface()
    let label = parseLabels()
    if isChineseLine {
      defer { tree.chineseLines.append(Span(start, current.span.start)) }
      return parseChineseLine(from: start, label: label)
    }
    let isHeading = isNext(.policy) || isNext(.vocabulary)
    var isSound = true
    switch word {
    case .policy: isSound = parseHeading(.policy)
    case .vocabulary: isSound = parseHeading(.vocabulary)
    case .source: isSound = parseOrigin()
    case .within: isSound = parseWithin()
    case .section: isSound = parseSection()
    default: parseStatement(from: start, label: label)
    }
    if isSound { _ = parseEnd() }
    while !isAtEndOfStatement { advance() }
    return isHeading
  }

  /// Finds out whether the line that begins here is in Chinese, and whether it is a title.
  ///
  /// A character that was refused can stand before what the parser sees of it, and be all of it.
  mutating func findSurface() {
    let lineStart = previousEnd
    while let first = chineseStarts.first, first < lineStart { chineseStarts.removeFirst() }
    while let first = titleStarts.first, first < lineStart { titleStarts.removeFirst() }
    isChineseLine = chineseStarts.first.map { $0 <= current.span.start } ?? false
    isTitle = titleStarts.first.map { $0 <= current.span.start } ?? false
  }

  /// The citation of the labels that a line begins with.
  mutating func parseLabels() -> Symbol? {
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
    price = nil
    let count = diagnostics.count
    reportLabelBesideTitle(label)
    if let kind = parseStatementKind() {
      let span = Span(start, price?.windowEnd ?? previousEnd)
      if parseEnd() {
        tree.statements.append(
          Statement(kind: kind, section: currentSection, label: label, span: span))
        addPrice(label: label)
        return
      }
    }
    addBroken(from: start, label: label, findingsBefore: count)
  }

  /// Adds what could not be read, up to the line's end.
  mutating func addBroken(from start: UInt32, label: Symbol?, findingsBefore count: Int) {
    while !isAtEndOfStatement { advance() }
    explainBroken(from: start, label: label, findingsBefore: count)
    tree.statements.append(
      Statement(
        kind: .broken, section: currentSection, label: label, span: Span(start, previousEnd)))
  }

  mutating func parseStatementKind() -> Statement.Kind? {
    switch word {
    case .tiers:
      advance()
      return parseNames(declared: true, as: .tier).map { .tiers($0) }
    case .group: return parseGroupDeclaration().map { .group($0) }
    case .fact: return parseFactDeclaration().map { .fact($0) }
    case .quantity: return parseQuantityDeclaration().map { .quantity($0) }
    default: return parseClauseKind()
    }
  }

  /// Moves over a full stop; reports what stands behind it or behind what was complete without.
  mutating func parseEnd() -> Bool {
    if current.kind == .period {
      advance()
      if isChineseLine, !isAtEndOfStatement {
        report(.secondSentence(cursor.text(current.span), at: cursor.currentPlace))
        return false
      }
    }
    if !isAtEndOfStatement { reportSurplus() }
    return isAtEndOfStatement
  }

  mutating func reportSurplus() {
    report(
      .unexpectedWord(
        cursor.text(current.span), at: cursor.currentPlace, after: cursor.text(previous.span),
        isJoined: previous.span.end == current.span.start))
  }
}
