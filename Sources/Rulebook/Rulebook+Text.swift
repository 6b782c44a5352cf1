import Quantities
public import Text

extension Rulebook {
  /// The whole rulebook as text, for people to read: the same for the same rulebook, whichever
  /// surface its document was written in.
  ///
  /// Amounts of money are in yuan. Clauses have the numbers by which other parts refer to them.
  public func text(names: Interner) -> String {
    var writer = RulebookWriter(rulebook: self, names: names)
    writer.writeDocument()
    writer.writeGroups(title: "groups", groups.indices.filter { groups[$0].isMentioned })
    writer.writeGroups(
      title: "groups not mentioned", groups.indices.filter { !groups[$0].isMentioned })
    writer.writeFacts()
    writer.writeQuantities()
    writer.writeClauses()
    writer.writeCombinations()
    writer.writeWindows()
    writer.writeMembershipDays()
    writer.writeUnsupported()
    return writer.text
  }
}

/// Writes the parts of a rulebook one after another.
struct RulebookWriter {
  let rulebook: Rulebook
  let names: Interner
  private(set) var text = ""

  init(rulebook: Rulebook, names: Interner) {
    self.rulebook = rulebook
    self.names = names
  }

  mutating func writeDocument() {
    let document = rulebook.document
    var heading = "document \(name(document.region))"
    if !document.aliases.isEmpty { heading += " (\(list(document.aliases)))" }
    write("\(heading) \(document.year) \(name(document.scheme))")
    if let number = document.number {
      write("number \(name(number))" + (document.issued.map { ", issued \($0)" } ?? ""))
    }
    if !document.within.isEmpty { write("within \(list(document.within))") }
    if !rulebook.tiers.isEmpty { write("tiers \(list(rulebook.tiers))") }
  }

  mutating func writeGroups(title: String, _ indices: [Int]) {
    open(title, isEmpty: indices.isEmpty)
    for index in indices {
      let group = rulebook.groups[index]
      write("  \(name(group.name))" + (group.isOrdinary ? ", ordinary" : ""))
      if !group.synonyms.isEmpty { write("    also \(list(group.synonyms))") }
      if !group.within.isEmpty { write("    within \(list(group.within))") }
      if !group.divisions.isEmpty { write("    divided into \(list(group.divisions))") }
      if !group.excluded.isEmpty { write("    excludes \(list(group.excluded))") }
      if let definition = group.definition { write("    is \(words(definition))") }
    }
  }

  mutating func writeFacts() {
    open("facts", isEmpty: rulebook.facts.isEmpty)
    for fact in rulebook.facts {
      var line = "  \(name(fact.name)): "
      switch fact.kind {
      case .age: line += "age"
      case .months: line += "months"
      case .count: line += "count"
      case .date: line += "date"
      case .oneOf(let values): line += "one of \(list(values))"
      }
      switch (fact.ordinary, fact.kind) {
      case (.open, _): break
      case (.none, _): line += "; ordinarily none"
      case (.window, _): line += "; ordinarily in the window"
      case (.value(let value), .oneOf(let values)):
        line += "; ordinarily \(values.indices.contains(value) ? name(values[value]) : "?")"
      case (.value(let value), _): line += "; ordinarily \(fact.kind.text(Int64(value)))"
      }
      write(line)
      if !fact.synonyms.isEmpty { write("    also \(list(fact.synonyms))") }
      guard case .oneOf(let values) = fact.kind else { continue }
      for (value, synonyms) in zip(values, fact.valueSynonyms) where !synonyms.isEmpty {
        write("    \(name(value)) also \(list(synonyms))")
      }
    }
  }

  /// The quantities that are declared; the standard ones are the same in every rulebook.
  mutating func writeQuantities() {
    let declared = rulebook.quantities.dropFirst(StandardQuantity.allCases.count)
    open("quantities", isEmpty: declared.isEmpty)
    for quantity in declared {
      write("  \(name(quantity.name)): \(quantity.type.words)")
      if !quantity.synonyms.isEmpty { write("    also \(list(quantity.synonyms))") }
    }
  }

  mutating func writeClauses() {
    open("clauses", isEmpty: rulebook.clauses.isEmpty)
    var publications = Lookup<Int, [Rulebook.Publication]>()
    for publication in rulebook.publications {
      publications[publication.alternative, default: []].append(publication)
    }
    for (index, clause) in rulebook.clauses.enumerated() {
      var line = "  #\(index) \(name(clause.citation)) \(subject(of: clause))"
      if let condition = clause.condition { line += " if \(words(condition))" }
      line += ": \(words(clause.quantity))"
      if clause.isRemainder { line += ", the rest of the standard" }
      if clause.isVoluntary { line += ", voluntary" }
      if let other = clause.insteadOf { line += ", instead of #\(other.index)" }
      write(line)
      let type = rulebook.quantities[Int(clause.quantity.index)].type
      for alternative in clause.alternatives {
        write("    \(words(alternative: alternative, of: clause))")
        for publication in publications[alternative] ?? [] {
          write("      \(words(publication, type))")
        }
      }
    }
  }

  mutating func writeCombinations() {
    open("combinations", isEmpty: rulebook.combinations.isEmpty)
    for combination in rulebook.combinations {
      let groups = combination.groups.isEmpty ? "all groups" : list(combination.groups)
      write("  \(name(combination.citation)) \(groups): \(combination.rule.words)")
    }
  }

  mutating func writeMembershipDays() {
    open("membership", isEmpty: rulebook.membershipDays.isEmpty)
    for rule in rulebook.membershipDays {
      var line = rule.groups.isEmpty ? "everybody" : list(rule.groups)
      line += " as of " + (rule.day?.description ?? "the latest list")
      if let counts = rule.laterChangesCount {
        line += counts ? ", later changes count" : ", later changes do not count"
      }
      write("  [\(name(rule.citation))] \(line)")
    }
  }

  mutating func writeWindows() {
    open("windows", isEmpty: rulebook.windows.isEmpty)
    for window in rulebook.windows {
      let groups = window.groups.isEmpty ? "everybody" : list(window.groups)
      let days = window.event.map { words($0) } ?? words(window)
      write("  \(name(window.citation)) \(groups): \(window.kind.rawValue) \(days)")
    }
  }

  mutating func writeUnsupported() {
    open("not supported yet", isEmpty: rulebook.unsupported.isEmpty)
    for statement in rulebook.unsupported {
      write("  \(name(statement.citation)) \(name(statement.keyword))")
    }
  }

  func name(_ symbol: Symbol) -> String { names.text(symbol) }

  func list(_ symbols: [Symbol]) -> String {
    symbols.map { name($0) }.joined(separator: ", ")
  }

  func list(_ groups: [GroupID]) -> String {
    list(groups.map { rulebook.groups[Int($0.index)].name })
  }

  private mutating func open(_ title: String, isEmpty: Bool) {
    if isEmpty { return }
    write("")
    write(title)
  }

  private mutating func write(_ line: String) {
    text += line
    text += "\n"
  }
}

extension Rulebook.Combination.Rule {
  /// The rule as the English surface has it.
  var words: String {
    switch self {
    case .highest: "highest applies"
    case .lowest: "lowest applies"
    case .first: "first applies"
    case .sum: "added up"
    case .choice: "only one, chosen by the person"
    }
  }
}
