import Evaluation
import Quantities
import Rulebook
import Text

/// Makes up sound rulebooks in which every construct of the rules occurs, and people for them.
struct RandomRulebook {
  var builder: Builder
  var groups: [GroupID] = []
  var conditions: [ConditionID] = []
  var facts: [FactID] = []
  var quantities: [QuantityID] = []

  /// A sound rulebook; those that `verify` rejects are thrown away.
  static func make(using random: inout Random) -> RandomRulebook {
    while true {
      let made = RandomRulebook(using: &random)
      if made.builder.built().verify().isEmpty { return made }
    }
  }

  private init(using random: inout Random) {
    let tiers = ["一档", "二档", "三档"].prefix(random.once(in: 2) ? 0 : 1 + random.below(3))
    builder = Builder(tiers: Array(tiers))
    facts = [
      builder.age(), builder.fact("残疾等级", ["一级", "二级", "三级"], .none),
      builder.fact("户籍", ["本地", "外地"], .open),
      builder.months("断缴", random.once(in: 2) ? .none : .open),
      builder.date("缴费日", [.none, .open, .window][random.below(3)]),
      builder.count("断缴年数", random.once(in: 2) ? .none : .open),
      // Nothing is of a person before birth; before another event something can be.
      random.once(in: 3)
        ? builder.date("毕业日", random.once(in: 2) ? .none : .open)
        : builder.birth("出生日", random.once(in: 2) ? .none : .open),
    ]
    makeWindows(&random)
    makeGroups(&random)
    if random.once(in: 3) { makeWindowsOfGroups(&random) }
    quantities = [
      builder.quantity("补助", .money(.perPersonAndYear)), builder.quantity("比例", .ratio),
    ]
    makeClauses(&random)
    if random.once(in: 2) {
      let rules = Rulebook.Combination.Rule.allCases
      for _ in 0...random.below(2) {
        let listed = random.once(in: 3) ? [] : groups.shuffled(using: &random).prefix(4)
        builder.combine(rules[random.below(rules.count)], Array(listed))
      }
    }
  }

  /// Windows for everybody in the days that conditions tell apart.
  private mutating func makeWindows(_ random: inout Random) {
    for kind in [Rulebook.Window.Kind.open, .open, .late] where !random.once(in: 3) {
      makeWindow(kind, for: [], &random)
    }
  }

  /// Windows of groups with the clauses that state their ends, some beside another group's.
  private mutating func makeWindowsOfGroups(_ random: inout Random) {
    for _ in 0...random.below(3) {
      let owners = Array(groups.shuffled(using: &random).prefix(1 + random.below(2)))
      makeWindow(random.once(in: 4) ? .late : .open, for: owners, &random)
    }
    if random.once(in: 2) {
      let event = Rulebook.DayRelation(
        later: facts[4], earlier: facts[6], reckoning: makeReckoning(&random), limit: .within)
      builder.rulebook.windows.append(
        Rulebook.Window(
          kind: .open, groups: [groups[random.below(groups.count)]], range: .always, event: event,
          daysOfMonth: nil, citation: builder.symbol("三"),
          place: Place(source: 0, span: Span(0, 0))))
    }
    let payment = Rulebook.PaymentDays(of: builder.rulebook)
    for share in payment.ordinary.groups {
      guard let owner = share.group, let first = share.days.first, let last = share.days.last else {
        continue
      }
      for (quantity, day) in [(StandardQuantity.windowStart, first), (.windowEnd, last)] {
        let formula = builder.formula(.date(day, .exact))
        builder.clause(QuantityID(quantity), [owner], [builder.alternative(formula)])
      }
    }
  }

  private mutating func makeWindow(
    _ kind: Rulebook.Window.Kind, for owners: [GroupID], _ random: inout Random
  ) {
    let first = kind == .open ? 18_985 : 19_070
    guard let start = Date(number: Int64(first + random.below(30))),
      let end = start.adding(days: random.below(40)), let range = try? DayRange(start, end)
    else { return }
    // Bounds that are known only roughly.
    let inner = [start, end].map { day in
      random.once(in: 4) ? day.adding(days: day == start ? 9 : -9) ?? day : day
    }
    let certain = try? DayRange(inner[0], inner[1])
    builder.rulebook.windows.append(
      Rulebook.Window(
        kind: kind, groups: owners, range: range, certain: certain,
        daysOfMonth: random.once(in: 4)
          ? DaysOfMonth(1 + random.below(15), 15 + random.below(16)) : nil,
        citation: builder.symbol("三"), place: Place(source: 0, span: Span(0, 0))))
  }

