import Syntax
import Text

extension Checker {
  /// Finds the clause that an `instead of` names: the one with that number about the same quantity.
  mutating func resolve(_ citation: Name, of statement: Int) {
    let here = place(citation.span)
    let cited = statements(numbered: citation.symbol)
    let others = cited.filter { $0 != statement }
    guard !others.isEmpty else {
      if !cited.isEmpty { return report(.citationOfItself(text(citation.symbol), at: here)) }
      let known = Distinct(citations).map { text($0) }.sorted().filter { !$0.isEmpty }
      return report(
        .unknownCitation(
          text(citation.symbol), at: here,
          near: diagnostics.count < 200 ? nearest(to: text(citation.symbol), among: known) : []))
    }
    let same = others.filter { isSameQuantity($0, statement) }
    // Several clauses under one number: the one for the same people is meant.
    let own = same.filter { sharesGroup($0, statement) }
    if same.count == 1 || own.count == 1 {
      replacements.update(statement, to: own.first ?? same[0])
    } else if same.isEmpty {
      report(
        .citationOfOther(
          text(citation.symbol), at: here, other: place(tree.statements[others[0]].span)))
    } else {
      report(
        .citationOfSeveral(
          text(citation.symbol), at: here, others: same.map { place(tree.statements[$0].span) }))
    }
  }

  private mutating func statements(numbered citation: Symbol) -> [Int] {
    if statementsByCitation.isEmpty {
      for (index, number) in citations.enumerated() {
        statementsByCitation[number, default: []].append(index)
      }
    }
    return statementsByCitation[citation] ?? []
  }

  func isSameQuantity(_ one: Int, _ other: Int) -> Bool {
    guard case .clause(let first) = tree.statements[one].kind,
      case .clause(let second) = tree.statements[other].kind
    else { return false }
    return key(of: first.quantity) == key(of: second.quantity)
  }

  /// `true` iff both are for everybody, or both name some group.
  func sharesGroup(_ one: Int, _ other: Int) -> Bool {
    let groups = groups(of: other)
    return groups.isEmpty
      ? self.groups(of: one).isEmpty : self.groups(of: one).contains { groups.contains($0) }
  }

  private func groups(of statement: Int) -> [Int] {
    guard case .clause(let clause) = tree.statements[statement].kind, let subject = clause.subject
    else { return [] }
    return tree.groups[subject.groups].compactMap { scope.group($0.name.symbol) }
  }

  /// Refuses clauses that take each other's place in a circle.
  mutating func checkReplacementLoops() {
    var isDone: Distinct<Int> = []
    for start in replacements.keys.sorted() where !isDone.contains(start) {
      var path: [Int] = []
      var next: Int? = start
      // Every turn visits a clause for the first time, so the walk ends.
      while let current = next, isDone.insert(current) {
        path.append(current)
        next = replacements[current]
      }
      guard let end = next, let first = path.firstIndex(of: end) else { continue }
      report(.overrideLoop(path[first...].sorted().map { place(tree.statements[$0].span) }))
    }
  }
}
