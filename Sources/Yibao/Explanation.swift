public import Evaluation
import Quantities
import Rulebook
public import Text

/// One line of an explanation, ready to be shown.
public struct ExplanationLine: Hashable, Sendable {
  /// How far the line is below the answer.
  public var depth: Int
  /// The quantity that the line is about, where it is about one.
  public var quantity: String?
  /// The clause's number.
  public var citation: String?
  /// Where the clause stands in the sources.
  public var place: Place?
  /// How the result arose, in words.
  public var text: String
  /// The operands' results, in the order of the text.
  public var operands: [String]
  public var result: String
}

extension Step {
  /// What the step comes to, when it is a value.
  fileprivate var valueIfAny: Value? { result.valueIfAny }
}

extension Wording {
  /// The lines of an explanation, the answer first; each line's result is made of those below it.
  public func lines(of step: Step) -> [ExplanationLine] {
    var lines: [ExplanationLine] = []
    append(step, depth: 0, to: &lines)
    return lines
  }

  private func append(_ step: Step, depth: Int, to lines: inout [ExplanationLine]) {
    var line = ExplanationLine(
      depth: depth, quantity: nil, citation: step.clause.map { citation($0) },
      place: step.clause.map { place($0) }, text: how(step),
      operands: step.operands.map { short($0.result) },
      result: isCount(step) ? short(step.result) : text(step.result))
    var children = step.operands
    if case .quantity(let document, let quantity) = step.kind {
      let rulebook = workspace.library.rulebooks[document]
      line.quantity = text(rulebook.quantities[Int(quantity.index)].name)
      // A quantity and the one step that decided it are one line.
      if let only = children.first, children.count == 1 {
        line.citation = only.clause.map { citation($0) }
        line.place = only.clause.map { place($0) }
        line.text = how(only)
        line.operands = only.operands.map { short($0.result) }
        children = only.operands
        if only.kind == .clause, let formula = children.first, children.count == 1 {
          if case .quantity(let document, let quantity) = formula.kind {
            line.text = name(of: quantity, in: document)
          } else {
            line.text = how(formula)
            line.operands = formula.operands.map { short($0.result) }
            children = formula.operands
          }
        }
      }
    }
    lines.append(line)
    for child in children where child.kind != .constant {
      append(child, depth: depth + 1, to: &lines)
    }
    for aside in step.setAside { lines.append(self.line(aside, depth: depth + 1)) }
  }

  private func line(_ aside: Step.SetAside, depth: Int) -> ExplanationLine {
    let reason: String
    switch aside.reason {
    case .overridden(let other):
      reason = say(
        "set aside: \(citation(other)) is about a narrower group", "不适用：\(citation(other))针对更具体的人群")
    case .replaced(let other):
      reason = say("replaced by \(citation(other))", "由\(citation(other))代替")
    case .otherTiers: reason = say("is for other tiers", "只针对其他档次")
    }
    return ExplanationLine(
      depth: depth, quantity: nil, citation: citation(aside.clause), place: place(aside.clause),
      text: reason, operands: [], result: say("does not count", "不计"))
  }

  private func place(_ clause: ClauseReference) -> Place {
    workspace.library.rulebooks[clause.document].clauses[Int(clause.clause.index)].place
  }

