import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ quantity: QuantityReference) {
    switch quantity {
    case .standard: text += "standard"
    case .subsidy, .owed: text += "subsidy"
    case .deadline: text += "deadline"
    case .waiting: text += "waiting"
    case .surcharge: text += "also bears"
    case .fiscalSubsidy(.total): text += "fiscal subsidy"
    case .fiscalSubsidy(let level): text += level.word + " fiscal subsidy"
    case .premium(let name): text += "supplementary premium " + names.text(name.symbol)
    case .named(let name): text += names.text(name.symbol)
    }
  }

  /// How tightly an expression holds together: a sum 0, a product 1, anything else 2.
  private func tightness(_ id: Expression.ID) -> Int {
    switch tree.expressions[Int(id.index)].kind {
    case .binary(.add, _, _), .binary(.subtract, _, _): 0
    case .binary(.multiply, _, _), .binary(.divide, _, _): 1
    default: 2
    }
  }

  /// Prints an expression, in parentheses unless it is as tight as its place asks; the parser bounds
  /// its depth.
  mutating func print(_ id: Expression.ID, atLeast least: Int = 0) {
    let isLoose = tightness(id) < least
    if isLoose { text += "(" }
    switch tree.expressions[Int(id.index)].kind {
    case .all: text += "all"
    case .literal(let literal, let qualifier):
      if qualifier != .exactly { text += qualifier.words + " " }
      print(literal)
    case .quantity(let quantity, let tier):
      if let tier { text += names.text(tier.symbol) + " " }
      print(quantity)
    case .share(let literal, let base):
      print(literal)
      text += " of "
      print(base, atLeast: 2)
    case .dayAfter(let span, let fact, let countsFirstDay):
      if case .span(let count, let unit) = tree.literals[Int(span.index)] {
        text += "\(count) full \(unit.english)"
      } else {
        isSound = false
      }
      text += " after " + names.text(fact.symbol)
      if countsFirstDay { text += " counting the first day" }
    case .binary(let sign, let left, let right):
      let own = tightness(id)
      print(left, atLeast: own)
      switch sign {
      case .add: text += " + "
      case .subtract: text += " - "
      case .multiply: text += " * "
      case .divide: text += " / "
      }
      // Operations of one kind go from the left to the right.
      print(right, atLeast: own + 1)
    case .broken: isSound = false
    }
    if isLoose { text += ")" }
  }

  /// How tightly a condition holds together: `or` 0, `and` 1, `not` and what it is made of 2.
  private func tightness(_ id: Condition.ID) -> Int {
    switch tree.conditions[Int(id.index)].kind {
    case .or: 0
    case .and: 1
    default: 2
    }
  }

  /// Prints a condition, in parentheses unless it is as tight as its place asks.
  ///
  /// `isBeforeGroup` is true where `or` and a bare group follow: behind a fact's value the group
  /// would be read as another value.
  mutating func print(
    _ id: Condition.ID, atLeast least: Int = 0, isBeforeGroup: Bool = false
  ) {
    let isLoose = tightness(id) < least
    let isInside = isBeforeGroup && !isLoose
    if isLoose { text += "(" }
    switch tree.conditions[Int(id.index)].kind {
    case .group(let name): text += names.text(name.symbol)
    case .comparison(let fact, let comparison, let literal):
      let isDay = tree.literals[Int(literal.index)].dayNumber != nil
      text += names.text(fact.symbol) + " " + (isDay ? comparison.dayPrefix : comparison.prefix)
      print(literal)
      if !isDay { text += comparison.suffix }
    case .timing(let fact, let isLate):
      text += names.text(fact.symbol) + (isLate ? " late" : " in the window")
    case .relation(let fact, let limit, let span, let origin, let countsFirstDay):
      text += "\(names.text(fact.symbol)) \(limit.word) "
      print(span)
      text += " of "
      switch origin {
      case .fact(let name): text += names.text(name.symbol)
      case .day(let day): print(day)
      }
      if countsFirstDay { text += " counting the first day" }
    case .oneOf(let fact, let values):
      text += (isInside ? "(" : "") + names.text(fact.symbol) + " "
      printNames(values, separator: " or ")
      if isInside { text += ")" }
    case .inWindow: isSound = false  // It is written with its window.
    case .not(let inner):
      text += "not "
      print(inner, atLeast: 2, isBeforeGroup: isInside)
    case .and(let left, let right):
      print(left, atLeast: 1)
      text += " and "
      print(right, atLeast: 2, isBeforeGroup: isInside)
    case .or(let left, let right):
      print(left, isBeforeGroup: beginsWithGroup(right))
      text += " or "
      print(right, atLeast: 1, isBeforeGroup: isInside)
    case .broken: isSound = false
    }
    if isLoose { text += ")" }
  }

  /// `true` iff a condition that stands behind `or` begins with a bare group.
  private func beginsWithGroup(_ id: Condition.ID) -> Bool {
    switch tree.conditions[Int(id.index)].kind {
    case .group: true
    case .and(let left, _): tightness(left) >= 1 && beginsWithGroup(left)
    default: false
    }
  }
}
