public import Rulebook

/// One document laid out in tables, to work out quantities for very many people.
///
/// It comes to the same outcomes as `Answering` for people of whom everything that matters is
/// known, without explaining them and without following references to other documents. Copies
/// share their tables and have scratch space of their own, so give each thread one.
public struct CompiledRules: Sendable {
  public let rulebook: Rulebook
  let outline: Outline
  var tables: Tables
  var scratch: Scratch
  /// `true` while what holds for everybody is worked out: nothing may be read of a person.
  var isFixing = false

  /// Lays out a sound rulebook (`Rulebook.verify`).
  public init(_ rulebook: Rulebook) { self.init(rulebook, Outline(of: rulebook)) }

  init(_ rulebook: Rulebook, _ outline: Outline) {
    self.rulebook = rulebook
    self.outline = outline
    tables = Tables(rulebook, outline)
    scratch = Scratch(
      groups: rulebook.groups.count,
      answers: rulebook.quantities.count * (rulebook.tiers.count + 2))
    fixValues()
  }

  /// What a quantity comes to for a person, in well under a microsecond for a county's document.
  ///
  /// Where something is read that the world does not say, that is returned; `Answering` finds out
  /// whether it matters. References to other documents are left as they are.
  ///
  /// - Requires: the world was made for this rulebook.
  public mutating func evaluate(_ quantity: QuantityID, _ world: World) -> CompiledOutcome {
    guard Int(quantity.index) < tables.types.count else { return .none(.noClause) }
    if let group = world.openGroup { return .needs(.membership(of: group)) }
    scratch.reset()
    if let need = hold(world, Int(quantity.index)) { return .needs(need) }
    return decide(quantity.index, tier: world.tier, world)
  }

  /// Works out beforehand what hangs on nothing but the tier.
  private mutating func fixValues() {
    let blank = blank
    let width = tables.width
    tables.fixed = ContiguousArray(repeating: nil, count: rulebook.alternatives.count * width)
    tables.answers = ContiguousArray(
      repeating: nil, count: tables.types.count * (tables.tierCount + 2))
    isFixing = true
    for clause in rulebook.clauses {
      for alternative in clause.alternatives {
        for tier in 0..<width
        where rulebook.alternatives[alternative].tiers >> UInt64(tier) & 1 == 1 {
          scratch.reset()
          let outcome = compute(
            alternative, clause.quantity.index,
            tables.tierCount == 0 ? World.open : Int64(tier), blank)
          if case .needs = outcome { continue }
          tables.fixed[alternative * width + tier] = outcome
        }
      }
    }
    for quantity in tables.isPlain.indices where tables.isPlain[quantity] {
      for tier in 0..<width {
        scratch.reset()
        let tier = tables.tierCount == 0 ? World.open : Int64(tier)
        let outcome = decide(UInt32(quantity), tier: tier, blank)
        if case .needs = outcome { continue }
        tables.answers[slot(UInt32(quantity), tier)] = outcome
      }
    }
    isFixing = false
  }
}
