import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  /// Holds a printed amount against what its clause, or what is left to pay, comes to.
  mutating func check(publication index: Int, of clause: Step, in leaf: Leaf, _ role: Role) {
    let publication = rulebook.publications[index]
    guard publication.tiers & leaf.tiers != 0, covers(publication, leaf.tiers) else { return }
    give(.notHeld, to: index)
    guard let step = due(publication, clause, leaf, role) else { return }
    guard let value = value(of: publication, step.result) else {
      return report(undecided: index, because: step.result)
    }
    guard let number = value.number else { return }
    guard number != publication.amount else { return give(.agrees, to: index) }
    let printed = shown(publication.amount, value.type)
    let computed = shown(number, value.type)
    give(.differs(printed: printed, computed: computed), to: index)
    // Two amounts behind one value differ for one reason.
    let report = Report(
      code: .publishedAmountDiffers, clause: publication.clause,
      alternative: publication.alternative)
    guard reported.insert(report) else { return }
    diagnostics.append(
      .publishedAmountDiffers(
        printed: printed, computed: computed,
        isOwed: publication.kind == .owed, unit: value.type.unit, who: leaf.who,
        at: publication.place, arithmetic: arithmetic(of: step),
        related: otherClauses(in: step, than: publication.clause)))
  }

  /// Joins a verdict on a published amount with those given before.
  mutating func give(_ verdict: PublicationVerdict, to index: Int) {
    verdicts[index] = verdicts[index]?.joined(with: verdict) ?? verdict
  }

  /// How what a printed amount restates comes about; nil where that cannot be told.
  ///
  /// What a clause comes to does not hang on whether another one counts in its place.
  private func due(
    _ publication: Rulebook.Publication, _ clause: Step, _ leaf: Leaf, _ role: Role
  ) -> Step? {
    switch (publication.kind, role) {
    case (.value, _): return own(clause)
    case (.owed, .decides): return leaf.step.contribution
    case (.owed, .isAdded):
      // Printed behind a part of a sum, it can be what the sum leaves to pay or what the part does.
      let whole = leaf.step.contribution
      if case .value(let value) = whole.result, value.number == publication.amount { return whole }
      return owed(by: clause, publication.clause, leaf)
    case (.owed, .losesOut): return owed(by: clause, publication.clause, leaf)
    }
  }

  /// What a clause states, where its step shows what is left of the standard.
  private func own(_ clause: Step) -> Step {
    clause.operands.first.flatMap { $0.kind == .complement ? stated($0) : nil } ?? clause
  }

  /// What a clause by itself would leave to pay.
  private func owed(by clause: Step, _ id: ClauseID, _ leaf: Leaf) -> Step? {
    if rulebook.clauses[Int(id.index)].isRemainder { return own(clause) }
    let kind = Step.Kind.quantity(document: document, QuantityID(.standard))
    guard let standard = steps(in: leaf.step).first(where: { $0.kind == kind }),
      case .value(let whole) = standard.result, let number = whole.number,
      case .value(let value) = clause.result, let subsidy = value.number,
      let rest = try? number.subtracting(subsidy)
    else { return nil }
    return Step(
      .remainder, operands: [standard, clause],
      result: .value(
        Value(.number(rest), whole.type, whole.exactness.combined(with: value.exactness))))
  }

  /// What a printed amount is held against; where clauses disagree, the clause's own side.
  private func value(of publication: Rulebook.Publication, _ result: Outcome) -> Value? {
    switch result {
    case .value(let value): value
    case .conflict(let conflict):
      conflict.sides.first {
        $0.clause == ClauseReference(document: document, clause: publication.clause)
      }?.value
    case .elsewhere, .none, .failure: nil
    }
  }

  /// `true` iff the alternative that the amount was printed behind is the one for these tiers.
  private func covers(_ publication: Rulebook.Publication, _ tiers: UInt64) -> Bool {
    rulebook.alternatives[publication.alternative].tiers & tiers & publication.tiers != 0
  }

  private mutating func report(undecided index: Int, because result: Outcome) {
    let publication = rulebook.publications[index]
    let reason: Message
    var severity = Severity.error
    switch result {
    case .elsewhere:
      // Nothing is wrong; the other document is only not there to be asked.
      severity = .warning
      reason = Message("a part of it is set by another document", "其中一部分由另一文件规定")
    case .none:
      reason = Message(
        "the document states no standard for such a person", "文件没有规定这类人的缴费标准")
    // Those are reported themselves.
    case .conflict, .value:
      let reason = Message("clauses about such a person disagree", "对这类人各条款不一致")
      return give(.undecided(reason), to: index)
    case .failure:
      let reason = Message("the rules come to no amount", "按规定得不出金额")
      return give(.undecided(reason), to: index)
    }
    give(.undecided(reason), to: index)
    // A standard that nothing states is missing once, not at each amount.
    let isStated = rulebook.clauses.contains { $0.quantity == QuantityID(.standard) }
    let clause = isStated || result != .none(.noClause) ? publication.clause : nil
    let report = Report(code: .publishedAmountUndecided, clause: clause)
    guard reported.insert(report) else { return }
    diagnostics.append(
      .publishedAmountUndecided(at: publication.place, reason: reason, severity: severity))
  }

  /// An amount that no person in the clause's groups gets was printed for nobody.
  mutating func reportUnchecked() {
    for (index, publication) in rulebook.publications.enumerated() where verdicts[index] == nil {
      let code = Report(code: .publishedAmountUndecided, clause: publication.clause)
      let isExplained =
        reported.contains(code)
        || reported.contains(Report(code: .needsRounding, clause: publication.clause))
        || reported.contains(Report(code: .subsidyAboveStandard, clause: publication.clause))
      guard !isExplained, reported.insert(code) else { continue }
      diagnostics.append(
        .publishedAmountUndecided(
          at: publication.place,
          reason: Message(
            "for somebody in its groups and no others the clause never counts",
            "对仅属于本条人群的人，本条从不适用")))
    }
  }

  /// The other clauses that an answer rests on, to be shown beside the one that prints an amount.
  private func otherClauses(in step: Step, than clause: ClauseID) -> [Diagnostic.Related] {
    var found: [Diagnostic.Related] = []
    var pending = [step]
    while let next = pending.popLast() {
      pending += next.operands.reversed()
      guard next.kind == .clause, let reference = next.clause, reference.document == document,
        reference.clause != clause, case .value(let value) = next.result,
        let number = value.number
      else { continue }
      let other = rulebook.clauses[Int(reference.clause.index)]
      let amount = shown(number, value.type)
      let name = text(rulebook.quantities[Int(other.quantity.index)].name)
      let related = Diagnostic.Related(
        other.place, Message("\(name) \(amount) is from here", "\(name)\(amount)出自此处"))
      if !found.contains(related) { found.append(related) }
    }
    return found
  }

  /// How an answer arose, a line for each operation, the innermost first.
  func arithmetic(of step: Step) -> [String] {
    var lines: [String] = []
    append(arithmeticOf: step, to: &lines)
    return lines
  }

  private func append(arithmeticOf step: Step, to lines: inout [String]) {
    for operand in step.operands { append(arithmeticOf: operand, to: &lines) }
    let parts = step.operands.map { amount($0.result) }
    func part(_ index: Int) -> String { index < parts.count ? parts[index] : "?" }
    let left: String
    switch step.kind {
    case .share(let ratio): left = "\(ratio.percentDescription) × \(part(0))"
    case .add, .besides: left = parts.joined(separator: " + ")
    case .subtract, .remainder, .complement: left = "\(part(0)) − \(part(1))"
    case .multiply: left = "\(part(0)) × \(part(1))"
    case .divide(let divisor): left = "\(part(0)) ÷ \(divisor)"
    case .minimum: left = "max(\(part(0)), \(part(1)))"
    case .maximum: left = "min(\(part(0)), \(part(1)))"
    default: return
    }
    let line = "\(left) = \(amount(step.result))"
    if !lines.contains(line) { lines.append(line) }
  }

  private func amount(_ outcome: Outcome) -> String {
    guard case .value(let value) = outcome else { return "?" }
    return amount(value)
  }
}