  func makeReckoning(_ random: inout Random) -> Rulebook.Reckoning {
    while true {
      let isDays = random.once(in: 2)
      let months = isDays ? 0 : 1 + random.below(3)
      // A span of so few days or months is always one.
      guard let span = try? TimeSpan(months: months, days: isDays ? 30 : 0) else { continue }
      return Rulebook.Reckoning(span: span, countsFirstDay: random.once(in: 4))
    }
  }

  private mutating func makeGroups(_ random: inout Random) {
    for number in 0..<(3 + random.below(7)) {
      var within: [GroupID] = []
      if number > 0 && !random.once(in: 3) { within.append(groups[random.below(number)]) }
      if number > 1 && random.once(in: 4) {
        let other = groups[random.below(number)]
        if !within.contains(other) { within.append(other) }
      }
      groups.append(builder.group("人群\(number)", within: within))
    }
    for group in groups {
      if random.once(in: 4) {
        builder.rulebook.groups[Int(group.index)].definition = makeCondition(2, &random)
      }
      if random.once(in: 5) {
        let other = groups[random.below(groups.count)]
        if other != group { builder.rulebook.groups[Int(group.index)].excluded = [other] }
      }
      let inner = groups.filter {
        builder.rulebook.groups[Int($0.index)].within.contains(group)
      }
      if inner.count > 1 && random.once(in: 2) { builder.divide(group, into: inner) }
    }
    if random.once(in: 3), let last = groups.last {
      builder.rulebook.groups[Int(last.index)].isOrdinary = true
    }
  }

  private mutating func makeCondition(_ depth: Int, _ random: inout Random) -> ConditionID {
    switch random.below(depth > 0 ? 12 : 4) {
    case 10:
      return builder.condition(.timing(facts[4], isLate: random.once(in: 2)))
    case 11:
      let windows = builder.rulebook.windows.indices.filter {
        builder.rulebook.windows[$0].kind != .closed
          && builder.rulebook.windows[$0].event == nil
      }
      return builder.condition(
        windows.randomElement(using: &random).map { .inWindow(facts[4], $0) }
          ?? .timing(facts[4], isLate: false))
    case 9:
      let limits: [PeriodLimit] = [.within, .over, .under, .reaching]
      return builder.condition(
        .relation(
          Rulebook.DayRelation(
            later: facts[4], earlier: facts[6], reckoning: makeReckoning(&random),
            limit: limits[random.below(4)])))
    case 7:
      let days = [Int64(-40), 18_993, 19_083]
      let first = days[random.below(3)]
      return builder.condition(
        random.once(in: 2)
          ? .number(facts[4], lowest: first, highest: random.once(in: 2) ? first + 20 : nil)
          : .number(facts[4], lowest: nil, highest: first))
    case 8:
      return builder.condition(
        .number(facts[5], lowest: Int64(random.below(3)), highest: random.once(in: 2) ? 3 : nil))
    case 0, 1: return builder.condition(.group(groups[random.below(groups.count)]))
    case 2:
      let bound = Int64([16, 18, 60, 65][random.below(4)])
      return builder.condition(
        random.once(in: 2)
          ? .number(
            facts[random.once(in: 2) ? 0 : 3], lowest: bound,
            highest: random.once(in: 3) ? bound + 10 : nil)
          : .number(facts[0], lowest: nil, highest: bound - 1))
    case 3:
      let fact = facts[1 + random.below(2)]
      return builder.condition(.oneOf(fact, UInt64(1 + random.below(3))))
    case 4: return builder.condition(.not(makeCondition(depth - 1, &random)))
    case 5:
      let left = makeCondition(depth - 1, &random)
      return builder.condition(.and(left, makeCondition(depth - 1, &random)))
    default:
      let left = makeCondition(depth - 1, &random)
      return builder.condition(.or(left, makeCondition(depth - 1, &random)))
    }
  }

