import Evaluation
import Quantities
import Rulebook
import Text

extension Examiner {
  func text(_ name: Symbol) -> String { library.names.text(name) }

  /// A person in words: 低保对象 + 孤儿 (二档, 年龄 60 or over).
  func who(_ person: Person, _ conditions: [CaseTree.Condition]) -> Message {
    let groups = person.groups.map { text($0) }.joined(separator: " + ")
    let name = groups.isEmpty ? Message("everybody", "所有人") : Message(groups, groups)
    var details: [Message] = []
    if let tier = person.tier { details.append(Message(text(tier), text(tier))) }
    for stated in person.facts { details.append(words(stated)) }
    for condition in conditions { details.append(words(condition)) }
    if details.isEmpty { return name }
    return Message(
      "\(name.english) (\(details.map { $0.english }.joined(separator: ", ")))",
      "\(name.chinese)（\(details.map { $0.chinese }.joined(separator: "，"))）")
  }

  private func words(_ stated: Person.StatedFact) -> Message {
    let fact = text(stated.fact)
    switch stated.value {
    case .number(let number):
      let words = kind(of: stated.fact)?.words(number) ?? Message("\(number)", "\(number)")
      return Message("\(fact) \(words.english)", fact + words.chinese)
    case .between(let lowest, let highest):
      let words = (kind(of: stated.fact) ?? .count).words(lowest, highest)
      return Message("\(fact) \(words.english)", fact + words.chinese)
    case .window(let isLate):
      return isLate
        ? Message("\(fact) after the window", "\(fact)在集中缴费期后")
        : Message("\(fact) in the window", "\(fact)在集中缴费期内")
    case .value(let value): return Message("\(fact) \(text(value))", "\(fact)\(text(value))")
    case .none: return Message("no \(fact)", "无\(fact)")
    }
  }

  private func words(_ condition: CaseTree.Condition) -> Message {
    var kind: Rulebook.Fact.Kind?
    if case .fact(let fact) = condition.fact { kind = self.kind(of: fact) }
    let regions = condition.regions.map { words($0, kind) }
    let english = regions.map { $0.english }.joined(separator: " or ")
    let chinese = regions.map { $0.chinese }.joined(separator: "或")
    if case .relation(let relation) = condition.fact {
      let days = "\(text(relation.later)) – \(text(relation.earlier))"
      let span = relation.reckoning.span
      return Message("\(days) \(span.english): \(english)", "\(days)\(span.chinese)：\(chinese)")
    }
    if case .membership(let group) = condition.fact {
      return condition.regions == [.holds(true)]
        ? Message(text(group), text(group)) : Message("not \(text(group))", "非\(text(group))")
    }
    if case .inWindow(let window, _) = condition.fact {
      let bounds = rulebook.windows[window].bounds
      let (first, last) = (bounds.first ?? .always, bounds.last ?? .always)
      return Message(
        "in the window \(first.english) to \(last.english): \(english)",
        "在缴费期（\(first.chinese) 至 \(last.chinese)）内：\(chinese)")
    }
    guard case .fact(let fact) = condition.fact else { return Message(english, chinese) }
    return Message("\(text(fact)) \(english)", "\(text(fact))\(chinese)")
  }

  private func kind(of fact: Symbol) -> Rulebook.Fact.Kind? {
    rulebook.facts.first { $0.name == fact }?.kind
  }

  private func words(_ region: Region, _ kind: Rulebook.Fact.Kind?) -> Message {
    switch region {
    case .values(let values, let orNone):
      let names = values.map { text($0) }
      return Message(
        (names + (orNone ? ["none"] : [])).joined(separator: " or "),
        (names + (orNone ? ["无"] : [])).joined(separator: "或"))
    case .numbers(let lowest, let highest):
      return (kind ?? .count).words(lowest, highest)
    case .holds(let holds): return holds ? Message("yes", "是") : Message("no", "否")
    case .clause(let clause):
      let citation = text(rulebook.clauses[Int(clause.clause.index)].citation)
      return Message("choosing \(citation)", "选择\(citation)")
    }
  }

  // MARK: Numbers

  func amount(_ value: Value) -> String { value.number.map { shown($0, value.type) } ?? "?" }

  /// A number as people read it: money in 元.
  func shown(_ number: Rational, _ type: QuantityType) -> String { type.text(number) }

  /// A number that is no whole fen or no whole person, with its unit: about 106.67元.
  func fine(_ number: Rational, _ type: QuantityType) -> Message {
    let exact = shown(number, type) + type.unit
    guard case .money = type, let whole = try? number.divided(by: Rational(100)),
      whole.description.utf8.contains(UInt8(ascii: "/")),
      let near = Rounding(unit: 1, mode: .halfUp), let fen = try? near.rounded(number)
    else { return Message(exact, exact) }
    return Message("about \(fen)\(type.unit)", "约 \(fen)\(type.unit)")
  }

  // MARK: Places

  func place(_ clause: ClauseID) -> Place { rulebook.clauses[Int(clause.index)].place }

  /// Where a clause states its value for the tiers, without its subject.
  func valuePlace(_ clause: ClauseID, tiers: UInt64 = .max) -> Place {
    let alternatives = rulebook.alternatives[rulebook.clauses[Int(clause.index)].alternatives]
    let fitting = alternatives.filter { $0.tiers & tiers != 0 }
    return fitting.count == 1 ? fitting[0].place : place(clause)
  }
}
