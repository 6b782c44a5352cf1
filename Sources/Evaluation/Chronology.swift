import Quantities
import Rulebook
import Text

/// All that is said and assumed of one person's days, held against each other: on which days each of
/// them can be, and how they lie to one another.
///
/// It is a system of differences, x - y <= c, between few days and the calendar. A span of days is a
/// difference. One of months is not, for months differ: from a day that is known it lands exactly, and
/// beside that it lies between the fewest and the most days that so many months can have.
struct Chronology {
  private var facts: [Symbol] = []
  /// From which day to which each fact can be, by its number.
  private var spans: [ClosedRange<Int64>] = []
  private var links: [Link] = []
  /// The facts before which nothing of a person is: birth.
  private let births: [Symbol]
  /// `false` iff nobody's days can be so.
  private(set) var isPossible = true

  /// That one day lies on a side of the last day of a period from another.
  fileprivate struct Link: Equatable {
    var later: Int
    var earlier: Int
    /// nil: the period ends on the day on which it begins.
    var reckoning: Rulebook.Reckoning?
    /// later <= last + shift, or else later >= last + shift.
    var isUpper: Bool
    var shift: Int64
  }

  init(births: [Symbol]) { self.births = births }

  static let calendar = Int64(Date.first.dayNumber)...Int64(Date.last.dayNumber)

  /// States from which day to which a fact is.
  mutating func state(_ fact: Symbol, _ span: ClosedRange<Int64>) {
    let place = place(of: fact)
    restrict(place, span.lowerBound, span.upperBound)
  }

  /// States that one day does not lie before another, or so many days after it.
  private mutating func order(_ later: Symbol, notBefore earlier: Symbol, by shift: Int64 = 0) {
    let link = Link(
      later: place(of: later), earlier: place(of: earlier), reckoning: nil, isUpper: false,
      shift: shift)
    if !links.contains(link) { links.append(link) }
  }

  /// States that one day does not lie before another if nothing of a person does.
  mutating func orderIfBirth(_ later: Symbol, _ earlier: Symbol) {
    if births.contains(earlier) { order(later, notBefore: earlier) }
  }

  /// States that days lie to each other as a relation has it or, unless `holds`, that they do not.
  mutating func state(_ relation: StatedRelation, holds: Bool = true) {
    let isMaximum = isMaximum(relation)
    if isMaximum, holds {
      order(relation.later, notBefore: relation.earlier)
    } else {
      orderIfBirth(relation.later, relation.earlier)
      // Who is not within a period after an event can be before it.
      if isMaximum, !births.contains(relation.earlier) { return }
    }
    add(relation, holds: holds)
  }

  private func isMaximum(_ relation: StatedRelation) -> Bool {
    relation.limit == .within || relation.limit == .under
  }

  /// States on which side of the last day of a period a day lies.
  private mutating func add(_ relation: StatedRelation, holds: Bool) {
    let side: (isUpper: Bool, shift: Int64) =
      switch (relation.limit, holds) {
      case (.within, true), (.over, false): (true, 0)
      case (.under, true), (.reaching, false): (true, -1)
      case (.reaching, true), (.under, false): (false, 0)
      case (.over, true), (.within, false): (false, 1)
      }
    links.append(
      Link(
        later: place(of: relation.later), earlier: place(of: relation.earlier),
        reckoning: relation.reckoning, isUpper: side.isUpper, shift: side.shift))
  }

  /// From which day to which a fact can be; nil where nothing bounds it.
  func span(of fact: Symbol) -> ClosedRange<Int64>? {
    guard let place = facts.firstIndex(of: fact), spans[place] != Self.calendar else { return nil }
    return spans[place]
  }

  /// Whether a relation holds of all days that can be so; nil where that depends.
  func truth(of relation: StatedRelation) -> Bool? {
    var kept = self
    kept.state(relation)
    kept.settle()
    if !kept.isPossible { return false }
    var beyond = self
    beyond.orderIfBirth(relation.later, relation.earlier)
    beyond.add(relation, holds: false)
    beyond.settle()
    if beyond.isPossible { return nil }
    guard isMaximum(relation), !births.contains(relation.earlier) else { return true }
    var before = self
    before.order(relation.earlier, notBefore: relation.later, by: 1)
    before.settle()
    return before.isPossible ? nil : true
  }

  /// Works out what all that is stated comes to.
  mutating func settle() {
    // Each turn moves a bound by what a period is long; a few suffice for all chains of few days.
    for _ in 0...2 * links.count where isPossible {
      let before = spans
      for link in links { follow(link) }
      if spans == before { break }
    }
    if isPossible, links.count > 1 { compareDifferences() }
  }

