import Quantities
import Syntax
import Text

extension Checker {
  mutating func check(holding: Holding) {
    for bound in [holding.first, holding.last].compactMap({ $0 }) {
      let found = type(of: tree.literals[Int(bound.index)])
      guard found != .quantity(.date), found != .invalid else { continue }
      report(
        .wrongType(
          found.words, due: QuantityType.date.spoken,
          at: place(tree.literalSpans[Int(bound.index)])))
    }
    guard let first = day(holding.first), let last = day(holding.last), last < first else {
      return
    }
    report(.periodReversed(DayRange(first), DayRange(last), at: place(holding.span)))
  }

  private func day(_ literal: LiteralID?) -> Date? {
    guard let literal, case .date(let date) = tree.literals[Int(literal.index)] else { return nil }
    return date
  }

  /// What clauses say of one quantity, one group and one condition in one tier, through the years.
  fileprivate struct Course {
    var quantity: Message
    var group: String?
    /// nil where its clauses are for all tiers.
    var tier: String?
    /// `true` iff there must be a value from the first day of the year on: what begins within it, such as
    /// aid for a group, has none before.
    var isDueAlways = false
    /// In the order of the text.
    var stretches: [(range: DayRange, statement: Int)] = []
    var isDivided = false
    /// Whose values they are: a group, a tier or both.
    var people: String? {
      let names = [group, tier].compactMap { $0 }
      return names.isEmpty ? nil : names.joined(separator: " ")
    }
    /// `true` iff the days of one of its clauses could not be read.
    var isBroken = false
  }

  /// Values that hold between days must leave none of the document's year, and none between the
  /// first and the last day that they name, to nothing or to two of them.
  mutating func checkHoldings() {
    let hasHoldings = tree.statements.contains { statement in
      if case .clause(let clause) = statement.kind { clause.holding != nil } else { false }
    }
    guard hasHoldings else { return }
    var courses: [[UInt64]: Course] = [:]
    var order: [[UInt64]] = []
    for (index, statement) in tree.statements.enumerated() {
      guard case .clause(let clause) = statement.kind, clause.insteadOf == nil,
        let quantity = key(of: clause.quantity)
      else { continue }
      let condition = key(of: clause.condition, except: clause.subject)
      for group in groups(of: clause.subject) {
        for tier in tiers(of: clause) {
          let key = [quantity, UInt64((group ?? -1) + 1), tier] + condition
          if courses[key] == nil { order.append(key) }
          var course =
            courses[key]
            ?? Course(
              quantity: spoken(clause),
              group: group.map { text(scope.groups[$0].name.symbol) },
              tier: name(ofTier: tier, in: clause), isDueAlways: isDueAlways(clause))
          course.add(clause, statement: index, tree)
          courses[key] = course
        }
      }
    }
    // Clauses for several groups or tiers make the same mistake in each.
    var reported: Set<[Int]> = []
    for key in order {
      guard let course = courses[key], course.isDivided, !course.isBroken,
        reported.insert(course.stretches.map { $0.statement }).inserted
      else { continue }
      check(course)
    }
  }

  /// What a clause is about.
  private func spoken(_ clause: Clause) -> Message {
    switch clause.quantity {
    case .subsidy, .owed: return Message("the subsidy", "资助")
    default:
      let written = source.text(clause.quantitySpan)
      return Message("“\(written)”", "“\(written)”")
    }
  }

  private func groups(of subject: Subject?) -> [Int?] {
    guard let subject else { return [nil] }
    let known: [Int] = tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }
    return known.map { $0 }
  }

  /// The tiers that a clause is about, by their numbers; 0 alone in a document without tiers.
  private func tiers(of clause: Clause) -> [UInt64] {
    var bits: UInt64 = 0
    for alternative in tree.alternatives[clause.alternatives] {
      bits |= self.bits(of: alternative.tiers)
    }
    return (0..<max(1, scope.tiers.count)).filter { bits >> UInt64($0) & 1 == 1 }
      .map { UInt64($0) }
  }

  /// The name of a tier where a clause gives it a value of its own.
  private func name(ofTier tier: UInt64, in clause: Clause) -> String? {
    let isDivided = tree.alternatives[clause.alternatives].contains { !$0.tiers.isEmpty }
    guard isDivided, scope.tiers.indices.contains(Int(tier)) else { return nil }
    return text(scope.tiers[Int(tier)].symbol)
  }

  /// `true` iff the quantity must have a value from the first day of the year on: the standard and the fiscal subsidy of
  /// everybody.
  private func isDueAlways(_ clause: Clause) -> Bool {
    guard clause.subject == nil else { return false }
    switch clause.quantity {
    case .standard, .fiscalSubsidy: return true
    default: return false
    }
  }

  private mutating func check(_ course: Course) {
    let stretches = course.stretches.sorted { $0.range.first < $1.range.first }
    var days = stretches.flatMap { [$0.range.first, $0.range.last] }
      .filter { $0 != .first && $0 != .last }
    if let year = tree.heading?.year.map({ Int($0) }) {
      let first = course.isDueAlways ? Date(year: year, month: 1, day: 1) : nil
      days += [first, Date(year: year, month: 12, day: 31)].compactMap { $0 }
    }
    guard var due = days.min(), let end = days.max() else { return }
    var previous: (range: DayRange, statement: Int)?
    for stretch in stretches {
      if let previous, let shared = previous.range.intersection(stretch.range) {
        return report(
          .valueHeldTwice(
            course.quantity, group: course.people, shared,
            at: place(of: max(stretch.statement, previous.statement)),
            other: place(of: min(stretch.statement, previous.statement))))
      }
      let isHole = course.isDueAlways || previous != nil
      if isHole, due < stretch.range.first, let last = stretch.range.first.adding(days: -1) {
        return reportHole(of: course, due, min(last, end), stretch.statement, previous?.statement)
      }
      due = max(due, stretch.range.last.adding(days: 1) ?? .last)
      previous = stretch
    }
    if due <= end, let previous, previous.range.last < end {
      reportHole(of: course, due, end, previous.statement, nil)
    }
  }

  private mutating func reportHole(
    of course: Course, _ first: Date, _ last: Date, _ statement: Int, _ before: Int?
  ) {
    report(
      .valueNotHeld(
        course.quantity, group: course.people, first, last, at: place(of: statement),
        before: before.map { place(of: $0) }))
  }

  private func place(of statement: Int) -> Place { place(tree.statements[statement].span) }
}

extension Checker.Course {
  /// Adds a clause; without days of its own it holds on all of them.
  fileprivate mutating func add(_ clause: Clause, statement: Int, _ tree: Tree) {
    // A clause that names a group twice is one clause.
    guard stretches.last?.statement != statement else { return }
    guard let holding = clause.holding else {
      return stretches.append((DayRange.always, statement))
    }
    isDivided = true
    guard let range = tree.range(of: holding) else {
      isBroken = true
      return
    }
    stretches.append((range, statement))
  }
}
