import Quantities
import Syntax
import Text

/// Prints the lines of a tree in one surface.
protocol LinePrinter {
  var page: Page { get set }

  mutating func print(_ heading: Heading)
  mutating func print(_ origin: Origin)
  /// The word before the regions that the document's own lies in.
  var within: String { get }
  /// The word before the names of tiers, with a blank.
  var tiers: String { get }
  /// Parts a label from what follows.
  mutating func writeGap(behind label: Span)
  mutating func print(_ section: Section)
  mutating func print(_ group: GroupDeclaration)
  mutating func print(_ fact: FactDeclaration)
  mutating func print(_ quantity: QuantityDeclaration)
  mutating func print(_ clause: Clause)
  mutating func print(_ funding: FundingClause)
  mutating func print(_ combination: CombinationClause)
  /// Prints a window with its price, which is the next statement.
  mutating func print(_ period: PeriodClause, price: Clause?)
  mutating func print(_ status: StatusClause)

  /// Names that are declared or stand for themselves.
  mutating func writeNames(_ list: Range<Int>)
  mutating func write(_ literal: Literal)
  /// Writes an amount of money as the surface has it where money is due.
  mutating func write(amount id: LiteralID)
  /// The sign of an operation.
  func sign(
    of operation: Expression.Operator, between left: Expression.ID, _ right: Expression.ID
  ) -> String
  mutating func print(_ id: Expression.ID, isAmount: Bool, atLeast least: Int)
}

extension LinePrinter {
  var tree: Tree { page.tree }

  mutating func write(_ words: String) { page.bytes.append(contentsOf: words.utf8) }

  mutating func write(_ name: Symbol) { page.bytes.append(contentsOf: page.names.bytes(name)) }

  /// Writes a piece of the source as it stands.
  mutating func write(_ span: Span) {
    page.bytes.append(contentsOf: page.source.bytes[span.range])
  }

  /// Lets the line go on in the next one.
  mutating func mayBreak(_ rank: Break.Rank) {
    page.breaks.append(Break(place: page.bytes.count, rank: rank))
  }

  /// Tells that the line cannot be printed.
  mutating func fail() { page.isSound = false }

  /// Prints a statement without its labels; a window with its price, which is the next statement.
  mutating func print(_ statement: Statement, price: Clause?) {
    switch statement.kind {
    case .tiers(let names):
      write(tiers)
      writeNames(names)
    case .group(let group): print(group)
    case .fact(let fact): print(fact)
    case .quantity(let quantity): print(quantity)
    case .clause(let clause): print(clause)
    case .funding(let funding): print(funding)
    case .combination(let combination): print(combination)
    case .period(let period): print(period, price: price)
    case .status(let status): print(status)
    case .notSupported: writeWords(of: statement)
    case .broken: fail()
    }
  }

  mutating func printWithin() {
    write(within)
    for name in tree.names[tree.within] {
      write(" ")
      write(name.symbol)
    }
  }

  /// A title as the source has it.
  mutating func writeTitle(_ title: Span) {
    guard title.count > 0 else { return }
    write(" ")
    write(title)
  }

  mutating func write(_ id: LiteralID) { write(tree.literals[Int(id.index)]) }

  mutating func print(_ literal: LiteralID, isMoney: Bool) {
    if isMoney { write(amount: literal) } else { write(literal) }
  }

  /// Prints the operation that `id` is. Operations of one kind go from the left to the right.
  mutating func print(
    _ operation: Expression.Operator, of left: Expression.ID, and right: Expression.ID,
    isAmount: Bool, tightness: Int
  ) {
    // What a product is made of need not be money.
    let isSumOfMoney = isAmount && (operation == .add || operation == .subtract)
    print(left, isAmount: isSumOfMoney, atLeast: tightness)
    mayBreak(.item)
    write(" " + sign(of: operation, between: left, right) + " ")
    print(right, isAmount: isSumOfMoney, atLeast: tightness + 1)
  }

  /// The names in another script, which stand first and in parentheses: 残疾等级 (disability grade).
  func latinNames(_ synonyms: Range<Int>) -> Range<Int> {
    tree.names[synonyms].prefix { page.names.isLatin($0.symbol) }.indices
  }

  /// Writes what is kept but not read, with one blank where the source has any.
  private mutating func writeWords(of statement: Statement) {
    var end: UInt32?
    for token in tree.tokens(of: statement.span) where !token.isTrivia && token.kind != .label {
      if let end, token.span.start > end { write(" ") }
      end = token.span.end
      write(token.span)
    }
  }
}
