import Quantities
import Text

extension Parser {
  /// group-declaration ::= "group" name { [ "," ] group-option } [ [ "," ] "is" condition ]
  ///
  /// group-option ::= "also" names | "within" names | "divided" "into" names | "ordinary"
  mutating func parseGroupDeclaration() -> GroupDeclaration? {
    advance()
    guard let name = parseDueName(declared: true, as: .group) else { return nil }
    let start = tree.nestings.count
    var group = GroupDeclaration(
      name: name, synonyms: 0..<0, nestings: 0..<0, isOrdinary: false, definition: nil)
    while true {
      if skipSeparated(.also) {
        guard let names = parseNames(declared: true, as: .group) else { return nil }
        group.synonyms = join(group.synonyms, names)
      } else if skipSeparated(.within) {
        guard let names = parseNames() else { return nil }
        tree.nestings.append(Nesting(kind: .within, names: names))
      } else if skipSeparated(.divided) {
        guard skip(.into) else { return nilMissing(.into) }
        guard let names = parseNames() else { return nil }
        tree.nestings.append(Nesting(kind: .dividedInto, names: names))
      } else if skipSeparated(.ordinary) {
        group.isOrdinary = true
      } else {
        break
      }
    }
    group.nestings = start..<tree.nestings.count
    if skipSeparated(.is) {
      guard let condition = parseCondition() else { return nil }
      group.definition = condition
    }
    return group
  }

  /// fact-declaration ::= "fact" name synonyms "is" fact-type [ [ "," ] "ordinarily" ordinary ]
  ///
  /// fact-type ::= "age" | "months" | "count" | "date" | "one" "of" values; ordinary ::=
  /// "none" | name | "in" "the" "window"
  mutating func parseFactDeclaration() -> FactDeclaration? {
    advance()
    guard let name = parseDueName(declared: true, as: .fact),
      let synonyms = parseSynonyms(as: .fact)
    else { return nil }
    guard skip(.is) else { return nilMissing(.is) }
    var fact = FactDeclaration(name: name, synonyms: synonyms, type: .age, ordinary: .open)
    if skip(.one, .of) {
      guard let values = parseFactValues() else { return nil }
      fact.type = .oneOf(values)
    } else if skip(.months) {
      fact.type = .months
    } else if skip(.count) {
      fact.type = .count
    } else if skip(.date) {
      fact.type = .date
    } else if !skip(.age) {
      return nilExpecting(
        "age, months, count, date, or one of …", "age、months、count、date 或 one of …")
    }
    if skipSeparated(.ordinarily) {
      if skip(.nothing) {
        fact.ordinary = .none
      } else if skipInTheWindow() {
        fact.ordinary = .window
      } else if let value = parseName() {
        fact.ordinary = .value(value)
      } else {
        return nilExpecting("none, a value, or in the window", "none、一个值或 in the window")
      }
    }
    return fact
  }

  /// synonyms ::= [ "(" name { "," name } ")" ] [ [ "," ] "also" names ]
  private mutating func parseSynonyms(as kind: NameKinds) -> Range<Int>? {
    guard let synonyms = parseNamesInParentheses(as: kind) else { return nil }
    guard skipSeparated(.also) else { return synonyms }
    guard let names = parseNames(declared: true, as: kind) else { return nil }
    return join(synonyms, names)
  }

  /// quantity-declaration ::= "quantity" name synonyms "is" quantity-type
  mutating func parseQuantityDeclaration() -> QuantityDeclaration? {
    advance()
    guard let name = parseDueName(declared: true, as: .quantity),
      let synonyms = parseSynonyms(as: .quantity)
    else { return nil }
    guard skip(.is) else { return nilMissing(.is) }
    guard let type = parseQuantityType() else {
      return nilExpecting(
        "money, ratio, points, count, age, months, date or text",
        "money、ratio、points、count、age、months、date 或 text")
    }
    return QuantityDeclaration(name: name, synonyms: synonyms, type: type)
  }

  /// quantity-type ::= "money" [ "per" unit ] | "ratio" | "points" | "count" | "age" | "months"
  ///   | "date" | "text"
  private mutating func parseQuantityType() -> QuantityType? {
    let type: QuantityType
    switch word {
    case .money:
      advance()
      return parseMoneyUnit().map { .money($0) }
    case .ratio: type = .ratio
    case .points: type = .points
    case .count: type = .count
    case .age: type = .age
    case .months: type = .months
    case .date: type = .date
    case .text: type = .text
    default: return nil
    }
    advance()
    return type
  }

  /// unit ::= "person" [ "and" "year" ] | "year" | "month" | "day" | "visit"
  private mutating func parseMoneyUnit() -> MoneyUnit? {
    guard skip(.per) else { return .total }
    if skip(.person) { return skip(.and, .year) ? .perPersonAndYear : .perPerson }
    if skip(.year) { return .perYear }
    if skip(.month) { return .perMonth }
    if skip(.day) { return .perDay }
    return skip(.visit) ? .perVisit : nil
  }

  /// Reports that a word is missing, and returns nil for the caller to give up with.
  ///
  /// It was certainly left out where what follows it stands here, and no misspelling of it can.
  mutating func nilMissing<T>(_ word: Keyword) -> T? {
    let isCertain =
      switch word {
      case .is:
        switch self.word {
        case .money, .ratio, .points, .count, .age, .months, .date, .text, .one: true
        default: false
        }
      default:
        !isAtEndOfStatement && !cursor.bytes[Int(current.span.start)].isLatinLetter
      }
    report(
      .missingWord(
        word.rawValue, at: cursor.currentPlace, found: cursor.foundText,
        isCertain: isCertain))
    return nil
  }

  /// Reports that something else was due, and returns nil for the caller to give up with.
  mutating func nilExpecting<T>(_ english: String, _ chinese: String) -> T? {
    report(.expected(english, chinese, at: cursor.currentPlace, found: cursor.foundText))
    return nil
  }
}
