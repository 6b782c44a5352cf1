public import Evaluation
public import Quantities
import Rulebook
public import Text

/// When people of several documents can pay and are covered, to be drawn side by side.
public struct TimeLine: Sendable {
  /// Days in a row that a document states.
  public struct Entry: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      /// Payment is taken, in the ordinary window and after it.
      case open, late
      /// No payment is taken, although it is a day of a window.
      case closed
      /// The last day for payment of any kind.
      case deadline
      case cover
    }

    public var kind: Kind
    public var range: DayRange
    /// The days of the range that are meant whatever days those are that are known only roughly; nil
    /// where there are none such, for a single day known only roughly.
    public var certain: DayRange?
    /// The days of each month that count; nil is all.
    public var daysOfMonth: DaysOfMonth?
    public var isApproximate: Bool
    /// Where the document says so, each number once.
    public var citation: String
  }

  /// What stands in the place of days.
  public struct Remark: Hashable, Sendable {
    public var isAboutCover: Bool
    public var quantity: String
    /// More than one where it depends on what is open.
    public var outcomes: [Outcome]
  }

  /// What a document says to everybody, or to a group.
  public struct Row: Sendable {
    public var document: Int
    /// The group; nil for everybody.
    public var group: Symbol?
    /// `false` iff only other documents know the group.
    public var isNamed = true
    public var entries: [Entry] = []
    public var remarks: [Remark] = []
    /// `true` iff its window begins with an event, such as birth.
    var isFromEvent = false
    /// Why there is no answer.
    public var problem: QuestionProblem?
    /// What was taken to be as it ordinarily is, for nothing else was said.
    public var ordinary: [Person.StatedFact] = []

    /// The days on which it is closed for certain.
    private var closedDays: Days {
      Days(entries.filter { $0.kind == .closed }.flatMap { $0.certainDays.ranges })
    }

    /// The days of the entries of a kind that are theirs only perhaps.
    public func daysPerhaps(_ kind: Entry.Kind) -> Days {
      let own = entries.filter { $0.kind == kind }
      return days(kind).intersection(written(kind))
        .subtracting(Days(own.flatMap { $0.certainDays.ranges }))
    }

    /// The days of the entries of a kind; for payment those on which it is taken for all that is known.
    public func days(_ kind: Entry.Kind) -> Days {
      switch kind {
      case .open: return paymentDays.ordinary
      case .late: return paymentDays.late
      case .closed, .deadline, .cover: return written(kind)
      }
    }

    /// The days on which payment is taken.
    private var paymentDays: Rulebook.DaysToPay {
      Rulebook.DaysToPay(
        ordinary: written(.open), late: written(.late), closed: closedDays, until: deadline)
    }

    /// The last day to pay; the latest that it can be.
    var deadline: Date? { entries.first { $0.kind == .deadline }?.range.last }

    private func written(_ kind: Entry.Kind) -> Days {
      Days(entries.filter { $0.kind == kind }.flatMap { $0.days.ranges })
    }
  }

  public var documents: [Int]
  public var rows: [Row]

  /// The documents that do not answer because of their own rules, each once.
  public var unsound: [QuestionProblem] {
    var found: [QuestionProblem] = []
    for problem in rows.compactMap({ $0.problem }) {
      if case .documentNotSound = problem, !found.contains(problem) { found.append(problem) }
    }
    return found
  }

  /// What was taken to be as it ordinarily is, each once.
  public var ordinary: [Person.StatedFact] { rows.flatMap { $0.ordinary }.distinct }

  /// The names under which a comparison draws one, the first being its own.
  public static let names = ["时间", "time"]

  /// `true` iff a word asks for a time line.
  public static func isNamed(by word: String) -> Bool { names.contains(word.lowercased()) }
}

extension TimeLine.Entry {
  /// `true` iff it begins or ends on a day that is known only roughly.
  public var isRough: Bool { certain != range }

  /// The days of which the first one is one, and those of which the last one is.
  public var bounds: [DayRange] {
    guard let certain else { return [range] }
    return [(range.first, certain.first), (certain.last, range.last)].compactMap {
      try? DayRange($0.0, $0.1)
    }
  }

  /// Those of its days that are its own for certain, whether or not they are closed elsewhere.
  public var certainDays: Days {
    guard let certain else { return .none }
    return daysOfMonth.map { $0.days(in: certain) } ?? Days(certain)
  }

  /// Its days, whether or not they are closed elsewhere.
  public var days: Days { daysOfMonth.map { $0.days(in: range) } ?? Days(range) }
}
