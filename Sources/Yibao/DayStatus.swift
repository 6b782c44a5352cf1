public import Evaluation
public import Quantities
import Rulebook
import Text

/// How a person stands on one day: whether they can pay, and whether they are covered.
public struct DayStatus: Sendable {
  public enum Payment: Sendable {
    case open(TimeLine.Entry)
    case late(TimeLine.Entry)
    /// Suspended, and when it is taken again.
    case closed(TimeLine.Entry, next: DayRange?)
    /// Not on that day, but from a later one on, which is one of these.
    case notYet(DayRange)
    /// It was last taken on a day before, one of these.
    case over(DayRange)
    /// On a day on which the document says only roughly whether payment is taken.
    case perhaps(TimeLine.Entry)
    /// The windows ended on a day before, one of these, and the document does not say until when, or whether, late
    /// payment is taken.
    case past(DayRange)
    /// The document does not say, or it hangs on what the question leaves open.
    case unclear([TimeLine.Remark])
  }

  public enum Cover: Sendable {
    case notYet(TimeLine.Entry)
    case given(TimeLine.Entry)
    /// On a day on which the document says only roughly whether cover is given.
    case perhaps(TimeLine.Entry)
    case over(TimeLine.Entry)
    /// The person is born only on a day after.
    case unborn(Date)
    /// It would begin before the person was born: the document does not say from when they are covered.
    case sinceBeforeBirth(TimeLine.Entry, birth: Date)
    case unclear([TimeLine.Remark])
  }

  public var day: Date
  public var payment: Payment
  public var cover: Cover
  /// What was taken to be as it ordinarily is, for nothing else was said of the person's cover.
  public var ordinary: [Person.StatedFact]
  /// The county's other documents that take payment on that day.
  public var others: [Int]
}

extension Inquiry {
  /// How the person of a question stands on the day that it is asked for; nil without a day.
  public mutating func dayStatus(of question: Question) throws(QuestionProblem) -> DayStatus? {
    guard let day = question.day else { return nil }
    let row = workspace.timeLineRow(for: question.person, in: question.document, &self)
    if let problem = row.problem { throw problem }
    var start = question
    start.quantity = QuantityID(.coverStart)
    return DayStatus(
      day: day, payment: row.payment(on: day),
      cover: row.cover(on: day, born: workspace.birth(of: question)),
      ordinary: try reply(to: start).ordinary,
      others: workspace.documents(takingPaymentOn: day, besides: question.document))
  }
}

/// Stated days of payment on none of which the document says that payment is taken for certain.
public struct MissedPayment: Sendable {
  /// nil where it is only said that payment was late.
  public var days: DayRange?
  public var payment: DayStatus.Payment
}

extension Inquiry {
  /// The days on which the person of a question is said to have paid, if payment is not taken then or
  /// only perhaps.
  public mutating func missedPayment(
    of question: Question
  ) throws(QuestionProblem) -> MissedPayment? {
    let rulebook = workspace.library.rulebooks[question.document]
    guard let fact = rulebook.facts.first(where: { $0.ordinary == .window })?.name,
      let paid = question.person.value(of: fact)
    else { return nil }
    if paid == .window(isLate: true) { return try missedLatePayment(of: question) }
    guard case (let lowest?, let highest?) = paid.bounds,
      let day = Date(number: lowest), let last = Date(number: highest),
      let days = try? DayRange(day, last)
    else { return nil }
    let row = workspace.timeLineRow(for: question.person, in: question.document, &self)
    if let problem = row.problem { throw problem }
    // Where the document has no window from birth, but says something of those who pay so soon after,
    // it does not say that they cannot.
    if !row.isFromEvent, rulebook.speaksOf(payment: lowest, of: question.person) { return nil }
    let payment = row.payment(on: day)
    if case .perhaps = payment, days.count == 1 {
      return MissedPayment(days: days, payment: payment)
    }
    // Of several days one on which payment is taken will do.
    guard row.days(.open).union(row.days(.late)).intersection(Days(days)).isEmpty else {
      return nil
    }
    switch payment {
    case .closed, .notYet, .over, .past: return MissedPayment(days: days, payment: payment)
    case .open, .late, .perhaps, .unclear: return nil
    }
  }
}

extension Inquiry {
  /// What the document says of late payment, if it does not say when that is taken.
  private mutating func missedLatePayment(
    of question: Question
  ) throws(QuestionProblem) -> MissedPayment? {
    let row = workspace.timeLineRow(for: question.person, in: question.document, &self)
    if let problem = row.problem { throw problem }
    guard row.days(.late).isEmpty, let next = row.days(.open).last?.adding(days: 1) else {
      return nil
    }
    let payment = row.payment(on: next)
    switch payment {
    case .over, .past: return MissedPayment(days: nil, payment: payment)
    case .open, .late, .closed, .notYet, .perhaps, .unclear: return nil
    }
  }
}

extension TimeLine.Row {
  /// The days of a window until the last day to pay.
  private func untilDeadline(_ entry: TimeLine.Entry) -> TimeLine.Entry {
    var entry = entry
    if let deadline, let range = try? DayRange(entry.range.first, deadline),
      deadline < entry.range.last
    {
      entry.range = range
      entry.certain = entry.certain?.intersection(range)
    }
    return entry
  }

