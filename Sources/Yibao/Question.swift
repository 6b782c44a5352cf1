public import Evaluation
public import Quantities
public import Rulebook
public import Text

/// A question about one person under one document.
public struct Question: Hashable, Sendable {
  public var document: Int
  public var person: Person
  public var quantity: QuantityID
  /// The day that it is asked for; nil where nothing hangs on one.
  public var day: Date?
  /// How membership that begins or ends on a day was read.
  public var memberships: [MembershipReading] = []
  /// The age that followed from birth.
  public var age: AgeReading?
}

/// What a reader said, before it is known which document it is about.
public struct Utterance: Hashable, Sendable {
  /// The counties named, in the order said.
  public var regions: [Symbol] = []
  public var year: Int32?
  /// Names of groups, tiers, fact values or declared quantities, in the order said.
  public var names: [Symbol] = []
  /// Kinds of a group that is named beside them: 一类 behind 低保.
  public var kinds: [Kind] = []
  /// The ages and bounds of the age, in the order said: 67岁, 60岁以上.
  public var ages: [Bounds] = []
  /// What is said of days, in the order said.
  public var events: [Event] = []
  /// Days of which it is not said what happened on them, as numbers.
  public var bareDays: [Int64] = []
  /// Events of which no day is said, by the words for them.
  public var dayless: [String] = []
  /// Dates that there are not, as they were said.
  public var impossibleDates: [String] = []
  /// Facts that are numbers of months, in the order said.
  public var months: [Months] = []
  /// Facts that are counts, in the order said.
  public var counts: [Count] = []
  /// Facts that have one of several values and are named before it, in the order said.
  public var choices: [Choice] = []
  /// From when or until when somebody is in the group that was named before, in the order said.
  public var memberships: [Membership] = []
  /// The quantities asked for by standard words, in the order said.
  public var quantities: [StandardQuantity] = []
  /// The days that it is asked for, in the order said; more than one cannot be answered.
  public var daysAsked: [Date] = []
  /// `true` iff it is asked for today, whichever day that is.
  public var asksForToday = false
  /// Words that mean nothing here, each with near words that do.
  public var unknown: [UnknownWord] = []

  /// A word for a kind of some group, and the groups that it can stand for.
  public struct Kind: Hashable, Sendable {
    public var word: String
    public var groups: [Symbol]
  }

  /// `断缴14个月`, `断缴1年以上`: a fact by its own name, and its number of months or the bounds of it;
  /// nil where none can be read.
  public struct Months: Hashable, Sendable {
    public var fact: Symbol
    public var count: Bounds?
  }

  /// The numbers from `lowest` to `highest`, both included; nil is unbounded.
  public struct Bounds: Hashable, Sendable {
    public var lowest: Int64?
    public var highest: Int64?

    /// The bounds as words for an age.
    public var word: String { (lowest ?? highest).map { "\($0)岁" } ?? "" }
  }

  /// `2022-03-10缴费`, `补缴`, `90日内参保`: what is said of when something happened.
  public struct Event: Hashable, Sendable {
    public enum Time: Hashable, Sendable {
      /// Days as their numbers.
      case days(Bounds)
      /// The day that it is asked for.
      case today
      /// In the time in which people ordinarily pay, or later.
      case window(isLate: Bool)
      /// So long after what it is measured from.
      case after(TimeSpan, PeriodLimit)
    }

    /// The fact by its own name; nil for that of payment.
    public var fact: Symbol?
    public var time: Time
  }

  /// `断缴年数3`: a fact by its own name, and its number; nil where none can be read.
  public struct Count: Hashable, Sendable {
    public var fact: Symbol
    public var number: Int64?
  }

  /// `残疾等级三级`: a fact by its own name, and the word for its value; nil where none can be read.
  public struct Choice: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
      case named(Symbol)
      /// None of its values.
      case absent
    }

    public var fact: Symbol
    public var value: Value?
  }

  /// `低保 since 2022-03-01`: a group, and the days between which somebody is in it.
  public struct Membership: Hashable, Sendable {
    public var group: Symbol?
    public var since: Date?
    public var until: Date?
  }

  public struct UnknownWord: Hashable, Sendable {
    public var word: String
    public var near: [String]
  }
}

/// Why a question cannot be put to a document.
public enum QuestionProblem: Error, Hashable, Sendable {
  case unknownWords([Utterance.UnknownWord])
  /// No county is named; these are known.
  case noCounty(known: [String])
  case severalCounties([String])
  /// The county has no document of the year; it has these.
  case noSuchYear(county: String, year: Int32, known: [Int32])
  /// The county's document has errors, so it does not answer.
  case documentRefused(county: String, source: UInt32)
  /// A file cannot be read so far as to tell whose document it is, so it may be the county's.
  case fileUnreadable(county: String, source: UInt32)
  /// The document's rules contradict what it prints, or come to no amount.
  case documentNotSound(title: String, faults: [Diagnostic])
  /// The word is known elsewhere, but the document neither has nor needs it.
  case notOfThisDocument(word: String, title: String, near: [String])
  case twoTiers([String])
  /// A date is said that there is not.
  case impossibleDate(String)
  /// It is not said what happened on the day.
  case bareDay(String)
  /// It is not said on which day something happened.
  case dayMissing(String)
  /// Two days are said for one thing.
  case twoDays(fact: String, String, String)
  /// How many months is not said of the fact.
  case monthsMissing(fact: String)
  /// How often is not said of the fact.
  case countMissing(fact: String)
  /// Which of its values a fact has is not said.
  case choiceMissing(fact: String, first: String, values: String)
  /// From when on is said of no group.
  case membershipOfNothing
  /// The document does not say on which day it counts whether somebody is in the group.
  case membershipDayUnsaid(group: String, title: String)
  /// Membership changed after the day on which it is taken, and the document does not say whether
  /// that counts.
  case laterChangeUnsaid(group: String, day: Date, title: String)
  /// Whether somebody is still in the group hangs on the day that is asked for.
  case membershipNeedsDay(group: String)
  /// How old somebody was hangs on the day on which they paid, which is not one.
  case ageNeedsDay(fact: String)
  case twoQuantities([String])
  /// It is asked for two days at once.
  case twoDaysAsked(Date, Date)
  /// It is asked for today, and nobody said which day that is.
  case todayUnknown
  /// A fact is said to have two values.
  case twoValues(fact: String)
  /// The groups or facts contradict each other.
  case contradiction(String, String)
  /// What is said of the person cannot all be so at once.
  case nobody(String)
  /// What is asked for is in clauses that the tools cannot evaluate yet.
  case notSupportedYet(String)
}
