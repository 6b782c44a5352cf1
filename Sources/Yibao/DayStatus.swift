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
    case closed(TimeLine.Entry, next: Date?)
    /// Not on that day, but from a later one on.
    case notYet(Date)
    /// It was last taken on a day before.
    case over(Date)
    /// On a day on which the document says only roughly whether payment is taken.
    case perhaps(TimeLine.Entry)
    /// The document does not say, or it hangs on what the question leaves open.
    case unclear([TimeLine.Remark])
  }

  public enum Cover: Sendable {
    case notYet(TimeLine.Entry)
    case given(TimeLine.Entry)
    /// On a day on which the document says only roughly whether cover is given.
    case perhaps(TimeLine.Entry)
    case over(TimeLine.Entry)
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
      day: day, payment: row.payment(on: day), cover: row.cover(on: day),
      ordinary: try reply(to: start).ordinary,
      others: workspace.documents(takingPaymentOn: day, besides: question.document))
  }
}

/// A stated day of payment on which the document does not say that payment is taken.
public struct MissedPayment: Sendable {
  public var day: Date
  public var payment: DayStatus.Payment
  /// `true` iff the document states until when late payers can pay.
  public var isEndStated: Bool
}

extension Inquiry {
  /// The day on which the person of a question is said to have paid, if payment is not taken then;
  /// nil for those whose time hangs on another day, such as that of birth.
  public mutating func missedPayment(
    of question: Question
  ) throws(QuestionProblem) -> MissedPayment? {
    let facts = workspace.library.rulebooks[question.document].facts.filter { fact in
      fact.kind == .date && question.person.value(of: fact.name) != nil
    }
    guard facts.count == 1, facts[0].ordinary == .window,
      case .number(let number)? = question.person.value(of: facts[0].name),
      let day = Int32(exactly: number).flatMap({ Date(dayNumber: $0) })
    else { return nil }
    let row = workspace.timeLineRow(for: question.person, in: question.document, &self)
    if let problem = row.problem { throw problem }
    let deadline = row.entries.first { $0.kind == .deadline }?.range.last
    let isEndStated = deadline != nil || row.entries.contains { $0.kind == .late }
    if let deadline, day > deadline {
      return MissedPayment(day: day, payment: .over(deadline), isEndStated: true)
    }
    let payment = row.payment(on: day)
    switch payment {
    case .closed, .notYet, .over:
      return MissedPayment(day: day, payment: payment, isEndStated: isEndStated)
    case .open, .late, .perhaps, .unclear: return nil
    }
  }
}

extension TimeLine.Row {
  fileprivate func payment(on day: Date) -> DayStatus.Payment {
    let (open, late) = (days(.open), days(.late))
    let taking = entries.filter { entry in
      entry.days.contains(day) && (entry.kind == .open ? open : late).contains(day)
        && (entry.kind == .open || entry.kind == .late)
    }
    let isPerhapsClosed = daysPerhaps(.closed).contains(day)
    if let entry = taking.first(where: { $0.certainDays.contains(day) && !isPerhapsClosed }) {
      return entry.kind == .open ? .open(entry) : .late(entry)
    }
    if let entry = taking.first {
      let closure = entries.first { $0.kind == .closed && $0.days.contains(day) }
      return .perhaps(entry.certainDays.contains(day) ? closure ?? entry : entry)
    }
    let all = open.union(late)
    let next = all.ranges.first { $0.first > day }?.first
    if let closure = entries.first(where: { $0.kind == .closed && $0.range.contains(day) }) {
      return .closed(closure, next: next)
    }
    if let next { return .notYet(next) }
    if let last = all.last { return .over(last) }
    return .unclear(remarks.filter { !$0.isAboutCover })
  }

  fileprivate func cover(on day: Date) -> DayStatus.Cover {
    guard let cover = entries.first(where: { $0.kind == .cover }) else {
      return .unclear(remarks.filter { $0.isAboutCover })
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
    let region = library.rulebooks[document].document.region
    return library.rulebooks.indices.filter { other in
      other != document && library.rulebooks[other].document.region == region
        && library.rulebooks[other].takesPayment(on: day)
    }
  }

  /// The document of a county that is meant on a day: the one for its year, else the only one that
  /// takes payment then, for people pay for a year before it begins.
  public func document(of region: Symbol, on day: Date) throws(QuestionProblem) -> Int {
    let own = library.rulebooks.indices.filter { library.rulebooks[$0].document.region == region }
    let year = Int32(day.year)
    let isKnown =
      own.contains { library.rulebooks[$0].document.year == year }
      || refused.contains { $0.region == region && $0.year == year }
    let taking = own.filter { library.rulebooks[$0].takesPayment(on: day) }
    if !isKnown, taking.count == 1 { return taking[0] }
    return try document(of: region, year: year)
  }
}

extension Rulebook {
  /// `true` iff somebody can pay on the day.
  fileprivate func takesPayment(on day: Date) -> Bool {
    windows.contains { $0.kind != .closed && $0.event == nil && $0.days.contains(day) }
  }
}
