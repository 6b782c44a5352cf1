@testable import grammar

/// Says whether a grammar derives a text, whatever the grammar is like (Earley's algorithm).
struct Recogniser {
  /// A rule without choices and repetitions.
  private struct Rule {
    var symbol: Int
    var parts: [Part]
  }

  private enum Part {
    case symbol(Int)
    /// What is looked for in the text, by its number.
    case leaf(Int)
  }

  private enum Leaf: Hashable {
    case word(String, isExact: Bool)
    case lexical(String)
  }

  private struct Item: Hashable {
    var rule: Int
    var dot: Int
    var start: Int
  }

  private var rules: [Rule] = []
  private var rulesOf: [[Int]] = []
  private var symbols: [String: Int] = [:]
  private var isNullable: [Bool] = []
  private var leaves: [Leaf] = []
  private var numbers: [Leaf: Int] = [:]
  /// The leaves that each rule can begin with.
  private var openings: [Set<Int>] = []
  /// The characters that the text of each lexical leaf can begin with.
  private var firsts: [[ClosedRange<UInt32>]] = []
  private let grammar: Grammar
  private let lexis: Lexis

  init(_ grammar: Grammar, names: [String: Set<String>]) {
    self.grammar = grammar
    lexis = Lexis(names: names)
    for production in grammar.productions where !Production.isLexical(production.name) {
      add(production.expression, to: symbol(production.name))
    }
    findNullable()
    findOpenings()
    firsts = leaves.map { leaf in
      guard case .lexical(let name) = leaf, let production = grammar[name],
        production.constraints.allSatisfy({ $0 == "day" || $0 == "year" })
      else { return [0...0x10FFFF] }
      return firstCharacters(of: production.expression)
    }
  }

  private mutating func symbol(_ name: String) -> Int {
    if let known = symbols[name] { return known }
    symbols[name] = rulesOf.count
    rulesOf.append([])
    return rulesOf.count - 1
  }

  private mutating func newSymbol() -> Int { symbol("#\(rulesOf.count)") }

  private mutating func leaf(_ leaf: Leaf) -> Part {
    if let known = numbers[leaf] { return .leaf(known) }
    numbers[leaf] = leaves.count
    leaves.append(leaf)
    return .leaf(leaves.count - 1)
  }

  /// Adds the rules by which a symbol is what an expression says.
  private mutating func add(_ expression: Production.Expression, to symbol: Int) {
    if case .choice(let options) = expression {
      for option in options { add(option, to: symbol) }
      return
    }
    let parts: [Production.Expression]
    if case .sequence(let sequence) = expression { parts = sequence } else { parts = [expression] }
    var rule = Rule(symbol: symbol, parts: [])
    for part in parts { rule.parts.append(self.part(part)) }
    append(rule)
  }

  private mutating func append(_ rule: Rule) {
    rulesOf[rule.symbol].append(rules.count)
    rules.append(rule)
  }

  private mutating func part(_ expression: Production.Expression) -> Part {
    switch expression {
    case .terminal(let text, let isExact): return leaf(.word(text, isExact: isExact))
    case .symbol(let name):
      return Production.isLexical(name) ? leaf(.lexical(name)) : .symbol(symbol(name))
    case .characters: return leaf(.lexical(""))
    case .sequence, .choice:
      let own = newSymbol()
      add(expression, to: own)
      return .symbol(own)
    case .optional(let inner):
      let own = newSymbol()
      append(Rule(symbol: own, parts: []))
      add(inner, to: own)
      return .symbol(own)
    case .repeated(let inner, let least):
      let own = newSymbol()
      let element = part(inner)
      if least == 0 { append(Rule(symbol: own, parts: [])) }
      append(Rule(symbol: own, parts: least == 0 ? [.symbol(own), element] : [element]))
      if least > 0 { append(Rule(symbol: own, parts: [.symbol(own), element])) }
      return .symbol(own)
    }
  }

  // MARK: What symbols can begin with

