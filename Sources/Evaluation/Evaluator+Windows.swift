import Quantities
import Rulebook
import Text

/// The windows of payment that count for one person.
struct WindowShares {
  var ordinary: [Rulebook.PaymentDays.Share]
  var late: [Rulebook.PaymentDays.Share]
}

extension Evaluator {
  /// Whether the day that a fact is lies in the person's windows, or is late by them.
  ///
  /// nil where windows of several groups come to different things: nothing says which counts.
  mutating func isTimely(
    _ fact: FactID, isLate: Bool, _ document: Int
  ) throws(Demand) -> Bool? {
    let declared = rulebook(document).facts[Int(fact.index)]
    if known(declared) == .some(FactValue.none) { return false }
    // A rule that a document takes over from another one is about its own payers.
    let document = hasWindows(question.document) ? question.document : document
    let shares = try shares(document)
    // Who is said to pay in the window pays in the one that there is, whenever that is.
    if shares.ordinary.allSatisfy({ $0.isOfEvents }),
      case .window(let said)? = question.stated(declared)
    {
      noteOrdinary(declared)
      return said == isLate
    }
    var views: [Bool] = []
    for share in shares.ordinary {
      views.append(try isTimely(declared, isLate: isLate, share, shares.late, document))
    }
    if views.allSatisfy({ $0 == views[0] }) { return views[0] }
    if doubt == nil, case .number(let number) = try value(of: declared),
      let day = Date(number: number)
    {
      doubt = try conflict(about: day, shares.ordinary, isLate: isLate, document)
    }
    return nil
  }

  /// `true` iff a document says when its people pay.
  private func hasWindows(_ document: Int) -> Bool {
    rulebook(document).windows.contains { $0.kind == .open }
  }

  /// Whether a day is in time by one share of the windows, or late by it.
  private mutating func isTimely(
    _ fact: Rulebook.Fact, isLate: Bool, _ share: Rulebook.PaymentDays.Share,
    _ late: [Rulebook.PaymentDays.Share], _ document: Int
  ) throws(Demand) -> Bool {
    for event in share.events where try holds(event, document) { return !isLate }
    if share.isOfEvents { return isLate }
    guard case .number(let number) = try value(of: fact), let day = Date(number: number) else {
      return false
    }
    if try contains(day, share, fact, document) { return !isLate }
    guard isLate else { return false }
    if share.isAfter(day) { return true }
    for share in late where try contains(day, share, fact, document) { return true }
    return false
  }

  /// `true` iff a day is one of a share's.
  private func contains(
    _ day: Date, _ share: Rulebook.PaymentDays.Share, _ fact: Rulebook.Fact, _ document: Int
  ) throws(Demand) -> Bool {
    if share.rough.isEmpty || share.certainDays.contains(day) { return share.days.contains(day) }
    let perhaps = share.windowsPerhaps(on: day)
    for window in perhaps where try isOpen(window, fact, document) { return true }
    return false
  }

  /// Whether payment lies in a window of which it is not known whether the day is one of its own.
  private func isOpen(
    _ window: Int, _ fact: Rulebook.Fact, _ document: Int
  ) throws(Demand) -> Bool {
    // Who is said to pay in the window, or late, does so whenever it begins and ends.
    if case .window(let isLate)? = question.stated(fact) {
      return isLate == (rulebook(document).windows[window].kind == .late)
    }
    let unknown = Unknown.inWindow(window, document: document)
    if case .holds(let holds)? = assumptions[unknown] { return holds }
    throw Demand(unknown: unknown, possibilities: [.holds(true), .holds(false)])
  }

  /// `true` iff the day that a fact is lies in a window that is the person's.
  mutating func isInWindow(
    _ window: Int, _ fact: FactID, _ document: Int
  ) throws(Demand) -> Bool {
    let declared = rulebook(document).facts[Int(fact.index)]
    let own = rulebook(document).windows[window]
    guard case .number(let number) = try value(of: declared), let day = Date(number: number),
      own.contains(day)
    else { return false }
    let shares = try shares(document)
    guard
      (own.kind == .late ? shares.late : shares.ordinary).contains(where: {
        $0.windows.contains(window)
      })
    else { return false }
    return own.certain.contains(day) ? true : try isOpen(window, declared, document)
  }

  /// `true` iff the days of a region, which no window tells apart, are those on which the person pays
  /// in the windows, or late, of the document asked.
  mutating func pays(in region: Region, isLate: Bool) throws(Demand) -> Bool {
    guard case .number(let day) = region.value else { return true }
    let payment = outlines[question.document].payment
    let shares = try shares(question.document)
    if isIdle(region, isLate ? shares.late : shares.ordinary) { return false }
    guard
      !rulebook(question.document).index.withWindows.isEmpty || !payment.deadlines.owners.isEmpty
    else { return true }
    if shares.ordinary.contains(where: { !$0.events.isEmpty }) {
      if try chronologyOfPayment(question.document)?.isPossible == false { return false }
      if shares.ordinary.contains(where: { !$0.isOfEvents }) || !isLate { return true }
    }
    let deadline = deadline(payment.deadlines)
    let days = payment.daysToPay(
      shares.ordinary, late: isLate ? shares.late : nil,
      until: deadline ?? payment.deadlines.lastDayOfAnybody
    ).until(deadline)
    return days.isEmpty || days.numbers.contains { $0.contains(day) }
  }

