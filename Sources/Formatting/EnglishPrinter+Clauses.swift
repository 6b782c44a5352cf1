import Quantities
import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ statement: Statement) {
    let tokens = tree.tokens(of: statement.span).filter { !$0.isTrivia }
    for label in tokens.prefix(while: { $0.kind == .label }) {
      text += source.text(label.span) + " "
    }
    switch statement.kind {
    case .tiers(let tiers):
      text += "tiers "
      printNames(tiers)
    case .group(let group): print(group)
    case .fact(let fact): print(fact)
    case .quantity(let quantity): print(quantity)
    case .clause(let clause): print(clause)
    case .funding(let funding): print(funding)
    case .combination(let combination): print(combination)
    case .period(let period): print(period)
    case .status(let status): print(status)
    case .notSupported: printWords(tokens.drop { $0.kind == .label })
    case .broken: isSound = false
    }
  }

  /// Prints what is kept but not read as it stands, with one blank where the source has any.
  private mutating func printWords(_ tokens: ArraySlice<Token>) {
    var end: UInt32?
    for token in tokens {
      if let end, token.span.start > end { text += " " }
      end = token.span.end
      text += source.text(token.span)
    }
  }

  private mutating func print(_ clause: Clause) {
    print(clause.subject)
    let isTrailing = [.deadline, .waiting, .surcharge].contains(clause.quantity)
    if !isTrailing { printCondition(clause.condition, before: clause.quantity) }
    print(valuesOf: clause)
    if isTrailing { printTrailing(clause.condition) }
  }

  /// Prints a clause from its quantity on, without a condition behind it.
  mutating func print(valuesOf clause: Clause) {
    switch clause.quantity {
    case .subsidy: text += "pays "
    case .owed: text += "owes "
    case .standard, .fiscalSubsidy, .premium, .deadline, .waiting, .surcharge:
      print(clause.quantity)
      text += " "
    case .named:
      print(clause.quantity)
      text += " is "
    }
    for index in clause.alternatives {
      if index > clause.alternatives.lowerBound { text += "; " }
      print(tree.alternatives[index])
    }
    for index in clause.parts {
      text += index == clause.parts.lowerBound ? " of which " : ", "
      text += tree.parts[index].level.word + " "
      print(tree.parts[index].literal)
    }
    if clause.isVoluntary { text += ", voluntary" }
    if let holding = clause.holding { print(holding) }
    if let citation = clause.insteadOf { text += ", instead of " + names.text(citation.symbol) }
  }

  private mutating func print(_ status: StatusClause) {
    print(status.subject)
    text += "status as of "
    if let day = status.day { print(day) } else { text += "the latest list" }
    switch status.changes {
    case .count where status.day != nil: text += ", later changes count"
    case .doNotCount: text += ", later changes do not count"
    case .unsaid, .count: break
    }
  }

  private mutating func print(_ holding: Holding) {
    text += ", holds"
    if let first = holding.first {
      text += holding.last == nil ? " from " : " "
      print(first)
    }
    if let last = holding.last {
      text += " to "
      print(last)
    }
  }

  private mutating func print(_ period: PeriodClause) {
    print(period.subject)
    text += period.kind.word + " "
    let isWritten = tree.date(period.first) != nil
    if period.kind == .cover, period.last == nil || !isWritten { text += "from " }
    if tree.isAnyDay(period) {
      text += "any day"
    } else {
      print(period.first)
      if let last = period.last {
        text += " to "
        print(last)
      }
    }
    if period.isBackdated { text += ", backdated" }
    if let days = period.daysOfMonth {
      text += ", days "
      print(days.first)
      text += " to "
      print(days.last)
      text += " of each month"
    }
    if period.isLate { text += ", late" }
    printTrailing(period.condition)
  }

  /// Prints a condition behind what it is for, where clauses about time and surcharges have it.
  private mutating func printTrailing(_ condition: Condition.ID?) {
    guard condition != nil else { return }
    text += " "
    printCondition(condition)
    text.removeLast()
  }

  private mutating func print(_ subject: Subject?) {
    guard let subject else { return }
    for index in subject.groups {
      if index > subject.groups.lowerBound { text += ", " }
      print(tree.groups[index])
    }
    if !subject.exceptions.isEmpty {
      text += " except "
      printNames(subject.exceptions)
    }
    text += " "
  }

  private mutating func print(_ group: GroupReference) {
    text += names.text(group.name.symbol)
    guard !group.included.isEmpty || !group.excluded.isEmpty else { return }
    text += " ("
    if !group.included.isEmpty {
      text += "incl "
      printNames(group.included)
    }
    if !group.excluded.isEmpty {
      text += group.included.isEmpty ? "excl " : "; excl "
      printNames(group.excluded)
    }
    text += ")"
  }

  private mutating func printCondition(
    _ condition: Condition.ID?, before quantity: QuantityReference? = nil
  ) {
    guard let condition else { return }
    if case .not(let inner) = tree.conditions[Int(condition.index)].kind {
      text += "unless "
      print(inner)
    } else {
      text += "if "
      print(condition)
    }
    // Without a comma a name would belong to the condition.
    if case .named = quantity { text += "," }
    text += " "
  }

  private mutating func print(_ alternative: Alternative) {
    switch alternative.value {
    case .expression(let expression): print(expression)
    case .elsewhere(nil): text += "elsewhere"
    case .elsewhere(let number?): text += "as set by " + names.text(number.symbol)
    }
    if !alternative.tiers.isEmpty {
      text += " in "
      printNames(alternative.tiers, separator: " and ")
    }
    if let minimum = alternative.minimum {
      text += ", min "
      print(minimum)
    }
    if let maximum = alternative.maximum {
      text += ", max "
      print(maximum)
    }
    if let rounding = alternative.rounding { text += ", rounded to " + rounding.english }
    for publication in tree.publications[alternative.publications] {
      text += publication.kind == .owes ? ", owes " : ", makes "
      print(publication.literal)
      if let tier = publication.tier { text += " in " + names.text(tier.symbol) }
    }
  }

  private mutating func print(_ funding: FundingClause) {
    switch funding.scope {
    case .groups(let subject): print(subject)
    case .others: text += "others "
    case .everyone: break
    }
    printCondition(funding.condition)
    text += "from " + names.text(funding.funder.symbol)
    if let rest = funding.rest { text += ", rest from " + names.text(rest.symbol) }
  }

  private mutating func print(_ combination: CombinationClause) {
    print(combination.subject)
    switch combination.rule {
    case .highest: text += "highest applies"
    case .lowest: text += "lowest applies"
    case .first: text += "first applies"
    case .sum: text += "added up"
    case .choice: text += "only one, chosen by the person"
    }
  }
}
