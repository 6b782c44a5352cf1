public import Evaluation
import Quantities
import Rulebook
public import Text

/// Puts values, outcomes and cases into the reader's words.
public struct Wording: Sendable {
  let workspace: Workspace
  public let language: Language

  public init(_ workspace: Workspace, in language: Language) {
    self.workspace = workspace
    self.language = language
  }

  func text(_ name: Symbol) -> String { workspace.text(name) }

  public func say(_ english: String, _ chinese: String) -> String {
    Message(english, chinese).text(in: language)
  }

  // MARK: Values

  /// A value with its unit: 40元/人·年, 约75%, 医疗救助基金.
  public func text(_ value: Value) -> String {
    if case .partial(let known, let addends) = value.content {
      let known = text(Value(.number(known), value.type, value.exactness))
      return say(
        "\(known) and \(addends.map { text($0) }.joined(separator: " and "))",
        "\(known)，另加\(addends.map { text($0) }.joined(separator: "、"))")
    }
    if case .third(let third) = value.content { return roughly(third) }
    let body = number(value)
    let unit = value.type == .ratio || value.number == nil ? "" : value.type.unit
    return qualified(body + unit, value.exactness)
  }

  /// A value without its unit, as tables show it: 40, 约75%, 医疗救助基金.
  public func short(_ value: Value) -> String {
    if case .third(let third) = value.content { return roughly(third) }
    guard case .partial(let known, let addends) = value.content else {
      return qualified(number(value), value.exactness)
    }
    let parts = [qualified(number(known, of: value.type), value.exactness)]
    return (parts + addends.map { "\(text($0.quantity)) \(short($0))" })
      .joined(separator: " + ")
  }

  /// What comes on top of a known amount: 财政补助（另文规定）.
  private func text(_ addend: Addend) -> String {
    let name = text(addend.quantity)
    guard let elsewhere = addend.elsewhere else {
      return say("\(name) (not provided for)", "\(name)（未规定）")
    }
    let numbers = elsewhere.numbers.map { text($0) }.joined(separator: say(", ", "、"))
    return numbers.isEmpty
      ? say("\(name) (set elsewhere)", "\(name)（另文规定）")
      : say("\(name) (set by \(numbers))", "\(name)（另文规定：\(numbers)）")
  }

  private func short(_ addend: Addend) -> String {
    short(addend.elsewhere.map { .elsewhere($0) } ?? .none(.noClause))
  }

  /// The number or name alone, as other programs read it: 40, 75, 2021-12-25, and the days of which
  /// one is meant as 2021-09-21/2021-09-30.
  public func plain(_ value: Value) -> String {
    if case .third(let third) = value.content {
      return "\(third.days.first)/\(third.days.last)"
    }
    if value.type == .ratio, let number = value.number,
      let percent = try? number.multiplied(by: Rational(100))
    {
      return percent.description
    }
    return number(value)
  }

  private func number(_ value: Value) -> String {
    switch value.content {
    case .number(let number): self.number(number, of: value.type)
    // Who can pay on any day can from the first day that there is to the last.
    case .date(let date) where date == .first || date == .last: say("no limit", "不限")
    case .date(let date): date.description
    case .third(let third): days([third.days])
    case .name(let name): text(name)
    case .funder(let funder, let rest):
      text(funder) + (rest.map { say(", rest ", "，不足部分 ") + text($0) } ?? "")
    case .partial(let known, _): number(known, of: value.type)
    }
  }

  /// A day that is known only to lie in a third of a month.
  private func roughly(_ third: MonthThird) -> String {
    days([third.days]) + say(" (about)", "（约）")
  }

  /// A number in the unit that people read: money in 元, shares in percent.
  func number(_ number: Rational, of type: QuantityType) -> String { type.text(number) }

  private func qualified(_ text: String, _ exactness: Exactness) -> String {
    switch exactness {
    case .exact: text
    case .approximate: say("about ", "约") + text
    case .atLeast: say("at least \(text)", "\(text)以上")
    case .atMost: say("at most \(text)", "\(text)以内")
    }
  }

