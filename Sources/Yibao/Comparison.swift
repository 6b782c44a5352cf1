public import Evaluation
public import Quantities
import Rulebook
public import Text

/// Groups against documents: what each group pays, or gets, where.
public struct Comparison: Sendable {
  /// What a document says of a group.
  public struct Cell: Sendable {
    /// The outcomes by tier, in the order of the document's tiers; one without a tier where the
    /// tier does not matter. Several outcomes are a range over what else is open. Empty where the
    /// document does not know the group, or where there is a problem.
    public var byTier: [(tier: Symbol?, outcomes: [Outcome])]
    /// `false` iff the document never speaks of the group, so that the person counts as any other.
    public var isMentioned: Bool
    /// Why there is no answer.
    public var problem: QuestionProblem?
    /// What was taken to be as it ordinarily is, for nothing else was said.
    public var ordinary: [Person.StatedFact] = []
    /// `true` iff it shows what any resident pays, because no clause is about the group.
    public var isStarred: Bool { !isMentioned && !byTier.isEmpty }
  }

  public struct Row: Sendable {
    /// The group; nil for the people without one.
    public var group: Symbol?
    /// How deep the group stands under the groups of the rows before it.
    public var depth: Int
    /// One for each document.
    public var cells: [Cell]
  }

  /// The documents that do not answer because of their own rules, each once.
  public var unsound: [QuestionProblem] {
    var found: [QuestionProblem] = []
    for problem in rows.flatMap({ $0.cells }).compactMap({ $0.problem }) {
      if case .documentNotSound = problem, !found.contains(problem) { found.append(problem) }
    }
    return found
  }

  /// What was taken to be as it ordinarily is, each once.
  public var ordinary: [Person.StatedFact] {
    rows.flatMap { $0.cells.flatMap { $0.ordinary } }.distinct
  }

  /// The name of the quantity that is compared.
  public var quantity: String
  public var documents: [Int]
  /// The day whose values are compared; nil where nobody said one.
  public var day: Date?
  public var rows: [Row]
}

extension Workspace {
  /// Compares groups under documents; with no groups, all that any of the documents names.
  ///
  /// - Parameter quantity: its name or a synonym; a document without it provides nothing.
  /// - Parameter day: the day whose values count; without one they make a range.
  /// - Parameter draft: a document that is being typed, as an `Inquiry` takes it.
  public func comparison(
    of groups: [Symbol], in documents: [Int], quantity: String, on day: Date? = nil,
    draft: Int? = nil
  ) -> Comparison {
    let wanted = groups.isEmpty ? groupsNamed(in: documents) : groups.map { (Optional($0), 0) }
    var inquiry = Inquiry(self, draft: draft)
    return Comparison(
      quantity: quantity, documents: documents, day: day,
      rows: wanted.map { group, depth in
        Comparison.Row(
          group: group, depth: depth,
          cells: documents.map { cell(group, in: $0, quantity: quantity, on: day, &inquiry) })
      })
  }

  /// The newest document of each county, in the order loaded.
  public var newestDocuments: [Int] {
    var newest: [Int] = []
    for (index, rulebook) in library.rulebooks.enumerated() {
      let same = newest.firstIndex {
        library.rulebooks[$0].document.region == rulebook.document.region
      }
      guard let same else {
        newest.append(index)
        continue
      }
      if library.rulebooks[newest[same]].document.year < rulebook.document.year {
        newest[same] = index
      }
    }
    return newest
  }

  private func cell(
    _ group: Symbol?, in document: Int, quantity: String, on day: Date?,
    _ inquiry: inout Inquiry
  ) -> Comparison.Cell {
    guard let asked = self.quantity(quantity, of: document) else {
      return Comparison.Cell(byTier: [(nil, [.none(.noClause)])], isMentioned: true, problem: nil)
    }
    let rulebook = library.rulebooks[document]
    var person = Person()
    var isMentioned = true
    if let group {
      // A group that only another document declares means nothing here: no amount is guessed.
      guard let known = rulebook.groups.firstIndex(where: { $0.name == group }) else {
        return Comparison.Cell(byTier: [], isMentioned: false, problem: nil)
      }
      person.add(group)
      isMentioned = rulebook.groups[known].isOrdinary || rulebook.speaks(of: known)
    }
    do throws(QuestionProblem) {
      var question = Question(document: document, person: person, quantity: asked)
      if let day { ask(&question, for: day) }
      let reply = try inquiry.reply(to: question)
      return Comparison.Cell(
        byTier: byTier(reply.cases, tiers(of: document)), isMentioned: isMentioned, problem: nil,
        ordinary: reply.ordinary)
    } catch {
      return Comparison.Cell(byTier: [], isMentioned: isMentioned, problem: error)
    }
  }

  private func byTier(
    _ cases: [Reply.Case], _ tiers: [Symbol]
  ) -> [(tier: Symbol?, outcomes: [Outcome])] {
    let dependsOnTier = cases.contains { $0.conditions.contains { $0.fact == .tier } }
    guard dependsOnTier else {
      return [(nil, distinct(cases.map { $0.outcome }))]
    }
    return tiers.map { tier in
      let own = cases.filter { one in
        one.conditions.allSatisfy { condition in
          guard condition.fact == .tier else { return true }
          return condition.regions.contains { region in
            if case .values(let values, _) = region { values.contains(tier) } else { false }
          }
        }
      }
      return (tier, distinct(own.map { $0.outcome }))
    }
  }

  private func distinct(_ outcomes: [Outcome]) -> [Outcome] {
    var found: [Outcome] = []
    for outcome in outcomes where !found.contains(outcome) { found.append(outcome) }
    return found
  }

  /// The people without a group, then every group that a document names, each under the group that
  /// it is a kind of.
  private func groupsNamed(in documents: [Int]) -> [(group: Symbol?, depth: Int)] {
    let rulebooks = [vocabulary] + documents.map { library.rulebooks[$0] }
    var named: Distinct<Symbol> = []
    for group in rulebooks.flatMap({ $0.groups }) where group.isMentioned && !group.isOrdinary {
      named.insert(group.name)
    }
    return [(nil, 0)]
      + GroupForest(rulebooks).listed { named.contains($0) }.map { (Optional($0.name), $0.depth) }
  }
}

extension Rulebook {
  /// `true` iff the document speaks of the group itself, of one around it or of a kind of it.
  func speaks(of group: Int) -> Bool {
    if groups[group].isMentioned { return true }
    var pending = groups[group].within.map { Int($0.index) }
    var seen: Distinct<Int> = [group]
    while let outer = pending.popLast() {
      if groups[outer].isMentioned { return true }
      if seen.insert(outer) { pending += groups[outer].within.map { Int($0.index) } }
    }
    pending = groups[group].divisions.map { Int($0.index) }
    while let inner = pending.popLast() {
      if groups[inner].isMentioned { return true }
      if seen.insert(inner) { pending += groups[inner].divisions.map { Int($0.index) } }
    }
    return false
  }
}

extension [Person.StatedFact] {
  /// Each of them once, in the order in which they come first.
  var distinct: [Person.StatedFact] {
    var found: [Person.StatedFact] = []
    for fact in self where !found.contains(fact) { found.append(fact) }
    return found
  }
}
