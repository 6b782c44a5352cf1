/// Reads a grammar in the EBNF of the W3C (XML 1.0, section 6), as far as Yibao's grammar uses it.
struct GrammarReader {
  /// What is wrong with a grammar's text, and on which line, counted from 1.
  struct Mistake: Error, CustomStringConvertible {
    var line: Int
    var message: String
    var description: String { "line \(line): \(message)" }
  }

  private let characters: [Unicode.Scalar]
  private var index = 0
  private var defined: Set<String> = []
  /// The constraints in the comments that were passed since the last production began.
  private var constraints: [String] = []

  static func read(_ text: String) throws(Mistake) -> Grammar {
    var reader = GrammarReader(text)
    var productions: [Production] = []
    reader.skipBlanks()
    while !reader.isAtEnd {
      if !productions.isEmpty {
        productions[productions.count - 1].constraints += reader.constraints
      }
      reader.constraints = []
      productions.append(try reader.production())
    }
    if !productions.isEmpty { productions[productions.count - 1].constraints += reader.constraints }
    return Grammar(productions)
  }

  private init(_ text: String) { characters = Array(text.unicodeScalars) }

  private var isAtEnd: Bool { index == characters.count }
  private var next: Unicode.Scalar? { isAtEnd ? nil : characters[index] }

  private func mistake(_ message: String) -> Mistake {
    Mistake(line: 1 + characters[..<index].count { $0 == "\n" }, message: message)
  }

  /// production ::= name "::=" choice
  private mutating func production() throws(Mistake) -> Production {
    guard let name = name() else { throw mistake("a production's name is due") }
    guard skip("::=") else { throw mistake("::= is due behind \(name)") }
    guard defined.insert(name).inserted else { throw mistake("\(name) is defined twice") }
    return Production(name: name, expression: try choice())
  }

  /// choice ::= sequence ( "|" sequence )*
  private mutating func choice() throws(Mistake) -> Production.Expression {
    var options = [try sequence()]
    while skip("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  /// sequence ::= item+, up to what cannot be an item or begins the next production
  private mutating func sequence() throws(Mistake) -> Production.Expression {
    var parts: [Production.Expression] = []
    while let part = try item() { parts.append(part) }
    guard !parts.isEmpty else { throw mistake("a symbol or text is due") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// item ::= ( text | class | name | "(" choice ")" ) ( "?" | "*" | "+" )?
  private mutating func item() throws(Mistake) -> Production.Expression? {
    let start = index
    let atom: Production.Expression
    switch next {
    case "'": atom = .terminal(try text(), isExact: false)
    case "\"": atom = .terminal(try text(), isExact: true)
    case "[": atom = .characters(try characterClass())
    case "#": atom = .characters([try character()].map { $0...$0 })
    case "(":
      _ = skip("(")
      atom = try choice()
      guard skip(")") else { throw mistake(") is due") }
    default:
      guard let name = name() else { return nil }
      if skip("::=") {
        index = start
        return nil
      }
      atom = .symbol(name)
    }
    if skip("?") { return .optional(atom) }
    if skip("*") { return .repeated(atom, atLeast: 0) }
    if skip("+") { return .repeated(atom, atLeast: 1) }
    return atom
  }

  private mutating func name() -> String? {
    let start = index
    while let scalar = next, scalar.properties.isAlphabetic || (index > start && scalar == "-"),
      scalar.isASCII
    {
      index += 1
    }
    guard index > start else { return nil }
    let name = String(String.UnicodeScalarView(characters[start..<index]))
    skipBlanks()
    return name
  }

  private mutating func text() throws(Mistake) -> String {
    let quote = characters[index]
    guard let end = characters[(index + 1)...].firstIndex(of: quote) else {
      throw mistake("the text has no end")
    }
    let text = String(String.UnicodeScalarView(characters[index + 1..<end]))
    index = end + 1
    skipBlanks()
    return text
  }

  /// `[0-9①-⑳#x5D]`
  private mutating func characterClass() throws(Mistake) -> [ClosedRange<UInt32>] {
    index += 1
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = next, scalar != "]" {
      let first = scalar == "#" ? try character(isAlone: false) : take()
      guard next == "-", index + 1 < characters.count, characters[index + 1] != "]" else {
        ranges.append(first...first)
        continue
      }
      index += 1
      let last = next == "#" ? try character(isAlone: false) : take()
      guard first <= last else { throw mistake("the range is empty") }
      ranges.append(first...last)
    }
    guard skip("]") else { throw mistake("] is due") }
    return ranges
  }

  private mutating func take() -> UInt32 {
    index += 1
    return characters[index - 1].value
  }

  /// `#xA`
  private mutating func character(isAlone: Bool = true) throws(Mistake) -> UInt32 {
    index += 1
    guard next == "x" else { throw mistake("#x is due") }
    index += 1
    var digits = ""
    while let scalar = next, scalar.properties.isASCIIHexDigit {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    guard let value = UInt32(digits, radix: 16) else { throw mistake("a number is due behind #x") }
    if isAlone { skipBlanks() }
    return value
  }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard characters[index...].starts(with: wanted) else { return false }
    index += wanted.count
    skipBlanks()
    return true
  }

  /// Moves over blanks and comments; a comment in brackets is a constraint.
  private mutating func skipBlanks() {
    while let scalar = next {
      if scalar.properties.isWhitespace {
        index += 1
      } else if characters[index...].starts(with: "/*".unicodeScalars) {
        let start = index + 2
        while !isAtEnd, !characters[index...].starts(with: "*/".unicodeScalars) { index += 1 }
        let comment = String(String.UnicodeScalarView(characters[start..<index]))
          .split(separator: " ").joined(separator: " ")
        if comment.hasPrefix("["), comment.hasSuffix("]") {
          constraints.append(String(comment.dropFirst().dropLast()))
        }
        index = min(index + 2, characters.count)
      } else {
        return
      }
    }
  }
}