  private mutating func findNullable() {
    isNullable = Array(repeating: false, count: rulesOf.count)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in rules where !isNullable[rule.symbol] {
        guard rule.parts.allSatisfy({ isNullable($0) }) else { continue }
        isNullable[rule.symbol] = true
        hasChanged = true
      }
    }
  }

  private func isNullable(_ part: Part) -> Bool {
    if case .symbol(let symbol) = part { isNullable[symbol] } else { false }
  }

  private mutating func findOpenings() {
    openings = Array(repeating: [], count: rules.count)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (number, rule) in rules.enumerated() {
        var found = openings[number]
        for part in rule.parts {
          switch part {
          case .leaf(let leaf): found.insert(leaf)
          case .symbol(let symbol):
            for rule in rulesOf[symbol] { found.formUnion(openings[rule]) }
          }
          if !isNullable(part) { break }
        }
        if found.count > openings[number].count {
          openings[number] = found
          hasChanged = true
        }
      }
    }
  }

  private func firstCharacters(of expression: Production.Expression) -> [ClosedRange<UInt32>] {
    switch expression {
    case .terminal(let text, _):
      let first = Passage(text, grammar: grammar, lexis: lexis).characters[0].value
      return [first...first]
    case .symbol(let name): return grammar[name].map { firstCharacters(of: $0.expression) } ?? []
    case .characters(let ranges): return ranges
    case .choice(let options): return options.flatMap { firstCharacters(of: $0) }
    case .optional(let part), .repeated(let part, _): return firstCharacters(of: part)
    case .sequence(let parts):
      var ranges: [ClosedRange<UInt32>] = []
      for part in parts {
        ranges += firstCharacters(of: part)
        switch part {
        case .optional, .repeated(_, atLeast: 0): continue
        default: return ranges
        }
      }
      return ranges
    }
  }

  // MARK: Derivation

  /// The places that a text has, and what was found to stand at each.
  private struct Chart {
    let passage: Passage
    var sets: [[Item]]
    var seen: [Set<Item>]
    /// Where each leaf ends that stands at the place that is looked at, as far as it was asked for.
    var ends: [[Int]?] = []

    mutating func add(_ item: Item, at place: Int) {
      if seen[place].insert(item).inserted { sets[place].append(item) }
    }
  }

  /// `true` iff the symbol derives the text.
  func derives(_ text: String, from name: String) -> Bool {
    guard let start = symbols[name] else { return false }
    let passage = Passage(text, grammar: grammar, lexis: lexis)
    let count = passage.characters.count
    var chart = Chart(
      passage: passage, sets: Array(repeating: [], count: count + 1),
      seen: Array(repeating: [], count: count + 1))
    let first = passage.endOfBlanks(at: 0)
    chart.ends = Array(repeating: nil, count: leaves.count)
    predict(start, at: first, in: &chart)
    for place in first...count where !chart.sets[place].isEmpty {
      if place > first { chart.ends = Array(repeating: nil, count: leaves.count) }
      var next = 0
      while next < chart.sets[place].count {
        advance(chart.sets[place][next], at: place, in: &chart)
        next += 1
      }
    }
    return chart.sets[count].contains { item in
      let rule = rules[item.rule]
      return rule.symbol == start && item.start == first && item.dot == rule.parts.count
    }
  }

  private func advance(_ item: Item, at place: Int, in chart: inout Chart) {
    let rule = rules[item.rule]
    guard item.dot < rule.parts.count else {
      var index = 0
      while index < chart.sets[item.start].count {
        let waiting = chart.sets[item.start][index]
        index += 1
        let parts = rules[waiting.rule].parts
        guard waiting.dot < parts.count, case .symbol(rule.symbol) = parts[waiting.dot] else {
          continue
        }
        chart.add(
          Item(rule: waiting.rule, dot: waiting.dot + 1, start: waiting.start), at: place)
      }
      return
    }
    let moved = Item(rule: item.rule, dot: item.dot + 1, start: item.start)
    switch rule.parts[item.dot] {
    case .symbol(let symbol):
      predict(symbol, at: place, in: &chart)
      if isNullable[symbol] { chart.add(moved, at: place) }
    case .leaf(let leaf):
      for end in ends(of: leaf, at: place, in: &chart) { chart.add(moved, at: end) }
    }
  }

  /// Adds the rules of a symbol that the text can go on with.
  private func predict(_ symbol: Int, at place: Int, in chart: inout Chart) {
    for rule in rulesOf[symbol] {
      let item = Item(rule: rule, dot: 0, start: place)
      guard !chart.seen[place].contains(item) else { continue }
      // What is empty is moved over where it is due.
      guard openings[rule].contains(where: { !ends(of: $0, at: place, in: &chart).isEmpty }) else {
        continue
      }
      chart.add(item, at: place)
    }
  }

  /// Where a word or a lexical symbol ends, with the blanks behind it.
  private func ends(of leaf: Int, at place: Int, in chart: inout Chart) -> [Int] {
    if let known = chart.ends[leaf] { return known }
    let passage = chart.passage
    var ends: [Int] = []
    if place < passage.characters.count {
      switch leaves[leaf] {
      case .word(let text, let isExact):
        if let end = passage.end(ofWord: text, isExact: isExact, at: place) { ends = [end] }
      case .lexical(let symbol):
        let first = passage.characters[place].value
        if firsts[leaf].contains(where: { $0.contains(first) }) {
          ends = passage.ends(of: symbol, at: place)
        }
      }
    }
    let behind = ends.map { passage.endOfBlanks(at: $0) }
    chart.ends[leaf] = behind
    return behind
  }
}
