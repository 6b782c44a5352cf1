import Syntax
import TestSupport

@testable import grammar

/// Derives random sentences from a grammar.
///
/// It follows the EBNF and nothing else but the constraints in brackets, and prefers the shortest
/// way out where productions nest deep, so that it ends.
struct Deriver {
  let grammar: Grammar
  let keywords: [String]
  var random: Random
  /// How deep the shortest derivation of each symbol is.
  private var depths: [String: Int] = [:]
  private var depth = 0
  /// What was derived of the productions that may give each kind of thing once.
  private var used: [String: Set<String>] = [:]
  private var isRepeated = false

  private static let deepest = 24

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    keywords = grammar.keywords
    random = Random(seed: seed)
    measure()
  }

  /// A sentence of a symbol.
  mutating func sentence(of symbol: String) -> Sentence {
    depth = 0
    used = [:]
    return Sentence(pieces: Self.apart(derive(.symbol(symbol))))
  }

  /// The pieces with 减 for a minus sign between two amounts.
  private static func apart(_ pieces: [Sentence.Piece]) -> [Sentence.Piece] {
    var pieces = pieces
    for index in pieces.indices.dropFirst().dropLast() where pieces[index].symbol == "ZhMinus" {
      let words = Passage.wordsOfAmounts
      func isAmount(_ piece: Sentence.Piece, or words: [String]) -> Bool {
        piece.symbol.map { Passage.amounts.contains($0) }
          ?? Spellings.canonical[piece.text].map { words.contains($0) } ?? false
      }
      guard isAmount(pieces[index - 1], or: words.behind),
        isAmount(pieces[index + 1], or: words.before)
      else { continue }
      pieces[index] = Sentence.Piece(text: "减", symbol: nil)
    }
    return pieces
  }

  private mutating func derive(_ expression: Production.Expression) -> [Sentence.Piece] {
    switch expression {
    case .terminal(let text, let isExact):
      let spellings = isExact ? [text] : Spellings.all[text] ?? [text]
      return [Sentence.Piece(text: random.pick(spellings), symbol: nil)]
    case .symbol(let name): return derive(symbol: name)
    case .characters: return [Sentence.Piece(text: characters(expression), symbol: nil)]
    case .sequence(let parts):
      var pieces: [Sentence.Piece] = []
      for part in parts { pieces += derive(part) }
      return pieces
    case .choice(let options): return derive(option(of: options))
    case .optional(let part):
      return depth < Self.deepest && random.chance(40) ? derive(part) : []
    case .repeated(let part, let least):
      var pieces: [Sentence.Piece] = []
      var count = least
      while depth < Self.deepest, random.chance(35) { count += 1 }
      for number in 0..<min(count, least + 3) {
        isRepeated = false
        let more = derive(part)
        if !isRepeated || number < least { pieces += more }
        isRepeated = false
      }
      return pieces
    }
  }

  private mutating func derive(symbol name: String) -> [Sentence.Piece] {
    guard let production = grammar[name] else { return [] }
    if Production.isLexical(name) {
      return [Sentence.Piece(text: lexical(production), symbol: name)]
    }
    depth += 1
    defer { depth -= 1 }
    for name in production.expression.symbols { used[name] = [] }
    let pieces = derive(production.expression)
    if production.constraints.contains("once") {
      let word = pieces.first { ![",", ";", "、", "("].contains($0.text) }?.text ?? ""
      let kind =
        pieces.contains { $0.text == "除外" }
        ? "除外" : Self.kind(of: Spellings.canonical[word] ?? word)
      if !used[name, default: []].insert(kind).inserted { isRepeated = true }
    }
    if production.constraints.contains("same") { return Self.alike(pieces) }
    return pieces
  }

  /// The pieces with every amount as the first one.
  private static func alike(_ pieces: [Sentence.Piece]) -> [Sentence.Piece] {
    let first = pieces.first { $0.symbol != nil }
    return pieces.map { $0.symbol == nil ? $0 : first ?? $0 }
  }

  /// What a modifier that begins with a word says: several begin what may be said once.
  private static func kind(of word: String) -> String {
    switch word {
    case "不低于", "最低", "不满": "floor"
    case "不超过", "最高", "超过": "ceiling"
    case "四舍五入到", "四舍六入五成双到", "向上取整到", "向下取整到": "rounding"
    case "自", "至": "holding"
    default: word
    }
  }

  /// The text of a lexical symbol; one that breaks a constraint is drawn anew.
  private mutating func lexical(_ production: Production) -> String {
    while true {
      let text = characters(production.expression)
      if production.constraints.contains("day"), !Self.isDay(text) { continue }
      if production.constraints.contains("word") {
        if text.count > 12 || Keyword(rawValue: text.lowercased()) != nil { continue }
      }
      // A free name has no word in it that joins two.
      if production.constraints.contains("free"), text.contains(where: { "和与及或再可应不".contains($0) })
      {
        continue
      }
      // No day of a year is before its last.
      if production.constraints.contains("year") { return "12月31日" }
      return text
    }
  }

  private mutating func characters(_ expression: Production.Expression) -> String {
    switch expression {
    case .terminal(let text, _): return text
    case .symbol(let name): return grammar[name].map { lexical($0) } ?? ""
    case .characters(let ranges):
      // Every character is as likely as any other, however the ranges divide them.
      var place = random.number(in: 0...ranges.reduce(0) { $0 + $1.count } - 1)
      var value = ranges[0].lowerBound
      for range in ranges {
        value = range.lowerBound + UInt32(min(place, range.count - 1))
        if place < range.count { break }
        place -= range.count
      }
      return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    case .sequence(let parts):
      var text = ""
      for part in parts { text += characters(part) }
      return text
    case .choice(let options): return characters(random.pick(options))
    case .optional(let part): return random.chance(50) ? characters(part) : ""
    case .repeated(let part, let least):
      var text = ""
      var count = least
      while count < least + 3, random.chance(50) { count += 1 }
      for _ in 0..<count { text += characters(part) }
      return text
    }
  }

  /// `true` iff a date is one of a month of at least 28 days, for 29 to 31 as the calendar has it.
  private static func isDay(_ text: String) -> Bool {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3 else { return false }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...lengths[month - 1] ~= day
  }

  // MARK: The shortest way out

  private mutating func option(of options: [Production.Expression]) -> Production.Expression {
    guard depth >= Self.deepest else { return random.pick(options) }
    return options.min { length($0) < length($1) } ?? options[0]
  }

  /// Finds the depth of each symbol, until nothing changes.
  private mutating func measure() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for production in grammar.productions {
        let found = length(production.expression)
        guard found < Int.max / 2, depths[production.name] != found + 1 else { continue }
        depths[production.name] = found + 1
        hasChanged = true
      }
    }
  }

  private func length(_ expression: Production.Expression) -> Int {
    switch expression {
    case .terminal, .characters: 0
    case .symbol(let name): depths[name] ?? Int.max / 2
    case .sequence(let parts): parts.map { length($0) }.max() ?? 0
    case .choice(let options): options.map { length($0) }.min() ?? 0
    case .optional: 0
    case .repeated(let part, let least): least == 0 ? 0 : length(part)
    }
  }
}
