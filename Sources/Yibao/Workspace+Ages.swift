import Evaluation
public import Quantities
import Rulebook
public import Text

/// An age that follows from birth, and the days on which it was taken.
public struct AgeReading: Hashable, Sendable {
  public var fact: Symbol
  /// The age on the first of the days.
  public var lowest: Int64
  /// The age on the last of them; nil where they have no end.
  public var highest: Int64?
  /// The fact that is the day of birth, and that day.
  public var birth: Symbol
  public var born: Date
  /// The days on which the person can have paid, or the one that is asked for.
  public var first: Date
  public var last: Date?

  /// The day on which the highest age begins; nil where there is none.
  var turning: Date? { highest.flatMap { try? Birth(born).attaining(Int($0)).date } }
}

extension Workspace {
  /// States the age that follows from a stated birth: on the day of payment, or on all days on which
  /// the person can pay, for what was paid does not change with the day that is asked for; else on that
  /// day. An age that is stated beside it must be one of those.
  ///
  /// - Throws: what tells of a payment before birth, or of a birth after the document's year.
  func settleAge(of question: inout Question) throws(QuestionProblem) {
    let rulebook = library.rulebooks[question.document]
    guard let birth = rulebook.facts.first(where: { $0.isBirth }) else { return }
    let earliest = question.person.value(of: birth.name)?.bounds.lowest
    if let earliest = earliest.flatMap({ Date(number: $0) }),
      earliest.year > Int(rulebook.document.year)
    {
      let person = Wording(self, in: .chinese).name(question.person)
      throw .nobody("\(title(of: question.document)) \(person)")
    }
    guard let born = question.person.day(of: birth.name) else { return }
    let payment = rulebook.facts.first { $0.ordinary == .window }
    let paid = payment.flatMap { question.person.value(of: $0.name) }
    if let last = paid?.bounds.highest, last < Int64(born.dayNumber) {
      throw .nobody(Wording(self, in: .chinese).name(question.person))
    }
    guard let age = rulebook.facts.first(where: { $0.kind == .age }),
      let days = daysOfAge(question, payment, birth, born),
      let lowest = (try? Birth(born).age(on: days.first)).map({ Int64($0) })
    else { return }
    let highest = days.last.flatMap { try? Birth(born).age(on: $0) }.map { Int64($0) }
    if days.last != nil, highest == nil { return }
    try requireOneAge(question, payment, age, lowest, highest)
    var person = question.person
    person.state(age.name, .numbers(lowest, highest))
    switch question.person.value(of: age.name) {
    case nil:
      // An age that no clause asks for is not worth a word.
      if answering.unusedFacts(of: person, in: question.document).contains(age.name) { return }
    case let stated?:
      let (first, last) = stated.bounds
      guard (first ?? 0) <= highest ?? .max, lowest <= last ?? .max else {
        var said = Person()
        said.state(age.name, stated)
        throw .contradiction(
          Wording(self, in: .english).facts(said),
          "\(text(birth.name)) \(born)（\(days.first)：\(lowest)岁）")
      }
      let both = [last, highest].compactMap { $0 }.min()
      person.state(age.name, .numbers(max(first ?? 0, lowest), both))
    }
    question.person = person
    question.age = AgeReading(
      fact: age.name, lowest: lowest, highest: highest, birth: birth.name, born: born,
      first: days.first, last: days.last)
  }

  /// The days on which the age of somebody who was born on a day counts; nil where that is open.
  private func daysOfAge(
    _ question: Question, _ payment: Rulebook.Fact?, _ birth: Rulebook.Fact, _ born: Date
  ) -> (first: Date, last: Date?)? {
    let said = payment.flatMap { question.person.value(of: $0.name) }
    if case .number(let number)? = said, let day = Date(number: number) { return (day, day) }
    let asked = question.day.map { (first: $0, last: Optional($0)) }
    switch said {
    case .between(let first, let last)?:
      let first = max(first.flatMap { Date(number: $0) } ?? born, born)
      return (first, last.flatMap { Date(number: $0) } ?? lastDay(of: question, from: first))
    case .window(let isLate)?: return windowDays(question, isLate: isLate, birth, born) ?? asked
    case nil where payment != nil:
      return windowDays(question, isLate: false, birth, born) ?? asked
    default: return asked
    }
  }

  /// The last day of the document's year, after which nobody pays for it; nil where that is over.
  private func lastDay(of question: Question, from first: Date) -> Date? {
    let year = Int(library.rulebooks[question.document].document.year)
    return Date(year: year, month: 12, day: 31).flatMap { $0 < first ? nil : $0 }
  }

  /// Throws where the days on which somebody can have paid lie on both sides of a birthday that
  /// conditions tell apart: cases would join an age to days on which it is not reached.
  private func requireOneAge(
    _ question: Question, _ payment: Rulebook.Fact?, _ age: Rulebook.Fact, _ lowest: Int64,
    _ highest: Int64?
  ) throws(QuestionProblem) {
    guard let payment, case .between? = question.person.value(of: payment.name) else { return }
    let highest = highest ?? .max
    for case .number(let fact, let first, let last) in library.rulebooks[question.document]
      .conditions
    where library.rulebooks[question.document].facts[Int(fact.index)].name == age.name {
      let begins = first.map { lowest < $0 && $0 <= highest } ?? false
      let ends = last.map { lowest <= $0 && $0 < highest } ?? false
      if begins || ends { throw .ageNeedsDay(fact: text(payment.name)) }
    }
  }

  /// From when to when people pay in the windows or late who were born on a day.
  private func windowDays(
    _ question: Question, isLate: Bool, _ birth: Rulebook.Fact, _ born: Date
  ) -> (first: Date, last: Date?)? {
    let rulebook = library.rulebooks[question.document]
    let payment = Rulebook.PaymentDays(of: rulebook)
    let days = payment.daysToPayOfAnybody(isLate: isLate)
    guard let first = days.first, let last = days.last else { return nil }
    // Who was born after the windows opened need not pay in them where birth tells when to pay.
    let isMeasured = rulebook.measures(from: birth.name)
    guard born <= last, !isMeasured || born <= first else { return nil }
    return (max(first, born), isLate || last == .last ? nil : last)
  }

  /// The stated day of birth of the person of a question.
  func birth(of question: Question) -> Date? {
    let fact = library.rulebooks[question.document].facts.first { $0.isBirth }
    return fact.flatMap { question.person.day(of: $0.name) }
  }
}

extension Rulebook {
  /// `true` iff a condition or a window asks how a day lies to that of a fact.
  fileprivate func measures(from fact: Symbol) -> Bool {
    func isMeasured(_ relation: DayRelation) -> Bool {
      facts[Int(relation.earlier.index)].name == fact
    }
    for case .relation(let relation) in conditions where isMeasured(relation) { return true }
    return windows.compactMap { $0.event }.contains(where: isMeasured)
  }
}

extension Person {
  /// The day that a fact is stated to be.
  func day(of fact: Symbol) -> Date? {
    if case .number(let number)? = value(of: fact) { return Date(number: number) }
    return nil
  }
}