  /// The parts of a value that is known in part only: what is known, and the name of each quantity
  /// that comes on top of it with the documents that set it, as far as they are named; nil where
  /// nothing states it.
  public func known(
    _ value: Value
  ) -> (value: Value, plus: [(quantity: String, documents: [String]?)])? {
    guard case .partial(let known, let addends) = value.content else { return nil }
    return (
      Value(.number(known), value.type, value.exactness),
      addends.map { (text($0.quantity), $0.elsewhere.map { $0.numbers.map { text($0) } }) }
    )
  }

  // MARK: Outcomes

  /// An outcome as a sentence: the amount, or what stands in its place.
  public func text(_ outcome: Outcome) -> String {
    switch outcome {
    case .value(let value): text(value)
    case .conflict(let conflict): sentence(conflict)
    case .failure(let failure): text(failure)
    case .none(let absence): text(absence)
    case .elsewhere: short(outcome)
    }
  }

  /// An outcome as a table's cell; never blank, never 0 for what is no amount.
  public func short(_ outcome: Outcome) -> String {
    switch outcome {
    case .value(let value): return short(value)
    case .elsewhere(let elsewhere):
      let numbers = elsewhere.numbers.map { text($0) }.joined(separator: say(", ", "、"))
      return numbers.isEmpty
        ? say("elsewhere", "另文规定") : say("elsewhere: \(numbers)", "另文规定：\(numbers)")
    case .conflict(let conflict):
      var values: [String] = []
      for side in conflict.sides where !values.contains(short(side.outcome)) {
        values.append(short(side.outcome))
      }
      return say("conflict", "冲突") + subject(of: conflict) + " " + values.joined(separator: "/")
    case .none(let absence): return short(absence)
    case .failure(.needsFact(let fact)):
      return say("hangs on \(text(fact))", "取决于\(text(fact))")
    case .failure: return say("not computable", "无法计算")
    }
  }

  /// What the sides of a conflict are values of, where that is not what is asked for: " in 缴费标准".
  private func subject(of conflict: Conflict) -> String {
    guard conflict.isOfOperand, let clause = conflict.sides.first?.clause else { return "" }
    let name = quantity(of: clause)
    return say(" in \(name)", "（\(name)）")
  }

  /// The quantity that a clause states.
  public func quantity(of clause: ClauseReference) -> String {
    let rulebook = workspace.library.rulebooks[clause.document]
    return workspace.quantityName(
      rulebook.clauses[Int(clause.clause.index)].quantity, of: clause.document)
  }

  /// The sides of a conflict in a line, each with its clause: 一.3: 320; 一.4: 280. nil for any other
  /// outcome.
  public func sides(of outcome: Outcome) -> String? {
    guard case .conflict(let conflict) = outcome else { return nil }
    return conflict.sides.map { side in
      let name = conflict.isOfOperand ? quantity(of: side.clause) + " " : ""
      return "\(citation(side.clause)): \(name)\(short(side.outcome))"
    }.joined(separator: "; ")
  }

  private func sentence(_ conflict: Conflict) -> String {
    let sides = conflict.sides.map { side in
      let citation = citation(side.clause)
      let outcome = text(side.outcome)
      return say("\(citation) gives \(outcome)", "\(citation)为\(outcome)")
    }
    let list = sides.joined(separator: say(", ", "，"))
    let highest =
      conflict.isOfOperand
      ? ""
      : conflict.highest.map {
        say("; the better for the person would be \(text($0))", "；若就高则为\(text($0))")
      } ?? ""
    return say("conflict", "冲突") + subject(of: conflict) + say(": ", "：") + list
      + say("; the document does not say which counts", "；文件未说明如何取舍") + highest
  }

  private func short(_ absence: Absence) -> String {
    switch absence {
    case .otherTiers, .missing: say("not provided for", "未规定")
    default: text(absence)
    }
  }

