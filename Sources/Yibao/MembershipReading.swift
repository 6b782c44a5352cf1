public import Quantities
public import Rulebook
public import Text

/// How it was read that somebody is in a group from a day on, or until one.
public struct MembershipReading: Hashable, Sendable {
  public var group: Symbol
  public var since: Date?
  public var until: Date?
  /// `true` iff the person counts as one of the group.
  public var isHeld: Bool
  /// What the document says of the day.
  public var rule: Rulebook.MembershipDay
}

extension Workspace {
  /// Decides for each group of which a question says from when or until when whether the person
  /// counts as one of it; what the document does not say is not guessed.
  func settle(
    _ memberships: [Utterance.Membership], of question: inout Question
  ) throws(QuestionProblem) {
    let rulebook = library.rulebooks[question.document]
    for said in memberships {
      guard let name = said.group, let index = rulebook.group(named: name) else {
        throw .membershipOfNothing
      }
      let group = rulebook.groups[index].name
      guard let rule = rulebook.membershipDay(of: GroupID(index)) else {
        throw .membershipDayUnsaid(group: text(group), title: title(of: question.document))
      }
      let isHeld = try isHeld(said, group, by: rule, question)
      if !isHeld { question.person.leave(group) }
      question.memberships.append(
        MembershipReading(
          group: group, since: said.since, until: said.until, isHeld: isHeld, rule: rule))
    }
  }

  private func isHeld(
    _ said: Utterance.Membership, _ group: Symbol, by rule: Rulebook.MembershipDay,
    _ question: Question
  ) throws(QuestionProblem) -> Bool {
    let lasting = (said.since ?? .first, said.until ?? .last)
    if let day = rule.day {
      let changesLater = lasting.0 > day || said.until.map { $0 >= day } ?? false
      switch rule.laterChangesCount {
      case true?: break
      case false?: return lasting.0 <= day && day <= lasting.1
      case nil where !changesLater: return lasting.0 <= day && day <= lasting.1
      case nil:
        throw .laterChangeUnsaid(
          group: text(group), day: day, title: title(of: question.document))
      }
    }
    // What a person pays does not change after payment: the day that is asked for comes behind it.
    guard let asked = dayPaid(question) ?? question.day else {
      // Whoever had joined before anybody pays and has not left is one of the group on any day.
      guard said.until == nil, lasting.0 <= firstDayOfPayment(of: question) else {
        throw .membershipNeedsDay(group: text(group))
      }
      return true
    }
    return lasting.0 <= asked && asked <= lasting.1
  }

  /// The day on which the person of a question is said to have paid; nil where it is not one day.
  private func dayPaid(_ question: Question) -> Date? {
    let payment = library.rulebooks[question.document].facts.first { $0.ordinary == .window }
    guard case .number(let day)? = payment.flatMap({ question.person.value(of: $0.name) }) else {
      return nil
    }
    return Date(number: day)
  }

  /// The first day on which the person of a question can have paid; the last of the calendar where no
  /// document says when people pay.
  private func firstDayOfPayment(of question: Question) -> Date {
    let rulebook = library.rulebooks[question.document]
    guard let payment = rulebook.facts.first(where: { $0.ordinary == .window }) else {
      return .last
    }
    switch question.person.value(of: payment.name) {
    case .number(let day)?: return Date(number: day) ?? .first
    case .between(let first?, _)?: return Date(number: first) ?? .first
    case .window(let isLate)?: return firstDay(in: rulebook, isLate: isLate)
    case nil: return firstDay(in: rulebook, isLate: false)
    default: return .first
    }
  }

  private func firstDay(in rulebook: Rulebook, isLate: Bool) -> Date {
    Rulebook.PaymentDays(of: rulebook).daysToPayOfAnybody(isLate: isLate).first ?? .last
  }

  /// What a document says of the day on which membership of a person's groups is taken, with the
  /// groups that it is about.
  public func membershipDays(
    of question: Question
  ) -> [(groups: [Symbol], rule: Rulebook.MembershipDay)] {
    let rulebook = library.rulebooks[question.document]
    var found: [(groups: [Symbol], rule: Rulebook.MembershipDay)] = []
    let left = question.memberships.filter { !$0.isHeld }.map { $0.group }
    for name in question.person.groups + left {
      guard let index = rulebook.group(named: name),
        let rule = rulebook.membershipDay(of: GroupID(index))
      else { continue }
      if let known = found.firstIndex(where: { $0.rule == rule }) {
        found[known].groups.append(name)
      } else {
        found.append(([name], rule))
      }
    }
    return found
  }
}
