import Quantities
import Syntax
import Text

extension ChinesePrinter {
  /// Prints the quantity that a clause is about.
  mutating func print(_ quantity: QuantityReference) {
    switch quantity {
    case .standard: write("个人缴费标准")
    case .subsidy: write("资助")
    case .owed: write("个人缴费")
    case .deadline: write("最迟缴费日")
    case .waiting: write("等待期")
    case .surcharge: write("另需承担")
    case .named(let name):
      partUnknown(name)
      print(operand: quantity)
    case .fiscalSubsidy, .premium: print(operand: quantity)
    }
  }

  /// Prints a quantity that a formula is made of.
  private mutating func print(operand quantity: QuantityReference) {
    switch quantity {
    case .standard: write("标准")
    case .subsidy: write("资助额")
    case .fiscalSubsidy(.total): write("财政补助")
    case .fiscalSubsidy(.central): write("中央财政补助")
    case .fiscalSubsidy(.provincial): write("省级财政补助")
    case .fiscalSubsidy(.municipal): write("市级财政补助")
    case .fiscalSubsidy(.county): write("县级财政补助")
    case .premium(let name):
      write("补充保险费 ")
      write(name.symbol)
    case .named(let name):
      switch page.glossary[name.symbol]?.kind {
      case .fact, .age, .date: write(fact: name)
      default: write(group: name)
      }
    case .owed, .deadline, .waiting, .surcharge: fail()
    }
  }

  /// A share is as loose as a sum, for 标准减40元的80% does not say of what; but not one of what
  /// stands in parentheses.
  private func tightness(_ id: Expression.ID) -> Int {
    guard case .share(_, let base) = tree.expressions[Int(id.index)].kind else {
      return tree.tightness(id)
    }
    return tightness(base) < 2 ? 2 : 0
  }

  func sign(
    of operation: Expression.Operator, between left: Expression.ID, _ right: Expression.ID
  ) -> String {
    switch operation {
    case .add: "+"
    // 30-60元 would be a range.
    case .subtract: tree.endsWithLiteral(left) && tree.beginsWithLiteral(right) ? "减" : "-"
    case .multiply: "×"
    case .divide: "÷"
    }
  }

  /// Prints an expression, in parentheses unless it is as tight as its place asks; the parser bounds
  /// its depth. `isAmount` is true where an amount of money is due.
  mutating func print(_ id: Expression.ID, isAmount: Bool = false, atLeast least: Int = 0) {
    let own = tightness(id)
    if own < least { write("（") }
    switch tree.expressions[Int(id.index)].kind {
    case .all: write("全额")
    case .literal(let literal, let qualifier):
      if qualifier == .about { write("约") }
      if isAmount { write(amount: literal) } else { write(literal) }
      if qualifier == .atLeast { write("以上") }
      if qualifier == .atMost { write("以下") }
    case .quantity(let quantity, let tier):
      if let tier { writePiece(tier.symbol) }
      print(operand: quantity)
    case .share(let literal, let base):
      print(base, isAmount: isAmount, atLeast: 2)
      write("的")
      write(literal)
    case .binary(let sign, let left, let right):
      print(sign, of: left, and: right, isAmount: isAmount, tightness: own)
    case .dayAfter, .lastDay, .broken: fail()  // A day is written with the period that it bounds.
    }
    if own < least { write("）") }
  }
}
