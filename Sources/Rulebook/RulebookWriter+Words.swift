import Quantities
import Text

extension RulebookWriter {
  func subject(of clause: Rulebook.Clause) -> String {
    switch clause.scope {
    case .base: "everybody"
    case .others: "others"
    case .groups: list(Array(rulebook.subjectGroups[clause.subject]))
    }
  }

  func words(_ quantity: QuantityID) -> String {
    name(rulebook.quantities[Int(quantity.index)].name)
  }

  func words(alternative index: Int, of clause: Rulebook.Clause) -> String {
    let alternative = rulebook.alternatives[index]
    let type = rulebook.quantities[Int(clause.quantity.index)].type
    var words = tiers(alternative.tiers)
    switch alternative.value {
    case .formula(let formula): words += self.words(formula, type)
    case .elsewhere(nil): words += "elsewhere"
    case .elsewhere(let number?): words += "as set by \(name(number))"
    case .unstated: words += "unstated"
    case .funder(let funder, let rest):
      words += "from \(name(funder))" + (rest.map { ", rest from \(name($0))" } ?? "")
    }
    words += bounds(of: alternative, type, areRounded: true)
    if let rounding = alternative.rounding { words += ", rounded to \(rounding.english)" }
    words += bounds(of: alternative, type, areRounded: false)
    return words
  }

  private func bounds(
    of alternative: Rulebook.Alternative, _ type: QuantityType, areRounded: Bool
  ) -> String {
    var words = ""
    if let minimum = alternative.minimum, alternative.roundsMinimum == areRounded {
      words += ", min \(self.words(minimum, type))"
    }
    if let maximum = alternative.maximum, alternative.roundsMaximum == areRounded {
      words += ", max \(self.words(maximum, type))"
    }
    return words
  }

  func words(_ publication: Rulebook.Publication, _ type: QuantityType) -> String {
    let kind = publication.kind == .owed ? "owes" : "makes"
    let shown = publication.kind == .owed ? .money(.perPersonAndYear) : type
    return "published: \(tiers(publication.tiers))\(kind) \(number(publication.amount, shown))"
  }

  /// `一档 and 二档: `, or nothing when it is for every tier.
  private func tiers(_ bits: UInt64) -> String {
    if bits == .max { return "" }
    let names = rulebook.tiers.indices.filter { bits >> UInt64($0) & 1 == 1 }
    return names.map { name(rulebook.tiers[$0]) }.joined(separator: " and ") + ": "
  }

  // MARK: Formulas

  func words(_ formula: FormulaID, _ type: QuantityType) -> String {
    words(formula, type, inside: .sum, depth: 0)
  }

  /// What stands around a part, and how tightly it binds.
  private enum Binding: Int {
    case sum, difference, product
  }

  private func words(
    _ id: FormulaID, _ type: QuantityType, inside: Binding, depth: Int
  ) -> String {
    // Nothing that is evaluated nests as deeply.
    if depth == 100 { return "…" }
    let next = depth + 1
    let words: String
    let own: Binding
    switch rulebook.formulas[Int(id.index)] {
    case .number(let number, let exactness):
      return exactness.prefix + self.number(number, type)
    case .date(let date, let exactness): return exactness.prefix + date.description
    case .third(let third): return third.english
    case .name(let name): return self.name(name)
    case .fact(let fact): return self.name(rulebook.facts[Int(fact.index)].name)
    case .dayAfter(let day, let reckoning):
      own = .product
      words =
        "the day after \(reckoning.words) from \(self.words(day, type, inside: .product, depth: next))"
    case .lastDay(let day, let reckoning):
      own = .product
      words =
        "the last day of \(reckoning.words) from \(self.words(day, type, inside: .product, depth: next))"
    case .lastOpenDay(let day, let window):
      own = .product
      words =
        "the last open day of window \(window) by \(self.words(day, type, inside: .product, depth: next))"
    case .cover(let first, let last, let isEnd):
      return self.words(isEnd ? last : first, type, inside: inside, depth: next)
    case .quantity(let quantity, let tier):
      return (tier.map { "\(name(rulebook.tiers[$0])) " } ?? "") + self.words(quantity)
    case .share(let ratio, let base):
      own = .product
      words =
        "\(ratio.percentDescription) of \(self.words(base, type, inside: .product, depth: next))"
    case .divide(let dividend, let divisor):
      own = .product
      words = "\(self.words(dividend, type, inside: .product, depth: next)) / \(divisor)"
    case .multiply(let left, let right):
      own = .product
      let isCounted = rulebook.isCount(left) || rulebook.isCount(right)
      let isLeftBare = isNumber(left) && !isCounted
      let isRightBare = isNumber(right) && !isNumber(left) && !isCounted
      let first = self.words(
        left, isLeftBare ? .ratio : rulebook.isCount(left) ? .count : type, inside: .product,
        depth: next)
      let second = self.words(
        right, isRightBare ? .ratio : rulebook.isCount(right) ? .count : type, inside: .product,
        depth: next)
      words = "\(first) × \(second)"
    case .subtract(let left, let right):
      own = .sum
      let first = self.words(left, type, inside: .sum, depth: next)
      words = "\(first) - \(self.words(right, type, inside: .difference, depth: next))"
    case .add:
      own = .sum
      words = terms(of: id).map { self.words($0, type, inside: .sum, depth: next) }
        .joined(separator: " + ")
    }
    return own.rawValue < inside.rawValue ? "(\(words))" : words
  }

