import Quantities
import Text

extension Outline {
  mutating func write(_ clause: Clause, _ statement: Statement, _ depth: Int) {
    begin(depth, "clause", statement)
    text += " "
    write(clause.quantity)
    if let subject = clause.subject { write(subject, depth + 1) }
    writeCondition(clause.condition, "if", depth + 1)
    for alternative in tree.alternatives[clause.alternatives] {
      write(alternative, isMoney: glossary.isMoney(clause.quantity), depth + 1)
    }
    for part in tree.parts[clause.parts] {
      begin(depth + 1, "of which \(part.level.word) ")
      write(part.literal, isMoney: glossary.isMoney(clause.quantity))
    }
    if clause.isVoluntary { begin(depth + 1, "voluntary") }
    if let holding = clause.holding {
      begin(depth + 1, "holds")
      if let first = holding.first {
        text += " from "
        write(first)
      }
      if let last = holding.last {
        text += " to "
        write(last)
      }
    }
    if let citation = clause.insteadOf {
      begin(depth + 1, "instead of [")
      write(citation.symbol)
      text += "]"
    }
  }

  private mutating func write(_ alternative: Alternative, isMoney: Bool, _ depth: Int) {
    begin(depth, "value ")
    switch alternative.value {
    case .expression(let expression): write(expression, isMoney: isMoney)
    case .elsewhere(nil): text += "elsewhere"
    case .elsewhere(let number?):
      text += "elsewhere("
      write(number.symbol)
      text += ")"
    }
    if !alternative.tiers.isEmpty {
      text += " in "
      write(alternative.tiers)
    }
    for limit in alternative.limits {
      switch limit {
      case .minimum(let minimum):
        begin(depth + 1, "min ")
        write(minimum, isMoney: isMoney)
      case .maximum(let maximum):
        begin(depth + 1, "max ")
        write(maximum, isMoney: isMoney)
      case .rounding(let rounding): begin(depth + 1, "rounded to " + rounding.english)
      }
    }
    for publication in tree.publications[alternative.publications] {
      begin(depth + 1, publication.kind == .owes ? "owes " : "makes ")
      write(publication.literal, isMoney: isMoney || publication.kind == .owes)
      if let tier = publication.tier {
        text += " in "
        write(tier.symbol)
      }
    }
  }

  mutating func write(_ funding: FundingClause, _ statement: Statement, _ depth: Int) {
    begin(depth, "funding", statement)
    switch funding.scope {
    case .groups(let subject): write(subject, depth + 1)
    case .others: begin(depth + 1, "others")
    case .everyone: break
    }
    writeCondition(funding.condition, "if", depth + 1)
    begin(depth + 1, "from ")
    write(funding.funder.symbol)
    if let rest = funding.rest {
      begin(depth + 1, "rest from ")
      write(rest.symbol)
    }
  }

  mutating func write(_ period: PeriodClause, _ statement: Statement, _ depth: Int) {
    begin(depth, period.kind.word, statement)
    if let subject = period.subject { write(subject, depth + 1) }
    writeCondition(period.condition, "if", depth + 1)
    begin(depth + 1, "first ")
    write(period.first)
    if let last = period.last {
      begin(depth + 1, "last ")
      write(last)
    }
    if let days = period.daysOfMonth {
      begin(depth + 1, "days of each month ")
      write(days.first)
      text += " to "
      write(days.last)
    }
    if period.isLate { begin(depth + 1, "late") }
    if period.isBackdated { begin(depth + 1, "backdated") }
  }

  mutating func write(_ subject: Subject, _ depth: Int) {
    for group in tree.groups[subject.groups] {
      begin(depth, "group ")
      write(group.name)
      writeReferences(depth + 1, "incl", group.included)
      writeReferences(depth + 1, "excl", group.excluded)
    }
    writeReferences(depth, "except", subject.exceptions)
  }

  mutating func writeCondition(_ condition: Condition.ID?, _ word: String, _ depth: Int) {
    guard let condition else { return }
    begin(depth, word + " ")
    write(condition)
  }

  /// Writes a statement that is kept but not read as its words, with a blank before each but the
  /// marks that belong to the word before.
  mutating func writeWords(of statement: Statement) {
    for token in tree.tokens(of: statement.span) where !token.isTrivia && token.kind != .label {
      switch token.kind {
      case .comma, .semicolon, .colon, .period, .closeParenthesis: break
      default: text += " "
      }
      write(token)
    }
  }

  private mutating func write(_ token: Token) {
    switch token.kind {
    case .keyword, .name, .label, .documentNumber, .unknown: write(Symbol(token.payload))
    case .literal: text += tree.literals[Int(token.payload)].spelling
    case .comma: text += ","
    case .semicolon: text += ";"
    case .colon: text += ":"
    case .period: text += "."
    case .openParenthesis: text += "("
    case .closeParenthesis: text += ")"
    case .plus: text += "+"
    case .minus: text += "-"
    case .times: text += "*"
    case .divide: text += "/"
    case .lineEnd, .blank, .comment, .forbidden, .end: break
    }
  }
}

extension FiscalLevel {
  /// The word that names the level; empty for the whole subsidy.
  public var word: String {
    switch self {
    case .total: ""
    case .central: "central"
    case .provincial: "provincial"
    case .municipal: "municipal"
    case .county: "county"
    }
  }
}
