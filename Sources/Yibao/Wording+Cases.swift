public import Evaluation
public import Rulebook
import Text

extension Wording {
  /// What an open fact is called: 档次, 年龄, which 低保对象.
  public func name(_ fact: OpenFact) -> String {
    switch fact {
    case .tier: say("tier (档次)", "档次")
    case .fact(let name): text(name)
    case .division(let group): say("kind of \(text(group))", "\(text(group))的类别")
    case .membership(let group): say("being \(text(group))", "是否属于\(text(group))")
    case .choice: say("the person's choice", "本人选择")
    case .relation(let relation): text(relation)
    case .inWindow(let window, let document): text(ofWindow: window, in: document, isIn: true)
    }
  }

  /// That payment lies in a window or, unless `isIn`, that it does not: 缴费日 in the window 2021-09-01
  /// to late September 2021.
  func text(ofWindow window: Int, in document: Int, isIn: Bool) -> String {
    let rulebook = workspace.library.rulebooks[document]
    let days = days(rulebook.windows[window].bounds)
    let payment = rulebook.facts.first { $0.ordinary == .window }?.name
    let name = payment.map { text($0) } ?? say("payment", "缴费日")
    return isIn
      ? say("\(name) in the window \(days)", "\(name)在缴费期（\(days)）内")
      : say("\(name) not in the window \(days)", "\(name)不在缴费期（\(days)）内")
  }

  /// How days lie to each other, of a document: 缴费日 within 90 days of 出生日.
  public func text(_ relation: Rulebook.DayRelation, in document: Int) -> String {
    let facts = workspace.library.rulebooks[document].facts
    return text(
      StatedRelation(
        later: facts[Int(relation.later.index)].name,
        earlier: facts[Int(relation.earlier.index)].name,
        reckoning: relation.reckoning, limit: relation.limit))
  }

  func text(_ relation: StatedRelation) -> String {
    let (later, earlier) = (text(relation.later), text(relation.earlier))
    let span = relation.reckoning.span
    let english: String
    let chinese: String
    switch relation.limit {
    case .within: (english, chinese) = ("within \(span.english) of", "起\(span.chinese)内")
    case .under: (english, chinese) = ("less than \(span.english) after", "起不满\(span.chinese)")
    case .reaching: (english, chinese) = ("\(span.english) or more after", "起满\(span.chinese)")
    case .over: (english, chinese) = ("more than \(span.english) after", "起超过\(span.chinese)")
    }
    return say("\(later) \(english) \(earlier)", "\(later)在\(earlier)\(chinese)")
  }

  /// The part of an open fact that a case is about: 二档, 60 or over, 农村低保一类.
  public func text(_ regions: [Region], of fact: OpenFact) -> String {
    regions.map { text($0, of: fact) }.joined(separator: say(" or ", "或"))
  }

  /// What kind of fact goes by a name; nil when nothing of numbers does.
  func kind(of fact: OpenFact) -> Rulebook.Fact.Kind? {
    guard case .fact(let name) = fact else { return nil }
    for rulebook in workspace.library.rulebooks {
      if let fact = rulebook.facts.first(where: { $0.name == name && $0.kind.isNumber }) {
        return fact.kind
      }
    }
    return nil
  }

  private func text(_ region: Region, of fact: OpenFact) -> String {
    switch region {
    case .values(let values, let orNone):
      let names = values.map { text($0) } + (orNone ? [say("none", "无")] : [])
      return names.joined(separator: say(", ", "、"))
    case .numbers(let lowest, let highest):
      let words = (kind(of: fact) ?? .count).words(lowest, highest)
      return words.text(in: language)
    case .clause(let clause): return citation(clause)
    case .holds(let holds): return holds ? say("yes", "是") : say("no", "否")
    }
  }