  /// `true` iff the days of a region lie in windows that take payment on other days of the month only.
  private func isIdle(_ region: Region, _ shares: [Rulebook.PaymentDays.Share]) -> Bool {
    guard case .numbers(let lowest?, let highest?) = region, let first = Date(number: lowest),
      let last = Date(number: highest), let days = try? DayRange(first, last)
    else { return false }
    let around = shares.flatMap { $0.windows }
      .map { rulebook(question.document).windows[$0] }.filter { $0.range.contains(first) }
    return !around.isEmpty
      && around.allSatisfy { $0.daysOfMonth?.days(in: days).isEmpty ?? false }
  }

  /// The last day to pay of the person, as far as the groups that are named tell.
  private func deadline(_ deadlines: Rulebook.PaymentDays.Deadlines) -> Date? {
    let outline = outlines[question.document]
    let held = question.membership(in: rulebook(question.document), outline).held
    let isNamed = deadlines.owners.contains(where: held.contains)
    // Who is in none by name can be in one by what defines it.
    return isNamed || deadlines.owners.isEmpty ? deadlines.lastDay(held.contains) : nil
  }

  /// All that is said and assumed of the person's days, with what follows where they are said to pay in
  /// a window that begins with an event, or late: that they do so within its period, or after it.
  mutating func chronologyOfPayment(_ document: Int) throws(Demand) -> Chronology? {
    let chronology = chronology()
    let rulebook = rulebook(document)
    guard var chronology, let fact = rulebook.facts.first(where: { $0.ordinary == .window }),
      case .window(let isLate)? = question.stated(fact)
    else { return chronology }
    let ordinary = try shares(document).ordinary
    guard ordinary.count == 1, ordinary[0].isOfEvents, ordinary[0].events.count == 1 else {
      return chronology
    }
    chronology.state(rulebook.stated(ordinary[0].events[0]), holds: !isLate)
    chronology.settle()
    return chronology
  }

  /// The windows of a document that count for the person.
  private mutating func shares(_ document: Int) throws(Demand) -> WindowShares {
    if let known = windowShares[document] { return known }
    let payment = outlines[document].payment
    let found = WindowShares(
      ordinary: try shares(payment.ordinary, document), late: try shares(payment.late, document))
    windowShares.update(document, to: found)
    return found
  }

  private mutating func shares(
    _ shares: Rulebook.PaymentDays.Shares, _ document: Int
  ) throws(Demand) -> [Rulebook.PaymentDays.Share] {
    var isMember: [Bool] = []
    for share in shares.groups {
      isMember.append(
        try share.group.map { (group) throws(Demand) -> Bool in
          try self.isMember(of: group, document)
        } ?? false)
    }
    return shares.shares(isMember)
  }

  /// What windows of several groups come to for a day: of each the bound on which it hangs, with the
  /// clause that states it.
  private mutating func conflict(
    about day: Date, _ shares: [Rulebook.PaymentDays.Share], isLate: Bool, _ document: Int
  ) throws(Demand) -> Conflict {
    let isBefore = shares.map { share in share.days.first.map { day < $0 } ?? false }
    let isAboutStart = !isLate && isBefore.contains(true) && isBefore.contains(false)
    let quantity = QuantityID(isAboutStart ? .windowStart : .windowEnd)
    let rulebook = rulebook(document)
    var sides: [Conflict.Side] = []
    for share in shares {
      guard let group = share.group,
        let clause = rulebook.clauses(about: group).first(where: {
          rulebook.clauses[Int($0.index)].quantity == quantity
        }),
        let bound = try bound(of: share, isStart: isAboutStart, isLate: isLate, day)
      else { continue }
      sides.append(
        Conflict.Side(
          clause: ClauseReference(document: document, clause: clause),
          value: Value(.date(bound), .date)))
    }
    var conflict = Conflict(sides: sides, highest: nil)
    conflict.isOfOperand = true
    return conflict
  }

  /// The day on which it hangs whether a day is in time by a share of the windows.
  private mutating func bound(
    of share: Rulebook.PaymentDays.Share, isStart: Bool, isLate: Bool, _ day: Date
  ) throws(Demand) -> Date? {
    if let event = share.events.first, share.days.isEmpty {
      // The last day hangs on the event, of which only bounds may be known.
      let name = rulebook(question.document).facts[Int(event.earlier.index)].name
      let span = chronology()?.span(of: name)
      return span.flatMap { Date(number: isStart ? $0.lowerBound : $0.upperBound) }
        .flatMap { isStart ? $0 : event.reckoning.period(from: $0)?.last }
    }
    return isStart ? share.days.first : isLate ? share.days.last : share.end(near: day)
  }
}

extension Rulebook.PaymentDays.Share {
  /// The last day of the window in which a day lies, or of the last one before it.
  fileprivate func end(near day: Date) -> Date? {
    days.ranges.last { $0.first <= day }?.last ?? days.last
  }
}