  /// A sum's terms, however its additions nest to the left.
  private func terms(of sum: FormulaID) -> [FormulaID] {
    var terms: [FormulaID] = []
    var current = sum
    while case .add(let left, let right) = rulebook.formulas[Int(current.index)] {
      terms.append(right)
      current = left
    }
    return [current] + terms.reversed()
  }

  private func isNumber(_ formula: FormulaID) -> Bool {
    if case .number = rulebook.formulas[Int(formula.index)] { return true }
    return false
  }

  private func number(_ number: Rational, _ type: QuantityType) -> String {
    switch type {
    case .money:
      guard let yuan = try? number.divided(by: Rational(100)) else { return "\(number)分" }
      return "\(yuan)元"
    case .ratio: return number.percentDescription
    case .count, .age, .months, .points: return "\(number)\(type.unit)"
    case .date, .text: return "\(number)"
    }
  }

  // MARK: Conditions

  func words(_ condition: ConditionID) -> String { words(condition, inside: nil, depth: 0) }

  /// The operator that joins parts of a condition.
  private enum Joint: String {
    case and, or
  }

  private func words(_ id: ConditionID, inside: Joint?, depth: Int) -> String {
    if depth == 100 { return "…" }
    switch rulebook.conditions[Int(id.index)] {
    case .group(let group): return name(rulebook.groups[Int(group.index)].name)
    case .number(let fact, let lowest, let highest):
      return range(rulebook.facts[Int(fact.index)], lowest, highest)
    case .oneOf(let id, let bits):
      let fact = rulebook.facts[Int(id.index)]
      guard case .oneOf(let values) = fact.kind else { return name(fact.name) }
      let chosen = values.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { values[$0] }
      return "\(name(fact.name)) in {\(list(chosen))}"
    case .relation(let relation): return words(relation)
    case .timing(let fact, let isLate):
      return name(rulebook.facts[Int(fact.index)].name) + (isLate ? " late" : " in the windows")
    case .inWindow(let fact, let window):
      let days = words(rulebook.windows[window])
      return "\(name(rulebook.facts[Int(fact.index)].name)) in their window \(days)"
    case .not(let operand):
      let words = words(operand, inside: nil, depth: depth + 1)
      return words.utf8.contains(UInt8(ascii: " ")) ? "not (\(words))" : "not \(words)"
    case .and: return joined(.and, id, inside, depth)
    case .or: return joined(.or, id, inside, depth)
    }
  }

  /// From which day to which a window is, and on which days of the month.
  func words(_ window: Rulebook.Window) -> String {
    let bounds = window.bounds.map { $0.english }
    let days = window.isAnyDay ? "any day" : bounds.joined(separator: " to ")
    guard let ofMonth = window.daysOfMonth else { return days }
    return days + ", days \(ofMonth.first) to \(ofMonth.last) of each month"
  }

  /// How one day lies to another: 缴费日 within 90 days from 出生日.
  func words(_ relation: Rulebook.DayRelation) -> String {
    let days = [relation.later, relation.earlier].map { name(rulebook.facts[Int($0.index)].name) }
    return "\(days[0]) \(relation.limit.words) \(relation.reckoning.words) from \(days[1])"
  }

  private func joined(_ joint: Joint, _ id: ConditionID, _ inside: Joint?, _ depth: Int) -> String {
    var parts: [ConditionID] = []
    var current = id
    while let (left, right) = sides(joint, current) {
      parts.append(right)
      current = left
    }
    let words = ([current] + parts.reversed())
      .map { self.words($0, inside: joint, depth: depth + 1) }
      .joined(separator: " \(joint.rawValue) ")
    return inside == nil ? words : "(\(words))"
  }

  private func sides(_ joint: Joint, _ id: ConditionID) -> (ConditionID, ConditionID)? {
    switch rulebook.conditions[Int(id.index)] {
    case .and(let left, let right): joint == .and ? (left, right) : nil
    case .or(let left, let right): joint == .or ? (left, right) : nil
    default: nil
    }
  }

  private func range(_ fact: Rulebook.Fact, _ lowest: Int64?, _ highest: Int64?) -> String {
    let name = name(fact.name)
    switch (lowest.map(fact.kind.text), highest.map(fact.kind.text)) {
    case (nil, nil): return "any \(name)"
    case (let lowest?, nil): return "\(name) ≥ \(lowest)"
    case (nil, let highest?): return "\(name) ≤ \(highest)"
    case (let lowest?, let highest?):
      return lowest == highest ? "\(name) = \(lowest)" : "\(lowest) ≤ \(name) ≤ \(highest)"
    }
  }
}

extension Rulebook.Reckoning {
  /// The span as the English surface has it.
  fileprivate var words: String {
    span.english + (reading.countsFirstDay ? " counting the first day" : "")
  }
}

extension PeriodLimit {
  /// The word before a span in the English surface.
  fileprivate var words: String {
    switch self {
    case .within: "within"
    case .under: "under"
    case .reaching: "not before"
    case .over: "after"
    }
  }
}

extension Exactness {
  /// The word before a value that is not meant exactly.
  fileprivate var prefix: String {
    switch self {
    case .exact: ""
    case .approximate: "about "
    case .atLeast: "at least "
    case .atMost: "at most "
    }
  }
}
