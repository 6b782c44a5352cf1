public import Evaluation
public import Rulebook
public import Text

extension Wording {
  /// What an open fact is called: 档次, 年龄, which 低保对象.
  public func name(_ fact: OpenFact) -> String {
    switch fact {
    case .tier: say("tier (档次)", "档次")
    case .fact(let name): text(name)
    case .division(let group): say("kind of \(text(group))", "\(text(group))的类别")
    case .choice: say("the person's choice", "本人选择")
    }
  }

  /// The part of an open fact that a case is about: 二档, 60 or over, 农村低保一类.
  public func text(_ regions: [Region]) -> String {
    regions.map { text($0) }.joined(separator: say(" or ", "或"))
  }

  private func text(_ region: Region) -> String {
    switch region {
    case .values(let values, let orNone):
      let names = values.map { text($0) } + (orNone ? [say("none", "无")] : [])
      return names.joined(separator: say(", ", "、"))
    case .numbers(let lowest, let highest):
      switch (lowest ?? 0, highest) {
      case (0, nil): return say("any age", "任何年龄")
      case (0, let highest?): return say("under \(highest + 1)", "不满\(highest + 1)周岁")
      case (let lowest, nil): return say("\(lowest) or over", "\(lowest)周岁以上")
      case (let lowest, let highest?):
        if lowest == highest { return say("\(lowest)", "\(lowest)周岁") }
        return say("\(lowest) to \(highest)", "\(lowest)至\(highest)周岁")
      }
    case .clause(let clause): return citation(clause)
    }
  }

  /// What a case supposes: 一档, 年龄 60 or over.
  public func conditions(_ conditions: [CaseTree.Condition]) -> String {
    conditions.map { condition in
      switch condition.fact {
      case .tier, .division, .choice: text(condition.regions)
      case .fact(let name): "\(text(name)) \(text(condition.regions))"
      }
    }.joined(separator: say(", ", "，"))
  }

  /// The facts that a question states.
  func facts(_ person: Person) -> String {
    var stated = Person()
    for fact in person.facts { stated.state(fact.fact, fact.value) }
    return name(stated)
  }

  /// Who is asked about: the groups, tier and facts named, or an ordinary resident.
  public func name(_ person: Person) -> String {
    var words = person.groups.map { text($0) }
    for fact in person.facts {
      switch fact.value {
      case .number(let number): words.append("\(number)岁")
      case .value(let value): words.append(text(fact.fact) + text(value))
      case .none: break
      }
    }
    if words.isEmpty { words = ["普通居民"] }
    if let tier = person.tier { words.append(text(tier)) }
    return words.joined(separator: " ")
  }
}

extension Wording {
  /// The name of a quantity.
  public func name(of quantity: QuantityID, in document: Int) -> String {
    text(workspace.library.rulebooks[document].quantities[Int(quantity.index)].name)
  }

  /// The numbers of clauses, each once.
  public func citations(of clauses: [ClauseReference]) -> String {
    unique(clauses.map { citation($0) })
  }

  /// The numbers of the clauses and rules that an outcome rests on, each once.
  public func citations(of step: Step) -> String {
    let rules = Reply.combinations(in: step).map { rule in
      text(workspace.library.rulebooks[rule.document].combinations[rule.index].citation)
    }
    return unique(Reply.clauses(in: step).map { citation($0) } + rules)
  }

  private func unique(_ citations: [String]) -> String {
    var found: [String] = []
    for citation in citations where !citation.isEmpty && !found.contains(citation) {
      found.append(citation)
    }
    return found.joined(separator: "、")
  }

  /// What the cases turn on: " depends on tier (档次)".
  public func depends(on cases: [Reply.Case]) -> String {
    var facts: [String] = []
    for one in cases {
      for condition in one.conditions where !facts.contains(name(condition.fact)) {
        facts.append(name(condition.fact))
      }
    }
    return say(
      " depends on " + facts.joined(separator: ", "), "取决于" + facts.joined(separator: "、"))
  }

  /// Where an answer comes from.
  public func source(_ number: String) -> String { say("source: \(number)", "依据：\(number)") }

  /// A remark on what a document never asks about.
  public func unused(_ names: [String], by title: String) -> String {
    let list = names.joined(separator: say(", ", "、"))
    return say(
      "note: \(title) says nothing about \(list): answered as for a person without it",
      "说明：\(title)没有提到\(list)，按不具有该身份作答")
  }

  /// The facts that a question states, by name.
  public func statedFacts(_ person: Person) -> [(name: String, value: String)] {
    person.facts.compactMap { fact in
      switch fact.value {
      case .number(let number): (text(fact.fact), "\(number)")
      case .value(let value): (text(fact.fact), text(value))
      case .none: nil
      }
    }
  }
}

extension Outcome {
  /// The kind of outcome as other programs read it.
  public var kind: String {
    switch self {
    case .value: "value"
    case .elsewhere: "elsewhere"
    case .conflict: "conflict"
    case .none: "none"
    case .failure: "failure"
    }
  }

  /// The value, when it is one.
  public var valueIfAny: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}

extension Workspace {
  /// The file and line of a place, for instance Policies/kelan-2022.yibao:9.
  public func location(of place: Place) -> String {
    let source = sources[Int(place.source)]
    let line = LineIndex(source).line(of: Int(place.span.start))
    return "\(source.name):\(line)"
  }
}
