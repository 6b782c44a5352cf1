import Quantities
import Text

extension Parser {
  /// Parses a Chinese line behind its labels; returns `true` iff it is the heading, be it broken.
  mutating func parseChineseLine(from start: UInt32, label: Symbol?) -> Bool {
    let word = chineseWord
    let isHeading = word == .policy || word == .vocabulary
    var isSound = true
    switch word {
    case .policy: isSound = parseHeading(.policy)
    case .vocabulary: isSound = parseHeading(.vocabulary)
    case .source: isSound = parseOrigin()
    case .region: isSound = parseWithin()
    case .section:
      isSound = parseSection()
      titles.noteSection(tree)
    default:
      if isTitle {
        isSound = parseTitle(from: start, label: label)
      } else {
        parseChineseStatement(from: start, label: label)
      }
    }
    if isSound { _ = parseEnd() }
    while !isAtEndOfStatement { advance() }
    return isHeading
  }

  /// statement ::= { label } ( declaration | clause ) [ "。" ]
  private mutating func parseChineseStatement(from start: UInt32, label: Symbol?) {
    price = nil
    funding = nil
    let count = diagnostics.count
    reportLabelBesideTitle(label)
    guard let kind = parseChineseStatementKind(), parseEnd() else {
      return addBroken(from: start, label: label, findingsBefore: count)
    }
    var first = start
    if let funding {
      // The funder stands before what is paid: 由医疗救助资金全额资助.
      tree.statements.append(
        Statement(
          kind: .funding(funding), section: currentSection, label: label,
          span: Span(start, funding.funder.span.end)))
      first = funding.funder.span.end
    }
    tree.statements.append(
      Statement(
        kind: kind, section: currentSection, label: label,
        span: Span(first, price?.windowEnd ?? previousEnd)))
    addPrice(label: label)
  }

  mutating func parseChineseStatementKind() -> Statement.Kind? {
    switch chineseWord {
    case .tiers:
      passHeader()
      return parseNames(declared: true, as: .tier).map { .tiers($0) }
    case .group: return parseChineseGroup().map { .group($0) }
    case .fact: return parseChineseFact().map { .fact($0) }
    case .quantity: return parseChineseQuantityDeclaration().map { .quantity($0) }
    default: return parseChineseClause()
    }
  }

  /// Moves over the word of a header and a colon behind it.
  mutating func passHeader() {
    advance()
    _ = skip(.colon)
  }

  /// Moves over 印发 behind a document's day of issue.
  mutating func takeIssued() -> Bool {
    let words = ChineseKeyword.issued.ownSpellings
    guard current.kind == .name, words.contains(cursor.text(current.span)) else {
      report(
        .expected(
          "“印发” behind the day of issue", "“印发”", at: cursor.currentPlace,
          found: cursor.foundText))
      return false
    }
    advance()
    return true
  }
}

extension ChineseKeyword {
  /// How the word is written, first as the formatter does.
  var ownSpellings: [String] {
    Self.spellings.first { $0.keyword == self }?.spellings ?? []
  }
}