  private mutating func place(of fact: Symbol) -> Int {
    if let known = facts.firstIndex(of: fact) { return known }
    facts.append(fact)
    spans.append(Self.calendar)
    return facts.count - 1
  }

  private mutating func restrict(_ place: Int, _ lowest: Int64, _ highest: Int64) {
    let (first, last) = (
      max(lowest, spans[place].lowerBound), min(highest, spans[place].upperBound)
    )
    if first <= last { spans[place] = first...last } else { isPossible = false }
  }

  /// Bounds both days of a link by each other.
  private mutating func follow(_ link: Link) {
    let (later, earlier) = (spans[link.later], spans[link.earlier])
    let all = Self.calendar
    if link.isUpper {
      if let last = link.last(from: earlier.upperBound) {
        restrict(link.later, all.lowerBound, last + link.shift)
      }
      if later.lowerBound > all.lowerBound {
        restrict(
          link.earlier, link.firstOrigin(endingFrom: later.lowerBound - link.shift), all.upperBound)
      }
    } else {
      // A period that ends after the calendar has no day behind its end.
      let last = link.last(from: earlier.lowerBound) ?? all.upperBound
      restrict(link.later, last + link.shift, all.upperBound)
      restrict(
        link.earlier, all.lowerBound, link.lastOrigin(endingBy: later.upperBound - link.shift))
    }
  }

  /// Finds out whether the differences between days contradict each other in a circle.
  private mutating func compareDifferences() {
    let count = facts.count
    let unbounded = Int64.max / 4
    // The entry of a row and a column is the most by which the row's day can lie after the column's.
    var most = Array(repeating: Array(repeating: unbounded, count: count), count: count)
    for link in links {
      let lag = link.lag(from: spans[link.earlier])
      if link.isUpper {
        most[link.later][link.earlier] =
          min(most[link.later][link.earlier], lag.upperBound + link.shift)
      } else {
        most[link.earlier][link.later] =
          min(most[link.earlier][link.later], -lag.lowerBound - link.shift)
      }
    }
    for row in 0..<count {
      for column in 0..<count where row != column {
        most[row][column] = min(
          most[row][column], spans[row].upperBound - spans[column].lowerBound)
      }
    }
    for middle in 0..<count {
      for row in 0..<count where most[row][middle] < unbounded {
        for column in 0..<count where most[middle][column] < unbounded {
          most[row][column] = min(most[row][column], most[row][middle] + most[middle][column])
        }
      }
    }
    if (0..<count).contains(where: { most[$0][$0] < 0 }) { isPossible = false }
  }
}

extension Chronology.Link {
  /// The last day of the period from a day; nil when it lies after the calendar.
  fileprivate func last(from day: Int64) -> Int64? {
    guard let reckoning else { return day }
    return Date(number: day).flatMap { reckoning.period(from: $0) }.map { Int64($0.last.dayNumber) }
  }

  /// The first day from which the period ends on a day or after it.
  fileprivate func firstOrigin(endingFrom day: Int64) -> Int64 {
    // The later a period begins the later it ends, so the days are in a row.
    var first = estimate(day)
    while first < day, (last(from: first) ?? .max) < day { first += 1 }
    return first
  }

  /// The last day from which the period ends on a day or before it.
  fileprivate func lastOrigin(endingBy day: Int64) -> Int64 {
    let first = estimate(day)
    var origin = first + 12
    while origin > first, (last(from: origin) ?? .max) > day { origin -= 1 }
    return origin
  }

  /// A day from which the period ends a few days before another, for months of other lengths shift
  /// the bound by days.
  private func estimate(_ day: Int64) -> Int64 {
    guard let reckoning, let date = Date(number: day),
      let origin = try? date.subtracting(reckoning.span).date.dayNumber
    else { return reckoning == nil ? day - 6 : Chronology.calendar.lowerBound }
    return max(Int64(origin) - 6, Chronology.calendar.lowerBound)
  }

  /// The fewest and the most days that the period can be long where it begins on some days.
  fileprivate func lag(from span: ClosedRange<Int64>) -> ClosedRange<Int64> {
    guard let reckoning else { return 0...0 }
    let counted: Int64 = reckoning.reading.countsFirstDay ? 1 : 0
    if reckoning.span.totalMonths == 0 {
      let days = Int64(reckoning.span.days) - counted
      return days...days
    }
    guard span.upperBound - span.lowerBound <= 400 else {
      return Int64(reckoning.span.leastDays) - counted...Int64(reckoning.span.mostDays)
    }
    var found: ClosedRange<Int64>?
    for day in span {
      guard let last = last(from: day) else { continue }
      found = min(found?.lowerBound ?? .max, last - day)...max(found?.upperBound ?? 0, last - day)
    }
    return found ?? 0...Int64(reckoning.span.mostDays)
  }
}
