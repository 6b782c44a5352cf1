import Evaluation
public import Quantities
import Rulebook
public import Text

/// An age that follows from birth, and the day on which it was taken.
public struct AgeReading: Hashable, Sendable {
  public var fact: Symbol
  public var years: Int64
  /// The fact that is the day of birth, and that day.
  public var birth: Symbol
  public var born: Date
  public var day: Date
}

extension Workspace {
  /// States the age that follows from a stated birth on the day that is asked for, or else on the
  /// stated day of payment; an age that is stated beside it must be that one.
  ///
  /// Without such a day an age that is not stated stays open.
  func settleAge(of question: inout Question) throws(QuestionProblem) {
    let rulebook = library.rulebooks[question.document]
    guard let age = rulebook.facts.first(where: { $0.kind == .age }),
      let birth = rulebook.facts.first(where: { isBirth($0) }),
      let born = question.person.day(of: birth.name)
    else { return }
    let payment = rulebook.facts.first { $0.ordinary == .window }
    guard let day = question.day ?? payment.flatMap({ question.person.day(of: $0.name) }),
      let years = (try? Birth(born).age(on: day)).map({ Int64($0) })
    else { return }
    var person = question.person
    person.state(age.name, .number(years))
    switch question.person.value(of: age.name) {
    case nil:
      // An age that no clause asks for is not worth a word.
      if answering.unusedFacts(of: person, in: question.document).contains(age.name) { return }
    case .number(years)?: break
    case .between(let lowest, let highest)?
    where (lowest ?? 0) <= years && years <= (highest ?? years): break
    default:
      var stated = Person()
      stated.state(age.name, question.person.value(of: age.name) ?? .none)
      throw .contradiction(
        Wording(self, in: .english).facts(stated), "\(text(birth.name)) \(born)（\(day)：\(years)岁）")
    }
    question.person = person
    question.age = AgeReading(
      fact: age.name, years: years, birth: birth.name, born: born, day: day)
  }

  private func isBirth(_ fact: Rulebook.Fact) -> Bool {
    fact.kind == .date && ([fact.name] + fact.synonyms).contains { text($0) == "born" }
  }
}

extension Person {
  /// The day that a fact is stated to be.
  fileprivate func day(of fact: Symbol) -> Date? {
    if case .number(let number)? = value(of: fact) { return Date(number: number) }
    return nil
  }
}
