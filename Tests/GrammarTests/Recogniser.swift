@testable import grammar

/// Says whether a grammar derives a sentence, whatever the grammar is like (Earley's algorithm).
struct Recogniser {
  /// A rule without choices and repetitions; what is not a symbol is matched against a piece.
  private struct Rule {
    var symbol: Int
    var parts: [Part]
  }

  private enum Part {
    case symbol(Int)
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
  private static let names: Set<String> = ["Group", "Fact", "FactValue", "Tier"]

  /// The words that can stand where a name is due.
  private let soft: Set<String>

  init(_ grammar: Grammar, soft: Set<String>) {
    self.soft = soft
    for production in grammar.productions where !Production.isLexical(production.name) {
      add(production.expression, to: symbol(production.name))
    }
    findNullable()
  }

  private mutating func symbol(_ name: String) -> Int {
    if let known = symbols[name] { return known }
    symbols[name] = rulesOf.count
    rulesOf.append([])
    return rulesOf.count - 1
  }

  private mutating func newSymbol() -> Int { symbol("#\(rulesOf.count)") }

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
    case .terminal(let text, let isExact): return .word(text, isExact: isExact)
    case .symbol(let name):
      return Production.isLexical(name) ? .lexical(name) : .symbol(symbol(name))
    case .characters: return .lexical("")
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

  private mutating func findNullable() {
    isNullable = Array(repeating: false, count: rulesOf.count)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in rules where !isNullable[rule.symbol] {
        let isEmpty = rule.parts.allSatisfy { part in
          if case .symbol(let symbol) = part { isNullable[symbol] } else { false }
        }
        guard isEmpty else { continue }
        isNullable[rule.symbol] = true
        hasChanged = true
      }
    }
  }

  /// `true` iff the symbol derives the sentence.
  func derives(_ sentence: Sentence, from name: String) -> Bool {
    guard let start = symbols[name] else { return false }
    let count = sentence.pieces.count
    var sets = [[Item]](repeating: [], count: count + 1)
    var seen = [Set<Item>](repeating: [], count: count + 1)
    func add(_ item: Item, at place: Int) {
      if seen[place].insert(item).inserted { sets[place].append(item) }
    }
    for rule in rulesOf[start] { add(Item(rule: rule, dot: 0, start: 0), at: 0) }
    for place in 0...count {
      var next = 0
      while next < sets[place].count {
        let item = sets[place][next]
        next += 1
        let rule = rules[item.rule]
        guard item.dot < rule.parts.count else {
          for waiting in sets[item.start] {
            let parts = rules[waiting.rule].parts
            guard waiting.dot < parts.count, case .symbol(rule.symbol) = parts[waiting.dot] else {
              continue
            }
            add(Item(rule: waiting.rule, dot: waiting.dot + 1, start: waiting.start), at: place)
          }
          continue
        }
        let moved = Item(rule: item.rule, dot: item.dot + 1, start: item.start)
        switch rule.parts[item.dot] {
        case .symbol(let symbol):
          for rule in rulesOf[symbol] { add(Item(rule: rule, dot: 0, start: place), at: place) }
          if isNullable[symbol] { add(moved, at: place) }
        case .word(let text, let isExact):
          guard place < count else { continue }
          let piece = sentence.pieces[place]
          if piece.text == text || !isExact && Spellings.canonical[piece.text] == text {
            add(moved, at: place + 1)
          }
        case .lexical(let symbol):
          guard place < count else { continue }
          let piece = sentence.pieces[place]
          // What a clause defines can bear any name.
          let isDefined = symbol == "Quantity" && Self.names.contains(piece.symbol ?? "")
          if piece.symbol == symbol || isDefined || symbol == "Word" && soft.contains(piece.text) {
            add(moved, at: place + 1)
          }
        }
      }
    }
    return sets[count].contains { item in
      let rule = rules[item.rule]
      return rule.symbol == start && item.start == 0 && item.dot == rule.parts.count
    }
  }
}
