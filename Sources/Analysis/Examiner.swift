import Evaluation
import Quantities
import Rulebook
import Text

/// Looks at what each clause of a document comes to, for people who are in one of its groups.
struct Examiner {
  let library: Library
  let document: Int
  let rulebook: Rulebook
  let payment: Rulebook.PaymentDays
  let answering: Answering
  var diagnostics: [Diagnostic] = []
  /// Looks at plain clauses quickly.
  var plain: PlainExaminer
  /// For each clause where its published amounts begin; they stand together, in clause order.
  private let firstPublications: ContiguousArray<Int>
  /// For each published amount what became of it; nil while no person's answer was at hand.
  var verdicts: [PublicationVerdict?]
  /// What was reported of a clause, so that it is reported once.
  var reported: Distinct<Report> = []
  /// The bounds of alternatives that were seen, and whether they changed a value.
  var bounds = Lookup<Bound, BoundUse>()
  /// What was looked at so far, in clauses weighed for a person.
  var work = 0
  /// People in one group, or in none, for whom two clauses disagree.
  var alone: [Overlap] = []
  /// How many groups that clauses name are defined by facts: they are open for everybody.
  private let definedSubjects: Int
  /// `true` iff nothing but a clause's own condition reads facts of people in its group.
  let onlyConditionsAsk: Bool

  /// Beyond this the rest of the clauses is not looked at, and that is said.
  static let mostWork = 500_000

  /// What is reported once: of a clause, of one of its alternatives, or of it and another clause.
  struct Report: LookupKey {
    var code: Code
    var clause: ClauseID?
    var alternative: Int?

    var lookupNumber: UInt64 {
      clause.lookupNumber << 20 ^ alternative.lookupNumber
    }
  }

  struct Bound: LookupKey {
    var clause: ClauseID
    var alternative: Int
    var isMinimum: Bool

    var lookupNumber: UInt64 {
      clause.lookupNumber << 32 ^ alternative.lookupNumber << 1 ^ (isMinimum ? 1 : 0)
    }
  }

  struct BoundUse {
    var value: Rational
    var bound: Rational
    var binds: Bool
  }

  init(_ answering: Answering, _ document: Int) {
    library = answering.library
    self.answering = answering
    self.document = document
    rulebook = library.rulebooks[document]
    payment = answering.paymentDays(of: document)
    verdicts = Array(repeating: nil, count: rulebook.publications.count)
    plain = PlainExaminer(answering.compiled(document))
    var firstPublications = ContiguousArray(repeating: 0, count: rulebook.clauses.count + 1)
    for publication in rulebook.publications {
      firstPublications[Int(publication.clause.index) + 1] += 1
    }
    for clause in rulebook.clauses.indices {
      firstPublications[clause + 1] += firstPublications[clause]
    }
    self.firstPublications = firstPublications
    var definedSubjects = 0
    for group in rulebook.index.defined where !rulebook.clauses(about: group).isEmpty {
      definedSubjects += 1
    }
    self.definedSubjects = definedSubjects
    let isConditional = rulebook.clauses.contains { $0.scope != .groups && $0.condition != nil }
    onlyConditionsAsk = definedSubjects == 0 && !isConditional
  }

  /// The published amounts of a clause, as indices of `rulebook.publications`.
  func publications(of clause: ClauseID) -> Range<Int> {
    firstPublications[Int(clause.index)]..<firstPublications[Int(clause.index) + 1]
  }

  /// Answers for people of each clause's groups, in each tier, and looks at how it arose.
  mutating func examineClauses() {
    var seen: Distinct<Situation> = []
    for (index, clause) in rulebook.clauses.enumerated() where clause.scope != .others {
      guard clause.quantity != QuantityID(.funding) else { continue }
      if isPlainlyWell(ClauseID(index), clause) { continue }
      let quantity = telling(clause.quantity)
      for group in subjects(of: clause) {
        for person in people(in: group, meeting: clause.condition) {
          let situation = Situation(quantity: quantity, group: group, person: person)
          guard seen.insert(situation) else { continue }
          work += weight(of: quantity, group)
          guard work < Self.mostWork else {
            reportBounds()
            return diagnostics.append(.notExamined(at: clause.place))
          }
          examine(situation, firstClause: ClauseID(index))
        }
      }
    }
    reportUnchecked()
    reportBounds()
  }

