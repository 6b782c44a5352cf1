import Quantities
import Syntax
import Text

/// Prints lines in English.
struct EnglishPrinter: LinePrinter {
  var page: Page
  let within = "within"
  let tiers = "tiers "
  /// `true` while the value of a waiting period is printed, which can be `none`.
  var isWaiting = false

  init(page: Page) { self.page = page }

  mutating func print(_ heading: Heading) {
    write(heading.kind == .policy ? "policy " : "vocabulary ")
    write(heading.region.symbol)
    if !heading.aliases.isEmpty {
      write(" (")
      writeNames(heading.aliases)
      write(")")
    }
    if let year = heading.year { write(" \(year)") }
    writeTitle(heading.scheme)
  }

  mutating func print(_ origin: Origin) {
    write("source ")
    write(origin.number.symbol)
    if let issued = origin.issued { write(", issued \(issued.description)") }
  }

  mutating func print(_ section: Section) {
    write("section ")
    write(section.label)
    writeTitle(section.title)
  }

  // MARK: What all of them print

  mutating func writeGap(behind label: Span) { write(" ") }

  /// A blank at which a long line can be broken.
  mutating func writeGap(_ rank: Break.Rank) {
    mayBreak(rank)
    write(" ")
  }

  /// A comma at which a long line can be broken.
  mutating func writeComma(_ rank: Break.Rank = .item) {
    write(",")
    writeGap(rank)
  }

  /// Names that are declared or stand for themselves.
  mutating func writeNames(_ list: Range<Int>) {
    for index in list {
      if index > list.lowerBound { writeComma() }
      write(tree.names[index].symbol)
    }
  }

  /// The name of a fact where something is said of it: `age`, `paid`.
  mutating func write(fact: Name) {
    write(page.isTranslated ? page.glossary[fact.symbol]?.latin ?? fact.symbol : fact.symbol)
  }

  /// The name of a quantity or a fact in a formula, or of a day that is counted from: `birth`.
  mutating func write(term: Name) {
    guard page.isTranslated, let entry = page.glossary[term.symbol] else {
      return write(term.symbol)
    }
    switch entry.kind {
    case .date: write(entry.latinNoun ?? entry.latin ?? term.symbol)
    case .fact, .age: write(entry.latin ?? term.symbol)
    case .group, .quantity, .money: write(term.symbol)
    }
  }

  /// Writes an amount in 元 without its unit.
  mutating func write(amount id: LiteralID) { write(tree.literals[Int(id.index)].bareAmount) }

  mutating func write(_ literal: Literal) {
    switch literal {
    case .invalid: fail()
    case .span(0, .months) where isWaiting: write("none")
    case .span(let count, let unit):
      write("\(count) ")
      write(count == 1 ? String(unit.english.dropLast()) : unit.english)
    default: write(literal.spelling)
    }
  }
}
