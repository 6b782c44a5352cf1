public import Quantities
public import Rulebook

extension CompiledRules {
  /// A value on the way, or the outcome that takes its place.
  private enum Worked {
    case number(Rational, Exactness)
    case other(Value.Content, Exactness)
    case instead(CompiledOutcome)
  }

  /// What an alternative's value comes to.
  mutating func compute(
    _ index: Int, _ quantity: UInt32, _ tier: Int64, _ world: World
  ) -> CompiledOutcome {
    let alternative = rulebook.alternatives[index]
    let type = tables.types[Int(quantity)]
    switch alternative.value {
    case .elsewhere: return .elsewhere
    case .unstated: return .none(.noClause)
    case .funder(let funder, let rest): return .value(Value(.funder(funder, rest: rest), type))
    case .formula(let formula):
      var worked = compute(formula, tier, world)
      if let rounding = alternative.rounding {
        worked = bounded(worked, alternative, areRounded: true, tier, world)
        worked = Self.round(worked, rounding)
      }
      worked = bounded(worked, alternative, areRounded: false, tier, world)
      return outcome(of: worked, alternative, type)
    }
  }

  /// Keeps a value within the bounds that stand before the rounding, or within the others.
  private mutating func bounded(
    _ worked: Worked, _ alternative: Rulebook.Alternative, areRounded: Bool, _ tier: Int64,
    _ world: World
  ) -> Worked {
    var worked = worked
    if let minimum = alternative.minimum, alternative.roundsMinimum == areRounded {
      worked = Self.limit(worked, compute(minimum, tier, world), isMinimum: true)
    }
    if let maximum = alternative.maximum, alternative.roundsMaximum == areRounded {
      worked = Self.limit(worked, compute(maximum, tier, world), isMinimum: false)
    }
    return worked
  }

  /// What an alternative's formula comes to for a person before its bounds and its rounding; nil
  /// where that is no number.
  public mutating func unlimited(
    _ alternative: Int, _ quantity: QuantityID, _ world: World
  ) -> Rational? {
    guard case .formula(let formula) = rulebook.alternatives[alternative].value else { return nil }
    scratch.reset()
    if hold(world, Int(quantity.index)) != nil { return nil }
    guard case .number(let number, _) = compute(formula, world.tier, world) else {
      return nil
    }
    return number
  }

  private func outcome(
    of worked: Worked, _ alternative: Rulebook.Alternative, _ type: QuantityType
  ) -> CompiledOutcome {
    switch worked {
    case .instead(.partial(let known, let exactness, let isUnstated)):
      let whole = CompiledOutcome(known, type, exactness)
      return whole.number.map { .partial($0.0, $0.1, isUnstated: isUnstated) } ?? whole
    case .instead(let outcome): return outcome
    case .number(let number, let exactness):
      if exactness > .approximate && !isWritten(alternative) { return .failure(.notANumber) }
      return CompiledOutcome(number, type, exactness)
    case .other(let content, let exactness):
      if exactness > .approximate && !isWritten(alternative) { return .failure(.notANumber) }
      return .value(Value(content, type, exactness))
    }
  }

  /// `true` iff the value stands in the text as it is.
  private func isWritten(_ alternative: Rulebook.Alternative) -> Bool {
    guard case .formula(let formula) = alternative.value, alternative.minimum == nil,
      alternative.maximum == nil, alternative.rounding == nil
    else { return false }
    switch rulebook.formulas[Int(formula.index)] {
    case .number, .date, .third, .name: return true
    default: return false
    }
  }

  private mutating func compute(
    _ id: FormulaID, _ tier: Int64, _ world: World
  ) -> Worked {
    if scratch.depth >= Rulebook.depthLimit { return .instead(.failure(.nestedTooDeeply)) }
    scratch.depth += 1
    defer { scratch.depth -= 1 }
    switch rulebook.formulas[Int(id.index)] {
    case .number(let number, let exactness): return .number(number, exactness)
    case .date(let date, let exactness): return .other(.date(date), exactness)
    case .third(let third): return .other(.third(third), .approximate)
    case .name(let name): return .other(.name(name), .exact)
    case .fact(let fact): return value(ofFact: fact, world)
    case .dayAfter(let day, let reckoning):
      return Self.after(compute(day, tier, world), reckoning, isLast: false)
    case .lastDay(let day, let reckoning):
      return Self.after(compute(day, tier, world), reckoning, isLast: true)
    case .lastOpenDay(let day, let window):
      let worked = compute(day, tier, world)
      guard case .other(.date(let date), let exactness) = worked else { return worked }
      return .other(.date(rulebook.lastOpenDay(ofWindow: window, by: date)), exactness)
    case .cover(let first, let last, let isEnd):
      let start = compute(first, tier, world)
      return Self.cover(start, compute(last, tier, world), isEnd: isEnd)
    case .quantity(let quantity, let other):
      switch decide(quantity.index, tier: other.map { Int64($0) } ?? tier, world) {
      case .number(let number, let exactness): return .number(Rational(number), exactness)
      case .value(let value):
        if let number = value.number { return .number(number, value.exactness) }
        return .other(value.content, value.exactness)
      case let outcome: return .instead(outcome.computed)
      }
    case .share(let ratio, let base):
      return Self.apply(compute(base, tier, world)) {
        (number) throws(ArithmeticError) in try number.multiplied(by: ratio)
      }
    case .divide(let dividend, let divisor):
      return Self.apply(compute(dividend, tier, world)) {
        (number) throws(ArithmeticError) in try number.divided(by: divisor)
      }
    case .add: return sum(id, tier, world)
    case .subtract(let left, let right):
      let first = compute(left, tier, world)
      return Self.apply(first, compute(right, tier, world)) {
        (left, right) throws(ArithmeticError) in try left.subtracting(right)
      }
    case .multiply(let left, let right):
      let first = compute(left, tier, world)
      return Self.apply(first, compute(right, tier, world)) {
        (left, right) throws(ArithmeticError) in try left.multiplied(by: right)
      }
    }
  }

