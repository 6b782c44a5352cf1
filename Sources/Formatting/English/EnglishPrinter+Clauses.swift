import Quantities
import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ clause: Clause) {
    print(clause.subject)
    let isTrailing = [.deadline, .waiting, .surcharge].contains(clause.quantity)
    if !isTrailing { printCondition(clause.condition, before: clause.quantity) }
    print(valuesOf: clause)
    if isTrailing { printTrailing(clause.condition) }
  }

  /// Prints a clause from its quantity on, without a condition behind it.
  mutating func print(valuesOf clause: Clause) {
    isWaiting = clause.quantity == .waiting
    defer { isWaiting = false }
    switch clause.quantity {
    case .subsidy: write("pays ")
    case .owed: write("owes ")
    case .standard, .fiscalSubsidy, .premium, .deadline, .waiting, .surcharge:
      print(clause.quantity)
      write(" ")
    case .named:
      print(clause.quantity)
      write(" is ")
    }
    let isMoney = page.glossary.isMoney(clause.quantity)
    for index in clause.alternatives {
      if index > clause.alternatives.lowerBound {
        write(";")
        writeGap(.part)
      }
      print(tree.alternatives[index], isMoney: isMoney)
    }
    for index in clause.parts {
      if index == clause.parts.lowerBound {
        writeGap(.modifier)
        write("of which ")
      } else {
        writeComma()
      }
      write(tree.parts[index].level.word + " ")
      print(tree.parts[index].literal, isMoney: isMoney)
    }
    if clause.isVoluntary { writeModifier("voluntary") }
    if let holding = clause.holding { print(holding) }
    if let citation = clause.insteadOf {
      writeModifier("instead of ")
      write(citation.symbol)
    }
  }

  private mutating func print(_ alternative: Alternative, isMoney: Bool) {
    switch alternative.value {
    case .expression(let expression): print(expression, isAmount: isMoney)
    case .elsewhere(nil): write("elsewhere")
    case .elsewhere(let number?):
      write("as set by ")
      write(number.symbol)
    }
    if !alternative.tiers.isEmpty { write(" in ") }
    for index in alternative.tiers {
      if index > alternative.tiers.lowerBound { write(" and ") }
      write(tree.names[index].symbol)
    }
    for limit in alternative.limits {
      switch limit {
      case .minimum(let minimum):
        writeModifier("min ")
        print(minimum, isAmount: isMoney)
      case .maximum(let maximum):
        writeModifier("max ")
        print(maximum, isAmount: isMoney)
      case .rounding(let rounding): writeModifier("rounded to " + rounding.english)
      }
    }
    for publication in tree.publications[alternative.publications] {
      writeModifier(publication.kind == .owes ? "owes " : "makes ")
      print(publication.literal, isMoney: isMoney || publication.kind == .owes)
      if let tier = publication.tier {
        write(" in ")
        write(tier.symbol)
      }
    }
  }

  private mutating func writeModifier(_ words: String) {
    writeComma(.modifier)
    write(words)
  }

  private mutating func print(_ holding: Holding) {
    writeModifier("holds")
    if let first = holding.first {
      write(holding.last == nil ? " from " : " ")
      write(first)
    }
    if let last = holding.last {
      write(" to ")
      write(last)
    }
  }

  mutating func print(_ funding: FundingClause) {
    switch funding.scope {
    case .groups(let subject): print(subject)
    case .others: write("others ")
    case .everyone: break
    }
    printCondition(funding.condition)
    write("from ")
    write(funding.funder.symbol)
    if let rest = funding.rest {
      writeModifier("rest from ")
      write(rest.symbol)
    }
  }

  mutating func print(_ combination: CombinationClause) {
    print(combination.subject)
    switch combination.rule {
    case .highest: write("highest applies")
    case .lowest: write("lowest applies")
    case .first: write("first applies")
    case .sum: write("added up")
    case .choice: write("only one, chosen by the person")
    }
  }
}
