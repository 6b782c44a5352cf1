import Quantities
import Text

/// What goes with the value before it, or with the whole clause.
enum Modifier {
  case minimum(Expression.ID)
  case maximum(Expression.ID)
  case rounding(Rounding)
  /// Publications of one value stand in a row, for nothing else appends between them.
  case publication(PublishedAmount)
  case voluntary
  case holding(Holding)
  case insteadOf(Name)
}

extension Parser {
  /// Parses a modifier and adds it to the last value or the clause; reports one that is there twice.
  mutating func parseModifier(of clause: inout Clause) -> Bool {
    let first = current
    guard let modifier = isChineseLine ? parseChineseModifier() : parseModifier() else {
      return false
    }
    guard add(modifier, to: &clause) else { return failRepeated(first) }
    return true
  }

  /// `false` iff there is such a modifier already.
  private mutating func add(_ modifier: Modifier, to clause: inout Clause) -> Bool {
    let last = tree.alternatives.count - 1
    switch modifier {
    case .minimum(let value):
      guard tree.alternatives[last].minimum == nil else { return false }
      tree.alternatives[last].minimum = value
    case .maximum(let value):
      guard tree.alternatives[last].maximum == nil else { return false }
      tree.alternatives[last].maximum = value
    case .rounding(let rounding):
      guard tree.alternatives[last].rounding == nil else { return false }
      tree.alternatives[last].rounding = rounding
      tree.alternatives[last].roundsMinimum = tree.alternatives[last].minimum != nil
      tree.alternatives[last].roundsMaximum = tree.alternatives[last].maximum != nil
    case .publication(let publication): add(publication)
    case .voluntary: clause.isVoluntary = true
    case .holding(let holding):
      guard clause.holding == nil else { return false }
      clause.holding = holding
    case .insteadOf(let citation):
      guard clause.insteadOf == nil else { return false }
      clause.insteadOf = citation
    }
    tree.alternatives[last].span.end = previousEnd
    return true
  }

  /// Adds what the last value was published to come to.
  mutating func add(_ publication: PublishedAmount) {
    let last = tree.alternatives.count - 1
    let start = tree.alternatives[last].publications.lowerBound
    tree.publications.append(publication)
    tree.alternatives[last].publications = start..<tree.publications.count
    tree.alternatives[last].span.end = previousEnd
  }

  /// The label of a clause: what stands before the next comma, word of the grammar or the end,
  /// without its blanks.
  mutating func parseCitedLabel() -> Name? {
    let start = current.span.start
    var spelling: [UInt8] = []
    var open = 0
    while !isAtEndOfStatement, !current.isSeparator, !isFullStop, current.kind != .keyword {
      // Neither a parenthesis around the citation belongs to it nor an amount in one.
      if current.kind == .openParenthesis, isAmount(cursor.peek(1)) { break }
      if current.kind == .openParenthesis { open += 1 }
      if current.kind == .closeParenthesis { open -= 1 }
      guard open >= 0 else { break }
      // The point of 二.3 has no full stop behind it.
      if current.kind == .period, cursor.peek(1).kind == .period { break }
      spelling += cursor.bytes[current.span.range]
      advance()
    }
    guard !spelling.isEmpty else { return nilExpecting("a citation such as 二.3", "条款号，例如 二.3") }
    return Name(
      symbol: lexicon.citation(of: spelling.indices, in: spelling), span: Span(start, previousEnd))
  }

  /// `true` iff a token begins more than a number, which a label in parentheses can be.
  private func isAmount(_ token: Token) -> Bool {
    guard token.kind == .literal else { return token.kind == .keyword }
    if case .number = tree.literals[Int(token.payload)] { return false }
    return true
  }

  /// `true` iff a full stop ends the statement here.
  var isFullStop: Bool {
    let next = cursor.peek(1).kind
    return current.kind == .period && (next == .lineEnd || next == .end)
  }

  /// Reports that a modifier was given already.
  mutating func failRepeated(_ word: Token) -> Bool {
    report(.repeatedModifier(cursor.text(word.span), at: cursor.place(word.span)))
    return false
  }
}
