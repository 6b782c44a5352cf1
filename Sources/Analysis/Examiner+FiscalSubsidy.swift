import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// More people than these are not asked about.
  private static let mostPeople = 500

  /// Holds the levels of the fiscal subsidy against the whole where clauses of their own state them, for
  /// everybody of whom some clause speaks.
  ///
  /// Levels that nothing states may be missing; what is stated may never come to more than the whole.
  mutating func examineFiscalSubsidy() {
    let total = QuantityID(.fiscalSubsidy)
    let levels = [
      StandardQuantity.centralFiscalSubsidy, .provincialFiscalSubsidy, .municipalFiscalSubsidy,
      .countyFiscalSubsidy,
    ].map { QuantityID($0) }
    let clauses = rulebook.clauses.filter { $0.quantity == total || levels.contains($0.quantity) }
    let stated = Distinct(clauses.map { $0.quantity })
    guard stated.contains(total), stated.count > 1 else { return }
    // Parts were held against their whole where they stand behind it.
    let wholes = clauses.filter { $0.quantity == total }.map { $0.place.span }
    let isApart = clauses.contains { clause in
      clause.quantity != total
        && !wholes.contains {
          $0.start <= clause.place.span.start && clause.place.span.end <= $0.end
        }
    }
    guard isApart else { return }
    var seen: Distinct<Person> = []
    for clause in clauses {
      for group in subjects(of: clause) {
        for person in people(in: group, meeting: clause.condition) where seen.insert(person) {
          guard seen.count <= Self.mostPeople else { return }
          examine(person, total, levels)
        }
      }
    }
  }

  private mutating func examine(_ person: Person, _ total: QuantityID, _ levels: [QuantityID]) {
    guard let whole = stated(total, person) else { return }
    var parts: [Place] = []
    var sum = Rational.zero
    for level in levels {
      guard let part = stated(level, person) else { continue }
      parts.append(place(part.clause))
      guard let next = try? sum.adding(part.number) else { return }
      sum = next
    }
    let isContradiction = parts.count == levels.count ? sum != whole.number : whole.number < sum
    guard isContradiction,
      reported.insert(Report(code: .partsDoNotAddUp, clause: whole.clause))
    else { return }
    let type = QuantityType.money(.perPersonAndYear)
    diagnostics.append(
      .partsOfPersonDoNotAddUp(
        total: shown(whole.number, type), sum: shown(sum, type), who: who(person, []),
        at: place(whole.clause), parts: parts))
  }

  /// What a quantity comes to for a person by one clause of this document, exactly.
  private func stated(
    _ quantity: QuantityID, _ person: Person
  ) -> (number: Rational, clause: ClauseID)? {
    guard let explained = try? answering.explain(quantity, in: document, for: person),
      let leaf = explained.leaves.first, explained.leaves.count == 1,
      case .value(let value) = leaf.step.result, value.exactness == .exact,
      let number = value.number,
      let clause = steps(in: leaf.step).compactMap({ $0.clause }).first(where: {
        $0.document == document
      })
    else { return nil }
    return (number, clause.clause)
  }
}
