import Rulebook
import Text

/// Which clauses the value of a quantity can hang on.
struct Dependencies {
  /// For each quantity the numbers of its clauses.
  private var clauses: [[Int]]
  /// For each quantity those that it is computed from directly.
  private var operands: [[Int]]

  init(of rulebook: Rulebook) {
    clauses = Array(repeating: [], count: rulebook.quantities.count)
    operands = Array(repeating: [], count: rulebook.quantities.count)
    operands[StandardQuantity.owed.rawValue] = [
      StandardQuantity.subsidy.rawValue, StandardQuantity.standard.rawValue,
      StandardQuantity.surcharge.rawValue,
    ]
    operands[StandardQuantity.funding.rawValue] = [StandardQuantity.subsidy.rawValue]
    operands[StandardQuantity.subsidy.rawValue] = [StandardQuantity.standard.rawValue]
    for (number, clause) in rulebook.clauses.enumerated() {
      let quantity = Int(clause.quantity.index)
      clauses[quantity].append(number)
      for alternative in rulebook.alternatives[clause.alternatives] {
        for operand in rulebook.quantities(in: alternative) {
          let operand = Int(operand.quantity.index)
          if !operands[quantity].contains(operand) { operands[quantity].append(operand) }
        }
      }
    }
  }

  /// The clauses of a quantity and of all that it is computed from.
  func clauses(behind quantity: Int) -> [Int] {
    var reached: Distinct<Int> = [quantity]
    var pending = [quantity]
    var found: [Int] = []
    // A quantity is handled once, so the loop ends.
    while let next = pending.popLast() {
      found += clauses[next]
      for operand in operands[next].sorted() where reached.insert(operand) {
        pending.append(operand)
      }
    }
    return found
  }
}
