import Quantities
import Syntax
import Text

extension ChinesePrinter {
  /// Prints a condition, in parentheses unless it is as tight as its place asks.
  mutating func print(_ id: Condition.ID, atLeast least: Int = 0) {
    let isLoose = tree.tightness(id) < least
    if isLoose { write("（") }
    switch tree.conditions[Int(id.index)].kind {
    case .group(let name):
      write("属于")
      write(group: name)
    case .comparison(let fact, let comparison, let literal): print(fact, comparison, literal)
    case .timing(let fact, let isLate):
      write(isLate ? "逾期" : "在集中缴费期内")
      write(event: fact)
    case .relation(let fact, let limit, let span, let origin, let countsFirstDay):
      write("自")
      switch origin {
      case .fact(let name):
        write(event: name)
        printStart(countsFirstDay)
      case .day(let day):
        write(day)
        write(countsFirstDay ? "起（当日计算在内）" : "起")
      }
      if limit == .over { write("超过") }
      write(span)
      if limit == .within { write("内") }
      write(event: fact)
    case .oneOf(let fact, let values):
      write(fact: fact)
      write("为")
      for index in values {
        if index > values.lowerBound { write("或者") }
        writePiece(tree.names[index].symbol)
      }
    case .inWindow: fail()  // It is written with its window.
    case .not(let inner):
      if isGroup(inner), case .group(let name) = tree.conditions[Int(inner.index)].kind {
        write("不属于")
        write(group: name)
      } else {
        write("非（")
        print(inner)
        write("）")
      }
    case .and(let left, let right):
      if let days = tree.days(id) { return print(days) }
      print(left, atLeast: 1)
      mayBreak(.modifier)
      write("并且")
      print(right, atLeast: 2)
    case .or(let left, let right):
      print(left)
      mayBreak(.modifier)
      write("或者")
      print(right, atLeast: 1)
    case .broken: fail()
    }
    if isLoose { write("）") }
  }

  func isGroup(_ id: Condition.ID) -> Bool {
    if case .group = tree.conditions[Int(id.index)].kind { return true }
    return false
  }

  private mutating func print(_ days: (fact: Name, first: LiteralID, last: LiteralID)) {
    write(days.first)
    write("至")
    write(days.last)
    write(event: days.fact)
  }

  private mutating func print(
    _ fact: Name, _ comparison: Condition.Comparison, _ literal: LiteralID
  ) {
    var value = tree.literals[Int(literal.index)]
    switch value {
    case .date, .third:
      write(value)
      write(comparison.behindDay)
      return write(event: fact)
    default: write(fact: fact)
    }
    // 60 and 60周岁 are one where an age is compared.
    if page.glossary[fact.symbol]?.kind == .age, case .number(let years) = value,
      let years = years.int64
    {
      value = .age(years)
    }
    switch comparison {
    case .equal: write("为")
    case .over: write("超过")
    case .under: write("不满")
    case .orOver, .orUnder: break
    }
    write(value)
    switch (comparison, value) {
    case (.orOver, _): write("以上")
    case (.orUnder, .span): write("以内")
    case (.orUnder, _): write("以下")
    case (.equal, _), (.over, _), (.under, _): break
    }
  }
}

extension Condition.Comparison {
  /// What stands between a day and what happens then.
  fileprivate var behindDay: String {
    switch self {
    case .equal: ""
    case .orOver: "及以后"
    case .over: "后"
    case .orUnder: "及以前"
    case .under: "前"
    }
  }
}