  private static func after(
    _ day: Worked, _ reckoning: Rulebook.Reckoning, isLast: Bool
  ) -> Worked {
    switch day {
    case .instead: return day
    case .other(.date(let date), let exactness) where exactness <= .approximate:
      guard let next = isLast ? reckoning.period(from: date)?.last : reckoning.dayAfter(date) else {
        return .instead(.failure(.overflow))
      }
      return .other(.date(next), exactness)
    case .number, .other: return .instead(.failure(.notANumber))
    }
  }

  private static func cover(_ first: Worked, _ last: Worked, isEnd: Bool) -> Worked {
    guard case .other(.date(let start), _) = first else { return first }
    guard case .other(.date(let end), _) = last else { return last }
    return start <= end ? (isEnd ? last : first) : .instead(.none(.neverCovered))
  }

  private func value(ofFact id: FactID, _ world: World) -> Worked {
    if isFixing { return .instead(.needs(.fact(id))) }
    let number = world.facts[Int(id.index)]
    if number == World.open { return .instead(.needs(.fact(id))) }
    guard number != World.noValue, !world.isVague(id),
      let value = rulebook.facts[Int(id.index)].value(number)
    else { return .instead(.failure(.needsFact)) }
    return value.number.map { .number($0, .exact) } ?? .other(value.content, .exact)
  }

  /// The terms are added in the order in which they stand, however the additions nest.
  private mutating func sum(
    _ id: FormulaID, _ tier: Int64, _ world: World
  ) -> Worked {
    let first = scratch.terms.count
    var current = id
    while case .add(let left, let right) = rulebook.formulas[Int(current.index)] {
      scratch.terms.push(right)
      current = left
    }
    var sum = Sum()
    sum.add(compute(current, tier, world), isQuantity: isQuantity(current))
    while scratch.terms.count > first {
      let term = scratch.terms[scratch.terms.count - 1]
      scratch.terms.cut(to: scratch.terms.count - 1)
      sum.add(compute(term, tier, world), isQuantity: isQuantity(term))
    }
    return sum.worked
  }

  private func isQuantity(_ formula: FormulaID) -> Bool {
    if case .quantity = rulebook.formulas[Int(formula.index)] { return true }
    return false
  }

  /// Terms added up; what other documents or all leave open is kept beside what is known.
  private struct Sum {
    private var known = Worked.number(.zero, .exact)
    private var isKnown = false
    private var isElsewhere = false
    private var isUnstated = false

    mutating func add(_ term: Worked, isQuantity: Bool) {
      var term = term
      switch term {
      case .instead(.elsewhere) where isQuantity:
        isElsewhere = true
        return
      case .instead(.none(.missing)) where isQuantity:
        isUnstated = true
        return
      case .instead(.partial(let number, let exactness, let isUnstated)):
        if isUnstated { self.isUnstated = true } else { isElsewhere = true }
        term = .number(number, exactness)
      default: break
      }
      isKnown = true
      known = CompiledRules.apply(known, term) { (left, right) throws(ArithmeticError) in
        try left.adding(right)
      }
    }

    var worked: Worked {
      guard case .number(let number, let exactness) = known, isElsewhere || isUnstated else {
        return known
      }
      if isKnown { return .instead(.partial(number, exactness, isUnstated: !isElsewhere)) }
      return .instead(isElsewhere ? .elsewhere : .none(.missing))
    }
  }

  private static func apply(
    _ worked: Worked, _ operation: (Rational) throws(ArithmeticError) -> Rational
  ) -> Worked {
    apply(worked, .number(.zero, .exact)) { (number, _) throws(ArithmeticError) in
      try operation(number)
    }
  }

  private static func apply(
    _ left: Worked, _ right: Worked,
    _ operation: (Rational, Rational) throws(ArithmeticError) -> Rational
  ) -> Worked {
    switch (left, right) {
    case (.instead(let outcome), _): return .instead(outcome.missing ?? outcome)
    case (.other, _): return .instead(.failure(.notANumber))
    case (.number(_, let exactness), _) where exactness > .approximate:
      return .instead(.failure(.notANumber))
    case (_, .instead(let outcome)): return .instead(outcome.missing ?? outcome)
    case (.number(let first, let exactness), .number(let second, let other))
    where other <= .approximate:
      do throws(ArithmeticError) {
        return .number(try operation(first, second), exactness.combined(with: other))
      } catch {
        return .instead(.failure(error == .overflow ? .overflow : .notANumber))
      }
    case (.number, _): return .instead(.failure(.notANumber))
    }
  }

  private static func limit(_ worked: Worked, _ bound: Worked, isMinimum: Bool) -> Worked {
    apply(worked, bound) { (number, bound) throws(ArithmeticError) in
      isMinimum ? max(number, bound) : min(number, bound)
    }
  }

  private static func round(_ worked: Worked, _ rounding: Rounding) -> Worked {
    apply(worked) { (number) throws(ArithmeticError) in
      Rational(try rounding.rounded(number).fen)
    }
  }
}