  private mutating func makeClauses(_ random: inout Random) {
    let kinds: [(QuantityID, Int)] = [
      (QuantityID(.standard), 1 + random.below(2)), (QuantityID(.subsidy), 1 + random.below(6)),
      (QuantityID(.funding), random.below(4)), (quantities[0], random.below(3)),
      (quantities[1], random.below(2)), (QuantityID(.coverStart), random.below(3)),
      (QuantityID(.waiting), random.below(3)), (QuantityID(.surcharge), 1 + random.below(2)),
      (QuantityID(.coverEnd), random.below(3)),
    ]
    for (quantity, count) in kinds {
      var earlier: [ClauseID] = []
      for number in 0..<count {
        let isBase =
          quantity == QuantityID(.standard) && number == 0 || random.once(in: 5)
        let subject = isBase ? [] : groups.shuffled(using: &random).prefix(1 + random.below(2))
        let condition = random.once(in: 4) ? makeCondition(1, &random) : nil
        let replaced = random.once(in: 6) ? earlier.randomElement(using: &random) : nil
        earlier.append(
          builder.clause(
            quantity, Array(subject), if: condition, makeAlternatives(quantity, &random),
            isRemainder: quantity == QuantityID(.subsidy) && random.once(in: 4),
            insteadOf: replaced,
            others: isBase && quantity == QuantityID(.funding) && random.once(in: 2)))
      }
    }
  }

  private mutating func makeAlternatives(
    _ quantity: QuantityID, _ random: inout Random
  ) -> [Rulebook.Alternative] {
    let tiers = builder.rulebook.tiers.count
    if tiers == 0 || random.once(in: 2) { return [makeAlternative(.max, quantity, &random)] }
    var made: [Rulebook.Alternative] = []
    for tier in 0..<tiers where !random.once(in: 3) {
      made.append(makeAlternative(1 << UInt64(tier), quantity, &random))
    }
    return made.isEmpty ? [makeAlternative(1, quantity, &random)] : made
  }

  private mutating func makeAlternative(
    _ tiers: UInt64, _ quantity: QuantityID, _ random: inout Random
  ) -> Rulebook.Alternative {
    if random.once(in: quantity == QuantityID(.surcharge) ? 2 : 12) {
      let number = random.once(in: 2) ? builder.symbol("别处〔2021〕9号") : nil
      return builder.alternative(.elsewhere(number), tiers: tiers)
    }
    if quantity == QuantityID(.funding) {
      let funder = builder.symbol(["医疗救助基金", "县级财政"][random.below(2)])
      return builder.alternative(.funder(funder, rest: nil), tiers: tiers)
    }
    if quantity == quantities[1] {
      let ratio = builder.ratio(Int64(random.below(101)), 100)
      return builder.alternative(builder.formula(.number(ratio, .exact)), tiers: tiers)
    }
    if quantity == QuantityID(.coverStart) {
      if random.once(in: 3) {
        return builder.alternative(makeCover(isEnd: false, &random), tiers: tiers)
      }
      let day = [Int32(18_993), 19_083][random.below(2)]
      return builder.alternative(
        builder.formula(.date(Date(dayNumber: day) ?? .first, .exact)), tiers: tiers)
    }
    if quantity == QuantityID(.coverEnd) {
      return builder.alternative(makeCover(isEnd: true, &random), tiers: tiers)
    }
    if quantity == QuantityID(.waiting) {
      let months = Rational(Int64(random.below(3) * 3))
      if random.once(in: 3) {
        let lapsed = builder.formula(.fact(facts[random.once(in: 2) ? 3 : 5]))
        let fixed = builder.formula(.number(months, .exact))
        return builder.alternative(builder.formula(.add(lapsed, fixed)), tiers: tiers)
      }
      return builder.alternative(
        builder.formula(.number(months, random.once(in: 8) ? .approximate : .exact)), tiers: tiers)
    }
    let formula = makeFormula(quantity, 2, &random)
    let limit = [Int64(40), 100, 280]
    var made = builder.alternative(
      formula, tiers: tiers,
      min: random.once(in: 5) ? builder.yuan(limit[random.below(3)]) : nil,
      max: random.once(in: 5) ? makeFormula(quantity, 1, &random) : nil,
      rounding: random.once(in: 4)
        ? Rounding(
          unit: [1, 10, 3_000][random.below(3)],
          mode: Rounding.Mode.allCases[random.below(Rounding.Mode.allCases.count)]) : nil)
    made.roundsMinimum = [.up, .down].contains(made.rounding?.mode)
    made.roundsMaximum = [.up, .halfUp].contains(made.rounding?.mode)
    return made
  }

