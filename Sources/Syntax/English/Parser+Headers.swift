import Quantities
import Text

extension Parser {
  /// heading ::= "policy" region [ "(" alias { "," alias } ")" ] year scheme | "vocabulary" name
  mutating func parseHeading(_ kind: Heading.Kind) -> Bool {
    let start = current.span.start
    if kind == .vocabulary { declaresNames = true }
    guard tree.heading == nil else {
      report(.misplacedHeading(at: cursor.currentPlace))
      return false
    }
    advance()
    if isChineseLine { _ = skip(.colon) }
    guard let region = parseDueName(declared: true), let aliases = parseAliases() else {
      return false
    }
    var year: Int32?
    if kind == .policy {
      year = parseYear()
      guard year != nil else {
        report(.missingYear(at: cursor.currentPlace, region: cursor.text(region.span)))
        return false
      }
    }
    let scheme = parseRestOfLine()
    reportRule(inTitle: scheme)
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
    return closeParenthesis(open) ? start..<tree.names.count : nil
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
  mutating func parseRestOfLine() -> Span {
    let start = isAtEndOfStatement ? previousEnd : current.span.start
    while !isAtEndOfStatement { advance() }
    return Span(start, previousEnd)
  }

  /// The symbol of a heading's text in half-width characters.
  private mutating func text(of span: Span) -> Symbol {
    let spelling = narrowed(cursor.bytes, span.range) ?? Array(cursor.bytes[span.range])
    return lexicon.interner.intern(spelling, spelling.indices)
  }

  /// origin ::= "source" document-number [ "," "issued" date ]
  mutating func parseOrigin() -> Bool {
    guard tree.origin == nil else {
      report(.repeatedHeader(cursor.text(current.span), at: cursor.currentPlace))
      return false
    }
    advance()
    if isChineseLine { _ = skip(.colon) }
    guard current.kind == .documentNumber else {
      report(.missingDocumentNumber(at: cursor.currentPlace, found: cursor.foundText))
      return false
    }
    var origin = Origin(number: Name(symbol: Symbol(current.payload), span: current.span))
    advance()
    if isChineseLine ? skip(.comma) || current.kind == .literal : skipSeparated(.issued) {
      guard let date = parseDateOfIssue() else { return false }
      origin.issued = date
      if isChineseLine, !takeIssued() { return false }
    }
    tree.origin = origin
    return true
  }

  private mutating func parseDateOfIssue() -> Date? {
    guard current.kind == .literal, case .date(let date) = tree.literals[Int(current.payload)]
    else {
      // A day that does not exist was reported when it was read.
      if current.kind != .literal || tree.literals[Int(current.payload)] != .invalid {
        report(.missingDate(at: cursor.currentPlace, found: cursor.foundText))
      }
      return nil
    }
    advance()
    return date
  }

  /// within ::= "within" region { [ "," ] region }
  mutating func parseWithin() -> Bool {
    guard tree.within.isEmpty else {
      report(.repeatedHeader(cursor.text(current.span), at: cursor.currentPlace))
      return false
    }
    advance()
    if isChineseLine { _ = skip(.colon) }
    let start = tree.names.count
    repeat {
      guard let name = parseDueName() else { return false }
      tree.names.append(name)
    } while skip(.comma) || cursor.isName(ahead: 0)
    tree.within = start..<tree.names.count
    return true
  }

  /// section ::= "section" label title
  mutating func parseSection() -> Bool {
    let start = current.span.start
    advance()
    if isChineseLine { _ = skip(.colon) }
    // The label is what stands before the first blank or 、, whatever tokens it is made of.
    let first = current.span.start
    var end = first
    while !isAtEndOfStatement, current.span.start == end, !isEnumerationComma(previous) {
      end = current.span.end
      advance()
    }
    let label = lexicon.citation(of: Int(first)..<Int(end), in: cursor.bytes)
    guard !lexicon.interner.bytes(label).isEmpty else {
      report(
        .missingSectionLabel(at: end > first ? cursor.place(Span(first, end)) : cursor.currentPlace)
      )
      return false
    }
    let title = parseRestOfLine()
    reportRule(inTitle: title)
    openSection(label, title: title, from: start)
    return true
  }

  /// Makes what follows stand in a section.
  mutating func openSection(_ label: Symbol, title: Span, from start: UInt32) {
    currentSection = Int32(tree.sections.count)
    tree.sections.append(
      Section(
        label: label, title: title, titleText: text(of: title), span: Span(start, previousEnd)))
  }

  /// `true` iff the token is a 、, which ends a label.
  private func isEnumerationComma(_ token: Token) -> Bool {
    token.kind == .comma && cursor.bytes[Int(token.span.start)] == 0xE3
  }
}