  /// What a case supposes: 一档, 年龄 60 or over.
  public func conditions(_ conditions: [CaseTree.Condition]) -> String {
    conditions.map { condition in
      switch condition.fact {
      case .tier, .division, .choice: text(condition.regions, of: condition.fact)
      case .membership(let group):
        condition.regions == [.holds(true)]
          ? text(group) : say("not \(text(group))", "非\(text(group))")
      case .relation(let relation):
        condition.regions == [.holds(true)]
          ? text(relation) : say("not \(text(relation))", "并非\(text(relation))")
      case .inWindow(let window, let document):
        text(ofWindow: window, in: document, isIn: condition.regions == [.holds(true)])
      case .fact(let name): "\(text(name)) \(text(condition.regions, of: condition.fact))"
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
      case .number(let number):
        let kind = kind(of: .fact(fact.fact)) ?? .age
        // An age says itself what it is.
        words.append((kind == .age ? "" : text(fact.fact)) + kind.words(number).chinese)
      case .value(let value): words.append(text(fact.fact) + text(value))
      case .none: words.append(say("\(text(fact.fact)) none", "无\(text(fact.fact))"))
      case .between, .window: words.append(text(fact.fact) + say(" ", "") + value(of: fact))
      }
    }
    words += person.relations.map { text($0) }
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

  /// The numbers of the clauses and rules that an outcome rests on, each once, and whether paying is
  /// left to the person.
  public func citations(of step: Step) -> String {
    let rules = Reply.combinations(in: step).map { rule in
      text(workspace.library.rulebooks[rule.document].combinations[rule.index].citation)
    }
    let choice = isVoluntary(step) ? [say("voluntary", "自愿参加")] : []
    var asked: Int?
    if case .quantity(let document, _) = step.kind { asked = document }
    return unique(Reply.clauses(in: step).map { citation($0, in: asked) } + rules + choice)
  }

  /// A clause's number, behind the other document's where it is not one of the document asked.
  private func citation(_ clause: ClauseReference, in asked: Int?) -> String {
    guard let asked, clause.document != asked else { return citation(clause) }
    let other = workspace.library.rulebooks[clause.document].document
    let name = other.number.map { text($0) } ?? workspace.title(of: clause.document)
    return "\(name) \(citation(clause))"
  }

  /// `true` iff paying is left to the person: the clause that decides says so, or another one about
  /// the same, beside which it only states another price.
  public func isVoluntary(_ step: Step) -> Bool {
    guard let first = Reply.clauses(in: step).first else { return false }
    let clauses = workspace.library.rulebooks[first.document].clauses
    let clause = clauses[Int(first.clause.index)]
    if clause.isVoluntary { return true }
    guard StandardQuantity(rawValue: Int(clause.quantity.index)) == nil else { return false }
    return clauses.contains { $0.isVoluntary && $0.quantity == clause.quantity }
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
      "note: no clause of \(title) is about \(list): answered as for a person without it",
      "说明：\(title)没有针对\(list)的条款，按不具有该身份作答")
  }

  /// A remark on a premium that has to be paid beside what an answer says.
  public func due(_ reply: Reply) -> String {
    let name = name(of: reply.question.quantity, in: reply.question.document)
    let amounts = reply.cases.map { one in
      let condition = conditions(one.conditions)
      return (condition.isEmpty ? "" : condition + ": ") + text(one.outcome)
    }.joined(separator: "; ")
    return say("note: \(name) is due beside it: \(amounts)", "说明：另须缴纳\(name)：\(amounts)")
  }

  /// A remark on what an answer took for granted.
  public func ordinary(_ facts: [Person.StatedFact]) -> String {
    let list = facts.map { "\(text($0.fact)) \(value(of: $0))" }.joined(separator: say(", ", "、"))
    return say(
      "note: taken as it ordinarily is, for nothing else was said: \(list)",
      "说明：未另作说明，按通常情形作答：\(list)")
  }

  /// A remark on a clause whose printed amount is not what it comes to for this person.
  public func departure(_ departure: Departure) -> String {
    let citation = citation(departure.clause)
    let printed = text(departure.printed)
    let value = text(departure.value)
    return say(
      "note: \(citation) prints \(printed), and its rule comes to \(value) for this person; the document does not say which holds then",
      "说明：\(citation)写明\(printed)，而按其规则此人为\(value)；文件未说明此时以何者为准")
  }

  /// A remark on a group that may go with a fact, which the document does not say.
  public func unsettled(_ fact: String, _ group: String, in title: String) -> String {
    say(
      "note: \(title) does not say for which \(fact) somebody is \(group): if this person is, ask for \(group)",
      "说明：\(title)没有规定何种\(fact)属于\(group)；如此人属于\(group)，请按\(group)提问")
  }

  /// The facts that a question states, by name.
  public func statedFacts(_ person: Person) -> [(name: String, value: String)] {
    person.facts.map { fact in
      switch fact.value {
      case .number(let number):
        (text(fact.fact), (kind(of: .fact(fact.fact)) ?? .count).text(number))
      case .value(let value): (text(fact.fact), text(value))
      case .none, .between, .window: (text(fact.fact), value(of: fact))
      }
    }
  }

  /// The value of a fact alone, in words.
  func value(of stated: Person.StatedFact) -> String {
    switch stated.value {
    case .number(let number): (kind(of: .fact(stated.fact)) ?? .count).text(number)
    case .value(let value): text(value)
    case .none: say("none", "无")
    case .between(let lowest, let highest):
      (kind(of: .fact(stated.fact)) ?? .count).words(lowest, highest).text(in: language)
    case .window(isLate: false): say("in the window", "集中缴费期内")
    case .window(isLate: true): say("after the window", "集中缴费期后补缴")
    }
  }
}

extension Exactness {
  /// How exactly a value is meant, as other programs read it.
  public var word: String {
    switch self {
    case .exact: "exact"
    case .approximate: "approximate"
    case .atLeast: "at least"
    case .atMost: "at most"
    }
  }
}

extension Outcome {
  /// The kind of outcome as other programs read it.
  public var kind: String {
    switch self {
    case .value(let value): value.isPartial ? "partial" : "value"
    case .elsewhere: "elsewhere"
    case .conflict: "conflict"
    case .none: "none"
    case .failure: "failure"
    }
  }

  /// The value, when it is one, be it known in part only.
  public var valueIfAny: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}
