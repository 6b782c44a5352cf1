import Quantities
import Syntax
import Text

extension Checker {
  /// The clause that is the price of a window, if it has one of its own.
  private func priceClause(of statement: Int) -> (clause: Clause, span: Span)? {
    let next = statement + 1
    guard next < tree.statements.count, case .clause(let clause) = tree.statements[next].kind,
      tree.window(priced: clause) == statement
    else { return nil }
    return (clause, tree.statements[next].span)
  }

  /// What a window's price says, with one blank where the source has any, and where.
  func price(of window: Opening) -> (text: String, place: Place)? {
    priceClause(of: window.statement).map { _, span in
      let words = tree.tokens(of: span).filter { !$0.isTrivia }.map { source.text($0.span) }
      return (words.joined(separator: " "), place(span))
    }
  }

  /// Lets the price of a window take the place of what its people owe otherwise, where it does not
  /// say itself whose place it takes.
  mutating func resolvePrices() {
    var unconditional: [Int] = []
    for index in tree.statements.indices {
      if case .clause(let clause) = tree.statements[index].kind, clause.condition == nil {
        unconditional.append(index)
      }
    }
    for index in tree.statements.indices {
      guard case .clause(let price) = tree.statements[index].kind,
        tree.window(priced: price) != nil, price.insteadOf == nil
      else { continue }
      let others = unconditional.filter { isSameQuantity($0, index) && sharesGroup($0, index) }
      if others.count == 1 {
        replacements.update(index, to: others[0])
      } else if others.count > 1 {
        report(
          .windowPriceOfSeveral(
            at: place(tree.statements[index].span),
            others: others.map { place(tree.statements[$0].span) }))
      }
    }
  }
}
