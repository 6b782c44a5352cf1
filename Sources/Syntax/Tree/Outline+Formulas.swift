public import Quantities
import Text

extension Outline {
  mutating func write(_ literal: LiteralID) {
    text += tree.literals[Int(literal.index)].spelling
  }

  /// Writes a literal; where money is due 元 is left out, so that 320 and 320元 are written alike.
  mutating func write(_ literal: LiteralID, isMoney: Bool) {
    let literal = tree.literals[Int(literal.index)]
    if isMoney, case .money(let fen, .total) = literal,
      let yuan = try? fen.divided(by: Rational(100))
    {
      text += yuan.description
    } else {
      text += literal.spelling
    }
  }

  mutating func write(_ quantity: QuantityReference) {
    switch quantity {
    case .standard: text += "standard"
    case .subsidy: text += "subsidy"
    case .deadline: text += "deadline"
    case .waiting: text += "waiting"
    case .surcharge: text += "surcharge"
    case .owed: text += "owed"
    case .fiscalSubsidy(.total): text += "fiscal subsidy"
    case .fiscalSubsidy(let level): text += level.word + " fiscal subsidy"
    case .premium(let name):
      text += "premium "
      write(name.symbol)
    case .named(let name): write(name)
    }
  }

  /// Writes an expression as a function of its operands; the parser bounds its depth.
  ///
  /// `isMoney` is true where an amount of money is due, which the operands of a sum are, too.
  mutating func write(_ id: Expression.ID, isMoney: Bool = false) {
    switch tree.expressions[Int(id.index)].kind {
    case .all: text += "all"
    case .literal(let literal, .exactly): write(literal, isMoney: isMoney)
    case .literal(let literal, let qualifier):
      text += qualifier.words + "("
      write(literal, isMoney: isMoney)
      text += ")"
    case .quantity(let quantity, nil): write(quantity)
    case .quantity(let quantity, let tier?):
      text += "in("
      write(tier.symbol)
      text += ", "
      write(quantity)
      text += ")"
    case .share(let literal, let base):
      text += "share("
      write(literal)
      text += ", "
      write(base, isMoney: isMoney)
      text += ")"
    case .dayAfter(let span, let fact, let countsFirstDay):
      text += "after("
      write(span)
      text += ", "
      write(fact)
      text += countsFirstDay ? ", counting the first day)" : ")"
    case .lastDay(let span, let fact, let countsFirstDay):
      text += "last("
      write(span)
      text += ", "
      write(fact)
      text += countsFirstDay ? ", counting the first day)" : ")"
    case .binary(let sign, let left, let right):
      let function =
        switch sign {
        case .add: "add"
        case .subtract: "subtract"
        case .multiply: "multiply"
        case .divide: "divide"
        }
      // What a product is made of need not be money.
      let isSumOfMoney = isMoney && (sign == .add || sign == .subtract)
      text += function + "("
      write(left, isMoney: isSumOfMoney)
      text += ", "
      write(right, isMoney: isSumOfMoney)
      text += ")"
    case .broken: text += "broken"
    }
  }

  /// Writes a condition as a function of its operands; the parser bounds its depth.
  mutating func write(_ id: Condition.ID) {
    switch tree.conditions[Int(id.index)].kind {
    case .group(let name): write(name)
    case .comparison(let fact, let comparison, let literal):
      write(fact)
      let isDay = tree.literals[Int(literal.index)].dayNumber != nil
      text += ": " + (isDay ? comparison.dayPrefix : comparison.prefix)
      // 60 and 60周岁 are written alike.
      if case .age(let years) = tree.literals[Int(literal.index)] {
        text += "\(years)"
      } else {
        write(literal)
      }
      if !isDay { text += comparison.suffix }
    case .timing(let fact, let isLate):
      write(fact)
      text += isLate ? ": late" : ": in the window"
    case .relation(let fact, let limit, let span, let origin, let countsFirstDay):
      write(fact)
      text += ": \(limit.word) "
      write(span)
      text += " of "
      switch origin {
      case .fact(let name): write(name)
      case .day(let day): write(day)
      }
      if countsFirstDay { text += " counting the first day" }
    case .oneOf(let fact, let values):
      write(fact)
      text += ": "
      for index in values {
        if index > values.lowerBound { text += " or " }
        write(tree.names[index].symbol)
      }
    case .inWindow: text += "its window"
    case .not(let inner):
      text += "not("
      write(inner)
      text += ")"
    case .and(let left, let right): write("and", left, right)
    case .or(let left, let right): write("or", left, right)
    case .broken: text += "broken"
    }
  }

  private mutating func write(_ function: String, _ left: Condition.ID, _ right: Condition.ID) {
    text += function + "("
    write(left)
    text += ", "
    write(right)
    text += ")"
  }
}

extension Qualifier {
  /// The words that stand before a value; empty for an exact one.
  public var words: String {
    switch self {
    case .exactly: ""
    case .about: "about"
    case .atLeast: "at least"
    case .atMost: "at most"
    }
  }
}

extension PeriodLimit {
  /// The word that stands before a span in English.
  public var word: String { self == .over ? "after" : "within" }
}

extension Condition.Comparison {
  /// What stands before the number in English.
  public var prefix: String {
    switch self {
    case .over: "over "
    case .under: "under "
    case .equal, .orOver, .orUnder: ""
    }
  }

  /// What stands before a day in English.
  public var dayPrefix: String {
    switch self {
    case .equal: ""
    case .orOver: "on or after "
    case .over: "after "
    case .orUnder: "by "
    case .under: "before "
    }
  }

  /// What stands behind the number in English.
  public var suffix: String {
    switch self {
    case .orOver: " or over"
    case .orUnder: " or under"
    case .equal, .over, .under: ""
    }
  }
}
