public import Quantities
public import Rulebook
public import Text

/// What a question says of a person; what it does not say is closed, open or ordinary as the
/// language page, section 4, has it.
public struct Person: Hashable, LookupKey, Sendable {
  /// The groups that are named, by the symbols of their own names (not synonyms), without repeats,
  /// in the order of the symbols.
  public private(set) var groups: [Symbol] = []
  /// The tier chosen; nil when the question does not say.
  public var tier: Symbol?
  /// The facts that are stated, by the symbols of their own names, in the order of the symbols.
  public private(set) var facts: [StatedFact] = []
  /// How days lie to each other of which neither is stated, each once.
  public private(set) var relations: [StatedRelation] = []

  public struct StatedFact: Hashable, Sendable {
    public var fact: Symbol
    public var value: FactValue
  }

  public init() {}

  public init(groups: [Symbol], tier: Symbol? = nil) {
    for group in groups { add(group) }
    self.tier = tier
  }

  public var lookupNumber: UInt64 {
    var number = groups.lookupNumber ^ tier.lookupNumber << 32
    for stated in facts {
      number = number &* 31 ^ stated.fact.lookupNumber << 20 ^ stated.value.lookupNumber
    }
    return number
  }

  /// Names a group; a group named twice is named once.
  public mutating func add(_ group: Symbol) {
    guard !groups.contains(group) else { return }
    groups.append(group)
    groups.sort { $0.index < $1.index }
  }

  /// Takes back that a group was named.
  public mutating func leave(_ group: Symbol) { groups.removeAll { $0 == group } }

  /// States a fact, in place of what was stated of it before.
  public mutating func state(_ fact: Symbol, _ value: FactValue) {
    facts.removeAll { $0.fact == fact }
    facts.append(StatedFact(fact: fact, value: value))
    facts.sort { $0.fact.index < $1.fact.index }
  }

  /// States how two days lie to each other.
  public mutating func state(_ relation: StatedRelation) {
    if !relations.contains(relation) { relations.append(relation) }
  }

  /// The stated value of a fact.
  public func value(of fact: Symbol) -> FactValue? {
    facts.first { $0.fact == fact }?.value
  }
}

/// The value of a fact about a person.
public enum FactValue: Hashable, LookupKey, Sendable {
  case number(Int64)
  /// One of the values that the fact declares, by its own name.
  case value(Symbol)
  /// None of the values: no disability grade.
  case none
  /// A number that is only known to lie between bounds, both included; nil is unbounded.
  case between(Int64?, Int64?)
  /// A day in a window in which the person ordinarily pays, or in one for late payers.
  case window(isLate: Bool)

  public var lookupNumber: UInt64 {
    switch self {
    case .number(let number): number.lookupNumber
    case .value(let name): 1 << 40 | name.lookupNumber
    case .none: 1 << 41
    case .between(let lowest, let highest):
      1 << 42 | (lowest ?? 0).lookupNumber ^ (highest ?? 0).lookupNumber << 20
    case .window(let isLate): 1 << 43 | (isLate ? 1 : 0)
    }
  }

  /// Numbers between bounds, which may leave one only.
  public static func numbers(_ lowest: Int64?, _ highest: Int64?) -> FactValue {
    if let lowest, lowest == highest { return .number(lowest) }
    return .between(lowest, highest)
  }
}

/// How two days that are facts lie to each other, by the facts' own names.
public struct StatedRelation: Hashable, Sendable {
  public var later: Symbol
  public var earlier: Symbol
  public var reckoning: Rulebook.Reckoning
  public var limit: PeriodLimit

  public init(
    later: Symbol, earlier: Symbol, reckoning: Rulebook.Reckoning, limit: PeriodLimit
  ) {
    self.later = later
    self.earlier = earlier
    self.reckoning = reckoning
    self.limit = limit
  }
}
