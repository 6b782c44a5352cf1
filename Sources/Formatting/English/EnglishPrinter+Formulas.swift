import Quantities
import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ quantity: QuantityReference) {
    switch quantity {
    case .standard: write("standard")
    case .subsidy, .owed: write("subsidy")
    case .deadline: write("deadline")
    case .waiting: write("waiting")
    case .surcharge: write("also bears")
    case .fiscalSubsidy(.total): write("fiscal subsidy")
    case .fiscalSubsidy(let level): write(level.word + " fiscal subsidy")
    case .premium(let name):
      write("supplementary premium ")
      write(name.symbol)
    case .named(let name): write(term: name)
    }
  }

  func sign(
    of operation: Expression.Operator, between left: Expression.ID, _ right: Expression.ID
  ) -> String {
    switch operation {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    }
  }

  /// Prints an expression, in parentheses unless it is as tight as its place asks; the parser bounds
  /// its depth. `isAmount` is true where an amount of money is due.
  mutating func print(_ id: Expression.ID, isAmount: Bool = false, atLeast least: Int = 0) {
    let own = tree.tightness(id)
    if own < least { write("(") }
    switch tree.expressions[Int(id.index)].kind {
    case .all: write("all")
    case .literal(let literal, let qualifier):
      if qualifier != .exactly { write(qualifier.words + " ") }
      if isAmount { write(amount: literal) } else { write(literal) }
    case .quantity(let quantity, let tier):
      if let tier {
        write(tier.symbol)
        write(" ")
      }
      print(quantity)
    case .share(let literal, let base):
      write(literal)
      write(" of ")
      print(base, isAmount: isAmount, atLeast: 2)
    case .dayAfter(let span, let fact, let countsFirstDay):
      if case .span(let count, let unit) = tree.literals[Int(span.index)] {
        write("\(count) full \(unit.english) after ")
      } else {
        fail()
      }
      write(term: fact)
      if countsFirstDay { write(" counting the first day") }
    case .lastDay(let span, let event, let countsFirstDay):
      write("within ")
      write(span)
      write(" of ")
      write(term: event)
      if countsFirstDay { write(" counting the first day") }
    case .binary(let sign, let left, let right):
      print(sign, of: left, and: right, isAmount: isAmount, tightness: own)
    case .broken: fail()
    }
    if own < least { write(")") }
  }

  /// Prints a condition, in parentheses unless it is as tight as its place asks.
  ///
  /// `isBeforeGroup` is true where `or` and a bare group follow: behind a fact's value the group
  /// would be read as another value.
  mutating func print(
    _ id: Condition.ID, atLeast least: Int = 0, isBeforeGroup: Bool = false
  ) {
    let isLoose = tree.tightness(id) < least
    let isInside = isBeforeGroup && !isLoose
    if isLoose { write("(") }
    switch tree.conditions[Int(id.index)].kind {
    case .group(let name): write(name.symbol)
    case .comparison(let fact, let comparison, let literal):
      write(fact: fact)
      write(" ")
      print(comparison, tree.literals[Int(literal.index)])
    case .timing(let fact, let isLate):
      write(fact: fact)
      write(isLate ? " late" : " in the window")
    case .relation(let fact, let limit, let span, let origin, let countsFirstDay):
      write(fact: fact)
      write(" \(limit.word) ")
      write(span)
      write(" of ")
      switch origin {
      case .fact(let name): write(term: name)
      case .day(let day): write(day)
      }
      if countsFirstDay { write(" counting the first day") }
    case .oneOf(let fact, let values):
      if isInside { write("(") }
      write(fact: fact)
      write(" ")
      for index in values {
        if index > values.lowerBound { write(" or ") }
        write(tree.names[index].symbol)
      }
      if isInside { write(")") }
    case .inWindow: fail()  // It is written with its window.
    case .not(let inner):
      write("not ")
      print(inner, atLeast: 2, isBeforeGroup: isInside)
    case .and(let left, let right):
      if let days = tree.days(id) { return print(days) }
      print(left, atLeast: 1)
      writeGap(.modifier)
      write("and ")
      print(right, atLeast: 2, isBeforeGroup: isInside)
    case .or(let left, let right):
      print(left, isBeforeGroup: beginsWithGroup(right))
      writeGap(.modifier)
      write("or ")
      print(right, atLeast: 1, isBeforeGroup: isInside)
    case .broken: fail()
    }
    if isLoose { write(")") }
  }

  /// Prints what a fact is compared with.
  private mutating func print(_ comparison: Condition.Comparison, _ literal: Literal) {
    switch literal {
    case .date, .third:
      write(comparison.dayPrefix)
      write(literal)
    case .span where comparison == .orUnder:
      write("within ")
      write(literal)
    case .age(let years): write("\(comparison.prefix)\(years)\(comparison.suffix)")
    default:
      write(comparison.prefix)
      write(literal)
      write(comparison.suffix)
    }
  }

  private mutating func print(_ days: (fact: Name, first: LiteralID, last: LiteralID)) {
    write(fact: days.fact)
    write(" ")
    write(days.first)
    write(" to ")
    write(days.last)
  }

  /// `true` iff a condition that stands behind `or` begins with a bare group.
  private func beginsWithGroup(_ id: Condition.ID) -> Bool {
    switch tree.conditions[Int(id.index)].kind {
    case .group: true
    case .and(let left, _): tree.tightness(left) >= 1 && beginsWithGroup(left)
    default: false
    }
  }
}
