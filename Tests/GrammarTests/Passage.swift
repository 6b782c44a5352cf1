import Syntax

@testable import grammar

/// A text that a grammar is held against: its characters in half width, without comments, and what
/// stands at each of their places.
final class Passage {
  let characters: [Unicode.Scalar]
  private let grammar: Grammar
  private let lexis: Lexis
  /// The word that stands at a place and the Chinese one, as they were looked up last.
  private var word = (place: -1, end: 0, text: "")
  private var longest: (place: Int, end: Int?, text: String) = (-1, nil, "")

  init(_ text: String, grammar: Grammar, lexis: Lexis) {
    characters = Self.plain(text)
    self.grammar = grammar
    self.lexis = lexis
  }

  /// Where blanks end that go on at a place.
  func endOfBlanks(at place: Int) -> Int {
    var place = place
    while place < characters.count, characters[place] == " " { place += 1 }
    return place
  }

  /// Where a word of the grammar ends that stands at a place; nil where another does.
  func end(ofWord text: String, isExact: Bool, at place: Int) -> Int? {
    if text.unicodeScalars.allSatisfy({ $0.isLatin }) {
      if word.place != place {
        let end = endOfWord(at: place)
        word = (place, end, self.text(place..<end).lowercased())
      }
      return word.text == text ? word.end : nil
    }
    if let canonical = Spellings.canonical[text], Spellings.inClauses.contains(canonical) {
      if longest.place != place {
        let end = endOfLongest(at: place)
        longest = (place, end, end.map { self.text(place..<$0) } ?? "")
      }
      let found = longest.text
      let isWord = found == text || !isExact && Spellings.canonical[found] == canonical
      return isWord ? longest.end : nil
    }
    // A comma is 、, too.
    if text == ",", place < characters.count, characters[place] == "、" { return place + 1 }
    // What opens a part of a declaration is read where it can stand.
    for spelling in Spellings.all[text] ?? [text] where !isExact || spelling == text {
      let wanted = Self.plain(spelling)
      if characters[place...].starts(with: wanted) { return place + wanted.count }
    }
    return nil
  }

  /// Where a lexical symbol can end that stands at a place.
  func ends(of symbol: String, at place: Int) -> [Int] {
    guard let production = grammar[symbol], place < characters.count else { return [] }
    let constraints = production.constraints
    if constraints.contains("apart"), isBetweenAmounts(place) { return [] }
    if constraints.contains("declared") || constraints.contains("name") {
      guard let end = endOfLongest(at: place) else {
        return endOfUnknown(at: place).map { [$0] } ?? []
      }
      let text = text(place..<end)
      let isOfKind =
        constraints.contains("name")
        ? Spellings.canonical[text] == nil : lexis.names[symbol, default: []].contains(text)
      return isOfKind ? [end] : []
    }
    if constraints.contains("word") {
      let end = endOfWord(at: place)
      let isWord = match(production.expression, at: place).contains(end) && isName(place..<end)
      return (isWord ? [end] : []) + endsOfPhrases(at: place)
    }
    if constraints.contains("free") { return endsOfFreeName(at: place) }
    return match(production.expression, at: place).max().map { [$0] } ?? []
  }

  /// What an amount can be.
  static let amounts: Set<String> = [
    "Whole", "Decimal", "Money", "Percentage", "Points", "Count", "Age", "Duration", "Date",
    "ZhMonthThird", "Amount",
  ]

  /// The words that can stand before an amount and behind one.
  static let wordsOfAmounts = (
    before: ["约", "至少", "至多", "不低于", "不超过", "每人每年", "每人", "每年", "每次", "每日", "每月"],
    behind: ["左右", "以上", "以下"]
  )

  /// `true` iff amounts stand on both sides of the character at a place.
  private func isBetweenAmounts(_ place: Int) -> Bool {
    let next = endOfBlanks(at: place + 1)
    guard characters[place] == "-", next < characters.count else { return false }
    let word = endOfLongest(at: next).map { text(next..<$0) } ?? ""
    let opens = Spellings.canonical[word].map { Self.wordsOfAmounts.before.contains($0) } ?? false
    guard opens || word.isEmpty && Self.amounts.contains(where: { !ends(of: $0, at: next).isEmpty })
    else { return false }
    var end = place
    while end > 0, characters[end - 1] == " " { end -= 1 }
    return (0..<end).contains { start in
      if Self.amounts.contains(where: { ends(of: $0, at: start).contains(end) }) { return true }
      guard endOfLongest(at: start) == end else { return false }
      return Spellings.canonical[text(start..<end)].map {
        Self.wordsOfAmounts.behind.contains($0)
      } ?? false
    }
  }

