import Evaluation
import Quantities
import Rulebook
import Text

/// Looks at plain clauses by the compiled evaluator, so that a hundred thousand of them are checked
/// in a moment; what is not as it should be is left to the explaining one.
struct PlainExaminer {
  private var rules: CompiledRules
  private var world: World
  private let blank: World

  init(_ rules: CompiledRules) {
    self.rules = rules
    blank = rules.blank
    world = blank
  }

  /// What a plain clause comes to for people who are in one group, or in none, and meet what is
  /// demanded.
  struct Amounts {
    /// What is left to pay; nil where the clause has no say in it.
    var owed: Int64?
    var value: Int64
    /// What the clause would come to without its bounds; nil where it has none.
    var unlimited: Rational?
  }

  /// The amounts of a clause for a tier; nil where it takes an explanation to tell.
  mutating func amounts(
    _ id: ClauseID, _ place: Int, group: GroupID?, tier: Int?, way: [Examiner.Demand]
  ) -> Amounts? {
    let quantity = rules.rulebook.clauses[Int(id.index)].quantity
    let alternative = rules.rulebook.alternatives[place]
    world.reset(to: blank)
    if let group { world.name(group) }
    world.choose(tier: tier)
    for demand in way {
      guard case .fact(let fact, .number(let number)) = demand else { return nil }
      world.state(fact, number)
    }
    // Where another clause has a say, the outcome is not the clause's own.
    guard rules.decides(id, world) else { return nil }
    guard case .number(let value, _) = rules.evaluate(quantity, world) else { return nil }
    var amounts = Amounts(value: value)
    if alternative.minimum != nil || alternative.maximum != nil {
      guard let number = rules.unlimited(place, quantity, world) else { return nil }
      amounts.unlimited = number
    }
    guard Examiner.isContribution(quantity) else { return amounts }
    guard case .number(let owed, _) = rules.evaluate(QuantityID(.owed), world) else { return nil }
    amounts.owed = owed
    return amounts
  }
}

extension PlainExaminer {
  /// `true` iff somebody named to be in the group has the facts that are ordinary, as far as the
  /// group itself has a say in it.
  func isOrdinarily(in group: GroupID) -> Bool {
    rules.rulebook.groups[Int(group.index)].definition == nil
  }

  /// Whether clauses disagree about a quantity for somebody in both groups; nil where it takes an
  /// explanation to tell.
  mutating func disagree(_ one: GroupID, _ other: GroupID, on quantity: QuantityID) -> Bool? {
    guard isOrdinarily(in: one), isOrdinarily(in: other) else { return nil }
    world.reset(to: blank)
    world.name(one)
    world.name(other)
    let tiers: [Int?] =
      rules.rulebook.tiers.isEmpty ? [nil] : rules.rulebook.tiers.indices.map { $0 }
    for tier in tiers {
      world.choose(tier: tier)
      switch rules.evaluate(quantity, world) {
      case .conflict: return true
      // What another document says is looked up only where it is explained.
      case .needs, .elsewhere, .partial: return nil
      // Periods from a day that is open can differ.
      case .failure(.needsFact): return nil
      default: break
      }
    }
    return false
  }
}

extension Examiner {
  /// Holds a plain clause's printed amounts against what it comes to; `true` iff all is well and
  /// nothing needs to be told.
  ///
  /// A clause is plain when it alone speaks of its one group, or of people without a group, and its
  /// quantity, so that it decides.
  mutating func isPlainlyWell(_ id: ClauseID, _ clause: Rulebook.Clause) -> Bool {
    let subjects = subjects(of: clause)
    guard subjects.count == 1, clause.condition == nil || onlyConditionsAsk,
      isAlone(id, clause, for: subjects[0])
    else { return false }
    let ways = clause.condition.map { self.ways(to: $0) } ?? [[]]
    let tiers: [Int?] = rulebook.tiers.isEmpty ? [nil] : rulebook.tiers.indices.map { $0 }
    for way in ways {
      for tier in tiers {
        guard isPlainlyWell(id, clause, group: subjects[0], tier: tier, way: way) else {
          return false
        }
      }
    }
    return true
  }

  /// `true` iff no other clause speaks of the same quantity for the people named, and nothing but
  /// their being named makes them members of the group.
  private func isAlone(_ id: ClauseID, _ clause: Rulebook.Clause, for group: GroupID?) -> Bool {
    guard let group else { return rulebook.index.base[Int(clause.quantity.index)] == [id] }
    let rules = rulebook.groups[Int(group.index)]
    guard rules.divisions.isEmpty, rules.definition == nil else { return false }
    return rulebook.clauses(about: group).allSatisfy {
      $0 == id || rulebook.clauses[Int($0.index)].quantity != clause.quantity
    }
  }

  private mutating func isPlainlyWell(
    _ id: ClauseID, _ clause: Rulebook.Clause, group: GroupID?, tier: Int?, way: [Demand]
  ) -> Bool {
    let bit: UInt64 = tier.map { 1 << UInt64($0) } ?? .max
    let place = clause.alternatives.first { rulebook.alternatives[$0].tiers & bit != 0 }
    guard let place else { return true }
    let covering = rulebook.alternatives[place]
    guard let amounts = plain.amounts(id, place, group: group, tier: tier, way: way),
      amounts.value >= 0, boundIsUsed(covering, clause, amounts)
    else { return false }
    for index in publications(of: id) {
      let publication = rulebook.publications[index]
      guard publication.tiers & bit & covering.tiers != 0 else { continue }
      let amount = publication.kind == .owed ? amounts.owed : amounts.value
      guard let amount, !(clause.isRemainder && publication.kind == .value),
        publication.amount == Rational(amount)
      else { return false }
      give(.agrees, to: index)
    }
    return true
  }

  /// `true` iff the alternative has no bound, or one that changes what it comes to.
  private func boundIsUsed(
    _ alternative: Rulebook.Alternative, _ clause: Rulebook.Clause, _ amounts: PlainExaminer.Amounts
  ) -> Bool {
    guard let unlimited = amounts.unlimited else { return true }
    // A bound for everybody can be used for people in some group only.
    guard clause.scope == .groups else { return false }
    // A rounding changes the value, too, and two bounds are held against each other.
    guard alternative.minimum == nil || alternative.maximum == nil, alternative.rounding == nil,
      !clause.isRemainder
    else { return false }
    return unlimited != Rational(amounts.value)
  }
}