  /// How a step's result arose from its operands' results.
  private func how(_ step: Step) -> String {
    let parts = step.operands.map { isSum(step) ? term($0) : short($0.result) }
    func part(_ index: Int) -> String { index < parts.count ? parts[index] : "…" }
    switch step.kind {
    case .quantity:
      return step.operands.isEmpty ? say("no clause provides for it", "没有条款规定") : ""
    case .clause: return ""
    case .constant: return say("as printed", "按原文")
    case .fact(let fact):
      if case .failure = step.result {
        return say(
          "\(text(fact)), which the question does not say exactly", "\(text(fact))，提问未说明")
      }
      return say("\(text(fact)), as the question has it", "\(text(fact))，按提问")
    case .dayAfter(let reckoning): return dayAfter(reckoning, step)
    case .lastDay(let reckoning): return lastDay(reckoning, step)
    case .lastOpenDay(let document, let window): return lastOpenDay(document, window, step)
    case .cover:
      return say("cover from \(part(0)) to \(part(1))", "待遇期自\(part(0))至\(part(1))")
    case .share(let ratio):
      return say(
        "\(ratio.percentDescription) of \(part(0))", "\(part(0))的\(ratio.percentDescription)")
    case .add: return parts.joined(separator: " + ")
    case .subtract: return "\(part(0)) − \(part(1))"
    case .multiply: return "\(part(0)) × \(part(1))"
    case .divide(let divisor): return "\(part(0)) ÷ \(divisor)"
    case .minimum where step.valueIfAny == nil, .maximum where step.valueIfAny == nil:
      return part(0)
    case .minimum:
      return isRaised(step)
        ? say("\(part(0)) raised to the minimum \(part(1))", "\(part(0))低于下限，按\(part(1))")
        : say("\(part(0)), not below the minimum \(part(1))", "\(part(0))，不低于下限\(part(1))")
    case .maximum:
      return isRaised(step)
        ? say("\(part(0)) lowered to the maximum \(part(1))", "\(part(0))高于上限，按\(part(1))")
        : say("\(part(0)), not above the maximum \(part(1))", "\(part(0))，不高于上限\(part(1))")
    case .rounding(let rounding):
      return say("\(part(0)) rounded to \(rounding.english)", "\(part(0))\(rounding.chinese)")
    case .remainder:
      return say("standard \(part(0)) − subsidy \(part(1))", "标准\(part(0)) − 资助\(part(1))")
    case .complement:
      return say("standard \(part(0)) − owed \(part(1))", "标准\(part(0)) − 个人缴费\(part(1))")
    case .besides:
      return say(
        "contribution \(part(0)) + also borne \(part(1))",
        "缴费\(part(0)) + 另需承担\(part(1))")
    case .unsubsidised:
      return say("no clause subsidises this person: the whole standard", "没有条款资助此人：缴全部标准")
    case .agreement: return say("the clauses agree", "各条款一致")
    case .combination(let index): return combination(index, of: step)
    case .conflict: return say("no rule says which clause counts", "没有规则说明以哪条为准")
    case .undecided: return say("one of the clauses comes to no amount", "其中有条款没有得出金额")
    case .reference:
      if case .elsewhere = step.result, !step.operands.isEmpty {
        return say(
          "left to another document, which says nothing of such people", "另文规定，而该文件未提及这类人")
      }
      return say("left to another document", "另文规定")
    }
  }

  /// `true` iff the step is a number of times, which has no unit: a fact that is a count, and what
  /// is added to it or taken from it.
  private func isCount(_ step: Step) -> Bool {
    guard step.valueIfAny?.type == .count else { return false }
    switch step.kind {
    case .fact: return true
    case .add, .subtract: return step.operands.contains { isCount($0) }
    default: return false
    }
  }

  private func isSum(_ step: Step) -> Bool { step.kind == .add || step.kind == .besides }

  /// What a step adds to a sum; of what is not known, the name.
  private func term(_ step: Step) -> String {
    switch step.result {
    case .elsewhere, .none: break
    case .value, .conflict, .failure: return short(step.result)
    }
    guard let (document, quantity) = step.passedOn else { return short(step.result) }
    return "\(name(of: quantity, in: document)) \(short(step.result))"
  }

  private func combination(_ index: Int, of step: Step) -> String {
    guard let document = firstClause(in: step)?.document else { return "" }
    let combinations = workspace.library.rulebooks[document].combinations
    guard combinations.indices.contains(index) else { return "" }
    let rule: String =
      switch combinations[index].rule {
      case .highest: say("the highest applies", "就高不就低")
      case .lowest: say("the lowest applies", "就低")
      case .first: say("the first named applies", "按先后顺序")
      case .sum: say("the clauses are added up", "累加")
      case .choice: say("only one, chosen by the person", "本人选择其一")
      }
    let citation = text(combinations[index].citation)
    return citation.isEmpty ? rule : "\(citation) \(rule)"
  }

  private func firstClause(in step: Step) -> ClauseReference? {
    if let clause = step.clause { return clause }
    for operand in step.operands {
      if let clause = firstClause(in: operand) { return clause }
    }
    return nil
  }

  /// `true` iff a bound changed the value.
  private func isRaised(_ step: Step) -> Bool {
    step.operands.count == 2 && step.operands[0].result != step.result
  }
}
