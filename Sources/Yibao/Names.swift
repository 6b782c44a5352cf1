import Evaluation
import Rulebook
import Text

/// What a word of a question can stand for.
enum Reading: Hashable {
  /// Documents of one county, by the symbol of the region.
  case region(Symbol)
  /// A group, a tier, a fact's value or a declared quantity, by the word itself; which one it is
  /// depends on the document.
  case name(Symbol)
  case quantity(StandardQuantity)
  /// What sets a kind of a group apart from the others: 一类 of 农村低保一类.
  case kind(of: Symbol)
  /// A fact that is a number of months, by its own name; the number follows.
  case months(Symbol)
  /// An event whose day is a fact, by the fact's own name.
  case day(Symbol)
  /// That payment is made in the windows, or late.
  case timing(isLate: Bool)
  /// A fact that is a count, by its own name; the number follows.
  case count(Symbol)
  /// A fact that has one of several values, by its own name; the value follows.
  case choice(Symbol)
  case filler
}

extension Reading {
  var isName: Bool {
    if case .name = self { return true }
    return false
  }

  var isChoice: Bool {
    if case .choice = self { return true }
    return false
  }

  var isTiming: Bool {
    if case .timing = self { return true }
    return false
  }
}

/// The words that questions about a workspace can use, found by the longest match.
struct QuestionVocabulary {
  /// The words in folded spelling: half-width, lower case.
  private var words = Interner()
  /// For each word its first reading, as an index of `readings`.
  private var first: [Int] = []
  /// Readings of one word are chained; the last one's `next` is -1.
  private var readings: [(reading: Reading, next: Int)] = []
  /// For each byte the lengths of the words that begin with it, as bits; bit 63 is 63 and more.
  private var lengths = [UInt64](repeating: 0, count: 256)
  private var longest = 0
  /// The word that is being added, in folded spelling; one buffer serves all.
  private var key: [UInt8] = []

  init(_ workspace: Workspace) {
    let names = workspace.library.names
    for rulebook in workspace.library.rulebooks {
      addRegion(rulebook.document.region, rulebook.document.aliases, names)
    }
    for refused in workspace.refused {
      if let region = refused.region { addRegion(region, refused.aliases, names) }
    }
    // Documents share the vocabulary's part of their lists, so it is added once.
    add(workspace.vocabulary, from: 0, facts: 0, quantities: 0, names)
    for rulebook in workspace.library.rulebooks {
      add(
        rulebook, from: workspace.vocabulary.groups.count,
        facts: workspace.vocabulary.facts.count,
        quantities: workspace.vocabulary.quantities.count, names)
      for (index, group) in rulebook.groups.enumerated()
      where index < workspace.vocabulary.groups.count {
        for synonym in group.synonyms.dropFirst(workspace.vocabulary.groups[index].synonyms.count) {
          add(names.bytes(synonym), .name(synonym))
        }
      }
      for tier in rulebook.tiers { add(names.bytes(tier), .name(tier)) }
    }
    for rulebook in [workspace.vocabulary] + workspace.library.rulebooks {
      let known = rulebook.document.source == workspace.vocabulary.document.source
      addKinds(of: rulebook, beyond: known ? nil : workspace.vocabulary, names)
    }
    for quantity in StandardQuantity.allCases {
      for word in [quantity.name, quantity.english] + quantity.synonyms {
        add(word, .quantity(quantity))
      }
    }
    for (words, quantity) in QuestionWords.quantities { add(words, .quantity(quantity)) }
    for word in QuestionWords.inWindow { add(word, .timing(isLate: false)) }
    for word in QuestionWords.late { add(word, .timing(isLate: true)) }
    for filler in QuestionWords.fillers { add(filler, .filler) }
  }

  /// Adds the ends of names that begin like the group that they are kinds of, as far as they are
  /// not in the vocabulary.
  private mutating func addKinds(
    of rulebook: Rulebook, beyond vocabulary: Rulebook?, _ names: Interner
  ) {
    for (index, group) in rulebook.groups.enumerated() where !group.divisions.isEmpty {
      if let vocabulary, index < vocabulary.groups.count,
        vocabulary.groups[index].divisions.count == group.divisions.count
      {
        continue
      }
      let beginnings = ([group.name] + group.synonyms).map { names.bytes($0) }
      for division in group.divisions.map({ rulebook.groups[Int($0.index)] }) {
        for name in ([division.name] + division.synonyms).map({ names.bytes($0) }) {
          let lengths = beginnings.lazy.filter { name.starts(with: $0) }.map { $0.count }
          guard let longest = lengths.max() else { continue }
          let end = name.dropFirst(longest)
          let characters = end.count { $0 & 0xC0 != 0x80 }
          if characters >= 2 { add(end, .kind(of: division.name)) }
        }
      }
    }
  }

