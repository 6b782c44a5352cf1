import Quantities
import Text

extension Parser {
  /// group-declaration ::= "group" name { "," group-option } [ "is" condition ]
  mutating func parseGroupDeclaration() -> GroupDeclaration? {
    advance()
    guard let name = parseDeclaredName() else {
      report(.missingName(at: currentPlace, found: foundText))
      return nil
    }
    var declaration = GroupDeclaration(
      name: name, synonyms: 0..<0, nestings: 0..<0, isOrdinary: false, definition: nil)
    var nestings: [Nesting] = []
    while true {
      if current.kind == .comma || current.kind == .semicolon { advance() }
      if skip(.also) {
        guard let names = parseNames(declared: true) else { return nil }
        declaration.synonyms = names
      } else if skip(.within) {
        guard let names = parseNames() else { return nil }
        nestings.append(Nesting(kind: .within, names: names))
      } else if skip(.divided, .into) {
        guard let names = parseNames() else { return nil }
        nestings.append(Nesting(kind: .dividedInto, names: names))
      } else if skip(.ordinary) {
        declaration.isOrdinary = true
      } else {
        break
      }
    }
    let start = tree.nestings.count
    tree.nestings.append(contentsOf: nestings)
    declaration.nestings = start..<tree.nestings.count
    if skip(.is) {
      guard let condition = parseCondition() else { return nil }
      declaration.definition = condition
    }
    return declaration
  }

  /// fact-declaration ::= "fact" name [ "(" alias ")" ] [ "," "also" names ] "is" fact-type
  ///   [ "," "ordinarily" ( "none" | value ) ]
  mutating func parseFactDeclaration() -> FactDeclaration? {
    advance()
    guard let name = parseDeclaredName() else {
      report(.missingName(at: currentPlace, found: foundText))
      return nil
    }
    guard let synonyms = parseFactSynonyms() else { return nil }
    guard skip(.is) else { return nilExpecting("is", "“is”") }
    let type: FactDeclaration.FactType
    if skip(.age) {
      type = .age
    } else if skip(.one, .of) {
      guard let values = parseFactValues() else { return nil }
      type = .oneOf(values)
    } else {
      return nilExpecting("age, or one of …", "age 或 one of …")
    }
    if current.kind == .comma, keyword(of: peek()) == .ordinarily { advance() }
    var ordinary = FactDeclaration.Ordinary.open
    if skip(.ordinarily) {
      if skip(.nothing) {
        ordinary = .none
      } else if let value = parseName() {
        ordinary = .value(value)
      } else {
        return nilExpecting("none or a value", "none 或一个值")
      }
    }
    return FactDeclaration(name: name, synonyms: synonyms, type: type, ordinary: ordinary)
  }

  private mutating func parseFactSynonyms() -> Range<Int>? {
    var found: [Name] = []
    if skip(.openParenthesis) {
      while let name = parseDeclaredName() {
        found.append(name)
        if !skip(.comma) { break }
      }
      guard skip(.closeParenthesis) else {
        report(.unclosedParenthesis(at: currentPlace))
        return nil
      }
    }
    if current.kind == .comma, keyword(of: peek()) == .also { advance() }
    if skip(.also) {
      guard let names = parseNames(declared: true) else { return nil }
      found.append(contentsOf: tree.names[names])
      tree.names.removeSubrange(names)
    }
    let start = tree.names.count
    tree.names.append(contentsOf: found)
    return start..<tree.names.count
  }

  private mutating func parseFactValues() -> Range<Int>? {
    var values: [FactValue] = []
    repeat {
      guard let name = parseDeclaredName() else {
        report(.missingName(at: currentPlace, found: foundText))
        return nil
      }
      var synonyms = tree.names.count..<tree.names.count
      if current.kind == .openParenthesis, keyword(of: peek()) == .also {
        advance()
        advance()
        guard let names = parseNames(declared: true) else { return nil }
        synonyms = names
        guard skip(.closeParenthesis) else {
          report(.unclosedParenthesis(at: currentPlace))
          return nil
        }
      }
      values.append(FactValue(name: name, synonyms: synonyms))
    } while skipCommaBeforeValue()
    let start = tree.factValues.count
    tree.factValues.append(contentsOf: values)
    return start..<tree.factValues.count
  }

  private mutating func skipCommaBeforeValue() -> Bool {
    guard current.kind == .comma, isName(peek()) else { return false }
    advance()
    return true
  }

  /// quantity-declaration ::= "quantity" name [ "," "also" names ] "is" quantity-type
  mutating func parseQuantityDeclaration() -> QuantityDeclaration? {
    advance()
    guard let name = parseDeclaredName() else {
      report(.missingName(at: currentPlace, found: foundText))
      return nil
    }
    var synonyms = tree.names.count..<tree.names.count
    if current.kind == .comma, keyword(of: peek()) == .also { advance() }
    if skip(.also) {
      guard let names = parseNames(declared: true) else { return nil }
      synonyms = names
    }
    guard skip(.is) else { return nilExpecting("is", "“is”") }
    guard let type = parseQuantityType() else {
      return nilExpecting(
        "money, ratio, points, count, age, date or text",
        "money、ratio、points、count、age、date 或 text")
    }
    return QuantityDeclaration(name: name, synonyms: synonyms, type: type)
  }

  /// quantity-type ::= "money" [ "per" unit ] | "ratio" | "points" | "count" | "age" | "date" | "text"
  private mutating func parseQuantityType() -> QuantityType? {
    guard let word = keyword(of: current) else { return nil }
    switch word {
    case .money:
      advance()
      guard skip(.per) else { return .money(.total) }
      if skip(.person) {
        return skip(.and, .year) ? .money(.perPersonAndYear) : .money(.perPerson)
      }
      if skip(.year) { return .money(.perYear) }
      if skip(.month) { return .money(.perMonth) }
      if skip(.day) { return .money(.perDay) }
      if skip(.visit) { return .money(.perVisit) }
      return nil
    case .ratio: advance(); return .ratio
    case .points: advance(); return .points
    case .count: advance(); return .count
    case .age: advance(); return .age
    case .date: advance(); return .date
    case .text: advance(); return .text
    default: return nil
    }
  }

  /// Reports that something else was due, and returns nil for the caller to give up with.
  mutating func nilExpecting<T>(_ english: String, _ chinese: String) -> T? {
    report(.expected(english, chinese, at: currentPlace, found: foundText))
    return nil
  }
}
