import Meaning
import Quantities
import Rulebook
import Syntax
import Text

extension Lowering {
  /// Each level's part is a clause of its own, for the same people and tiers under the same
  /// citation, and as exactly meant as the whole.
  mutating func lowerParts(of clause: Syntax.Clause, like whole: ClauseID, statement: Int) {
    if clause.subject != nil || clause.condition != nil || clause.insteadOf != nil {
      let stated = document.tree.parts[clause.parts].map { $0.level }
      leaveLevels(ofWhole: whole, except: stated, statement)
    }
    guard !clause.parts.isEmpty else { return }
    // The checker lets parts stand behind one value only.
    let stated = rulebook.alternatives[
      rulebook.clauses[Int(whole.index)].alternatives.lowerBound]
    for part in document.tree.parts[clause.parts] {
      guard let amount = number(of: part.literal, as: .money(.perPersonAndYear)),
        let quantity = quantity(.fiscalSubsidy(part.level))
      else {
        fault(
          Message("this part of the fiscal subsidy could not be read", "财政补助的该部分无法读取"), part.span)
        continue
      }
      rulebook.formulas.append(.number(amount, exactness(of: stated)))
      let span = place(part.span)
      rulebook.alternatives.append(
        Rulebook.Alternative(
          tiers: stated.tiers, value: .formula(FormulaID(rulebook.formulas.count - 1)),
          minimum: nil, maximum: nil, rounding: nil, place: span))
      var copy = rulebook.clauses[Int(whole.index)]
      copy.quantity = quantity
      copy.alternatives = rulebook.alternatives.count - 1..<rulebook.alternatives.count
      copy.place = span
      partsOfStatement[statement, default: []].append(ClauseID(rulebook.clauses.count))
      rulebook.clauses.append(copy)
    }
  }

  /// Leaves open the levels that a whole for some people does not state, where other clauses of the
  /// document do: theirs would be parts of another total.
  private mutating func leaveLevels(
    ofWhole whole: ClauseID, except stated: [FiscalLevel], _ statement: Int
  ) {
    for level in levelsInParts where !stated.contains(level) {
      guard let quantity = quantity(.fiscalSubsidy(level)) else { continue }
      var copy = rulebook.clauses[Int(whole.index)]
      let first = rulebook.alternatives.count
      for alternative in rulebook.alternatives[copy.alternatives] {
        var left = alternative
        if case .formula = left.value { left.value = .unstated }
        (left.minimum, left.maximum, left.rounding) = (nil, nil, nil)
        rulebook.alternatives.append(left)
      }
      copy.quantity = quantity
      copy.alternatives = first..<rulebook.alternatives.count
      partsOfStatement[statement, default: []].append(ClauseID(rulebook.clauses.count))
      rulebook.clauses.append(copy)
    }
  }

  /// The levels that are only ever stated as parts of a whole, in their own order.
  func findLevelsInParts() -> [FiscalLevel] {
    var inParts: [FiscalLevel] = []
    var alone: [FiscalLevel] = []
    for statement in document.tree.statements {
      guard case .clause(let clause) = statement.kind,
        case .fiscalSubsidy(let level) = clause.quantity
      else { continue }
      if !alone.contains(level) { alone.append(level) }
      for part in document.tree.parts[clause.parts] where !inParts.contains(part.level) {
        inParts.append(part.level)
      }
    }
    return FiscalLevel.allCases.filter { inParts.contains($0) && !alone.contains($0) }
  }

  private func exactness(of alternative: Rulebook.Alternative) -> Exactness {
    guard case .formula(let formula) = alternative.value,
      case .number(_, let exactness) = rulebook.formulas[Int(formula.index)]
    else { return .exact }
    return exactness
  }

  /// Lets each clause with `instead of`, and each of its parts, name the clause that it replaces.
  mutating func lowerReplacements() {
    for (statement, replaced) in document.replacements.pairs {
      guard let clause = clauseOfStatement[statement] else { continue }
      rulebook.clauses[Int(clause.index)].insteadOf = clauseOfStatement[replaced]
      for part in partsOfStatement[statement] ?? [] {
        let quantity = rulebook.clauses[Int(part.index)].quantity
        rulebook.clauses[Int(part.index)].insteadOf = partsOfStatement[replaced]?.first {
          rulebook.clauses[Int($0.index)].quantity == quantity
        }
      }
    }
  }
}
