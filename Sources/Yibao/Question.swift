public import Evaluation
public import Quantities
public import Rulebook
public import Text

/// A question about one person under one document.
public struct Question: Hashable, Sendable {
  public var document: Int
  public var person: Person
  public var quantity: QuantityID
}

/// What a reader said, before it is known which document it is about.
public struct Utterance: Hashable, Sendable {
  /// The counties named, in the order said.
  public var regions: [Symbol] = []
  public var year: Int32?
  /// Names of groups, tiers, fact values or declared quantities, in the order said.
  public var names: [Symbol] = []
  public var age: Int64?
  /// Kinds of a group that is named beside them: 一类 behind 低保.
  public var kinds: [Kind] = []
  /// Bounds of the age: 60岁以上.
  public var ageBounds: [Bounds] = []
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
  /// The quantities asked for by standard words, in the order said.
  public var quantities: [StandardQuantity] = []
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
  }

  /// `2022-03-10缴费`, `补缴`, `90日内参保`: what is said of when something happened.
  public struct Event: Hashable, Sendable {
    public enum Time: Hashable, Sendable {
      /// Days as their numbers.
      case days(Bounds)
      /// In the time in which people ordinarily pay, or later.
      case window(isLate: Bool)
      /// So long after what it is measured from.
      case after(TimeSpan, PeriodLimit)
    }

    /// The fact by its own name; nil for that of payment.
    public var fact: Symbol?
    public var time: Time
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
  case twoQuantities([String])
  /// A fact is said to have two values.
  case twoValues(fact: String)
  /// The groups or facts contradict each other.
  case contradiction(String, String)
  /// What is said of the person cannot all be so at once.
  case nobody(String)
  /// What is asked for is in clauses that the tools cannot evaluate yet.
  case notSupportedYet(String)
}