  fileprivate func payment(on day: Date) -> DayStatus.Payment {
    let (open, late) = (days(.open), days(.late))
    let taking = entries.filter { entry in
      entry.days.contains(day) && (entry.kind == .open ? open : late).contains(day)
        && (entry.kind == .open || entry.kind == .late)
    }
    let isPerhapsClosed = daysPerhaps(.closed).contains(day)
    if let entry = taking.first(where: { $0.certainDays.contains(day) && !isPerhapsClosed }) {
      return entry.kind == .open ? .open(untilDeadline(entry)) : .late(untilDeadline(entry))
    }
    if let entry = taking.first {
      let closure = entries.first { $0.kind == .closed && $0.days.contains(day) }
      return .perhaps(entry.certainDays.contains(day) ? closure ?? entry : entry)
    }
    let stated = entries.first { $0.kind == .deadline }
    if let stated, stated.range.last < day { return .over(stated.range) }
    let all = open.union(late)
    let next = all.ranges.first { $0.first > day }.map { bound($0.first, isLast: false) }
    if let closure = entries.first(where: { $0.kind == .closed && $0.range.contains(day) }) {
      return .closed(closure, next: next)
    }
    // The last day to pay is that of any payment: until then people pay late.
    if let stated, let range = late.ranges.first(where: { $0.contains(day) }) {
      var entry = stated
      (entry.kind, entry.range) = (.late, range)
      entry.certain =
        stated.range.count == 1 ? range : try? DayRange(range.first, stated.range.first)
      return entry.certainDays.contains(day) ? .late(entry) : .perhaps(entry)
    }
    if let next { return .notYet(next) }
    let isEndStated = entries.contains { $0.kind == .deadline || $0.kind == .late }
    if let last = all.last.map({ bound($0, isLast: true) }) {
      return isEndStated ? .over(last) : .past(last)
    }
    return .unclear(remarks.filter { !$0.isAboutCover })
  }

  /// All that the first day of payment, or the last, can be.
  private func bound(_ day: Date, isLast: Bool) -> DayRange {
    let rough = entries.first { entry in
      (entry.kind == .open || entry.kind == .late) && entry.isRough
        && (isLast ? entry.range.last : entry.range.first) == day
    }
    return (isLast ? rough?.bounds.last : rough?.bounds.first) ?? DayRange(day)
  }

  fileprivate func cover(on day: Date, born: Date?) -> DayStatus.Cover {
    if let born, day < born { return .unborn(born) }
    guard let cover = entries.first(where: { $0.kind == .cover }) else {
      return .unclear(remarks.filter { $0.isAboutCover })
    }
    if let born, cover.range.first < born, cover.range.contains(day) {
      return .sinceBeforeBirth(cover, birth: born)
    }
    if cover.range.contains(day) {
      return cover.certain?.contains(day) ?? false ? .given(cover) : .perhaps(cover)
    }
    return day < cover.range.first ? .notYet(cover) : .over(cover)
  }
}

extension Workspace {
  /// The other documents of a document's county that take payment on a day.
  fileprivate func documents(takingPaymentOn day: Date, besides document: Int) -> [Int] {
    documents(of: library.rulebooks[document].document.region, takingPaymentOn: day)
      .filter { $0 != document }
  }

  /// The documents of a county that take payment on a day.
  func documents(of region: Symbol, takingPaymentOn day: Date) -> [Int] {
    library.rulebooks.indices.filter {
      library.rulebooks[$0].document.region == region && library.rulebooks[$0].takesPayment(on: day)
    }
  }

  /// The document of a county that is meant on a day: the one for its year, else the only one in or
  /// near whose time of payment the day lies, for people pay for a year before it begins; of several
  /// the only one that takes payment then.
  public func document(of region: Symbol, on day: Date) throws(QuestionProblem) -> Int {
    let own = library.rulebooks.indices.filter { library.rulebooks[$0].document.region == region }
    let year = Int32(day.year)
    let isKnown =
      own.contains { library.rulebooks[$0].document.year == year }
      || refused.contains { $0.region == region && $0.year == year }
    if !isKnown {
      let near = own.filter { library.rulebooks[$0].isNearPayment(day) }
      if near.count == 1 { return near[0] }
      let taking = near.filter { library.rulebooks[$0].takesPayment(on: day) }
      if taking.count == 1 { return taking[0] }
    }
    return try document(of: region, year: year)
  }
}

extension Rulebook {
  /// `true` iff a condition asks for payment within a period of another day, and that is met.
  fileprivate func speaksOf(payment day: Int64, of person: Person) -> Bool {
    conditions.contains { condition in
      guard case .relation(let relation) = condition,
        relation.limit == .within || relation.limit == .under,
        case .number(let origin)? = person.value(of: facts[Int(relation.earlier.index)].name)
      else { return false }
      return relation.reckoning.days(relation.limit, of: origin)?.contains(day) ?? false
    }
  }

  /// `true` iff the day lies in the time from a month before the first window to the last day of
  /// payment or the day before the document's year, whichever is later, whether or not payment is
  /// suspended then. Windows of any day are no time of payment.
  fileprivate func isNearPayment(_ day: Date) -> Bool {
    let year = Int(document.year)
    var (first, last) = (Date.last, Date(year: year, month: 1, day: 1)?.adding(days: -1) ?? .first)
    for window in windows where window.kind != .closed && !window.isAnyDay {
      if let event = window.event {
        guard let birth = Date(year: year, month: 12, day: 31),
          let end = event.reckoning.period(from: birth)?.last
        else { continue }
        last = max(last, end)
      } else {
        first = min(first, window.range.first.adding(days: -31) ?? .first)
        last = max(last, window.range.last)
      }
    }
    return first <= day && day <= last
  }

  /// `true` iff somebody can pay on the day.
  fileprivate func takesPayment(on day: Date) -> Bool {
    windows.contains { $0.kind != .closed && $0.event == nil && $0.days.contains(day) }
  }
}
