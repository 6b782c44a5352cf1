public import Quantities
public import Text

extension Rulebook {
  /// A group of people as this document takes it.
  ///
  /// A person is in it who is named so, is in a group nested in it, or meets its definition; and is
  /// not in a group that it excludes. Who is excluded from a group is in none around it by that group,
  /// and does not meet a definition that asks for it.
  public struct Group: Hashable, Sendable {
    public var name: Symbol
    public var synonyms: [Symbol]
    /// The groups that it is directly nested in.
    public var within: [GroupID] = []
    /// The groups of which every member is in exactly one, and whether they are said is open.
    public var divisions: [GroupID] = []
    /// The groups whose members it does not take in, in this document.
    public var excluded: [GroupID] = []
    public var definition: ConditionID?
    /// `true` iff it stands for the people without a group.
    public var isOrdinary = false
    /// `true` iff the document itself speaks of it, not only the vocabulary.
    public var isMentioned = false

    public init(name: Symbol, synonyms: [Symbol]) {
      self.name = name
      self.synonyms = synonyms
    }
  }

  /// A fact about a person that conditions compare and values are computed from: age, disability
  /// grade, the day of payment.
  public struct Fact: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A whole number of zero or more, counted in completed years of life.
      case age
      /// A whole number of zero or more months.
      case months
      /// A whole number of zero or more: the years for which cover lapsed.
      case count
      /// A day, as the number that `Date.dayNumber` is.
      case date
      /// One of the values, at most 64.
      case oneOf([Symbol])

      /// The numbers that its values can be; nil when they are no numbers.
      public var numbers: ClosedRange<Int64>? {
        switch self {
        case .age, .months, .count: 0...Int64.max
        case .date: Int64(Date.first.dayNumber)...Int64(Date.last.dayNumber)
        case .oneOf: nil
        }
      }

      /// `true` iff its values are numbers.
      public var isNumber: Bool { numbers != nil }

      /// The type of its values in a formula; nil when they are none.
      public var type: QuantityType? {
        switch self {
        case .age: .age
        case .months: .months
        case .count: .count
        case .date: .date
        case .oneOf: nil
        }
      }
    }

    /// What it is taken to be when nobody says.
    public enum Ordinary: Hashable, Sendable {
      case open
      /// It has none of its values.
      case none
      case value(Int)
      /// A day that lies in a window in which the person ordinarily pays.
      case window
    }

    public var name: Symbol
    public var synonyms: [Symbol]
    public var kind: Kind
    public var ordinary: Ordinary
    /// For each value its synonyms.
    public var valueSynonyms: [[Symbol]]
    /// `true` iff it is the day of birth, before which nothing is of a person.
    public var isBirth: Bool

    public init(
      name: Symbol, synonyms: [Symbol], kind: Kind, ordinary: Ordinary,
      valueSynonyms: [[Symbol]], isBirth: Bool = false
    ) {
      self.name = name
      self.synonyms = synonyms
      self.kind = kind
      self.ordinary = ordinary
      self.valueSynonyms = valueSynonyms
      self.isBirth = isBirth
    }
  }
}
