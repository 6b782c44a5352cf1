import Evaluation
import Quantities
import Rulebook
import Text

/// Looks at what each clause of a document comes to, for people who are in one of its groups.
struct Examiner {
  let library: Library
  let document: Int
  let rulebook: Rulebook
  let answering: Answering
  var diagnostics: [Diagnostic] = []
  /// Looks at plain clauses quickly where there are very many.
  var plain: PlainExaminer?
  /// For each clause where its published amounts begin; they stand together, in clause order.
  private let firstPublications: ContiguousArray<Int>
  /// The published amounts that some person's answer was held against.
  var isChecked: [Bool]
  /// What was reported of a clause, so that it is reported once.
  var reported: Set<Report> = []
  /// The alternatives whose bounds were seen, and whether they changed a value.
  var bounds: [Bound: BoundUse] = [:]

  struct Report: Hashable {
    var code: Code
    var clause: ClauseID?
  }

  struct Bound: Hashable {
    var clause: ClauseID
    var isMinimum: Bool
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
    isChecked = Array(repeating: false, count: rulebook.publications.count)
    plain = PlainExaminer(rulebook)
    var firstPublications = ContiguousArray(repeating: 0, count: rulebook.clauses.count + 1)
    for publication in rulebook.publications {
      firstPublications[Int(publication.clause.index) + 1] += 1
    }
    for clause in rulebook.clauses.indices {
      firstPublications[clause + 1] += firstPublications[clause]
    }
    self.firstPublications = firstPublications
  }

  /// The published amounts of a clause, as indices of `rulebook.publications`.
  func publications(of clause: ClauseID) -> Range<Int> {
    firstPublications[Int(clause.index)]..<firstPublications[Int(clause.index) + 1]
  }

  /// Answers for people of each clause's groups, in each tier, and looks at how it arose.
  mutating func examineClauses() {
    var seen: Set<Situation> = []
    for (index, clause) in rulebook.clauses.enumerated() where clause.scope != .others {
      guard clause.quantity != QuantityID(.funding) else { continue }
      if isPlainlyWell(ClauseID(index), clause) { continue }
      // What is left to pay rests on the standard and the subsidy, so it shows both.
      let isContribution =
        clause.quantity == QuantityID(.subsidy) || clause.quantity == QuantityID(.standard)
      let quantity = isContribution ? QuantityID(.owed) : clause.quantity
      let groups: [GroupID?] =
        clause.scope == .base ? [nil] : rulebook.subjectGroups[clause.subject].map { $0 }
      for group in groups {
        for person in people(in: group, meeting: clause.condition) {
          let situation = Situation(quantity: quantity, group: group, person: person)
          guard seen.insert(situation).inserted else { continue }
          examine(situation, firstClause: ClauseID(index))
        }
      }
    }
    reportUnchecked()
    reportBounds()
  }

  /// A person whose answer is looked at, because clauses name the group.
  struct Situation: Hashable {
    var quantity: QuantityID
    var group: GroupID?
    var person: Person
  }

  private mutating func examine(_ situation: Situation, firstClause: ClauseID) {
    guard
      let explained = try? answering.explain(
        situation.quantity, in: document, for: situation.person)
    else { return }
    let tier = situation.person.tier.flatMap { rulebook.tiers.firstIndex(of: $0) }
    let tiers: UInt64 = tier.map { 1 << UInt64($0) } ?? .max
    for leaf in explained.leaves {
      if case .failure(let failure) = leaf.step.result {
        report(failure, at: firstClause, person: situation.person)
      }
      examine(leaf.step, group: situation.group, tiers: tiers)
    }
  }

  private mutating func examine(_ step: Step, group: GroupID?, tiers: UInt64) {
    var pending = [step]
    while let next = pending.popLast() {
      pending += next.operands
      guard next.kind == .clause, let reference = next.clause, reference.document == document else {
        continue
      }
      noteBounds(in: next, of: reference.clause)
      guard isAbout(reference.clause, group) else { continue }
      for index in publications(of: reference.clause) {
        check(publication: index, of: next, in: step, tiers: tiers)
      }
    }
  }

  /// `true` iff the group is one that the clause itself names (or neither names any).
  private func isAbout(_ clause: ClauseID, _ group: GroupID?) -> Bool {
    let clause = rulebook.clauses[Int(clause.index)]
    guard let group else { return clause.scope == .base }
    return rulebook.subjectGroups[clause.subject].contains(group)
  }

  // MARK: Words

  func text(_ name: Symbol) -> String { library.names.text(name) }

  func citation(_ clause: ClauseID) -> String {
    let citation = text(rulebook.clauses[Int(clause.index)].citation)
    return citation.isEmpty ? "this clause" : citation
  }

  func names(_ person: Person) -> String {
    person.groups.isEmpty
      ? "普通居民" : person.groups.map { text($0) }.joined(separator: " + ")
  }

  /// A number as people read it: money in 元.
  func shown(_ number: Rational, _ type: QuantityType) -> String {
    switch type {
    case .money:
      number.int64.map { Money(fen: $0).description }
        ?? (try? number.divided(by: Rational(100)).description) ?? number.description
    case .ratio: number.percentDescription
    default: number.description
    }
  }
}
