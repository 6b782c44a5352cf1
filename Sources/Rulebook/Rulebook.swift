public import Quantities
public import Text

/// One document in the form that is evaluated: groups, facts, quantities and clauses, resolved and
/// typed, without any trace of the surface it was written in.
///
/// The invariants are stated and checked by `verify()`. Names are symbols of the interner that all
/// documents loaded together share, so a group is the same group in every document.
public struct Rulebook: Sendable {
  public var document: Document
  /// The tiers (档次) that a person can choose among; empty when the document has none. At most 64.
  public var tiers: [Symbol] = []
  public var groups: [Group] = []
  public var facts: [Fact] = []
  public var quantities: [Quantity] = []
  /// In the order of the text; `index` finds those about a group, or about everybody.
  public var clauses: ContiguousArray<Clause> = []
  public var combinations: [Combination] = []
  /// When payment is taken and when it is not, in the order of the text.
  public var windows: [Window] = []
  /// On which day membership of groups is taken, in the order of the text.
  public var membershipDays: [MembershipDay] = []

  // Arenas
  public var formulas: ContiguousArray<Formula> = []
  public var conditions: ContiguousArray<Condition> = []
  public var alternatives: ContiguousArray<Alternative> = []
  public var subjectGroups: ContiguousArray<GroupID> = []

  /// Amounts that the document printed, to be held against what the clauses come to.
  public var publications: ContiguousArray<Publication> = []
  /// Statements that were read but cannot be evaluated yet.
  public var unsupported: [Unsupported] = []
  public var index = Index()

  public init(document: Document) { self.document = document }

  /// What the document is and where its text stands.
  public struct Document: Hashable, Sendable {
    public var region: Symbol
    /// Romanised and official names.
    public var aliases: [Symbol]
    public var year: Int32
    /// The document's own number, for instance 岢政办发〔2021〕67号.
    public var number: Symbol?
    public var issued: Date?
    public var scheme: Symbol
    public var within: [Symbol]
    /// The index of its source among those loaded.
    public var source: UInt32

    public init(
      region: Symbol, aliases: [Symbol], year: Int32, number: Symbol?, issued: Date?,
      scheme: Symbol, within: [Symbol], source: UInt32
    ) {
      self.region = region
      self.aliases = aliases
      self.year = year
      self.number = number
      self.issued = issued
      self.scheme = scheme
      self.within = within
      self.source = source
    }
  }

  /// A statement that cannot be evaluated yet: a benefit.
  public struct Unsupported: Hashable, Sendable {
    /// The keyword that opens it.
    public var keyword: Symbol
    public var citation: Symbol
    public var place: Place

    public init(keyword: Symbol, citation: Symbol, place: Place) {
      self.keyword = keyword
      self.citation = citation
      self.place = place
    }
  }
}

/// Identifies a group in its rulebook.
public struct GroupID: Hashable, Comparable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }

  public static func < (left: GroupID, right: GroupID) -> Bool { left.index < right.index }
}

/// Identifies a fact in its rulebook.
public struct FactID: Hashable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }
}

/// Identifies a quantity in its rulebook; the standard ones come first.
public struct QuantityID: Hashable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }

  public init(_ quantity: StandardQuantity) { index = UInt32(quantity.rawValue) }
}

/// Identifies a clause in its rulebook.
public struct ClauseID: Hashable, Comparable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }

  public static func < (left: ClauseID, right: ClauseID) -> Bool { left.index < right.index }
}

/// Identifies a formula in its rulebook.
public struct FormulaID: Hashable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }
}

/// Identifies a condition in its rulebook.
public struct ConditionID: Hashable, Numbered, Sendable {
  public var index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }
}