  private mutating func addRegion(_ region: Symbol, _ aliases: [Symbol], _ names: Interner) {
    let name = names.text(region)
    add(name, .region(region))
    if let short = Self.shortName(of: name) { add(short, .region(region)) }
    for alias in aliases { add(names.bytes(alias), .region(region)) }
  }

  /// A county's name without the word for what it is: 岢岚 for 岢岚县; nil where it has none.
  static func shortName(of region: String) -> String? {
    for suffix in ["自治县", "县", "市", "区", "旗"] where region.hasSuffix(suffix) && region != suffix {
      return String(region.dropLast(suffix.count))
    }
    return nil
  }

  private mutating func add(
    _ rulebook: Rulebook, from group: Int, facts: Int, quantities: Int, _ names: Interner
  ) {
    for group in rulebook.groups.dropFirst(group) {
      for name in [group.name] + group.synonyms { add(names.bytes(name), .name(name)) }
    }
    for fact in rulebook.facts.dropFirst(facts) {
      if case .months = fact.kind {
        for name in [fact.name] + fact.synonyms {
          add(names.bytes(name), .months(fact.name))
        }
      }
      if case .date = fact.kind {
        for name in [fact.name] + fact.synonyms { add(names.bytes(name), .day(fact.name)) }
      }
      if case .count = fact.kind {
        for name in [fact.name] + fact.synonyms { add(names.bytes(name), .count(fact.name)) }
      }
      guard case .oneOf(let values) = fact.kind else { continue }
      for name in [fact.name] + fact.synonyms { add(names.bytes(name), .choice(fact.name)) }
      for value in values + fact.valueSynonyms.flatMap({ $0 }) {
        add(names.bytes(value), .name(value))
      }
    }
    for quantity in rulebook.quantities.dropFirst(quantities) {
      for name in [quantity.name] + quantity.synonyms { add(names.bytes(name), .name(name)) }
    }
  }

  private mutating func add(_ word: String, _ reading: Reading) { add(word.utf8, reading) }

  private mutating func add(_ word: some Collection<UInt8>, _ reading: Reading) {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: word)
    Self.fold(&key)
    guard let byte = key.first else { return }
    let symbol = Int(words.intern(key, key.indices).index)
    if symbol == first.count { first.append(-1) }
    var last = -1
    var next = first[symbol]
    while next >= 0 {
      if readings[next].reading == reading { return }
      last = next
      next = readings[next].next
    }
    if last >= 0 { readings[last].next = readings.count } else { first[symbol] = readings.count }
    readings.append((reading, -1))
    lengths[Int(byte)] |= 1 << UInt64(min(key.count, 63))
    longest = max(longest, key.count)
  }

  /// The readings of the longest word that begins at `index`, and where it ends.
  func match(_ bytes: [UInt8], at index: Int) -> (readings: [Reading], end: Int)? {
    var known = lengths[Int(bytes[index])]
    if known >> 63 == 1 {
      for length in stride(from: min(longest, bytes.count - index), through: 63, by: -1) {
        if let found = match(bytes, index..<index + length) { return found }
      }
      known &= ~(1 << 63)
    }
    while known != 0 {
      let length = 63 - known.leadingZeroBitCount
      known &= ~(1 << UInt64(length))
      guard index + length <= bytes.count else { continue }
      if let found = match(bytes, index..<index + length) { return found }
    }
    return nil
  }

  private func match(_ bytes: [UInt8], _ range: Range<Int>) -> (readings: [Reading], end: Int)? {
    guard let symbol = words.symbol(of: bytes, range) else { return nil }
    // A Latin word must end where the match ends.
    let end = range.upperBound
    if bytes[end - 1].isLatin, end < bytes.count, bytes[end].isLatin { return nil }
    return (readings(of: Int(symbol.index)), end)
  }

  private func readings(of symbol: Int) -> [Reading] {
    var found: [Reading] = []
    var next = first[symbol]
    while next >= 0 {
      found.append(readings[next].reading)
      next = readings[next].next
    }
    return found
  }

  /// The words that mean more than nothing, in the order of their bytes, to make suggestions from.
  var telling: [String] {
    first.indices
      .filter { symbol in readings(of: symbol).contains { $0 != .filler } }
      .map { words.text(Symbol(UInt32($0))) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A spelling without the differences that a question may have: width and case.
  static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    fold(&bytes)
    return bytes
  }

  private static func fold(_ bytes: inout [UInt8]) {
    if let narrow = narrowed(bytes, bytes.indices) { bytes = narrow }
    for index in bytes.indices where bytes[index] &- 65 < 26 { bytes[index] |= 32 }
  }
}

extension UInt8 {
  var isLatin: Bool { (self | 32) &- 97 < 26 }
}
