import Quantities
import Syntax
import Text

extension ChinesePrinter {
  mutating func print(_ clause: Clause) {
    print(clause.subject)
    // What is inside a window's price is about the window's people and days.
    printCondition(clause.condition)
    print(valuesOf: clause)
  }

  /// Prints a clause from its quantity on.
  mutating func print(valuesOf clause: Clause) {
    isWaiting = clause.quantity == .waiting
    defer { isWaiting = false }
    if clause.quantity == .subsidy { printSubsidies(clause) } else { printValues(clause) }
    let isMoney = page.glossary.isMoney(clause.quantity)
    for index in clause.parts {
      writeModifier(index == clause.parts.lowerBound ? "其中" : "")
      write(tree.parts[index].level.chinese)
      print(tree.parts[index].literal, isMoney: isMoney)
    }
    if clause.isVoluntary { writeModifier("自愿参加") }
    if let holding = clause.holding { print(holding) }
    if let citation = clause.insteadOf {
      writeModifier("代替")
      write(citation.symbol)
    }
  }

  /// Prints what the scheme pays: 按标准的80%资助, 资助280元, 全额资助.
  private mutating func printSubsidies(_ clause: Clause) {
    for index in clause.alternatives {
      if index > clause.alternatives.lowerBound { write(mark: "；", .part) }
      let alternative = tree.alternatives[index]
      printTiers(alternative)
      switch alternative.value {
      case .elsewhere(nil): write("资助标准另行规定")
      case .elsewhere(let number?):
        write("资助标准按")
        write(number.symbol)
        write("执行")
      case .expression(let expression):
        switch tree.expressions[Int(expression.index)].kind {
        case .all: write("全额资助")
        case .literal:
          write("资助")
          print(expression, isAmount: true)
        default:
          write("按")
          print(expression, isAmount: true)
          write("资助")
        }
      }
      printModifiers(alternative, isMoney: true)
    }
  }

  /// Prints a quantity and its values: 个人缴费标准为一档320元；二档695元.
  ///
  /// Where a value does not begin with a number its tiers stand before 为, for 一档标准 is a value.
  private mutating func printValues(_ clause: Clause) {
    let first = tree.alternatives[clause.alternatives.lowerBound]
    let isSingle = clause.alternatives.count == 1 && first.tiers.isEmpty
    if isSingle, clause.quantity == .waiting, isNoWait(first) {
      write("不设等待期")
      return printModifiers(first, isMoney: false)
    }
    print(clause.quantity)
    let isMoney = page.glossary.isMoney(clause.quantity)
    if isSingle, printApproximate(clause, isMoney: isMoney) {
      return printModifiers(first, isMoney: isMoney)
    }
    let isNumeric = tree.alternatives[clause.alternatives].allSatisfy { leadsWithLiteral($0) }
    if isSingle || isNumeric { printVerb(of: clause.quantity, before: first, isSingle: isSingle) }
    for index in clause.alternatives {
      if index > clause.alternatives.lowerBound { write(mark: "；", .part) }
      let alternative = tree.alternatives[index]
      printTiers(alternative)
      switch alternative.value {
      case .elsewhere(nil): write("另行规定")
      case .elsewhere(let number?):
        write("按")
        write(number.symbol)
        write("执行")
      case .expression(let expression):
        if !isSingle, !isNumeric { write("为") }
        print(expression, isAmount: isMoney)
      }
      printModifiers(alternative, isMoney: isMoney)
    }
  }

  /// Prints what stands between a quantity and its value: 为, or nothing where the two read as one.
  private mutating func printVerb(
    of quantity: QuantityReference, before first: Alternative, isSingle: Bool
  ) {
    guard case .expression = first.value, quantity != .surcharge else { return }
    if quantity == .owed, isSingle, leadsWithLiteral(first) { return }
    write("为")
  }

  /// Prints 约为70% where a value is written out and approximate; `false` iff it is another.
  private mutating func printApproximate(_ clause: Clause, isMoney: Bool) -> Bool {
    let alternative = tree.alternatives[clause.alternatives.lowerBound]
    guard clause.quantity != .surcharge, clause.quantity != .owed,
      case .expression(let expression) = alternative.value,
      case .literal(let literal, .about) = tree.expressions[Int(expression.index)].kind
    else { return false }
    write("约为")
    print(literal, isMoney: isMoney)
    return true
  }

  private func isNoWait(_ alternative: Alternative) -> Bool {
    guard case .expression(let expression) = alternative.value,
      case .literal(let literal, .exactly) = tree.expressions[Int(expression.index)].kind
    else { return false }
    return tree.literals[Int(literal.index)] == .span(0, .months)
  }

  /// `true` iff the first thing that a value is made of is written out.
  private func leadsWithLiteral(_ alternative: Alternative) -> Bool {
    guard case .expression(var expression) = alternative.value else { return false }
    // A formula is a tree, so its left ends come to an end.
    while true {
      switch tree.expressions[Int(expression.index)].kind {
      case .literal: return true
      case .binary(_, let left, _): expression = left
      case .share(_, let base): expression = base
      default: return false
      }
    }
  }

  private mutating func printTiers(_ alternative: Alternative) {
    for index in alternative.tiers {
      if index > alternative.tiers.lowerBound { write("和") }
      writePiece(tree.names[index].symbol)
    }
  }

  // MARK: What belongs to a value

  private mutating func printModifiers(_ alternative: Alternative, isMoney: Bool) {
    for limit in alternative.limits {
      switch limit {
      case .minimum(let minimum):
        writeModifier("不低于")
        print(minimum, isAmount: isMoney)
      case .maximum(let maximum):
        writeModifier("不超过")
        print(maximum, isAmount: isMoney)
      case .rounding(let rounding):
        writeModifier(rounding.mode.formula)
        write(rounding.unitName)
      }
    }
    for publication in tree.publications[alternative.publications] {
      print(publication, isMoney: isMoney)
    }
  }

  private mutating func print(_ publication: PublishedAmount, isMoney: Bool) {
    let amount = tree.literals[Int(publication.literal.index)].amount
    let isNothing = amount == .money(fen: .zero, .total)
    if publication.kind == .owes, publication.tier == nil, isNothing {
      return writeModifier("个人不缴费")
    }
    writeModifier(publication.kind == .owes ? "个人缴费" : "即")
    if let tier = publication.tier { writePiece(tier.symbol) }
    print(publication.literal, isMoney: isMoney || publication.kind == .owes)
  }

  private mutating func writeModifier(_ words: String) {
    write(mark: "，", .modifier)
    write(words)
  }

  private mutating func print(_ holding: Holding) {
    writeModifier("")
    if let first = holding.first {
      write("自")
      write(first)
      if holding.last == nil { write("起") }
    }
    if let last = holding.last {
      write("至")
      write(last)
      if holding.first == nil { write("止") }
    }
    write("执行")
  }
}

extension FiscalLevel {
  /// The level in a list of what each pays.
  fileprivate var chinese: String {
    switch self {
    case .total: ""
    case .central: "中央"
    case .provincial: "省级"
    case .municipal: "市级"
    case .county: "县级"
    }
  }
}

extension Rounding.Mode {
  /// What stands before the unit.
  fileprivate var formula: String {
    switch self {
    case .halfUp: "四舍五入到"
    case .up: "向上取整到"
    case .down: "向下取整到"
    case .halfEven: "四舍六入五成双到"
    }
  }
}
