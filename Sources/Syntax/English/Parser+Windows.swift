import Quantities
import Text

extension Parser {
  /// `true` iff the days of a window or closure can begin here; reports a word that belongs to none
  /// of the forms that there are.
  mutating func opensDays(of kind: PeriodClause.Kind) -> Bool {
    if isNext(.from) {
      let gap = cursor.place(Span(current.span.start, cursor.peek(1).span.start))
      report(.strayFrom(kind.word, at: cursor.currentPlace, gap: gap))
      return false
    }
    guard current.kind == .keyword, !opensFormula else { return true }
    let due = kind == .window ? Message(", or “any day”", "，或 any day") : Message("", "")
    report(
      .expected(
        "the first day, such as 2021-09-01" + due.english, "第一日，例如 2021-09-01" + due.chinese,
        at: cursor.currentPlace, found: cursor.foundText))
    return false
  }

  /// `true` iff a keyword is next that can begin a formula, which is no day but may stand there.
  private var opensFormula: Bool {
    switch word {
    case .all, .about, .at, .standard, .subsidy, .fiscal, .supplementary: true
    default: FiscalLevel(word) != nil
    }
  }

  /// any-day ::= "any" "day"
  ///
  /// It is a window from the first day that there is to the last.
  mutating func parseAnyDay() -> (first: Expression.ID, last: Expression.ID)? {
    guard current.kind == .name,
      lexicon.interner.text(Symbol(current.payload)).lowercased() == "any",
      cursor.keyword(ahead: 1) == .day
    else { return nil }
    let start = current.span.start
    advance()
    advance()
    return addAnyDay(from: start)
  }

  /// Adds the first day that there is and the last, said by what was read from `start` on.
  mutating func addAnyDay(from start: UInt32) -> (first: Expression.ID, last: Expression.ID) {
    (add(Date.first, from: start), add(Date.last, from: start))
  }

  private mutating func add(_ day: Date, from start: UInt32) -> Expression.ID {
    let span = Span(start, previousEnd)
    tree.literals.append(.date(day))
    tree.literalSpans.append(span)
    let literal = LiteralID(index: UInt32(tree.literals.count - 1))
    tree.expressions.append(Expression(kind: .literal(literal, .exactly), span: span))
    return Expression.ID(index: UInt32(tree.expressions.count - 1))
  }

  /// price ::= [ "," ] ( "standard" | "owes" | "also" "bears" ) values
  ///
  /// What people who pay in a window owe is a clause of its own, under the window's number.
  mutating func parsePrice(of subject: Subject?) -> Bool {
    let ahead = current.isSeparator ? 1 : 0
    switch cursor.keyword(ahead: ahead) {
    case .standard, .owes, .also: break
    default: return true
    }
    let windowEnd = previousEnd
    if ahead == 1 { advance() }
    let start = current.span.start
    guard let quantity = parseQuantityOfClause() else {
      report(
        .expected("“also bears”", "“also bears”", at: cursor.currentPlace, found: cursor.foundText))
      return false
    }
    let quantitySpan = Span(start, previousEnd)
    _ = skip(.is)
    var clause = Clause(
      subject: subject, condition: nil, quantity: quantity, quantitySpan: quantitySpan,
      alternatives: 0..<0, parts: 0..<0,
      isVoluntary: false, insteadOf: nil)
    guard parseValues(of: &clause) else { return false }
    price = (clause, Span(start, previousEnd), windowEnd)
    return true
  }

  /// Adds the price of the window that is the last statement as a clause for who pays in it.
  mutating func addPrice(label: Symbol?) {
    guard let (clause, span, _) = price else { return }
    var own = clause
    tree.conditions.append(
      Condition(kind: .inWindow(statement: tree.statements.count - 1), span: span))
    own.condition = Condition.ID(index: UInt32(tree.conditions.count - 1))
    tree.statements.append(
      Statement(kind: .clause(own), section: currentSection, label: label, span: span))
    price = nil
  }
}

extension Tree {
  /// The statement of the window whose price a clause is; nil for any other clause.
  public func window(priced clause: Clause) -> Int? {
    guard let condition = clause.condition,
      case .inWindow(let statement) = conditions[Int(condition.index)].kind
    else { return nil }
    return statement
  }

  /// `true` iff a statement is written as a part of the one before it.
  public func isPart(_ statement: Statement) -> Bool {
    if case .clause(let clause) = statement.kind { return window(priced: clause) != nil }
    return false
  }
}