  /// The quantity whose answer shows what becomes of a clause's own: what is left to pay rests on the
  /// standard and the subsidy, so it shows both.
  func telling(_ quantity: QuantityID) -> QuantityID {
    Self.isContribution(quantity) ? QuantityID(.owed) : quantity
  }

  /// `true` iff what is left to pay is made of the quantity.
  static func isContribution(_ quantity: QuantityID) -> Bool {
    quantity == QuantityID(.subsidy) || quantity == QuantityID(.standard)
  }

  /// The groups that a clause names; nil stands for the people without one.
  func subjects(of clause: Rulebook.Clause) -> [GroupID?] {
    clause.scope == .base ? [nil] : rulebook.subjectGroups[clause.subject].map { $0 }
  }

  /// A person whose answer is looked at, because clauses name the group.
  struct Situation: LookupKey {
    var quantity: QuantityID
    var group: GroupID?
    var person: Person

    var lookupNumber: UInt64 {
      person.lookupNumber ^ quantity.lookupNumber << 40 ^ group.lookupNumber
    }
  }

  /// How many clauses and definitions are weighed for somebody in the group.
  func weight(of quantity: QuantityID, _ group: GroupID?) -> Int {
    1 + (group.map { rulebook.clauses(about: $0).count } ?? 0) + definedSubjects
      + rulebook.index.base[Int(quantity.index)].count
  }

  private mutating func examine(_ situation: Situation, firstClause: ClauseID) {
    guard
      let explained = try? answering.explain(
        situation.quantity, in: document, for: situation.person)
    else { return }
    let tier = situation.person.tier.flatMap { rulebook.tiers.firstIndex(of: $0) }
    let tiers: UInt64 = tier.map { 1 << UInt64($0) } ?? .max
    for leaf in explained.leaves {
      let situation = Leaf(
        step: leaf.step, group: situation.group, tiers: tiers,
        who: who(situation.person, leaf.conditions))
      examine(situation)
      if case .failure(let failure) = leaf.step.result {
        report(failure, of: situation, at: firstClause)
      }
    }
  }

  /// How an answer arose for somebody of whom everything that matters is known.
  struct Leaf {
    var step: Step
    var group: GroupID?
    /// The person's tier as a bit; all ones when it is not known.
    var tiers: UInt64
    var who: Message
  }

  /// What a clause's value is used for on the way to an answer.
  enum Role {
    case decides
    /// The document adds it to others.
    case isAdded
    /// A rule picks another one.
    case losesOut
  }

  private mutating func examine(_ leaf: Leaf) {
    var pending = [(step: leaf.step, role: Role.decides)]
    while let (step, role) = pending.popLast() {
      for operand in step.operands {
        pending.append((operand, self.role(of: operand, in: step, role)))
      }
      guard step.kind == .clause, let reference = step.clause, reference.document == document else {
        continue
      }
      noteBounds(in: step, of: reference.clause, tiers: leaf.tiers)
      reportNegative(step, of: reference.clause, leaf)
      reportMissing(in: step, of: reference.clause, leaf)
      guard isAbout(reference.clause, leaf.group) else { continue }
      for index in publications(of: reference.clause) {
        check(publication: index, of: step, in: leaf, role)
      }
    }
  }

  private func role(of operand: Step, in step: Step, _ role: Role) -> Role {
    guard role == .decides, case .combination(let index) = step.kind else { return role }
    if rulebook.combinations.indices.contains(index), rulebook.combinations[index].rule == .sum {
      return .isAdded
    }
    return operand.clause == step.clause || operand.result == step.result ? .decides : .losesOut
  }

  /// `true` iff the group is one that the clause itself names (or neither names any).
  private func isAbout(_ clause: ClauseID, _ group: GroupID?) -> Bool {
    let clause = rulebook.clauses[Int(clause.index)]
    guard let group else { return clause.scope == .base }
    return rulebook.subjectGroups[clause.subject].contains(group)
  }
}
