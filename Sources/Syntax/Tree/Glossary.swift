import Quantities
public import Text

/// What the names that sources declare stand for: of several names of one thing, which is its own,
/// and which are its words in either surface.
///
/// It is made from declarations alone, before anything is checked. Of two declarations of one name
/// the first counts.
public struct Glossary: Sendable {
  /// Something that is declared.
  public struct Entry: Sendable {
    public enum Kind: Hashable, Sendable {
      case group
      case fact, age, date
      case quantity, money
    }

    public var kind: Kind
    /// Its own name.
    public var name: Symbol
    /// The first of its names in Latin letters: the verb of a day (paid, born).
    public var latin: Symbol?
    /// The second of them: the noun of a day (payment, birth).
    public var latinNoun: Symbol?
    /// The first of its synonyms that is not in Latin letters: the verb of a day (缴费, 出生).
    public var chinese: Symbol?
  }

  private var places = SymbolMap()
  private var entries: ContiguousArray<Entry> = []

  public init() {}

  /// What a name stands for; nil when it was not declared.
  public subscript(_ name: Symbol) -> Entry? { places[name].map { entries[Int($0)] } }

  /// A declared thing's own name, or the name itself.
  public func own(_ name: Symbol) -> Symbol { self[name]?.name ?? name }

  /// `true` iff the values of a quantity are amounts of money, so that 320 and 320元 say the same
  /// where one is due.
  public func isMoney(_ quantity: QuantityReference) -> Bool {
    if case .named(let name) = quantity { return self[name.symbol]?.kind == .money }
    return quantity.isMoney
  }

  /// Takes in what a tree declares, whose names are those of `names`.
  public mutating func add(_ tree: Tree, names: Interner) {
    for statement in tree.statements {
      switch statement.kind {
      case .group(let group): add(.group, group.name, tree.names[group.synonyms], names)
      case .fact(let fact):
        let kind: Entry.Kind =
          switch fact.type {
          case .age: .age
          case .date: .date
          case .months, .count, .oneOf: .fact
          }
        add(kind, fact.name, tree.names[fact.synonyms], names)
      case .quantity(let quantity):
        var kind = Entry.Kind.quantity
        if case .money = quantity.type { kind = .money }
        add(kind, quantity.name, tree.names[quantity.synonyms], names)
      default: break
      }
    }
  }

  private mutating func add(
    _ kind: Entry.Kind, _ name: Name, _ synonyms: ContiguousArray<Name>.SubSequence,
    _ names: Interner
  ) {
    let place: Int
    if let known = places[name.symbol] {
      // A document says more of a group of the vocabulary.
      guard kind == .group, entries[Int(known)].kind == .group else { return }
      place = Int(known)
    } else {
      place = entries.count
      places[name.symbol] = UInt32(place)
      entries.append(Entry(kind: kind, name: name.symbol))
      if names.isLatin(name.symbol) { entries[place].latin = name.symbol }
    }
    for synonym in synonyms {
      if places[synonym.symbol] == nil { places[synonym.symbol] = UInt32(place) }
      if !names.isLatin(synonym.symbol) {
        entries[place].chinese = entries[place].chinese ?? synonym.symbol
      } else if entries[place].latin == nil {
        entries[place].latin = synonym.symbol
      } else if entries[place].latinNoun == nil {
        entries[place].latinNoun = synonym.symbol
      }
    }
  }
}

extension Interner {
  /// `true` iff a name begins with a Latin letter.
  public func isLatin(_ name: Symbol) -> Bool {
    bytes(name).first.map { ($0 | 32) &- 97 < 26 } ?? false
  }
}
