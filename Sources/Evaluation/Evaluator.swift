import Rulebook
import Text

/// One evaluation for one person under assumptions about what the question leaves open.
///
/// It throws a `Demand` where it reads an open fact that nothing is assumed of.
struct Evaluator {
  let library: Library
  let outlines: [Outline]
  let question: Question
  let assumptions: Assumptions
  /// For each document the groups that the person holds in it.
  private var memberships = Lookup<Int, Membership?>()
  /// What was decided before, so that no quantity is worked out twice.
  private var decided = Lookup<Asked, Step>()
  /// Which clauses count for a quantity, as far as it was found out.
  var rulings = Lookup<Asked, Ruling>()
  /// The quantities that are being decided, outermost first.
  private var asked: [Asked] = []
  /// The facts that were read and taken to be as they ordinarily are.
  var taken: Set<Symbol> = []
  /// For each document whose windows count for the person, once that was found out.
  var windowShares = Lookup<Int, WindowShares>()
  /// What the windows of the person disagree about, in the condition that was looked at last.
  var doubt: Conflict?
  /// How deep quantities and formulas nest here, as `Rulebook.depthLimit` counts it.
  var depth = 0

  /// A quantity of a document, for the person's own tier or another.
  struct Asked: LookupKey {
    var quantity: QuantityID
    var document: Int
    var tier: Symbol?

    var lookupNumber: UInt64 {
      (document.lookupNumber << 20 ^ quantity.lookupNumber) << 20 ^ tier.lookupNumber
    }
  }

  init(
    library: Library, outlines: [Outline], question: Question, assumptions: Assumptions
  ) {
    self.library = library
    self.outlines = outlines
    self.question = question
    self.assumptions = assumptions
  }

  /// Decides a quantity, or repeats what was decided; the step is of the kind `quantity`.
  mutating func decide(_ asked: Asked) throws(Demand) -> Step {
    if let step = decided[asked] { return step }
    let kind = Step.Kind.quantity(document: asked.document, asked.quantity)
    if let start = self.asked.firstIndex(of: asked) {
      let circle = self.asked[start...].compactMap { number(of: $0.document) }
      return Step(kind, result: .failure(.circularReference(circle)))
    }
    if depth + Rulebook.quantityDepth > Rulebook.depthLimit {
      return Step(kind, result: .failure(.nestedTooDeeply))
    }
    if Int(asked.quantity.index) >= rulebook(asked.document).quantities.count {
      return Step(kind, result: .none(.noClause))
    }
    self.asked.append(asked)
    depth += Rulebook.quantityDepth
    defer {
      self.asked.removeLast()
      depth -= Rulebook.quantityDepth
    }
    let step: Step =
      switch StandardQuantity(rawValue: Int(asked.quantity.index)) {
      case .owed: try decideOwed(asked)
      case .funding: try decideFunding(asked)
      default: try decideByClauses(asked)
      }
    decided.update(asked, to: step)
    return step
  }

  /// Makes sure that it is known of the groups which a definition leaves open who is in them.
  func readOpenGroups() throws(Demand) {
    for group in question.openGroups {
      let unknown = Unknown.membership(of: group)
      guard assumptions[unknown] == nil else { continue }
      throw Demand(unknown: unknown, possibilities: [.holds(true), .holds(false)])
    }
  }

  /// Decides any quantity that is not derived from others.
  private mutating func decideByClauses(_ asked: Asked) throws(Demand) -> Step {
    let ruling = try ruling(on: asked)
    return ruling.step(for: asked, try settle(ruling, asked))
  }

  func rulebook(_ document: Int) -> Rulebook { library.rulebooks[document] }

  private func number(of document: Int) -> Symbol? { rulebook(document).document.number }

  /// Hands out a document's membership; `put` takes it back.
  mutating func takeMembership(_ document: Int) -> Membership {
    if let membership = memberships[document, default: nil].take() { return membership }
    return question.membership(in: rulebook(document), outlines[document])
  }

  mutating func put(_ membership: Membership, _ document: Int) {
    memberships.update(document, to: membership)
  }
}
