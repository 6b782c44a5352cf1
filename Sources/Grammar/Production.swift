/// One rule of a grammar in the EBNF of the W3C: `name ::= expression`.
struct Production: Sendable {
  var name: String
  var expression: Expression
  /// What the EBNF cannot say of it, as written in brackets behind it: `once`, `day`.
  var constraints: [String] = []

  /// `true` iff the symbol's characters stand without blanks between them.
  static func isLexical(_ name: String) -> Bool { name.first?.isUppercase ?? false }

  /// The right side of a production, or a part of it.
  indirect enum Expression: Sendable {
    /// Text that stands as it is: `'pays'`; a word of several spellings in just this one where it is
    /// exact, `"属于"`.
    case terminal(String, isExact: Bool)
    /// Another production: `condition`.
    case symbol(String)
    /// One of some characters: `[0-9]`, as ranges of Unicode scalars.
    case characters([ClosedRange<UInt32>])
    case sequence([Expression])
    case choice([Expression])
    /// `x?`
    case optional(Expression)
    /// `x*` and `x+`
    case repeated(Expression, atLeast: Int)
  }
}

/// The productions of a grammar, in the order of its text.
struct Grammar: Sendable {
  var productions: [Production]
  private var places: [String: Int] = [:]

  init(_ productions: [Production]) {
    self.productions = productions
    for (place, production) in productions.enumerated() { places[production.name] = place }
  }

  subscript(name: String) -> Production? { places[name].map { productions[$0] } }

  /// Every text that a terminal stands for in productions that are not lexical, each once.
  var keywords: [String] {
    var found: [String] = []
    for production in productions where !Production.isLexical(production.name) {
      for text in production.expression.terminals where !found.contains(text) {
        found.append(text)
      }
    }
    return found
  }

  /// The symbols that a production uses and none defines, and the productions that none uses.
  func loose(from start: String) -> (undefined: [String], unused: [String]) {
    var undefined: [String] = []
    var used: Set<String> = [start]
    for production in productions {
      for name in production.expression.symbols {
        used.insert(name)
        if places[name] == nil { undefined.append(name) }
      }
    }
    return (undefined, productions.map { $0.name }.filter { !used.contains($0) })
  }
}

extension Production.Expression {
  /// The parts that it is made of directly.
  var parts: [Production.Expression] {
    switch self {
    case .terminal, .symbol, .characters: []
    case .sequence(let parts), .choice(let parts): parts
    case .optional(let part), .repeated(let part, _): [part]
    }
  }

  var terminals: [String] {
    if case .terminal(let text, _) = self { return [text] }
    return parts.flatMap { $0.terminals }
  }

  var symbols: [String] {
    if case .symbol(let name) = self { return [name] }
    return parts.flatMap { $0.symbols }
  }
}