  /// A day of cover that hangs on that of payment.
  private mutating func makeCover(isEnd: Bool, _ random: inout Random) -> FormulaID {
    var first = builder.formula(.fact(facts[random.once(in: 3) ? 6 : 4]))
    if random.once(in: 2) {
      let reckoning = makeReckoning(&random)
      first = builder.formula(
        random.once(in: 2) ? .dayAfter(first, reckoning) : .lastDay(first, reckoning))
    }
    if !isEnd, random.once(in: 3) { return first }
    let last = builder.formula(.date(Date(number: 19_060) ?? .last, .exact))
    return builder.formula(.cover(from: first, to: last, isEnd: isEnd))
  }

  private mutating func makeFormula(
    _ quantity: QuantityID, _ depth: Int, _ random: inout Random
  ) -> FormulaID {
    let amounts: [Int64] = [0, 40, 160, 280, 320, 375]
    let isStandard = quantity == QuantityID(.standard)
    switch random.below(depth > 0 && !isStandard ? 9 : 3) {
    case 0...2:
      let exactness: Exactness =
        random.once(in: 15) ? .atLeast : random.once(in: 10) ? .approximate : .exact
      return builder.yuan(amounts[random.below(amounts.count)], exactness)
    case 3, 4:
      let tiers = builder.rulebook.tiers.count
      return builder.standard(tiers > 0 && random.once(in: 3) ? random.below(tiers) : nil)
    case 5:
      let base = makeFormula(quantity, depth - 1, &random)
      let ratio = random.once(in: 3) ? builder.ratio(1, 3) : builder.ratio(80, 100)
      return builder.formula(.share(ratio, of: base))
    case 6:
      let left = makeFormula(quantity, depth - 1, &random)
      return builder.formula(.subtract(left, makeFormula(quantity, depth - 1, &random)))
    case 7:
      return builder.formula(
        .quantity(quantity == quantities[0] ? QuantityID(.standard) : quantities[0], tier: nil))
    default:
      let left = makeFormula(quantity, depth - 1, &random)
      return builder.formula(.add(left, makeFormula(quantity, depth - 1, &random)))
    }
  }

  /// A person of whom some things are said; with `isKnown` everything but divisions.
  func person(isKnown: Bool, using random: inout Random) -> Person {
    var person = builder.person(
      Array(groups.shuffled(using: &random).prefix(random.below(4))),
      tier: builder.rulebook.tiers.isEmpty || (!isKnown && random.once(in: 2))
        ? nil : random.below(builder.rulebook.tiers.count))
    for fact in facts where isKnown || random.once(in: 3) {
      state(fact, of: &person, using: &random)
    }
    return person
  }

  /// `true` iff some groups have windows of their own.
  var hasWindowsOfGroups: Bool { builder.rulebook.windows.contains { !$0.groups.isEmpty } }

  /// `true` iff a day lies in an ordinary window of everybody and of each group that has its own.
  func paysInEveryWindow(_ day: Int64) -> Bool {
    let payment = Rulebook.PaymentDays(of: builder.rulebook)
    return ([payment.ordinary.everybody] + payment.ordinary.groups).allSatisfy { share in
      share.events.isEmpty && share.certainDays.numbers.contains { $0.contains(day) }
    }
  }

  /// `true` iff it is not known whether a day is one of a window.
  func isPerhapsInWindow(_ day: Int64) -> Bool {
    Rulebook.PaymentDays(of: builder.rulebook).daysPerhaps.numbers.contains { $0.contains(day) }
  }

  /// `true` iff a day lies in a window that takes payment on other days of the month only.
  func isIdle(_ day: Int64) -> Bool {
    guard let day = Date(number: day) else { return false }
    return builder.rulebook.windows.contains { $0.range.contains(day) && !$0.contains(day) }
  }

  /// States some value of a fact.
  func state(_ fact: FactID, of person: inout Person, using random: inout Random) {
    let declared = builder.rulebook.facts[Int(fact.index)]
    switch declared.kind {
    case .age, .months: person.state(declared.name, .number(Int64(random.below(90))))
    case .count: person.state(declared.name, .number(Int64(random.below(5))))
    case .date:
      let day = random.once(in: 4) ? -50 + random.below(60) : 18_980 + random.below(120)
      person.state(declared.name, .number(Int64(day)))
    case .oneOf(let values):
      let place = random.below(values.count + 1)
      person.state(declared.name, place < values.count ? .value(values[place]) : .none)
    }
  }
}
