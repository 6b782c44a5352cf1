public import Rulebook

/// One document laid out in tables, to work out quantities for very many people.
///
/// It comes to the same outcomes as `Answering` for people of whom everything that matters is
/// known, without explaining them and without following references to other documents. Copies
/// share their tables; each copy has its own scratch space, so give each thread one.
public struct CompiledRules: Sendable {
  public let rulebook: Rulebook
  let outline: Outline
  var code = ConditionCode()
  /// For each clause its condition's first test, or `ConditionCode.isTrue`.
  var conditions: ContiguousArray<Int32> = []
  /// For each quantity what has to be looked at before its clauses.
  var preparations: [Preparation] = []
  /// For each group the groups that it brings with it.
  var surroundings: Lists
  /// For each group those whose open division can bring it about, if any clause looks at it.
  var dividers: Lists
  /// For each alternative and tier what it comes to for everybody, if it does.
  var fixed: ContiguousArray<CompiledOutcome?> = []
  /// For each quantity whether its clauses are the same for everybody.
  var isPlain: ContiguousArray<Bool> = []
  var scratch: Scratch
  /// `true` while what holds for everybody is worked out: nothing may be read of a person.
  var isFixing = false

  /// What has to be looked at before the clauses of a quantity.
  struct Preparation: Sendable {
    /// The groups whose definitions matter, with their first tests, in the order of their ranks.
    var definitions: [(group: UInt32, test: Int32)] = []
    /// The groups whose open division matters.
    var divided: [UInt32] = []
  }

  /// Lists of numbers, one after another in one array.
  struct Lists: Sendable {
    private var starts: ContiguousArray<UInt32> = [0]
    private var items: ContiguousArray<UInt32> = []

    mutating func append(_ list: [UInt32]) {
      items += list
      starts.append(UInt32(items.count))
    }

    subscript(_ index: Int) -> ContiguousArray<UInt32>.SubSequence {
      items[Int(starts[index])..<Int(starts[index + 1])]
    }
  }

  /// Lays out a sound rulebook (`Rulebook.verify`).
  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    let outline = Outline(of: rulebook)
    self.outline = outline
    surroundings = Lists()
    dividers = Lists()
    scratch = Scratch(rulebook)
    for group in rulebook.groups.indices {
      surroundings.append(outline.nesting.surrounding(GroupID(group)).map { $0.index })
    }
    compileConditions()
    prepare()
    fixValues()
  }

  /// The number of values kept for each alternative: one for each tier.
  var width: Int { max(1, rulebook.tiers.count) }

  private mutating func compileConditions() {
    for clause in rulebook.clauses {
      conditions.append(
        clause.condition.map { code.append($0, in: rulebook, ofDefinition: false) }
          ?? ConditionCode.isTrue)
    }
  }

  /// Finds for each quantity the definitions and divisions that its clauses, and those of the
  /// quantities that it is computed from, can hang on.
  private mutating func prepare() {
    var tests: [GroupID: Int32] = [:]
    for group in rulebook.index.defined {
      guard let definition = rulebook.groups[Int(group.index)].definition else { continue }
      tests[group] = code.append(definition, in: rulebook, ofDefinition: true)
    }
    let divided = rulebook.groups.indices.filter { !rulebook.groups[$0].divisions.isEmpty }
    // What the divisions of each bring about beyond the group itself.
    let reaches = divided.map { group in
      var reach: Set<GroupID> = []
      for leaf in outline.leaves(of: GroupID(group), in: rulebook) {
        reach.formUnion(outline.nesting.surrounding(leaf))
      }
      return reach.subtracting(outline.nesting.surrounding(GroupID(group)))
    }
    var dividersOf: [Int: [UInt32]] = [:]
    for (group, reach) in zip(divided, reaches) {
      for other in reach { dividersOf[Int(other.index), default: []].append(UInt32(group)) }
    }
    for group in rulebook.groups.indices { dividers.append(dividersOf[group]?.sorted() ?? []) }
    let clauses = clausesByQuantity()
    for quantity in rulebook.quantities.indices {
      var preparation = Preparation()
      var subjects: Set<GroupID> = []
      var looked: [GroupID] = []
      for clause in self.clauses(behind: quantity, clauses) {
        subjects.formUnion(rulebook.subjectGroups[clause.subject])
        looked += rulebook.subjectGroups[clause.subject]
        if let condition = clause.condition { looked += rulebook.groups(in: condition) }
      }
      looked += looked.flatMap { rulebook.groups[Int($0.index)].excluded }
      var reached: Set<GroupID> = []
      for group in outline.definitions(behind: looked, in: rulebook, reached: &reached) {
        preparation.definitions.append((group.index, tests[group] ?? ConditionCode.isFalse))
      }
      for (group, reach) in zip(divided, reaches) where !reach.isDisjoint(with: subjects) {
        preparation.divided.append(UInt32(group))
      }
      preparations.append(preparation)
    }
  }

  private func clausesByQuantity() -> [[Rulebook.Clause]] {
    var found: [[Rulebook.Clause]] = Array(repeating: [], count: rulebook.quantities.count)
    for clause in rulebook.clauses { found[Int(clause.quantity.index)].append(clause) }
    return found
  }

  /// The clauses of a quantity and of those that it is computed from.
  private func clauses(
    behind quantity: Int, _ clauses: [[Rulebook.Clause]]
  ) -> [Rulebook.Clause] {
    var found: [Rulebook.Clause] = []
    var seen: Set<Int> = []
    var pending = [quantity]
    // A quantity is handled once, so the loop ends.
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      switch StandardQuantity(rawValue: next) {
      case .owed:
        pending += [StandardQuantity.subsidy.rawValue, StandardQuantity.standard.rawValue]
      case .funding: pending.append(StandardQuantity.subsidy.rawValue)
      case .subsidy: pending.append(StandardQuantity.standard.rawValue)
      default: break
      }
      for clause in clauses[next] {
        found.append(clause)
        for alternative in rulebook.alternatives[clause.alternatives] {
          pending += rulebook.quantities(in: alternative).map { Int($0.quantity.index) }
        }
      }
    }
    return found
  }
}