  // MARK: Words and names

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(characters[range]))
  }

  /// Where letters and ideographs end that stand together, with digits and hyphens in Latin words.
  private func endOfWord(at start: Int) -> Int {
    var place = start
    while place < characters.count {
      let isBehindLatin = place > start && (characters[place - 1].isLatinOrDigit)
      let isInner =
        characters[place].isDigit
        || characters[place] == "-" && place + 1 < characters.count && characters[place + 1].isLatin
      guard
        characters[place].isLatin || characters[place].properties.isIdeographic
          || isBehindLatin && isInner
      else { break }
      place += 1
    }
    return place
  }

  /// `true` iff a word can be a name: those of the grammar are none unless they can be both.
  private func isName(_ range: Range<Int>) -> Bool {
    guard let keyword = Keyword(rawValue: text(range).lowercased()) else { return true }
    return keyword.isSoft
  }

  /// Where declared names of several words end.
  private func endsOfPhrases(at place: Int) -> [Int] {
    lexis.phrases.compactMap { phrase in
      let end = place + phrase.count
      guard characters[place...].starts(with: phrase), endOfWord(at: end) == end
      else { return nil }
      return end
    }
  }

  /// Where the longest Chinese word or declared name ends; nil where neither begins.
  private func endOfLongest(at place: Int) -> Int? {
    guard place < characters.count else { return nil }
    return lexis.longest(in: characters, at: place).map { place + $0 }
  }

  /// Where a name ends that nothing declares: at the next word, declared name or amount.
  private func endOfUnknown(at place: Int) -> Int? {
    let limit = endOfWord(at: place)
    var end = place
    while end < limit, endOfLongest(at: end) == nil, ends(of: "Money", at: end).isEmpty {
      end = max(end + 1, endOfLatinWord(at: end))
    }
    return end > place ? end : nil
  }

  /// Where a Latin word ends that begins at a place, with its digits and hyphens.
  private func endOfLatinWord(at place: Int) -> Int {
    guard characters[place].isLatin else { return place }
    var end = place
    while end < endOfWord(at: place), characters[end].isLatinOrDigit || characters[end] == "-" {
      end += 1
    }
    return end
  }

  /// Where a name can end that may have words of the grammar in it that name something, and others
  /// of one character.
  private func endsOfFreeName(at start: Int) -> [Int] {
    var place = start
    var ends: [Int] = []
    while place < characters.count {
      if let end = endOfLongest(at: place) {
        let word = text(place..<end)
        let isSingle = end - place == 1 && word != "按"
        let isNoun = Spellings.canonical[word].map { Spellings.nouns.contains($0) } ?? true
        let joins = ["和", "及", "与", "或"].contains(word)
        guard isNoun || isSingle, !joins || place == start else { return ends }
        place = end
      } else if let end = endOfUnknown(at: place) {
        place = end
      } else {
        return ends
      }
      ends.append(place)
      place = endOfBlanks(at: place)
    }
    return ends
  }

  // MARK: Patterns

  /// Where text that a lexical production describes can end, each place once.
  private func match(_ expression: Production.Expression, at place: Int) -> [Int] {
    switch expression {
    case .terminal(let text, _):
      let wanted = Self.plain(text)
      return characters[place...].starts(with: wanted) ? [place + wanted.count] : []
    case .symbol(let name):
      return grammar[name].map { match($0.expression, at: place) } ?? []
    case .characters(let ranges):
      guard place < characters.count else { return [] }
      return ranges.contains { $0.contains(characters[place].value) } ? [place + 1] : []
    case .sequence(let parts):
      var ends = [place]
      for part in parts where !ends.isEmpty { ends = all(part, from: ends) }
      return ends
    case .choice(let options):
      var ends: [Int] = []
      for option in options { add(match(option, at: place), to: &ends) }
      return ends
    case .optional(let part):
      var ends = [place]
      add(match(part, at: place), to: &ends)
      return ends
    case .repeated(let part, let least):
      var ends = least == 0 ? [place] : match(part, at: place)
      var next = 0
      // Each turn looks behind a place that was not looked behind.
      while next < ends.count {
        add(match(part, at: ends[next]), to: &ends)
        next += 1
      }
      return ends
    }
  }

  private func all(_ part: Production.Expression, from places: [Int]) -> [Int] {
    if places.count == 1 { return match(part, at: places[0]) }
    var ends: [Int] = []
    for place in places { add(match(part, at: place), to: &ends) }
    return ends
  }

  private func add(_ places: [Int], to ends: inout [Int]) {
    for place in places where !ends.contains(place) { ends.append(place) }
  }

  /// A text in half width, without comments and line breaks.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    var isComment = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x23, 0xFF03: isComment = true
      case 0x0A: isComment = false
      default: break
      }
      guard !isComment else { continue }
      switch scalar.value {
      case 0x0A, 0x09, 0x3000: plain.append(" ")
      case 0x3002: plain.append(".")
      case 0xD7: plain.append("*")
      case 0xF7: plain.append("/")
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: plain.append(scalar)
      }
    }
    return plain
  }
}
