import Evaluation
import Quantities
import Rulebook
import Text

extension Workspace {
  /// States what an utterance says of days; how one day lies to another comes last, for the other
  /// one may be known.
  func state(
    _ utterance: Utterance, of person: inout Person, in document: Int
  ) throws(QuestionProblem) {
    if let date = utterance.impossibleDates.first { throw .impossibleDate(date) }
    if let word = utterance.dayless.first { throw .dayMissing(word) }
    if let day = utterance.bareDays.first {
      throw .bareDay(Rulebook.Fact.Kind.date.text(day))
    }
    let rulebook = library.rulebooks[document]
    let payment = rulebook.facts.first { $0.ordinary == .window }?.name
    var timings: [(fact: Symbol, isLate: Bool)] = []
    for event in utterance.events {
      guard let name = event.fact ?? payment else {
        throw .notOfThisDocument(word: "", title: title(of: document), near: [])
      }
      switch event.time {
      case .days(let bounds):
        if let lowest = bounds.lowest, let highest = bounds.highest, highest < lowest {
          throw .twoValues(fact: text(name))
        }
        try state(name, .numbers(bounds.lowest, bounds.highest), of: &person)
      case .today:
        guard let day = try utterance.dayAsked() else { throw .todayUnknown }
        try state(name, .number(Int64(day.dayNumber)), of: &person)
      case .window(let isLate):
        timings.append((name, isLate))
        try state(name, .window(isLate: isLate), of: &person)
      case .after: break
      }
    }
    for event in utterance.events {
      guard case .after(let span, let limit) = event.time, let name = event.fact else { continue }
      try state(name, span, limit, of: &person, in: document)
    }
    for timing in timings {
      try require(isLate: timing.isLate, of: timing.fact, person, in: document)
    }
  }

  /// States a fact beside what is stated of it already; both must be able to hold.
  private func state(
    _ fact: Symbol, _ value: FactValue, of person: inout Person
  ) throws(QuestionProblem) {
    guard let known = person.value(of: fact), known != value else {
      return person.state(fact, value)
    }
    switch (known, value) {
    case (.number(let one), .number(let other)):
      throw .twoDays(
        fact: text(fact), Rulebook.Fact.Kind.date.text(one), Rulebook.Fact.Kind.date.text(other))
    case (.window, .window): throw .twoValues(fact: text(fact))
    // That it was late says no more than the day itself; that it is not another is seen to at the end.
    case (.window, _): person.state(fact, value)
    case (_, .window): break
    default:
      let (one, other) = (known.bounds, value.bounds)
      let lowest = [one.lowest, other.lowest].compactMap { $0 }.max()
      let highest = [one.highest, other.highest].compactMap { $0 }.min()
      if let lowest, let highest, highest < lowest { throw .twoValues(fact: text(fact)) }
      person.state(fact, .numbers(lowest, highest))
    }
  }

  /// States that a day lies so long after the one from which the document measures it.
  private func state(
    _ fact: Symbol, _ span: TimeSpan, _ limit: PeriodLimit, of person: inout Person,
    in document: Int
  ) throws(QuestionProblem) {
    let rulebook = library.rulebooks[document]
    guard let measured = rulebook.relation(measuring: fact) else {
      throw .notOfThisDocument(
        word: limit == .within ? "\(span.chinese)内" : span.chinese, title: title(of: document),
        near: [])
    }
    let reckoning = Rulebook.Reckoning(span: span, reading: measured.reckoning.reading)
    let earlier = rulebook.facts[Int(measured.earlier.index)].name
    guard case .number(let day)? = person.value(of: earlier) else {
      return person.state(
        StatedRelation(later: fact, earlier: earlier, reckoning: reckoning, limit: limit))
    }
    guard let days = reckoning.days(limit, of: day) else { throw .twoValues(fact: text(fact)) }
    let end = days.upperBound == Rulebook.Fact.Kind.date.numbers?.upperBound ? nil : days.upperBound
    try state(fact, .numbers(days.lowerBound, end), of: &person)
  }
}

extension Rulebook {
  /// The first condition or window that measures how long after another day the one of a fact lies.
  fileprivate func relation(measuring fact: Symbol) -> DayRelation? {
    func isMeasured(_ relation: DayRelation) -> Bool {
      facts[Int(relation.later.index)].name == fact
    }
    for case .relation(let relation) in conditions where isMeasured(relation) { return relation }
    return windows.compactMap { $0.event }.first(where: isMeasured)
  }
}

extension FactValue {
  /// The lowest and the highest number that it can be, as far as it is bounded.
  var bounds: (lowest: Int64?, highest: Int64?) {
    switch self {
    case .number(let number): (number, number)
    case .between(let lowest, let highest): (lowest, highest)
    case .value, .none, .window: (nil, nil)
    }
  }
}