  private func text(_ absence: Absence) -> String {
    switch absence {
    case .noClause: say("not provided for", "未规定")
    case .otherTiers(let clauses):
      say(
        "not provided for: \(citations(of: clauses)) is for other tiers",
        "未规定：\(citations(of: clauses))只针对其他档次")
    case .missing(let quantity, let clauses):
      say(
        "not provided for: nothing states \(text(quantity)) for this person",
        "未规定：没有适用于此人的\(text(quantity))")
        + (clauses.isEmpty
          ? ""
          : say(
            ", \(citations(of: clauses)) is for other tiers",
            "，\(citations(of: clauses))只针对其他档次"))
    case .nothingToFund: say("no subsidy to fund", "没有需要出资的资助")
    case .neverCovered(let first, let last):
      say(
        "no cover: it would begin on \(first), after its end on \(last)",
        "无待遇期：应自\(first)开始，而待遇期于\(last)结束")
    }
  }

  private func text(_ failure: Failure) -> String {
    switch failure {
    case .needsRounding(let amount, let clause):
      let at = clause.map { citation($0) + " " } ?? ""
      let shown = number(amount, of: .money(.perPersonAndYear))
      return say(
        "\(at)comes to \(shown)元, finer than a fen, and names no rounding",
        "\(at)结果为\(shown)元，细于一分，且未规定舍入方式")
    case .belowZero(let number, let clause):
      let at = clause.map { citation($0) + " " } ?? ""
      return say(
        "\(at)comes to \(number) months, and the document does not say how few there can be",
        "\(at)结果为\(number)个月，文件未规定最少几个月")
    case .beyondCalendar(let day, let clause):
      let at = clause.map { citation($0) + " " } ?? ""
      return say(
        "\(at)counts a period from \(day) that ends after \(Date.last), the last day of the calendar",
        "\(at)自\(day)起的期间超出历法的最后一日\(Date.last)")
    case .overflow: return say("the amount is too large to compute", "金额过大，无法计算")
    case .subsidyAboveStandard(let subsidy, let standard):
      let type = QuantityType.money(.perPersonAndYear)
      // What a clause leaves to the person, taken from the standard, leaves less than nothing.
      if subsidy < .zero, let owed = try? standard.subtracting(subsidy) {
        return say(
          "what is left to pay, \(number(owed, of: type)), is above the standard of \(number(standard, of: type)), and the document does not say what holds then",
          "个人应缴\(number(owed, of: type))高于标准\(number(standard, of: type))，文件未规定如何处理")
      }
      return say(
        "the subsidy of \(number(subsidy, of: type)) is above the standard of \(number(standard, of: type)), and the document does not say what holds then",
        "资助\(number(subsidy, of: type))高于标准\(number(standard, of: type))，文件未规定如何处理")
    case .notANumber: return say("a published bound cannot be computed with", "公布的界限不能参与计算")
    case .circularReference(let numbers):
      return say("documents leave this to each other: ", "文件互相引用：")
        + numbers.map { text($0) }.joined(separator: " → ")
    case .needsFact(let fact):
      return needsFact(fact)
    case .nestedTooDeeply:
      return say(
        "documents leave this to one another over too many steps", "文件之间层层援引，层次过多")
    case .tooManyCases(let count):
      return say(
        "up to \(count) cases, too many to list: say more of the person",
        "最多 \(count) 种情形，过多而未列：请补充此人的情况")
    }
  }

  // MARK: Citations

  /// A clause's number, or the line that it stands on where it has none.
  public func citation(_ clause: ClauseReference) -> String {
    let clause = workspace.library.rulebooks[clause.document].clauses[Int(clause.clause.index)]
    let citation = text(clause.citation)
    if !citation.isEmpty { return citation }
    let line = workspace.line(of: clause.place)
    return say("line \(line)", "第\(line)行")
  }
}
