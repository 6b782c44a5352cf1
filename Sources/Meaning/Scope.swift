public import Quantities
public import Syntax
public import Text

/// What names mean in one document: the shared vocabulary and what the document adds to it.
public struct Scope: Sendable {
  /// What one name stands for; the number indexes the scope's list of that kind.
  public enum Entity: Hashable, Sendable {
    case group(Int)
    case fact(Int)
    case quantity(Int)
    case tier(Int)
  }

  public var groups: [Group] = []
  public var facts: [Fact] = []
  public var quantities: [Quantity] = []
  public var tiers: [Name] = []

  /// Names in broken statements that can have declared them.
  var doubtful: [Symbol] = []

  /// The names of the vocabulary, which all documents share.
  private var shared = SymbolMap()
  /// The names that the document itself declares.
  private var own = SymbolMap()

  /// The names of the quantities that every document has.
  private var reserved: Distinct<Symbol> = []

  /// Makes a scope in which nothing is declared and the `reserved` names cannot be.
  public init(reserving reserved: [Symbol] = []) { self.reserved = Distinct(reserved) }

  /// `true` iff the name stands for a quantity that every document has.
  func isReserved(_ name: Symbol) -> Bool { reserved.contains(name) }

  /// This scope as the vocabulary of documents, which can say more of what it declares.
  public func sealed() -> Scope {
    var scope = self
    scope.shared.add(own)
    scope.own = SymbolMap()
    return scope
  }

  /// What the name stands for; nil when nothing declares it.
  public func entity(_ name: Symbol) -> Entity? {
    (own[name] ?? shared[name]).map { Entity(packed: $0) }
  }

  /// The group that the name stands for.
  public func group(_ name: Symbol) -> Int? {
    if case .group(let group) = entity(name) { return group }
    return nil
  }

  /// The fact that the name stands for.
  public func fact(_ name: Symbol) -> Int? {
    if case .fact(let fact) = entity(name) { return fact }
    return nil
  }

  /// The fact that is the day of payment: the day that lies in the window ordinarily.
  public var paymentFact: Int? {
    facts.firstIndex { if case .window = $0.ordinary { true } else { false } }
  }

  /// The tier that the name stands for.
  public func tier(_ name: Symbol) -> Int? {
    if case .tier(let tier) = entity(name) { return tier }
    return nil
  }

  /// The declared quantity that the name stands for.
  public func quantity(_ name: Symbol) -> Int? {
    if case .quantity(let quantity) = entity(name) { return quantity }
    return nil
  }

  /// All names that stand for something.
  public var declaredNames: [Symbol] { names { _ in true } }

  mutating func declare(_ name: Symbol, as entity: Entity) { own[name] = entity.packed }

  /// The names of every kind of entity that `isWanted` admits, for suggestions.
  func names(where isWanted: (Entity) -> Bool) -> [Symbol] {
    var found: [Symbol] = []
    for name in shared.symbols + own.symbols {
      if let entity = entity(name), isWanted(entity) { found.append(name) }
    }
    return found.sorted { $0.index < $1.index }
  }
}

extension Scope.Entity {
  /// The entity in one number: the kind in the upper two bits.
  fileprivate var packed: UInt32 {
    switch self {
    case .group(let index): UInt32(index)
    case .fact(let index): 1 << 30 | UInt32(index)
    case .quantity(let index): 2 << 30 | UInt32(index)
    case .tier(let index): 3 << 30 | UInt32(index)
    }
  }

  fileprivate init(packed: UInt32) {
    let index = Int(packed & 0x3FFF_FFFF)
    switch packed >> 30 {
    case 0: self = .group(index)
    case 1: self = .fact(index)
    case 2: self = .quantity(index)
    default: self = .tier(index)
    }
  }
}

extension Scope {
  /// A group of people: its names, how it nests, and what defines it.
  public struct Group: Sendable {
    public var name: Name
    public var synonyms: [Symbol] = []
    /// Where it was declared.
    public var place: Place
    public var within: [Int] = []
    public var divisions: [Int] = []
    /// The groups whose members it leaves out, and where the document says so.
    public var excluded: [Exclusion] = []
    /// The place of the first `incl` for each group that this document nests it in.
    public var inclusions: [Exclusion] = []
    public var definition: Definition?
    public var isOrdinary = false
    /// `true` iff the document speaks of it, not only the vocabulary.
    public var isMentioned = false
  }

  /// Another group that a group is nested in or excludes, and the place that says so.
  public struct Exclusion: Sendable {
    public var group: Int
    public var place: Place
  }

  /// The condition that makes a person a member; it stands in the tree of `source`.
  public struct Definition: Sendable {
    public var source: UInt32
    public var condition: Condition.ID
    public var place: Place
    /// The groups that the condition asks about.
    public var groups: [Int] = []
  }

  /// A fact about a person.
  public struct Fact: Sendable {
    public enum Kind: Sendable {
      case age
      case months
      case count
      case date
      case oneOf([Symbol])
    }

    public var name: Name
    public var synonyms: [Symbol]
    public var place: Place
    public var kind: Kind
    public var valueSynonyms: [[Symbol]]
    public var ordinary: Ordinary

    public enum Ordinary: Sendable {
      case open, none, window
      case value(Int)
    }

    /// The type of the fact in a formula; nil when its values are no numbers or days.
    var type: QuantityType? {
      switch kind {
      case .age: .age
      case .months: .months
      case .count: .count
      case .date: .date
      case .oneOf: nil
      }
    }

    /// The value that a name stands for.
    public func value(_ name: Symbol) -> Int? {
      guard case .oneOf(let values) = kind else { return nil }
      if let index = values.firstIndex(of: name) { return index }
      return valueSynonyms.firstIndex { $0.contains(name) }
    }
  }

  /// A quantity that the vocabulary or the document declares.
  public struct Quantity: Sendable {
    public var name: Name
    public var synonyms: [Symbol]
    public var place: Place
    public var type: QuantityType
  }
}
