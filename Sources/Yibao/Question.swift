public import Evaluation
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
  /// Bounds of an age, which are no age: 60岁以上.
  public var ageBounds: [String] = []
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

  /// `断缴14个月`: a fact by its own name, and its number; nil where none can be read.
  public struct Months: Hashable, Sendable {
    public var fact: Symbol
    public var count: Int64?
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
  /// An age is said to lie above or below a number.
  case ageBound(String)
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
