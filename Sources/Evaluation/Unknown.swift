import Text

/// A fact that an evaluation read and that the question leaves open; tells choices apart.
enum Unknown: Hashable, LookupKey {
  case tier
  case division(of: Symbol)
  /// Whether the person is in a group that a definition requires, or else in another.
  case membership(of: Symbol)
  case fact(Symbol)
  case relation(StatedRelation)
  /// Whether payment lies in a window of a document of which that is not known for every day.
  case inWindow(Int, document: Int)
  case choice(among: [ClauseReference])

  var lookupNumber: UInt64 {
    switch self {
    case .tier: 0
    case .division(let group): 1 << 32 | group.lookupNumber
    case .fact(let fact): 2 << 32 | fact.lookupNumber
    case .relation(let relation): 4 << 32 | relation.later.lookupNumber
    case .inWindow(let window, let document):
      5 << 32 | UInt64(document) << 16 ^ UInt64(window)
    case .choice(let clauses): 3 << 32 | UInt64(clauses.count)
    case .membership(let group): 6 << 32 | group.lookupNumber
    }
  }

  /// The fact as answers show it.
  var fact: OpenFact {
    switch self {
    case .tier: .tier
    case .division(let group): .division(of: group)
    case .membership(let group): .membership(of: group)
    case .fact(let fact): .fact(fact)
    case .relation(let relation): .relation(relation)
    case .inWindow(let window, let document): .inWindow(window, document: document)
    case .choice: .choice
    }
  }
}

/// Thrown where an evaluation cannot go on without knowing more.
struct Demand: Error {
  var unknown: Unknown
  /// Everything that it could be, in the order in which answers show it.
  var possibilities: [Region]
}

/// What is taken of the open facts on the way to one case, in the order in which they were read.
///
/// A region of numbers stands for all its numbers: no condition tells them apart.
struct Assumptions {
  private(set) var list: [(unknown: Unknown, region: Region)] = []
  private var regions = Lookup<Unknown, Region>()

  subscript(_ unknown: Unknown) -> Region? { regions[unknown] }

  /// Whether what can only hold or not is assumed to; nil where nothing is assumed of it.
  func holds(_ unknown: Unknown) -> Bool? {
    if case .holds(let holds)? = regions[unknown] { return holds }
    return nil
  }

  /// The same and one more.
  func adding(_ unknown: Unknown, _ region: Region) -> Assumptions {
    var more = self
    more.list.append((unknown, region))
    more.regions.update(unknown, to: region)
    return more
  }
}
