import Quantities
import Rulebook
import Text

/// A rulebook laid out so that an evaluation reads it without asking for space.
struct Tables: Sendable {
  var clauses: ContiguousArray<Clause> = []
  var code = ConditionCode()
  /// For each group the clauses about it, and for each quantity those without a group.
  var about = Lists()
  var bases = Lists()
  /// For each group itself and what it lies inside, its divisions, and what it excludes.
  var surroundings = Lists()
  /// For each group those before whose clauses its own go, and itself.
  var precedence = Lists()
  var divisions = Lists()
  var excluded = Lists()
  /// For each group those whose open division can bring it about.
  var dividers = Lists()
  /// For each quantity the groups whose definitions its clauses can hang on, in the order of their
  /// ranks.
  var definitions = Lists()
  /// For each quantity, as bits, the groups whose open division its clauses can hang on.
  private var divided: ContiguousArray<UInt64> = []
  private let groupWords: Int
  /// For each group the first test of its definition.
  var definitionTests: ContiguousArray<Int32> = []
  var ordinary: ContiguousArray<UInt32> = []
  var combinations: ContiguousArray<Rulebook.Combination.Rule> = []
  var combinationGroups = Lists()
  var types: ContiguousArray<QuantityType> = []
  /// For each quantity whether its clauses are the same for everybody.
  var isPlain: ContiguousArray<Bool> = []
  /// For each alternative and tier what it comes to for everybody, if it does.
  var fixed: ContiguousArray<CompiledOutcome?> = []
  /// For each quantity and tier the answer for everybody, if there is one; see `CompiledRules.slot`.
  var answers: ContiguousArray<CompiledOutcome?> = []
  var tierCount: Int

  struct Clause: Sendable {
    var quantity: UInt32
    /// The first test of its condition, or `ConditionCode.isTrue`.
    var condition: Int32
    /// The clause that it replaces, or a negative number.
    var insteadOf: Int64
    var isRemainder: Bool
    var firstAlternative: UInt32
    var endAlternative: UInt32
  }

  /// The number of values kept for each alternative: one for each tier.
  var width: Int { max(1, tierCount) }

  init(_ rulebook: Rulebook, _ outline: Outline) {
    tierCount = rulebook.tiers.count
    groupWords = (rulebook.groups.count + 63) / 64
    layClauses(rulebook, outline)
    layGroups(rulebook, outline)
    let reaches = layDivisions(rulebook, outline)
    layPreparations(rulebook, outline, reaches)
  }

  private mutating func layClauses(_ rulebook: Rulebook, _ outline: Outline) {
    types = ContiguousArray(rulebook.quantities.map { $0.type })
    isPlain = ContiguousArray(repeating: true, count: types.count)
    for derived in [StandardQuantity.owed, .funding] { isPlain[derived.rawValue] = false }
    clauses.reserveCapacity(rulebook.clauses.count)
    for clause in rulebook.clauses {
      let condition = clause.condition.map {
        code.append($0, in: rulebook, outline.payment)
      }
      clauses.append(
        Clause(
          quantity: clause.quantity.index, condition: condition ?? ConditionCode.isTrue,
          insteadOf: clause.insteadOf.map { Int64($0.index) } ?? -1,
          isRemainder: clause.isRemainder && clause.quantity == QuantityID(.subsidy),
          firstAlternative: UInt32(clause.alternatives.lowerBound),
          endAlternative: UInt32(clause.alternatives.upperBound)))
      if clause.scope == .groups || clause.condition != nil {
        isPlain[Int(clause.quantity.index)] = false
      }
    }
    for base in rulebook.index.base { bases.append(base.map { $0.index }) }
    for combination in rulebook.combinations {
      combinations.append(combination.rule)
      combinationGroups.append(combination.groups.map { $0.index })
    }
  }

  private mutating func layGroups(_ rulebook: Rulebook, _ outline: Outline) {
    for (number, group) in rulebook.groups.enumerated() {
      about.append(rulebook.clauses(about: GroupID(number)).lazy.map { $0.index })
      surroundings.append(outline.nesting.surrounding(GroupID(number)).lazy.map { $0.index })
      precedence.append(outline.precedence.surrounding(GroupID(number)).lazy.map { $0.index })
      divisions.append(group.divisions.lazy.map { $0.index })
      excluded.append(group.excluded.lazy.map { $0.index })
      definitionTests.append(
        group.definition.map { code.append($0, in: rulebook, outline.payment) }
          ?? ConditionCode.isFalse)
    }
    ordinary = ContiguousArray(outline.ordinary.map { $0.index })
  }

  /// What the divisions of a group bring about beyond the group itself.
  private struct Reach {
    var divided: UInt32
    var groups: Distinct<GroupID>
  }

  private mutating func layDivisions(_ rulebook: Rulebook, _ outline: Outline) -> [Reach] {
    var reaches: [Reach] = []
    var dividersOf = Lookup<Int, [UInt32]>()
    for (number, group) in rulebook.groups.enumerated() where !group.divisions.isEmpty {
      var reached: Distinct<GroupID> = []
      for leaf in outline.leaves(of: GroupID(number), in: rulebook) {
        reached.formUnion(outline.nesting.surrounding(leaf))
      }
      reached.subtract(Distinct(outline.nesting.surrounding(GroupID(number))))
      // Groups are gone through in order, so each list is ascending.
      for other in reached { dividersOf[Int(other.index), default: []].append(UInt32(number)) }
      reaches.append(Reach(divided: UInt32(number), groups: reached))
    }
    for number in rulebook.groups.indices { dividers.append(dividersOf[number] ?? []) }
    return reaches
  }

  private mutating func layPreparations(
    _ rulebook: Rulebook, _ outline: Outline, _ reaches: [Reach]
  ) {
    divided = ContiguousArray(repeating: 0, count: types.count * groupWords)
    guard !rulebook.index.defined.isEmpty || !reaches.isEmpty else {
      for _ in types { definitions.append([]) }
      return
    }
    let dependencies = Dependencies(of: rulebook)
    for quantity in types.indices {
      var subjects: Distinct<GroupID> = []
      var looked: [GroupID] = []
      for number in dependencies.clauses(behind: quantity) {
        let clause = rulebook.clauses[number]
        looked += rulebook.subjectGroups[clause.subject]
        subjects.formUnion(rulebook.subjectGroups[clause.subject])
        if let condition = clause.condition { looked += rulebook.groups(in: condition) }
      }
      for group in looked { looked += rulebook.groups[Int(group.index)].excluded }
      var reached: Distinct<GroupID> = []
      definitions.append(
        outline.definitions.behind(looked, in: rulebook, reached: &reached).map { $0.index })
      for reach in reaches where reach.groups.contains(where: subjects.contains) {
        divided[quantity * groupWords + Int(reach.divided >> 6)] |= 1 << UInt64(reach.divided & 63)
      }
    }
  }

  /// `true` iff clauses about the quantity can hang on which division of the group a person is in.
  func hangs(_ quantity: Int, onDivisionOf group: UInt32) -> Bool {
    divided[quantity * groupWords + Int(group >> 6)] >> UInt64(group & 63) & 1 == 1
  }
}
